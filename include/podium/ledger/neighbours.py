"""Which known claims an arrival can touch: those that its claims may be joined with, directly or through others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from podium.ledger.evidence import enough, weigh
from podium.ledger.naming import is_same_event
from podium.ledger.traits import Traits, traits_of
from podium.model.ledger import Claim


def neighbourhood(starts: Sequence[Claim], known: Iterable[Sequence[Claim]]) -> list[Claim]:
    """Return `starts` and the claims of every known meeting that a chain of evidence or a common pin ties to them.

    Evidence outside this set cannot change how the claims inside it are grouped.
    """
    reached = [traits_of(claim) for claim in starts]
    rest = [[traits_of(claim) for claim in claims] for claims in known]
    frontier = reached
    while frontier:
        tied = [_are_tied(claims, frontier) for claims in rest]
        frontier = [traits for claims, is_near in zip(rest, tied, strict=True) if is_near for traits in claims]
        rest = [claims for claims, is_near in zip(rest, tied, strict=True) if not is_near]
        reached = reached + frontier
    return [traits.claim for traits in reached]


def _are_tied(some: Iterable[Traits], others: Sequence[Traits]) -> bool:
    return any(_is_tied(one, other) for one in some for other in others)


def _is_tied(one: Traits, other: Traits) -> bool:
    pin = one.claim.pinned_to
    if pin is not None and pin == other.claim.pinned_to:
        return True
    if one.sides.isdisjoint(other.sides) and not is_same_event(one, other):
        return False  # no other evidence outweighs that nobody is common
    return enough(one, other, weigh(one, other))
