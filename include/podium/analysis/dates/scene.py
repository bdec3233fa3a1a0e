"""What the rules know at one place of a text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from podium.analysis.dates.patterns import compiled
from podium.analysis.dates.periods import Period
from podium.analysis.dates.tense import Tense, tense_at
from podium.model.when import DateMention, Precision

_WORD_BEFORE = re.compile(r"([\w%$€£.’'-]*)[\s(\"“‘]*$")
_REACH = 24
# How far back a named month still gives "the 12th" its month.
_CONTEXT_REACH = 400
_SENTENCE = 160  # characters


@dataclass(slots=True)
class Scene:
    """The text, the day it was published, and the mentions found so far, in order."""

    text: str
    anchor: date
    day_first: bool = False
    mentions: list[DateMention] = field(default_factory=list)

    def tense(self, match: re.Match[str]) -> Tense:
        """Return the tense of the words around the match."""
        return tense_at(self.text, match.start(), match.end())

    def word_before(self, place: int) -> str:
        """Return the word that ends before `place`, in lower case; empty after a comma."""
        found = _WORD_BEFORE.search(self.text[max(0, place - _REACH) : place])
        return found[1].lower() if found else ""

    def last_day(self) -> date | None:
        """Return the first day of the mention before this place that names days."""
        return next((mention.first for mention in reversed(self.mentions) if mention.first), None)

    def last_single_day(self) -> date | None:
        """Return the day that was named last before this place, passing over weeks, months and years."""
        return next((mention.first for mention in reversed(self.mentions) if mention.precision is Precision.DAY), None)

    def names_day_before(self, place: int) -> bool:
        """Tell whether the last mention is of a single day and within a sentence's length before `place`."""
        last = self.mentions[-1] if self.mentions else None
        return last is not None and last.precision is Precision.DAY and place - last.end < _SENTENCE

    def near_day(self, place: int) -> date | None:
        """Return the last named day a few sentences before `place`."""
        for mention in reversed(self.mentions):
            if place - mention.end > _CONTEXT_REACH:
                return None
            if mention.precision in (Precision.DAY, Precision.RANGE, Precision.MONTH) and mention.rule.startswith(
                "month"
            ):
                return mention.last
        return None


Resolve = Callable[[re.Match[str], Scene], Period | None]


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a date: its rule id, the source of its pattern, and how its days follow."""

    rule: str
    source: str
    resolve: Resolve

    @property
    def pattern(self) -> re.Pattern[str]:
        """Return the pattern, compiled when the first text needs it."""
        return compiled(self.source)
