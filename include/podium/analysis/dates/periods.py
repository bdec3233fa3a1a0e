"""Days, weeks, months and longer periods of the calendar."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from podium.model.when import Precision


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, both None where the words give none, and how exactly they give them."""

    first: date | None
    last: date | None
    precision: Precision


NO_DAYS = Period(None, None, Precision.UNKNOWN)
_MONTHS = 12
# Meteorological seasons, as news uses the words in the north: first month of each, three months long.
_SEASON_STARTS = {"spring": 3, "summer": 6, "fall": 9, "winter": 12}


def day_period(day: date | None) -> Period | None:
    """Return the period of one day, or None where the calendar has no such day."""
    return Period(day, day, Precision.DAY) if day else None


def range_period(first: date | None, last: date | None) -> Period | None:
    """Return the period from `first` to `last`; None where one is missing or they stand the wrong way round."""
    if first is None or last is None or last < first:
        return None
    return Period(first, last, Precision.RANGE)


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the date, or None where the calendar has no such day."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= _MONTHS and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def shift_days(day: date, by: int) -> date | None:
    """Return the day `by` days later, or None outside the calendar."""
    ordinal = day.toordinal() + by
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def shift_months(day: date, by: int) -> date | None:
    """Return the first day of the month `by` months later, or None outside the calendar."""
    years, month = divmod(day.month - 1 + by, _MONTHS)
    return day_of(day.year + years, month + 1, 1)


def week_period(day: date | None) -> Period | None:
    """Return Monday to Sunday of the week of `day`."""
    if day is None or (first := shift_days(day, -day.weekday())) is None:
        return None
    return _span(first, shift_days(first, 6), Precision.WEEK)


def weekend_period(day: date | None) -> Period | None:
    """Return Saturday and Sunday of the week of `day`."""
    if day is None or (first := shift_days(day, 5 - day.weekday())) is None:
        return None
    return _span(first, shift_days(first, 1), Precision.RANGE)


def months_period(first: date | None, months: int, precision: Precision) -> Period | None:
    """Return the period of so many whole months from the first day of one."""
    if first is None or (after := shift_months(first, months)) is None:
        return None
    return Period(first, after - timedelta(days=1), precision)


def month_period(year: int, month: int) -> Period | None:
    """Return the whole month."""
    return months_period(day_of(year, month, 1), 1, Precision.MONTH)


def quarter_period(year: int, quarter: int) -> Period | None:
    """Return the calendar quarter 1–4."""
    return months_period(day_of(year, 3 * quarter - 2, 1), 3, Precision.QUARTER)


def half_period(year: int, half: int) -> Period | None:
    """Return the first or second half of the year, with the precision of a quarter."""
    return months_period(day_of(year, 6 * half - 5, 1), 6, Precision.QUARTER)


def season_period(year: int, season: str) -> Period | None:
    """Return the season that begins in `year`: spring is March to May, winter December to February."""
    return months_period(day_of(year, _SEASON_STARTS[season], 1), 3, Precision.SEASON)


def years_period(year: int, years: int = 1) -> Period | None:
    """Return so many whole years from `year`."""
    return months_period(day_of(year, 1, 1), _MONTHS * years, Precision.YEAR)


def _span(first: date, last: date | None, precision: Precision) -> Period | None:
    return Period(first, last, precision) if last else None
