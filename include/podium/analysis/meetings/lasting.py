"""How long a meeting lasts: "a three-day visit from Monday" ends on Wednesday."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from podium.lexicons.dates import date_words
from podium.model.when import Precision, When
from podium.patterns import pattern

_LONG = pattern(
    r"(?i)\b(?P<days>two|three|four|five|six|seven|[2-7])-day\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:(?P<visit>visit|trip|tour|stay)|summit|meeting|conference|talks|session|gathering|forum|consultations)\b"
    r"|\bfor\s+(?P<of>two|three|four|five)\s+days\s+of\s+(?:[\w’'-]+\s+){0,3}?(?:talks|meetings|negotiations|consultations)\b"
)
# "at the end of a three-day visit": the day is not its first.
_NOT_THE_FIRST = pattern(
    r"(?i)\b(?:end|ended|ends|ending|close|conclusion|conclude[sd]?|part|day|midst|wrap\w*|after|following|leg|rest)"
    r"\s+(?:\w+\s+){0,3}$"
)


_ENDS = pattern(
    r"(?i)\b(?:end(?:s|ed|ing)?|conclud\w+|finish\w*|wraps?|wrapp\w+|clos\w+|until|through)\s+(?:up\s+)?(?:on\s+)?$"
)


def _is_last(when: When, text: str) -> bool:
    """Tell whether the day is that of the end: "a four-day trip that will end Tuesday"."""
    at = text.find(when.words) if when.words else -1
    return at > 0 and _ENDS.search(text[:at]) is not None


def lasting(when: When, text: str, *, is_visit: bool) -> When:
    """Return the days from a single first one over the length that the sentence tells, else the date as it is.

    A visit's length is no meeting's: `is_visit` tells whose days they are.
    """
    told = _LONG.search(text) if when.precision is Precision.DAY else None
    if told is None or when.first is None or _NOT_THE_FIRST.search(text[: told.start()]):
        return when
    if (told["visit"] and not is_visit) or _is_last(when, text):
        return when
    last = when.first + timedelta(days=date_words().number(told["days"] or told["of"]) - 1)
    return replace(when, last=last, precision=Precision.RANGE)


_TRIP = pattern(
    r"(?i)\b(?P<days>(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|\d{1,2})-day\s+(?:[\w’'-]+\s+){0,3}?(?:trip|tour|journey)\b"
)


def whole_trip(when: When, text: str) -> When:
    """Return the days of a trip from that of its departure: "The ten-day trip will include stops in Oslo"."""
    told = _TRIP.search(text) if when.precision is Precision.DAY else None
    if told is None or when.first is None:
        return when
    last = when.first + timedelta(days=date_words().number(told["days"]) - 1)
    return replace(when, last=last, precision=Precision.RANGE)
