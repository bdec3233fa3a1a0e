"""Dates compared: another date, or the same told more or less exactly."""

from __future__ import annotations

from podium.model.when import When


def is_other_date(old: When, new: When) -> bool:
    """Tell whether the date was changed, not merely told more or less exactly."""
    if not old.is_known or not new.is_known:
        return False
    if old.is_exact and new.is_exact and (old.first, old.last) == (new.first, new.last):
        return old.clock is not None and new.clock is not None and old.clock.at != new.clock.at
    return not (_lies_in(new, old) or _lies_in(old, new))


def _lies_in(inner: When, outer: When) -> bool:
    if inner.first is None or inner.last is None or outer.first is None or outer.last is None:
        return False
    return outer.first <= inner.first and inner.last <= outer.last
