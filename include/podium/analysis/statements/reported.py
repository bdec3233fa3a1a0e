"""Who is reported in a sentence of prose: the subjects of its verbs of saying and doing."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from podium.analysis.statements.holders import Holders
from podium.lexicons.attribution import attribution_words
from podium.lexicons.people import people

_QUOTED = re.compile(r"[“«„\"][^“”«»\"]{2,}?(?:[”»\"]|$)")
_IS_PHRASE = re.compile(r"[“«„\"][^“”«»\",.!?]{2,30}[”»\"]")
_BREAK = re.compile(r"[,;:—–()]| - ")
_ACCORDING = re.compile(r"\b[Aa]ccording to (?P<who>[^,.;]{3,80}(?:, [A-ZÀ-Ž][^,.;]{3,40})?)")
_IS_NOUN = re.compile(r"support (?:for|to|of)\b")  # "to reinforce U.S. support for Ukraine"
_HAD_TOLD = re.compile(r"\b(?:had|has|have) (?:also |then )?$")
_SIGNED = re.compile(r"[—–-] ?(?P<who>[A-ZÀ-Ž][^@()—–]{3,60}) ?\(@\w+\)")  # as a post ends: "— Name (@name)"
_SAID_THIS = re.compile(r"\b(?:said|stated|announced|reported|declared) (?:this|so)\b")
_ADVERBIAL = re.compile(
    r"(?:recently|earlier|later|also|again|however|meanwhile|on \w+|has|have|had|then|in turn|too)(?: \w+){0,3}"
)
_APART = re.compile(r"[,”»\"¶] ?[^,¶]{2,80}$")
_CLOSING = 70  # characters that may follow a closing "the minister said" ("on Friday in Berlin.")
_LONGEST_SUBJECT = 160
_FEWEST_QUOTED = 20


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody reported in a sentence; `says_what_came_before` for "X said this", `is_quoted` beside quoted words."""

    name: str
    organisation: str
    is_quoted: bool
    says_what_came_before: bool = False


NOBODY = Attribution("", "", is_quoted=True)  # quoted words of somebody who holds no office


@functools.cache
def _verbs() -> re.Pattern[str]:
    words = attribution_words()
    verbs = sorted({*words.speech_verbs, *words.act_verbs}, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, verbs)) + r")\b")


def find_attribution(sentence: str, holders: Holders) -> Attribution | None:
    """Return who says or does what the sentence tells, as far as it is somebody in office."""
    if (signature := _SIGNED.search(sentence)) and (signed := holders.read(signature["who"])):
        return Attribution(*signed, is_quoted=True, says_what_came_before=True)
    bare = _QUOTED.sub(_blank, sentence)
    is_quoted = "¶" * _FEWEST_QUOTED in bare
    according = _ACCORDING.search(bare)
    found = holders.read(according["who"]) if according else None
    if found:
        return Attribution(*found, is_quoted=is_quoted)
    verbs = [verb for verb in _verbs().finditer(bare) if not _IS_NOUN.match(bare, verb.start())]
    found = _closing(bare, verbs, holders)
    if found:
        return Attribution(*found, is_quoted=is_quoted)
    for verb, since in _innermost(bare, verbs):
        found = _subject(bare, verb, holders, since)
        if found:
            before = bool(_SAID_THIS.match(bare, verb.start()))
            return Attribution(*found, is_quoted=is_quoted, says_what_came_before=before)
    return NOBODY if verbs and is_quoted else None


def _innermost(bare: str, verbs: list[re.Match[str]]) -> list[tuple[re.Match[str], int]]:
    """Return the verbs, each with where its subject may begin; one that another tells of comes first.

    "X said that Y had told him …" is the word of Y.
    """
    told = [verb for verb in verbs[1:2] if verb.group() in _TELLING and _HAD_TOLD.search(bare, 0, verb.start())]
    return [*((verb, verbs[0].end()) for verb in told), *((verb, 0) for verb in verbs)]


_TELLING = frozenset({"told", "said", "assured", "promised", "confirmed"})


def _blank(quoted: re.Match[str]) -> str:
    """Return marks in place of quoted words; a phrase of the reporter's own sentence stays ("strongly condemned")."""
    words = quoted.group()
    return words if _IS_PHRASE.fullmatch(words) else "¶" * len(words)


def _closing(bare: str, verbs: list[re.Match[str]], holders: Holders) -> tuple[str, str] | None:
    """Return who is named before a closing verb (", Minister Sybiha said."): it outweighs all that stands before."""
    if not verbs or len(bare) - verbs[-1].end() > _CLOSING or not _APART.search(bare, 0, verbs[-1].start()):
        return None
    found = _subject(bare, verbs[-1], holders)
    is_named = found is not None and people().by_name(found[0]) and found[0].split()[-1] in bare[-_CLOSING * 2 :]
    return found if is_named else None


def _subject(bare: str, verb: re.Match[str], holders: Holders, since: int = 0) -> tuple[str, str] | None:
    head = bare[max(since, verb.start() - _LONGEST_SUBJECT) : verb.start()]
    segments = [part.strip() for part in _BREAK.split(re.split("¶+", head)[-1])]
    if len(segments) > 1 and _ADVERBIAL.fullmatch(segments[-1]):
        segments[-1] = ""
    if len(segments) > 1 and not segments[-1]:  # a comma stands before the verb: an aside or a name set apart
        segments = segments[:-1]
        for words in [*segments[-2:-1], *segments[-1:], *segments[-3:-2]]:
            found = holders.read(words) if words else None
            if found:
                return found
    elif segments and segments[-1]:
        return holders.read(segments[-1])
    tail = _BREAK.split(bare[verb.end() : verb.end() + _LONGEST_SUBJECT])[0].split("¶")[0]
    return holders.read(tail.strip(" .")) if "¶" in bare[: verb.start()] else None
