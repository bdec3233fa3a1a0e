"""Do two claims speak of one meeting? Weighed evidence, each piece with its name, and contradictions that forbid it."""

from __future__ import annotations

from dataclasses import dataclass

from podium.ledger import party_pieces, pieces
from podium.ledger.contradictions import find_conflict, find_veto
from podium.ledger.naming import is_same_event
from podium.ledger.pieces import Piece
from podium.ledger.traits import Traits

THRESHOLD = 0.7
FLOATING_THRESHOLD = 0.4  # a claim without exact days joins with less, because it must have no rival


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
    dates = tuple(pieces.date_pieces(one, other))
    documents = tuple(pieces.document_pieces(one, other))
    found = (*dates, *_of_the_meeting(one, other), *party_pieces.beside_pieces(one, other), *documents)
    return Weighing(found, find_conflict(one, other))


def likeness(one: Traits, other: Traits) -> float:
    """Return how alike two findings of one document's versions are, whatever their dates."""
    return Weighing(_of_the_meeting(one, other)).total


def _of_the_meeting(one: Traits, other: Traits) -> tuple[Piece, ...]:
    return (
        *party_pieces.event_pieces(one, other),
        *party_pieces.party_pieces(one, other),
        *pieces.place_pieces(one.place, other.place),
        *pieces.kind_pieces(one, other),
        *pieces.title_pieces(one, other),
    )


def enough(one: Traits, other: Traits, weighing: Weighing) -> bool:
    """Tell whether the weighing joins the two."""
    if weighing.veto is not None or weighing.total < bar(one, other):
        return False
    is_dated = one.is_exact and other.is_exact
    return is_dated or is_same_event(one, other) or _are_sides_nested(one, other)


def bar(one: Traits, other: Traits) -> float:
    """Return the weight from which on the two are one meeting."""
    return THRESHOLD if one.is_exact and other.is_exact else FLOATING_THRESHOLD


def _are_sides_nested(one: Traits, other: Traits) -> bool:
    """Tell whether at least two sides are common and one claim names no side that the other leaves out."""
    return len(one.sides & other.sides) > 1 and (one.sides <= other.sides or other.sides <= one.sides)
