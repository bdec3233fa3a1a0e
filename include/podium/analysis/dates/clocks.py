"""Times of day with their zone, as they stand beside a date or at the head of a line of a schedule."""

from __future__ import annotations

import re
from datetime import time

from podium.analysis.dates.patterns import compiled
from podium.lexicons.dates import date_words
from podium.model.text import Span
from podium.model.when import ClockTime

_ZONE = r"(?:<S>?\(?(?P<zone><ZONE>)\b\)?(?:<S>time)?)?"
_CLOCK = (
    r"\b(?:(?P<hour>1[0-2]|0?\d)(?:[:.](?P<minute>[0-5]\d))?<S>?(?P<half>[ap])\.?<S>?m\b\.?"
    r"|(?P<hour24>[01]?\d|2[0-3])(?::|(?=[0-5]\d<S>?(?:hrs|hours|GMT|UTC|Z\b)))(?P<minute24>[0-5]\d)(?:<S>?(?:hrs|hours))?"
    r"|(?P<word>noon|midnight))" + _ZONE
)
_NOON = 12
# Between a date and its time: "Monday at 9:00", "9 a.m. on Monday", "Monday, January 10, from 9 a.m.".
_AFTER_DATE = re.compile(r"[,\s(]{0,3}(?:(?:at|from|beginning at|starting at|around|about|-|–|@)\s{1,2}){0,2}$")
_BEFORE_DATE = re.compile(r"[,\s]{0,3}(?:(?:on|today|local time)[,\s]{1,2}){0,2}$")
_REACH = 24


def find_clocks(text: str, start: int = 0, end: int | None = None) -> list[tuple[Span, ClockTime]]:
    """Return the times of day in the text between `start` and `end`, in order."""
    return [
        (Span(*found.span()), _clock(found))
        for found in compiled(_CLOCK).finditer(text, start, len(text) if end is None else end)
    ]


def clock_beside(text: str, start: int, end: int) -> ClockTime | None:
    """Return the time of day that belongs to the date at `start`–`end`: right after it, or right before it."""
    after = next(iter(find_clocks(text, end, min(len(text), end + 2 * _REACH))), None)
    if after and _AFTER_DATE.match(text[end : after[0].start]):
        return after[1]
    before = find_clocks(text, max(0, start - 2 * _REACH), start)
    if before and _BEFORE_DATE.match(text[before[-1][0].end : start]):
        return before[-1][1]
    return None


def _clock(found: re.Match[str]) -> ClockTime:
    zone = date_words().zones[" ".join(found["zone"].lower().split())] if found["zone"] else ""
    return ClockTime(_time(found), zone or None, found[0])


def _time(found: re.Match[str]) -> time:
    if found["word"]:
        return time(_NOON if found["word"].lower() == "noon" else 0)
    if found["hour24"]:
        return time(int(found["hour24"]), int(found["minute24"]))
    afternoon = found["half"].lower() == "p"
    return time(int(found["hour"]) % _NOON + (_NOON if afternoon else 0), int(found["minute"] or 0))
