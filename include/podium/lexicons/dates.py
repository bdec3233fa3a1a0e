"""The words of English dates."""

from __future__ import annotations

import functools
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from podium.checked_yaml import load_checked


class Holiday(BaseModel):
    """The rule of a holiday: a day of a month, the first such weekday from it on, or days from Easter Sunday."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    month: int = 0
    day: int = 0
    weekday: str = ""
    from_easter: int | None = None
    needs_preposition: bool = False
    in_many_countries: bool = False


class DateWords(BaseModel):
    """Content of dates.yaml; all words in lower case."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    months: dict[str, tuple[str, ...]]
    ambiguous_months: frozenset[str]
    weekdays: dict[str, tuple[str, ...]]
    weekday_names_before: frozenset[str]
    weekday_names_after: tuple[str, ...]
    seasons: dict[str, tuple[str, ...]]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    days_from_today: dict[str, int]
    figurative_before: frozenset[str]
    figurative_after: tuple[str, ...]
    date_prepositions: frozenset[str]
    counted: tuple[str, ...]
    before_ordinal_day: frozenset[str]
    after_ordinal_day: frozenset[str]
    zones: dict[str, str]
    future_words: tuple[str, ...]
    future_prepositions: frozenset[str]
    future_before: tuple[str, ...]
    open_prepositions: frozenset[str]
    no_infinitive: frozenset[str]
    past_with_infinitive: frozenset[str]
    occasions: frozenset[str]
    past_words: tuple[str, ...]
    reporting_words: frozenset[str]
    not_past: frozenset[str]
    vague: dict[str, str]
    holidays: dict[str, Holiday]
    not_holiday_before: frozenset[str]
    not_holiday_after: frozenset[str]

    def number(self, word: str) -> int:
        """Return the value of a figure or number word."""
        return int(word) if word.isdecimal() else self.numbers[word.lower()]

    def month(self, name: str) -> int:
        """Return 1–12 for a month's name or abbreviation."""
        return _place(self.months, name)

    def weekday(self, name: str) -> int:
        """Return 0 (Monday) to 6 for a weekday's name or abbreviation."""
        return _place(self.weekdays, name) - 1

    def season(self, name: str) -> str:
        """Return the season's key for any of its names."""
        return list(self.seasons)[_place(self.seasons, name) - 1]


def _place(names: dict[str, tuple[str, ...]], name: str) -> int:
    plain = name.lower().rstrip(".")
    return next(place for place, written in enumerate(names.values(), start=1) if plain in written)


@functools.cache
def date_words() -> DateWords:
    """Return the words, read once."""
    return load_checked(files("podium.lexicons") / "dates.yaml", DateWords)
