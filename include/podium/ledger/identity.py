"""Which claims speak of one meeting: a partition that depends on the claims alone, not on the order of their arrival.

Claims with exact days are joined first, the strongest evidence first. A claim without exact days then finds its home
among them, if it has exactly one; what is left is joined among itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from podium.ledger.evidence import Weighing, enough
from podium.ledger.groups import Groups
from podium.ledger.pieces import Piece
from podium.ledger.traits import traits_of
from podium.model.ledger import Claim

MARGIN = 0.15  # by so much the best home of a claim without a date must beat its rival


def partition(claims: Iterable[Claim]) -> list[tuple[str, ...]]:
    """Return the ids of the claims, grouped by meeting."""
    return joined(claims).all()


def joined(claims: Iterable[Claim]) -> Groups:
    """Return the claims grouped by meeting, with the evidence between them."""
    groups = Groups(traits_of(claim) for claim in claims)
    _join_pinned(groups)
    exact = sorted(key for key, traits in groups.traits.items() if traits.is_exact)
    floating = sorted(groups.traits.keys() - set(exact))
    _join_strongest(groups, exact)
    homes = {key: _home(groups, key, exact) for key in floating}
    for key, home in homes.items():
        if home and not groups.is_contradicted(key, home):
            groups.join(key, home)
    _join_strongest(groups, [key for key in floating if not homes[key]])
    return groups


def why(groups: Groups, claim: str) -> tuple[Piece, ...]:
    """Return the strongest evidence that joins the claim to another of its meeting; empty for a claim alone."""
    tie = strongest(groups, claim)
    return tie[1].pieces if tie else ()


def strongest(groups: Groups, claim: str) -> tuple[str, Weighing] | None:
    """Return the claim of the same meeting with the strongest evidence for it, one without contradiction first."""
    ties = [(other, groups.weighing(claim, other)) for other in groups.members(claim) if other != claim]
    return max(ties, key=lambda tie: (tie[1].veto is None, tie[1].total, tie[1].pieces, tie[0]), default=None)


def _join_pinned(groups: Groups) -> None:
    first: dict[str, str] = {}
    for key in sorted(groups.traits):
        if pin := groups.traits[key].claim.pinned_to:
            groups.join(first.setdefault(pin, key), key)


def _join_strongest(groups: Groups, keys: Sequence[str]) -> None:
    for _, one, other in sorted(_edges(groups, keys)):
        if not groups.is_joined(one, other) and not groups.is_contradicted(one, other):
            groups.join(one, other)


def _edges(groups: Groups, keys: Sequence[str]) -> Iterator[tuple[float, str, str]]:
    for one, other in combinations(keys, 2):
        weighing = groups.weighing(one, other)
        if enough(groups.traits[one], groups.traits[other], weighing):
            yield -weighing.total, one, other


def _home(groups: Groups, claim: str, exact: Sequence[str]) -> str | None:
    """Return a claim of the one group to which a claim without exact days belongs, None if two could claim it."""
    best: dict[tuple[str, ...], tuple[float, str]] = {}
    for other in exact:
        weighing = groups.weighing(claim, other)
        if enough(groups.traits[claim], groups.traits[other], weighing):
            group = tuple(sorted(groups.members(other)))
            best[group] = max(best.get(group, (0.0, "")), (weighing.total, other))
    known = {group: found for group, found in best.items() if _was_known(groups, group, claim)}
    ranked = sorted((known or best).values(), reverse=True)
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN:
        return None
    return ranked[0][1] if ranked else None


def _was_known(groups: Groups, group: Iterable[str], claim: str) -> bool:
    said_at = groups.traits[claim].claim.said_at
    return any(groups.traits[key].claim.said_at <= said_at for key in group)
