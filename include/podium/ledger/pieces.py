"""Evidence from when, where and how: each piece has its name and weight.

The weights are set so that one strong agreement alone (same day, same sides, same event) is never enough and two are,
unless something speaks against; `docs/ledger.md` shows them as a table.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from podium.ledger.dates_apart import is_next_day, is_same_span, shared_date
from podium.ledger.naming import NAMED
from podium.ledger.places import is_other_city, is_other_country, is_same_city
from podium.ledger.traits import Traits
from podium.model.findings import MeetingKind, Place

ONE_WEEK = timedelta(days=7)

Piece = tuple[str, float]

_SPOKEN = frozenset({MeetingKind.CALL})
_CONVERSATIONS = frozenset({MeetingKind.TALKS, MeetingKind.MEETING, MeetingKind.DIALOGUE, MeetingKind.SUMMIT})
_STAYS = frozenset({MeetingKind.VISIT, MeetingKind.TALKS, MeetingKind.MEETING})


def date_pieces(one: Traits, other: Traits) -> Iterator[Piece]:
    """Yield how well the dates agree."""
    shared = shared_date(one, other)
    if shared is None:
        if is_next_day(one, other):
            yield "a visit and the day beside it", 0.15
        elif abs(one.day - other.day) <= ONE_WEEK:
            yield "said within a week", 0.05
    elif not (shared[0].is_exact and shared[1].is_exact):
        yield "dates agree loosely", 0.15
    elif is_same_span(*shared):
        yield "same date", 0.35
    else:
        yield "dates overlap", 0.25


def place_pieces(here: Place | None, there: Place | None) -> Iterator[Piece]:
    """Yield how well the places agree."""
    if here is None or there is None:
        return
    if here.is_virtual != there.is_virtual:
        yield "virtual and in person", -0.4
    elif is_same_city(here, there):
        yield f"same place {here.city}", 0.2
    elif is_other_city(here, there):
        yield "different cities", -0.4  # only a named event bears it
    elif is_other_country(here, there):
        yield "different countries", -0.6
    elif here.country and there.country:
        yield f"same country {here.country}", 0.1


def kind_pieces(one: Traits, other: Traits) -> Iterator[Piece]:
    """Yield how well the kinds agree."""
    kinds = {one.claim.finding.kind, other.claim.finding.kind}
    if len(kinds) == 1:
        yield f"both a {one.claim.finding.kind}", 0.1
    elif kinds & _SPOKEN:
        yield "a call and another kind", -0.5
    elif kinds <= _CONVERSATIONS or kinds <= NAMED or kinds <= _STAYS:
        yield "kinds alike", 0.05
    else:
        yield "kinds differ", -0.1


def title_pieces(one: Traits, other: Traits) -> Iterator[Piece]:
    """Yield how many words the titles share."""
    shared = len(one.words & other.words)
    if shared:
        yield "title words", round(0.15 * shared / min(len(one.words), len(other.words)), 3)


def document_pieces(one: Traits, other: Traits) -> Iterator[Piece]:
    """Yield that one document tells the two apart, or that both belong to one trip."""
    if one.claim.document_id == other.claim.document_id:
        yield "told apart in one document", -0.15
    elif one.claim.finding.trip and one.claim.finding.trip == other.claim.finding.trip:
        yield "same trip", 0.1
