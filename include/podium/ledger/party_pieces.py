"""Evidence from who meets: the event, sides and people in common, a meeting beside a visit or an assembly."""

from __future__ import annotations

from collections.abc import Iterator

from podium.ledger.contradictions import person_veto
from podium.ledger.naming import ASSEMBLIES, is_same_event
from podium.ledger.parties import side_of
from podium.ledger.pieces import Piece
from podium.ledger.traits import Traits, same_people
from podium.model.findings import MeetingKind

_TWO_SIDED = frozenset({MeetingKind.MEETING, MeetingKind.CALL, MeetingKind.SIGNING})
_TWO = 2  # sides: it takes two to meet


def event_pieces(one: Traits, other: Traits) -> Iterator[Piece]:
    """Yield that both name the same event."""
    if is_same_event(one, other):
        yield f"event {one.claim.finding.event or other.claim.finding.event or one.claim.finding.title}", 0.55


def party_pieces(one: Traits, other: Traits) -> Iterator[Piece]:
    """Yield which sides and people both name."""
    shared = same_people(one, other)
    yield from _side_pieces(one, other, shared)
    if shared:
        yield f"{shared} same {'person' if shared == 1 else 'people'}", 0.1 if shared == 1 else 0.25
    if person_veto(one, other):
        yield "different people for one side", -0.5


def _side_pieces(one: Traits, other: Traits, people: int) -> Iterator[Piece]:
    here, there = one.sides, other.sides
    shared = len(here & there)
    if shared >= _TWO and here == there:
        yield "same sides", 0.3
    elif _is_same_circle(one, other, people):
        yield "nobody but the same people", 0.3
    elif shared >= _TWO and (here <= there or there <= here):
        yield ("people of one more side", -0.05) if _is_larger(one, other) else ("sides of one within the other's", 0.2)
    elif shared >= _TWO:
        yield "some sides the same", 0.1
    elif people < _TWO and not is_same_event(one, other):
        yield ("one side the same", -0.2) if shared else ("no side the same", -0.5)


def _is_same_circle(one: Traits, other: Traits, people: int) -> bool:
    """Tell whether both name the same people, of two sides or of no known one, and nobody else."""
    return people == len(one.people) == len(other.people) and len({side_of(person) for person in one.people}) >= _TWO


def beside_pieces(one: Traits, other: Traits) -> Iterator[Piece]:
    """Yield what marks a meeting beside another: with people on whom the visit does not call, or beside an assembly."""
    if is_same_event(one, other):
        return
    for visit, meeting in ((one, other), (other, one)):
        if visit.is_visit and not meeting.is_visit:
            yield from _visit_pieces(visit, meeting)
    for assembly, meeting in ((one, other), (other, one)):
        is_beside = assembly.claim.finding.kind in ASSEMBLIES and _is_two_sided(meeting)
        if is_beside and one.sides != other.sides:
            yield "a meeting beside an assembly", -0.3


def _visit_pieces(visit: Traits, meeting: Traits) -> Iterator[Piece]:
    if not meeting.sides - {_country(meeting)} <= visit.sides:
        yield "with somebody on whom the visit does not call", -0.3
    elif _country(visit) and _country(visit) not in meeting.sides:
        yield "not with the hosts", -0.1


def _country(one: Traits) -> str:
    return (one.place.country or "").casefold() if one.place else ""


def _is_larger(one: Traits, other: Traits) -> bool:
    """Tell whether two conversations differ in that people of a third side sit at one of them."""
    if not (_is_two_sided(one) and _is_two_sided(other)) or is_same_event(one, other):
        return False
    return any(
        not {side for person in here.people if (side := side_of(person))} <= there.sides
        for here, there in ((one, other), (other, one))
    )


def _is_two_sided(one: Traits) -> bool:
    return one.claim.finding.kind in _TWO_SIDED
