"""The forms of dates in feeds: layouts, names of zones and months."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from podium.checked_yaml import load_checked


class FeedDates(BaseModel):
    """The content of the table; `zones` are minutes east of UTC, `months` the words for each English short name."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    layouts: tuple[str, ...]
    zones: dict[str, int]
    months: dict[str, tuple[str, ...]]
    ignored: frozenset[str]

    def english_months(self) -> dict[str, str]:
        """Return the English short name by each word for a month."""
        return {word: short for short, words in self.months.items() for word in (*words, short.casefold())}


@cache
def feed_dates() -> FeedDates:
    """Load the table."""
    return load_checked(files("podium.lexicons") / "feed_dates.yaml", FeedDates)
