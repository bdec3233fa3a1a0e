"""Choose the day that an incomplete date means, by nearness to the anchor and by tense."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from podium.analysis.dates.periods import day_of, shift_days, shift_months
from podium.analysis.dates.tense import Tense

# Against the tense, the nearest year is kept up to these distances in days:
# "agreed on" a meeting in ten days' time is past tense, yet the meeting lies ahead.
_PAST_SLACK, _FUTURE_SLACK = 62, 60


def nearest_year(month: int, day: int, anchor: date, tense: Tense) -> int:
    """Return the year that brings the day nearest to the anchor, unless the tense clearly speaks for its neighbour."""
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    days = [made for year in years if (made := day_of(year, month, day))]
    if not days:
        return _leap_year_near(anchor)
    return _with_tense(days, anchor, tense)


def nearest_of_years(day_in: Callable[[int], date | None], anchor: date, tense: Tense) -> date | None:
    """Return the day that comes in every year, as `day_in` says, of the year that `nearest_year` would choose."""
    days = [made for by in (-1, 0, 1) if (made := day_in(anchor.year + by))]
    return day_in(_with_tense(days, anchor, tense)) if days else None


def _with_tense(days: list[date], anchor: date, tense: Tense) -> int:
    nearest = min(days, key=lambda found: abs((found - anchor).days))
    distance = (nearest - anchor).days
    if tense is Tense.PAST and distance > _PAST_SLACK:
        return nearest.year - 1
    if tense is Tense.FUTURE and distance < -_FUTURE_SLACK:
        return nearest.year + 1
    return nearest.year


def _leap_year_near(anchor: date) -> int:
    """Return the nearest leap year: the only days missing from three years in a row are 29 February."""
    years = range(max(1, anchor.year - 8), min(9999, anchor.year + 8) + 1)
    leaps = [year for year in years if day_of(year, 2, 29)]
    return min(leaps, key=lambda year: abs(year - anchor.year))


def nearest_weekday(weekday: int, anchor: date, tense: Tense) -> date | None:
    """Return the weekday in the week before or after the anchor; the anchor itself where it is that day."""
    ahead = (weekday - anchor.weekday()) % 7
    return shift_days(anchor, ahead - 7 if tense is Tense.PAST and ahead else ahead)


def nearest_day_of_month(day: int, anchor: date, tense: Tense) -> date | None:
    """Return the day in the month before, of or after the anchor that suits the tense, else the nearest."""
    firsts = [first for by in (-1, 0, 1) if (first := shift_months(anchor, by))]
    days = [made for first in firsts if (made := day_of(first.year, first.month, day))]
    fitting = list(_fitting(days, anchor, tense)) or days
    return min(fitting, key=lambda found: abs((found - anchor).days), default=None)


def _fitting(days: Iterable[date], anchor: date, tense: Tense) -> Iterable[date]:
    if tense is Tense.PAST:
        return (day for day in days if day <= anchor)
    if tense.leans_ahead:
        return (day for day in days if day >= anchor)
    return days
