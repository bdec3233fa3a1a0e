"""The date of a meeting, folded from its claims: moves are followed, the most exact word of the newest date is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from podium.ledger.traits import Traits, traits_of
from podium.model.ledger import Claim
from podium.model.when import UNKNOWN_WHEN, Precision, When

_SHARPNESS = (
    Precision.DAY,
    Precision.RANGE,
    Precision.WEEK,
    Precision.MONTH,
    Precision.QUARTER,
    Precision.SEASON,
    Precision.YEAR,
    Precision.UNKNOWN,
)


def fold_when(ranked: Sequence[Claim]) -> When:
    """Return the date by the claims, given in order of authority; a postponement without new date keeps the old one.

    Of a visit with meetings on several days the days are those that hold them all.
    """
    traits = [traits_of(claim) for claim in ranked]
    current = [one for one in traits if not _is_superseded(one, traits)]
    dated = [one.when for one in current if one.when.is_known]
    if not dated:
        return next((one.when for one in current if one.when.words), UNKNOWN_WHEN)
    exact = [when for when in dated if when.is_exact]
    leading = (exact or dated)[0]
    agreeing = [when for when in dated if when.overlaps(leading)]
    common = [when for when in agreeing if all(when.overlaps(other) for other in exact)]
    best = min(common or agreeing, key=_vagueness)
    return best if best.clock else _with_clock(best, agreeing)


def _vagueness(when: When) -> tuple[int, int]:
    days = (when.last - when.first).days if when.first and when.last else 0
    return (0 if when.is_exact else _SHARPNESS.index(when.precision), days)


def _with_clock(best: When, agreeing: Sequence[When]) -> When:
    clocks = (when.clock for when in agreeing if when.clock and (when.first, when.last) == (best.first, best.last))
    return replace(best, clock=next(clocks, None))


def _is_superseded(one: Traits, others: Sequence[Traits]) -> bool:
    """Tell whether a later claim moves the meeting away from the date of this one."""
    return any(
        other.claim.said_at >= one.claim.said_at
        and any(one.when.overlaps(old) and not one.when.overlaps(new) for old, new in other.moves)
        for other in others
        if other is not one
    )
