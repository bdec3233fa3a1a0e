"""Who is reported in a sentence of prose: the subjects of its verbs of saying and doing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from podium.analysis.statements.bare import plain_sentence, without_quotes
from podium.analysis.statements.holders import Holders
from podium.analysis.statements.predicates import Predicate, find_predicates
from podium.analysis.statements.subjects import subject_words
from podium.lexicons.people import people

_ACCORDING = re.compile(r"\b[Aa]ccording to (?P<who>[^,.;]{3,80}(?:, [A-ZÀ-Ž][^,.;]{3,40})?)")
_SIGNED = re.compile(r"[—–-] ?(?P<who>[A-ZÀ-Ž][^@()—–]{3,60}) ?\(@\w+\)")  # as a post ends: "— Name (@name)"
# A headline's form: "‘No land for peace’: Name", "Name: ‘No land for peace’".
_HEADLINED = re.compile(r"¶ ?: (?P<behind>[A-ZÀ-Ž][\w’ .-]{3,40})|^(?P<before>[A-ZÀ-Ž][\w’ .-]{3,40}): ?¶")
_APART = re.compile(
    r"[,”»\"¶] ?(?!(?:even )?(?:after|before|when|while|as|because|since|although|that|which|who)\b)[^,¶]{2,80}$"
)
_CLOSING = 70  # characters that may follow a closing "the minister said" ("on Friday in Berlin.")
_FEWEST_QUOTED = 20
_LONGEST = 100  # characters of the words set apart before such a verb
_EARLY = 12  # words before the verb of a sentence's main clause
# "In May, before X decided to wait, …", "While Y opposed it, …"
_OPENING_CLAUSE = re.compile(
    r"(?:[A-Z][^,¶]{2,25}, )?"
    r"(?:[Bb]efore|[Aa]fter|[Ww]hen|[Ww]hile|[Aa]s|[Bb]ecause|[Ss]ince|[Aa]lthough|[Tt]hough) [^,¶]+, "
)
_NEAR = 90  # characters between quoted words and the verb that gives them


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody reported in a sentence; `says_what_came_before` for "X said this", `is_quoted` beside quoted words.

    `is_labelled` where a line of a collection of quotations names him apart.
    """

    name: str
    organisation: str
    is_quoted: bool
    says_what_came_before: bool = False
    is_labelled: bool = False


NOBODY = Attribution("", "", is_quoted=True)  # quoted words of somebody who holds no office


def find_attribution(sentence: str, holders: Holders) -> Attribution | None:
    """Return who says or does what the sentence tells, as far as it is somebody in office."""
    words = plain_sentence(sentence)
    holders.introduce(words)
    if (signature := _SIGNED.search(words)) and (signed := holders.read(signature["who"])):
        return Attribution(*signed, is_quoted=True, says_what_came_before=True)
    bare = without_quotes(words)
    is_quoted = "¶" * _FEWEST_QUOTED in bare
    found = _named_apart(bare, holders)
    if found:
        return Attribution(*found, is_quoted=is_quoted)
    predicates = find_predicates(bare)
    found = _closing(bare, predicates, holders)
    if found:
        return Attribution(*found, is_quoted=is_quoted)
    return _first(bare, predicates, holders, is_quoted=is_quoted)


def _first(bare: str, predicates: list[Predicate], holders: Holders, *, is_quoted: bool) -> Attribution | None:
    """Return the subject of the first predicate that has one; who is no official makes all that follows his."""
    ordered = _main_first(bare, predicates)
    for place, predicate in enumerate(ordered):
        subjects = subject_words(bare, predicate)
        found = next((found for words in subjects if (found := holders.read(words))), None)
        if found:
            named = _principal(bare, found, ordered[place + 1 :], holders) if predicate.is_saying else None
            found = named or found
            return Attribution(*found, is_quoted=is_quoted, says_what_came_before=predicate.says_this)
        is_somebody = any(words and not holders.is_pronoun(words) for words in subjects)
        if predicate.is_saying and is_somebody and _is_main(bare, predicate, is_quoted=is_quoted):
            holders.forget()
            return NOBODY if is_quoted else None
    return NOBODY if predicates and is_quoted else None


def _principal(bare: str, found: tuple[str, str], further: list[Predicate], holders: Holders) -> tuple[str, str] | None:
    """Return whose words an unnamed official gives: "An official said that Minister X told Y …"."""
    if people().by_name(found[0]) or found[0] == found[1]:
        return None
    subjects = (words for predicate in further if predicate.is_saying for words in subject_words(bare, predicate))
    named = (who for words in subjects if not holders.is_pronoun(words) and (who := holders.read(words)))
    return next((who for who in named if who[1] == found[1] and people().by_name(who[0])), None)


def _main_first(bare: str, predicates: list[Predicate]) -> list[Predicate]:
    """Return the predicates, those of opening clauses ("Before X decided, Y said …") last."""
    lead = _OPENING_CLAUSE.match(bare)
    end = lead.end() if lead else 0
    inside = [predicate for predicate in predicates if predicate.start < end]
    return [*predicates[len(inside) :], *inside] if lead else predicates


def _named_apart(bare: str, holders: Holders) -> tuple[str, str] | None:
    """Return who is named outside the clause: after "according to", or on the other side of a headline's colon."""
    according = _ACCORDING.search(bare)
    headlined = _HEADLINED.search(bare)
    named = (according["who"] if according else "", (headlined["behind"] or headlined["before"]) if headlined else "")
    return next((found for words in named if words and (found := holders.read(words))), None)


def _is_main(bare: str, predicate: Predicate, *, is_quoted: bool) -> bool:
    """Tell whether a verb of saying is the sentence's own: beside the quoted words, else near the beginning."""
    if is_quoted:
        return "¶" in bare[max(0, predicate.start - _NEAR) : predicate.end + _NEAR]
    return bare.count(" ", 0, predicate.start) <= _EARLY


def _closing(bare: str, predicates: list[Predicate], holders: Holders) -> tuple[str, str] | None:
    """Return who is named before a closing verb (", Minister Sybiha said."): it outweighs all that stands before."""
    last = predicates[-1] if predicates else None
    if last is None or not last.is_saying or len(bare) - last.end > _CLOSING:
        return None
    if not _APART.search(bare[max(0, last.start - _LONGEST) : last.start]):
        return None
    found = next((found for words in subject_words(bare, last) if (found := holders.read(words))), None)
    is_named = found is not None and people().by_name(found[0]) and found[0].split()[-1] in bare[-_CLOSING * 2 :]
    return found if is_named else None
