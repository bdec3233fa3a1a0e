"""Holidays named instead of a day: "New Year's Eve", "last Thanksgiving", "Election Day 2024"."""

from __future__ import annotations

import functools
import re
from datetime import MAXYEAR, MINYEAR, date

from dateutil.easter import easter

from podium.analysis.dates.choosing import nearest_of_years
from podium.analysis.dates.periods import Period, day_of, day_period, shift_days
from podium.analysis.dates.scene import Form, Scene
from podium.lexicons.dates import Holiday, date_words

_NEXT_WORD = re.compile(r"[\s-]*([\w%’']+)")
_PLACE_AFTER = re.compile(r"\s+in\s+(?!the United States|the U\.?S\.?\b|America\b)(?:the\s+)?[A-Z]")
_WEEK = 7


def _holiday(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve a holiday in the year named, else in the one that "last", "next" or the tense says."""
    its = date_words().holidays[" ".join(match["name"].lower().split())]
    if not _is_holiday(match, scene, its):
        return None
    day_in = functools.partial(_day_in, its)
    if match["year"]:
        return day_period(day_in(int(match["year"])))
    if match["rel"]:
        return day_period(_related(day_in, match["rel"].lower().split()[-1], scene.anchor))
    return day_period(nearest_of_years(day_in, scene.anchor, scene.tense(match)))


def _is_holiday(match: re.Match[str], scene: Scene, its: Holiday) -> bool:
    """Tell whether the words are the holiday itself: no greeting, no other country's, no name made of it."""
    words, before = date_words(), scene.word_before(match.start())
    following = _NEXT_WORD.match(scene.text[match.end() : match.end() + 24])
    after = following[1].lower() if following else ""
    if not match["name"][0].isupper() or before in words.not_holiday_before or after in words.not_holiday_after:
        return False
    if before.endswith(("'s", "’s", "s'", "s’")):
        return False
    if its.in_many_countries and _PLACE_AFTER.match(scene.text, match.end()):
        return False
    return not its.needs_preposition or bool(match["rel"]) or before in words.date_prepositions


def _related(day_in: functools.partial[date | None], word: str, anchor: date) -> date | None:
    """Return the holiday of this year for "this", else the latest before or the first after the anchor."""
    days = [made for by in (-1, 0, 1) if (made := day_in(anchor.year + by))]
    if word in {"last", "past"}:
        return max((day for day in days if day < anchor), default=None)
    if word in {"next", "coming"}:
        return min((day for day in days if day > anchor), default=None)
    return day_in(anchor.year)


def _day_in(holiday: Holiday, year: int) -> date | None:
    """Return the holiday's day in the year, or None outside the calendar."""
    if not MINYEAR <= year <= MAXYEAR:
        return None
    if holiday.from_easter is not None:
        return shift_days(easter(year), holiday.from_easter)
    first = day_of(year, holiday.month, holiday.day)
    if first is None or not holiday.weekday:
        return first
    return shift_days(first, (date_words().weekday(holiday.weekday) - first.weekday()) % _WEEK)


HOLIDAY_FORMS = (
    Form(
        "holiday",
        r"\b(?:(?P<rel>this(?:<S>(?:past|coming))?|last|next|past|coming)<S>)?(?:the<S>)?(?P<name><HOLIDAY>)\b"
        r"(?:(?:,<S>?|<S>(?:of<S>)?)(?P<year><YEAR>))?",
        _holiday,
    ),
)
