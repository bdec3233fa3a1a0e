"""Dates that keep their precision and their original words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class Precision(StrEnum):
    """How exactly a text gives a date."""

    DAY = "day"
    RANGE = "range"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day with the zone as the text names it, resolved to an IANA name (None: the place's own zone)."""

    at: time
    zone: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """A date or span of days: `first` and `last` are equal for one day and both None when unknown."""

    first: date | None = None
    last: date | None = None
    precision: Precision = Precision.UNKNOWN
    words: str = ""
    clock: ClockTime | None = None

    @property
    def is_known(self) -> bool:
        """Tell whether any day is given."""
        return self.first is not None

    @property
    def is_exact(self) -> bool:
        """Tell whether the days themselves are given, not only the week, month or year they lie in."""
        return self.precision in (Precision.DAY, Precision.RANGE)

    def is_over(self, today: date) -> bool:
        """Tell whether the last day lies before `today`; an unknown date is never over."""
        return self.last is not None and self.last < today

    def overlaps(self, other: When) -> bool:
        """Tell whether the two share a day; an unknown date shares none."""
        if self.first is None or self.last is None or other.first is None or other.last is None:
            return False
        return self.first <= other.last and other.first <= self.last


UNKNOWN_WHEN = When()


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression in a text: offsets, first and last day (None where the words give none), precision."""

    start: int
    end: int
    first: date | None
    last: date | None
    precision: Precision
    clock: ClockTime | None = None
    rule: str = ""
