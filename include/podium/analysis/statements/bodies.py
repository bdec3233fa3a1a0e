"""Governments, organisations and their unnamed officials as the subject of a clause."""

from __future__ import annotations

import functools
import re

from podium.analysis.statements.nations import ends_with_nation, find_nation
from podium.lexicons.attribution import attribution_words

_OPENERS = re.compile(
    r"(?i)^(?:and|but|so|while|although|though|as|when|because|yet|still|meanwhile|however|also|then|now|instead|later|the|an?|this|its|his|their|both|some|many"
    r"|several|most|all|one|two|three|four|top|senior|other|even|only|new|for its part) "
)
_TRAILING = re.compile(
    r"(?: (?:has|have|had|also|later|then|again|long|already|now|still|never|once|earlier|would|will|did|does|do|was"
    r"|were|is|are|be|been|being|not|just|too|today|yesterday|instead|meanwhile|so far|itself|themselves|\w+ly"
    r"|(?:on )?\w+day|(?:this|last|earlier this) (?:week|month|year|morning)))+$"
)
_PREPOSITIONS = (
    "of|in|at|for|from|on|to|with|against|by|about|over|near|during|inside|under|through|as|after|within|amid|before"
    "|since|until"
)
_LINK = re.compile(rf" (?:{_PREPOSITIONS}) |, ")
_PREPOSITION = re.compile(rf"(?i)(?:{_PREPOSITIONS}) ")
_MOST_WORDS = 6  # of a subject: "top Ukrainian and Russian negotiators"


@functools.cache
def _nouns() -> frozenset[str]:
    words = attribution_words()
    return frozenset((*words.officials, *words.bodies, *words.unnamed))


def read_body(words: str) -> tuple[str, str] | None:
    """Return (name, organisation) of a subject that is a government, an organisation or its officials.

    The nation must be the subject itself or belong to it: "evidence from Russian cities" is not Russia.
    """
    bare = _bare(words)
    link = _LINK.search(bare)
    head, tail = (bare[: link.start()], bare[link.end() :]) if link else (bare, "")
    if not head or len(head.split()) > _MOST_WORDS or _PREPOSITION.match(head):
        return None
    last = head.split()[-1].casefold()
    own = attribution_words().own_offices.get(last)
    nation = find_nation(head) or (find_nation(tail) if last in _nouns() else None) or (own and (head, own))
    if not nation or not (last in _nouns() or ends_with_nation(head)):
        return None
    is_unnamed = last in attribution_words().unnamed
    return (_printed(bare if not find_nation(head) else head), nation[1]) if is_unnamed else nation


def is_body(words: str) -> bool:
    """Tell whether words in capitals end like the name of an institution: "Justice Department"."""
    return words.rsplit(maxsplit=1)[-1].casefold() in _nouns()


def _bare(words: str) -> str:
    bare = words.strip(" ,")
    while match := _OPENERS.match(bare):
        bare = bare[match.end() :]
    return _TRAILING.sub("", bare)


def _printed(words: str) -> str:
    """Return unnamed officials as the text calls them, without what else is told of them: "officials in Kyiv"."""
    links = list(_LINK.finditer(words))
    end = links[1].start() if len(links) > 1 else len(words)
    return " ".join(words[:end].partition(", ")[0].split()[:_MOST_WORDS])
