"""Time zones for calendars: one component for each clock change in the years that are needed.

Some calendar programs read only the first of several RDATEs, and a rule (RRULE) would claim to know the future; a plain
list of the changes is read by all.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


def timezone_of(zone: ZoneInfo, first_year: int, last_year: int) -> Timezone:
    """Return the zone's VTIMEZONE, good from the beginning of the first year to the end of the last."""
    component = Timezone()
    component.add("tzid", zone.key)
    begin = datetime(first_year, 1, 1, tzinfo=UTC) - _DAY
    component.add_component(_observance(zone, begin, _offset(zone, begin)))
    for moment in _changes(zone, begin, datetime(last_year + 1, 1, 1, tzinfo=UTC) + _DAY):
        component.add_component(_observance(zone, moment, _offset(zone, moment - _MINUTE)))
    return component


def _observance(zone: ZoneInfo, moment: datetime, offset_before: timedelta) -> TimezoneStandard | TimezoneDaylight:
    there = moment.astimezone(zone)
    component = TimezoneDaylight() if there.dst() else TimezoneStandard()
    component.add("dtstart", (moment + offset_before).replace(tzinfo=None))
    component.add("tzoffsetfrom", offset_before)
    component.add("tzoffsetto", _offset(zone, moment))
    component.add("tzname", there.tzname() or zone.key)
    return component


def _changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[datetime]:
    """Yield the moments at which the zone's offset changes, looking at each day and then halving it."""
    day = begin
    while day < end:
        if _offset(zone, day) != _offset(zone, day + _DAY):
            yield _moment_of_change(zone, day, day + _DAY)
        day += _DAY


def _moment_of_change(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    while after - before > _MINUTE:
        middle = before + (after - before) // 2
        middle = middle.replace(second=0, microsecond=0)
        if _offset(zone, middle) == _offset(zone, before):
            before = middle
        else:
            after = middle
    return after


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
