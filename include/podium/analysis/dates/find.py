"""Find the dates in a text: a quick search for the words of which every date has one, then the forms around each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from podium.analysis.dates.clocks import clock_beside
from podium.analysis.dates.holiday_forms import HOLIDAY_FORMS
from podium.analysis.dates.lists import days_after, days_before
from podium.analysis.dates.month_forms import MONTH_FORMS
from podium.analysis.dates.ordinal_forms import ORDINAL_FORMS, VAGUE_FORMS
from podium.analysis.dates.periods import Period
from podium.analysis.dates.quarter_forms import QUARTER_FORMS
from podium.analysis.dates.scene import Form, Scene
from podium.analysis.dates.triggers import Trigger, triggers
from podium.analysis.dates.unit_forms import UNIT_FORMS
from podium.analysis.dates.weekday_forms import TODAY_FORMS, WEEKDAY_FORMS
from podium.analysis.dates.year_forms import CENTURY_FORMS, YEAR_FORMS
from podium.model.text import Span
from podium.model.when import DateMention, Precision

# How far a date reaches to both sides of its word.
_LEFT, _RIGHT = 48, 96
# Where a date can begin: at a word, or at the apostrophe of "the ’90s".
_WORD_START = re.compile(r"(?<!\w)[\w'’]")
_FORMS: dict[str, tuple[Form, ...]] = {
    "month": MONTH_FORMS,
    "weekday": (*MONTH_FORMS, *WEEKDAY_FORMS),
    "holiday": HOLIDAY_FORMS,
    "today": TODAY_FORMS,
    "unit": (*CENTURY_FORMS, *QUARTER_FORMS, *UNIT_FORMS),
    "year": (*QUARTER_FORMS[:2], *YEAR_FORMS),
    "nth": (*MONTH_FORMS, *ORDINAL_FORMS),
    "vague": VAGUE_FORMS,
}


def find_dates(text: str, anchor: date, *, day_first: bool = False) -> list[DateMention]:
    """Return the dates of the text in order, without overlap, resolved against `anchor`, the local day of publication.

    `day_first` reads 10/12/2021 as 10 December. A `rule` that begins with "vague-" marks words of no day ("now").
    """
    scene = Scene(text, anchor, day_first)
    for trigger in triggers(text):
        taken = scene.mentions[-1].end if scene.mentions else 0
        if trigger.start >= taken:
            scene.mentions.extend(_mentions_around(trigger, taken, scene))
    return scene.mentions


def _mentions_around(trigger: Trigger, taken: int, scene: Scene) -> Iterator[DateMention]:
    best = _best_match(trigger, taken, scene)
    if best is None:
        return
    rule, match, period = best
    mention = _mention(scene, Span(*match.span()), period, rule)
    if rule == "month-day-first":
        yield from _listed(days_before(mention, taken, scene), scene)
    yield mention
    if rule.startswith("month-day") and period.precision is Precision.DAY:
        yield from _listed(days_after(mention, scene), scene)


def _listed(days: Iterable[tuple[Span, date]], scene: Scene) -> Iterator[DateMention]:
    return (_mention(scene, span, Period(day, day, Precision.DAY), "month-day-list") for span, day in days)


def _best_match(trigger: Trigger, taken: int, scene: Scene) -> tuple[str, re.Match[str], Period] | None:
    """Return the first form that covers the trigger and has days, taking the one that begins first."""
    low, high = max(taken, trigger.start - _LEFT), min(len(scene.text), trigger.end + _RIGHT)
    words = [low + word.start() for word in _WORD_START.finditer(scene.text[low : trigger.start])]
    starts = [*words, trigger.start]
    best: tuple[str, re.Match[str], Period] | None = None
    for form in _FORMS[trigger.kind]:
        match = _covering(form.pattern, scene.text, starts, high, trigger)
        if match and (period := form.resolve(match, scene)) is not None:
            best = (form.rule, match, period)
            starts = [start for start in starts if start < match.start()]
    return best


def _covering(
    pattern: re.Pattern[str], text: str, starts: Iterable[int], high: int, trigger: Trigger
) -> re.Match[str] | None:
    """Return the match that begins first at one of the places, ends before `high` and covers the trigger."""
    for start in starts:
        match = pattern.match(text, start, high)
        if match and match.end() >= trigger.end:
            return match
    return None


def _mention(scene: Scene, span: Span, period: Period, rule: str) -> DateMention:
    clock = clock_beside(scene.text, span.start, span.end) if period.precision is Precision.DAY else None
    return DateMention(span.start, span.end, period.first, period.last, period.precision, clock, rule)
