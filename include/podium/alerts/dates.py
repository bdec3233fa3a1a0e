"""Dates in the reader's language, at the precision that the source gave; hours of the place and of the reader."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from babel import dates as cldr

from podium.lexicons.zones import zone_of
from podium.model.ledger import Meeting
from podium.model.when import ClockTime, Precision, When

NOT_SET = "not set"

_STORED = re.compile(
    r"(?P<first>\d{4}-\d\d-\d\d)(?:/(?P<last>\d{4}-\d\d-\d\d))?(?P<clock> (?P<at>\d\d:\d\d)(?: [\w/+-]+)?)?"
    r"(?: \((?P<precision>" + "|".join(Precision) + r")\))?"
)

_SAME_YEAR = timedelta(days=300)  # a day further away is told with its year


def locale_of(language: str) -> str:
    """Return the CLDR locale: plain English is the day-first one of diplomatic notes."""
    return "en_GB" if language == "en" else language


def long_when(when: When, language: str) -> str:
    """Return "Monday, 10 January 2022" or what is known: "week of 10 January 2022", "January 2022", "not set"."""
    if when.first is None or when.last is None:
        return f"{NOT_SET} (“{when.words}”)" if when.words else NOT_SET
    if when.precision is Precision.DAY:
        return str(cldr.format_date(when.first, "full", locale_of(language)))
    return _vague(when, when.first, when.last, "yMMMM", "yMMMd", language)


def short_when(when: When, language: str, today: date) -> str:
    """Return "10 Jan", with the year where it is not the obvious one; for subjects."""
    if when.first is None or when.last is None:
        return NOT_SET
    is_near = abs(when.first - today) < _SAME_YEAR
    if when.precision is Precision.DAY:
        return str(cldr.format_skeleton("MMMd" if is_near else "yMMMd", when.first, locale=locale_of(language)))
    return _vague(when, when.first, when.last, "yMMM", "MMMd" if is_near else "yMMMd", language)


def told_when(value: str, language: str) -> str:
    """Return a date as change rows keep it (`2022-01-10/2022-01-12`, `2022-03-01/2022-03-31 (month)`) in words."""
    when = _stored(value)
    clock = f", {when.clock.words}" if when.clock else ""
    return long_when(when, language) + clock


def told_short(value: str, language: str, today: date) -> str:
    """Return a date as change rows keep it in the words of a subject."""
    return short_when(_stored(value), language, today)


def start_of(meeting: Meeting) -> datetime | None:
    """Return when the meeting begins; None unless day, hour and zone are all known."""
    clock = meeting.when.clock
    if clock is None or meeting.when.first is None or meeting.when.precision is not Precision.DAY:
        return None
    zone = clock.zone or place_zone(meeting)
    return datetime.combine(meeting.when.first, clock.at, ZoneInfo(zone)) if zone else None


def place_zone(meeting: Meeting) -> str | None:
    """Return the zone of the meeting's place, where one can be told."""
    return zone_of(meeting.place.city, meeting.place.country) if meeting.place else None


def hours(meeting: Meeting, zone: str) -> str:
    """Return "14:00 in Geneva (15:00 your time, 13:00 UTC)"; "" where no hour is known."""
    clock = meeting.when.clock
    if clock is None:
        return ""
    city = meeting.place.city if meeting.place else None
    start = start_of(meeting)
    if start is None:
        return f"{clock.at:%H:%M} {f'in {city}' if city else 'local time'}"
    there = f"{start:%H:%M} {f'in {city}' if city and not clock.zone else start.tzname()}"
    others = [_elsewhere(start, ZoneInfo(zone), "your time"), _elsewhere(start, UTC, "UTC")]
    is_same = start.astimezone(ZoneInfo(zone)).utcoffset() == start.utcoffset()
    return f"{there} ({', '.join(others[is_same:])})"


def stamp(at: datetime, subscription_zone: str, language: str) -> str:
    """Return a moment as "10 Jan 2022, 14:05" in the reader's zone."""
    here = at.astimezone(ZoneInfo(subscription_zone))
    return f"{cldr.format_date(here.date(), 'medium', locale_of(language))}, {here:%H:%M}"


def day_title(day: date, language: str) -> str:
    """Return a day as a heading."""
    return str(cldr.format_date(day, "full", locale_of(language)))


def _stored(value: str) -> When:
    parts = _STORED.fullmatch(value)
    if parts is None:
        return When(words="" if value == "unknown" else value)
    first = date.fromisoformat(parts["first"])
    last = date.fromisoformat(parts["last"] or parts["first"])
    exact = Precision.DAY if first == last else Precision.RANGE
    clock = ClockTime(time.fromisoformat(parts["at"]), words=parts["clock"].strip()) if parts["at"] else None
    return When(first, last, Precision(parts["precision"] or exact), clock=clock)


def _vague(when: When, first: date, last: date, month: str, day: str, language: str) -> str:
    locale = locale_of(language)
    match when.precision:
        case Precision.WEEK:
            return f"week of {cldr.format_skeleton(day, first, locale=locale)}"
        case Precision.MONTH:
            return str(cldr.format_skeleton(month, first, locale=locale))
        case Precision.QUARTER:
            return str(cldr.format_skeleton("yQQQ", first, locale=locale))
        case Precision.YEAR:
            return f"{first.year}"
        case _:
            return str(cldr.format_interval(first, last, day, locale=locale))


def _elsewhere(start: datetime, zone: tzinfo, name: str) -> str:
    there = start.astimezone(zone)
    other_day = f"{there:%Y-%m-%d} " if there.date() != start.date() else ""
    return f"{other_day}{there:%H:%M} {name}"
