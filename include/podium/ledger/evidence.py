"""Do two claims speak of one meeting? Weighed evidence, each piece with its name, and contradictions that forbid it.

The weights are set so that one strong agreement alone (same day, same sides, same event) is never enough and two are,
unless something speaks against; `docs/ledger.md` shows them as a table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from podium.ledger.contradictions import find_veto, is_same_event, is_same_span, person_veto, shared_date
from podium.ledger.parties import is_same_party
from podium.ledger.traits import Traits
from podium.model.findings import MeetingKind, Place

THRESHOLD = 0.7
FLOATING_THRESHOLD = 0.4  # a claim without exact days joins with less, because it must have no rival

ONE_WEEK = timedelta(days=7)

Piece = tuple[str, float]

_SPOKEN = frozenset({MeetingKind.CALL})
_CONVERSATIONS = frozenset({MeetingKind.TALKS, MeetingKind.MEETING, MeetingKind.DIALOGUE, MeetingKind.SUMMIT})
_ASSEMBLIES = frozenset(
    {MeetingKind.MINISTERIAL, MeetingKind.COUNCIL, MeetingKind.CONFERENCE, MeetingKind.SUMMIT, MeetingKind.DIALOGUE}
)
_STAYS = frozenset({MeetingKind.VISIT, MeetingKind.TALKS, MeetingKind.MEETING})


@dataclass(frozen=True, slots=True)
class Weighing:
    """What speaks for and against two claims being one meeting; a `veto` names the contradiction that forbids it."""

    pieces: tuple[Piece, ...]
    veto: str | None = None

    @property
    def total(self) -> float:
        """Return the sum of the weights."""
        return round(sum(weight for _, weight in self.pieces), 3)


def weigh(one: Traits, other: Traits) -> Weighing:
    """Return the evidence that two claims speak of one meeting; the order of the two does not matter."""
    veto = find_veto(one, other)
    if veto:
        return Weighing((), veto)
    pieces = (
        *_event_pieces(one, other),
        *_date_pieces(one, other),
        *_party_pieces(one, other),
        *_place_pieces(one.place, other.place),
        *_kind_pieces(one, other),
        *_title_pieces(one, other),
        *_document_pieces(one, other),
    )
    return Weighing(pieces, person_veto(one, other))


def likeness(one: Traits, other: Traits) -> float:
    """Return how alike two findings of one document's versions are, whatever their dates."""
    pieces = (
        *_event_pieces(one, other),
        *_party_pieces(one, other),
        *_place_pieces(one.place, other.place),
        *_kind_pieces(one, other),
        *_title_pieces(one, other),
    )
    return Weighing(pieces).total


def _event_pieces(one: Traits, other: Traits) -> Iterator[Piece]:
    if is_same_event(one, other):
        yield f"event {one.claim.finding.event or one.claim.finding.title}", 0.55


def _date_pieces(one: Traits, other: Traits) -> Iterator[Piece]:
    shared = shared_date(one, other)
    if shared is None:
        if abs(one.day - other.day) <= ONE_WEEK:
            yield "said within a week", 0.05
    elif not (shared[0].is_exact and shared[1].is_exact):
        yield "dates agree loosely", 0.15
    elif is_same_span(*shared):
        yield "same date", 0.35
    else:
        yield "dates overlap", 0.25


def _party_pieces(one: Traits, other: Traits) -> Iterator[Piece]:
    shared = sum(any(is_same_party(a, b) for b in other.people) for a in one.people)
    yield from _side_pieces(one.sides, other.sides, is_known=is_same_event(one, other) or shared > 1)
    if shared:
        yield f"{shared} same {'person' if shared == 1 else 'people'}", 0.1 if shared == 1 else 0.25
    if person_veto(one, other):
        yield "different people for one side", -0.5


def _side_pieces(here: frozenset[str], there: frozenset[str], *, is_known: bool) -> Iterator[Piece]:
    shared = here & there
    if len(shared) >= 2 and here == there:  # noqa: PLR2004 - it takes two sides to meet
        yield "same sides", 0.3
    elif len(shared) >= 2 and (here <= there or there <= here):  # noqa: PLR2004 - as above
        yield "sides of one within the other's", 0.2
    elif len(shared) >= 2:  # noqa: PLR2004 - as above
        yield "some sides the same", 0.1
    elif not is_known:
        yield ("one side the same", -0.2) if shared else ("no side the same", -0.5)


def _place_pieces(here: Place | None, there: Place | None) -> Iterator[Piece]:
    if here is None or there is None:
        return
    if here.is_virtual != there.is_virtual:
        yield "virtual and in person", -0.4
    elif here.city and here.city == there.city:
        yield f"same place {here.city}", 0.2
    elif here.city and there.city:
        yield "different cities", -0.4  # only a named event bears it
    elif here.country and here.country == there.country:
        yield f"same country {here.country}", 0.1
    elif here.country and there.country:
        yield "different countries", -0.6


def _kind_pieces(one: Traits, other: Traits) -> Iterator[Piece]:
    kinds = {one.claim.finding.kind, other.claim.finding.kind}
    if len(kinds) == 1:
        yield f"both a {one.claim.finding.kind}", 0.1
    elif kinds & _SPOKEN:
        yield "a call and another kind", -0.5
    elif kinds <= _CONVERSATIONS or kinds <= _ASSEMBLIES or kinds <= _STAYS:
        yield "kinds alike", 0.05
    else:
        yield "kinds differ", -0.1


def _title_pieces(one: Traits, other: Traits) -> Iterator[Piece]:
    shared = len(one.words & other.words)
    if shared:
        yield "title words", round(0.15 * shared / min(len(one.words), len(other.words)), 3)


def _document_pieces(one: Traits, other: Traits) -> Iterator[Piece]:
    if one.claim.document_id == other.claim.document_id:
        yield "told apart in one document", -0.15
    elif one.claim.finding.trip and one.claim.finding.trip == other.claim.finding.trip:
        yield "same trip", 0.1


def enough(one: Traits, other: Traits, weighing: Weighing) -> bool:
    """Tell whether the weighing joins the two."""
    if weighing.veto is not None:
        return False
    if one.is_exact and other.is_exact:
        return weighing.total >= THRESHOLD
    return weighing.total >= FLOATING_THRESHOLD and (is_same_event(one, other) or _are_sides_nested(one, other))


def _are_sides_nested(one: Traits, other: Traits) -> bool:
    """Tell whether at least two sides are common and one claim names no side that the other leaves out."""
    return len(one.sides & other.sides) > 1 and (one.sides <= other.sides or other.sides <= one.sides)
