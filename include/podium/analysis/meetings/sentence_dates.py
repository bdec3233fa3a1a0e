"""The dates of a sentence, and which of them its words put a week or a year ahead of what they seem."""

from __future__ import annotations

import calendar
import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace

from podium.analysis.meetings.datelines import dateline
from podium.model.when import DateMention
from podium.patterns import pattern

# What every date has one of: dates are looked for in a paragraph only where a sentence of interest can hold one.
_MAY_BE_DATED = pattern(
    r"(?i)\d|day|night|morning|evening|noon|week|month|year|quarter|decade|century|hour|tomorrow|soon|later|earl(?:y|ier)"
    r"|late\b|mid|end\b|coming|next|last|recent|future|ahead|ago\b|spring|summer|autumn|\bfall\b|winter|christmas|easter"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)"
)


def may_be_dated(text: str) -> bool:
    """Tell whether the text holds a word that every date has one of."""
    return _MAY_BE_DATED.search(text) is not None


def dates_within(known: Sequence[DateMention], at: int, text: str) -> list[DateMention]:
    """Return those of a paragraph's dates that stand in the sentence at a place of it, behind its dateline."""
    first = bisect_left(known, at, key=_start)
    last = bisect_left(known, at + len(text), key=_start)
    begin = len(dateline(text))
    own = (replace(date, start=date.start - at, end=date.end - at) for date in known[first:last])
    return [date for date in own if date.start >= begin]


def _start(date: DateMention) -> int:
    return date.start


# On a Sunday "this week" is the one that begins; on a Saturday, too, where something is still to come "later" in it.
_WEEK_TO_COME = {5: pattern(r"(?i)later this week"), 6: pattern(r"(?i)(?:later )?this week")}
_YEAR = pattern(r"(?:19|20)\d\d")


def put_ahead(date: DateMention, text: str, day: dt.date) -> DateMention:
    """Return a date of a text as it is meant on a day: a week or a year ahead where the words around it say so."""
    to_come = _WEEK_TO_COME.get(day.weekday())
    if to_come and to_come.fullmatch(text, date.start, date.end):
        return _later(date, _in_a_week)
    if date.last is None or date.last >= day or date.rule not in ("weekday", "month", "month-day"):
        return date
    if not _is_told_ahead(date, text) or _YEAR.search(text, date.start, date.end):
        return date
    return _later(date, _in_a_week if date.rule == "weekday" else _in_a_year)


# Behind these words a weekday lies ahead, though the verb is in the past: "has invited them to talks on Wednesday".
_INVITING = pattern(
    r"(?i)\b(?:invit\w+|propos\w+|scheduled|planned|agreed (?:to|on)|called (?:an?|for)|convened an?"
    r"|summoned)\b[^.;]*$"
)
# "left for London before a summit Monday with …": the event lies ahead of what the verb tells.
_BEFORE_EVENT = pattern(
    r"(?i)\b(?:before|ahead of|prior to|until|in advance of|upcoming|next)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:summit|talks|meetings?|visit|trip|conference|session|ministerial|negotiations)\s+(?:on\s+)?$"
)
# So does the day of what was called off: "The visit on Tuesday was cancelled".
_CALLED_OFF = pattern(
    r"(?i),?\s+(?:was|were|is|are|has been|have been)\s+"
    r"(?:cancel|postpon|called off|put off|reschedul|delayed|scrapped)"
)


def _is_told_ahead(date: DateMention, text: str) -> bool:
    """Tell whether the words before a date, or behind it, are of what lies ahead."""
    before = text[: date.start]
    is_ahead = _INVITING.search(before) or _BEFORE_EVENT.search(before) or _CALLED_OFF.match(text, date.end)
    return is_ahead is not None


def _later(date: DateMention, by: Callable[[dt.date], dt.date]) -> DateMention:
    return replace(date, first=date.first and by(date.first), last=date.last and by(date.last))


def _in_a_week(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=7)


def _in_a_year(day: dt.date) -> dt.date:
    last = calendar.monthrange(day.year + 1, day.month)[1]
    return day.replace(year=day.year + 1, day=min(day.day, last))
