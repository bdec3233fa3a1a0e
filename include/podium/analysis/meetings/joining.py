"""Two tellings of one stop put together."""

from __future__ import annotations

from dataclasses import replace

from podium.analysis.meetings.draft import Draft
from podium.analysis.parties import unique
from podium.analysis.places import is_within
from podium.model.when import When
from podium.patterns import pattern


def joined(one: Draft, other: Draft) -> Draft:
    """Put two tellings of one stop together."""
    exact = one.when if one.when.is_known and (one.when.is_exact or not other.when.is_exact) else other.when
    if (
        one.when.is_exact
        and other.when.is_exact
        and other.when.overlaps(one.when)
        and _days(other.when) < _days(one.when)
    ):
        exact = other.when
    if _is_setting_out(one) and other.when.first == one.when.first:
        exact = other.when
    place = (
        one.place if one.place and one.place.city else other.place if other.place and other.place.city else one.place
    )
    sentences = tuple(dict.fromkeys((*one.sentences, *other.sentences)))[:2]
    return replace(
        one,
        when=exact,
        place=place,
        sentences=sentences,
        own=unique((*one.own, *other.own)),
        others=unique((*one.others, *other.others)),
        trace=(*one.trace, *other.trace),
    )


def _is_setting_out(draft: Draft) -> bool:
    """Tell whether the day is that of the departure: "departs for Panama on Tuesday", for a visit of two days."""
    return draft.when.is_exact and any(_SETS_OUT.search(sentence.text) for sentence in draft.sentences)


_SETS_OUT = pattern(r"(?i)\b(?:depart|leav)\w*\s+(?:\S+\s+){0,2}?for\b")


def _days(when: When) -> int:
    return (when.last - when.first).days if when.first and when.last else 0


def is_same_stop(one: Draft, other: Draft) -> bool:
    """Tell whether two drafts tell of one stop of one traveller."""
    same_people = {party.key for party in one.own} & {party.key for party in other.own}
    if not (one.place and other.place and same_people and is_within(one.place, other.place)):
        return False
    return not (one.when.is_known and other.when.is_known) or one.when.overlaps(other.when)
