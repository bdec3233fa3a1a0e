"""The verbs of saying and doing in a sentence, without those that are nouns there or have no subject to find."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace

from podium.lexicons.attribution import attribution_words

# "the proposed plan", "calls for support of": a verb's form behind these is no verb with a subject of its own.
_NOT_A_VERB = re.compile(
    r"(?i)(?:\b(?:to|an?|the|of|for|no|any|its|his|her|their|our|such|new|newly|more|further|without|in|with|from|by)"
    r"|[’']s) $|-$"
)
# "Allies support the plan", never "they provide support": before a bare form stands its plural subject.
_PLURAL = re.compile(
    r"(?:s|ly|\b(?:also|not|never|still|now|[Ww]e|I|[Tt]hey|people|both|all|many|most|some)|\b[A-Z][\w’'-]*) $"
)
# "to reinforce U.S. support for Ukraine", "called off", "called a session": no words are given there.
_IS_NOUN = re.compile(
    r"support (?:for|to|of)\b|called (?:out|off|an? (?:\w+ )?(?:meeting|session|vote|summit|election))\b"
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got)(?: (?:\w+ly|also|not|never|still|since|now|later|already|once))? $"
)
_BY = re.compile(r"(?: \w+ly)?(?: as (?:an? )?[\w-]+)? by (?:the )?")  # "dismissed as a stunt by …"
_SAID_THIS = re.compile(r"\b(?:said|stated|announced|reported|declared) (?:this|so)\b")
_HAD_TOLD = re.compile(r"\b(?:had|has|have) (?:also |then )?$")
# "he continued", "she concluded" give words only beside those words: else work is continued, and talks concluded.
_AFTER_WORDS = frozenset({"continued", "concluded", "observed", "maintained", "maintains", "recalled", "responded"})
_CLOSE = 40  # characters before a verb in which its helpers stand
_MOST = 8  # verbs read of one sentence: the first and the last
_TELLING = frozenset({"told", "said", "assured", "promised", "confirmed"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb at its place; its subject stands between `since` and `start`, or behind it at `agent` ("by …")."""

    start: int
    end: int
    is_saying: bool
    since: int = 0
    agent: int | None = None
    says_this: bool = False


@functools.cache
def _verbs() -> re.Pattern[str]:
    words = attribution_words()
    verbs = sorted({*words.speech_verbs, *words.act_verbs}, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, verbs)) + r")\b")


def find_predicates(bare: str) -> list[Predicate]:
    """Return the predicates of a sentence in their order; one that another tells of comes first.

    "X said that Y had told him …" is the word of Y.
    """
    verbs = list(_verbs().finditer(bare))
    few = verbs if len(verbs) <= _MOST else [*verbs[: _MOST - 1], verbs[-1]]
    found = [predicate for verb in few if (predicate := _predicate(bare, verb))]
    told = [
        replace(second, since=found[0].end)
        for second in found[1:2]
        if bare[second.start : second.end] in _TELLING and _HAD_TOLD.search(_before(bare, second.start))
    ]
    return [*told, *found]


def _predicate(bare: str, verb: re.Match[str]) -> Predicate | None:
    before = _before(bare, verb.start())
    if _NOT_A_VERB.search(before) or _IS_NOUN.match(bare, verb.start()) or bare[verb.end() : verb.end() + 1] == "-":
        return None
    if before and verb.group().split()[0] in attribution_words().bare_forms and not _PLURAL.search(before):
        return None
    is_saying = verb.group() in attribution_words().speech_verbs
    by = _BY.match(bare, verb.end())
    is_passive = not verb.group().split()[0].endswith("ing") and _PASSIVE.search(before)
    if is_passive or by:
        return Predicate(verb.start(), verb.end(), is_saying, agent=by.end()) if is_passive and by else None
    behind = bare[verb.end() : verb.end() + _CLOSE]
    if verb.group() in _AFTER_WORDS and "¶" not in before + behind and not behind.startswith(" that "):
        return None
    says_this = bool(_SAID_THIS.match(bare, verb.start()))
    return Predicate(verb.start(), verb.end(), is_saying, says_this=says_this)


def _before(bare: str, at: int) -> str:
    return bare[max(0, at - _CLOSE) : at]
