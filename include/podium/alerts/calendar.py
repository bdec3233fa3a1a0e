"""Meetings as iCalendar: stable UIDs, versions as SEQUENCE, no invented hour and no invented duration."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vUri

from podium.alerts.cleaning import one_line, visible
from podium.alerts.dates import hours, start_of
from podium.alerts.fragments import is_web_address, link_to_quote
from podium.alerts.links import Links
from podium.alerts.timezones import timezone_of
from podium.model.alerts import Attachment, News
from podium.model.findings import MeetingStatus
from podium.model.ledger import Meeting
from podium.model.when import When

CONTENT_TYPE = "text/calendar; method=PUBLISH; charset=utf-8"

_STATUSES = {
    MeetingStatus.SCHEDULED: "CONFIRMED",
    MeetingStatus.HELD: "CONFIRMED",
    MeetingStatus.TENTATIVE: "TENTATIVE",
    MeetingStatus.LAPSED: "TENTATIVE",
    MeetingStatus.POSTPONED: "CANCELLED",  # on the day that was known; the new one comes under the same UID
    MeetingStatus.CANCELLED: "CANCELLED",
}
_CALLED_OFF = {MeetingStatus.POSTPONED: "POSTPONED: ", MeetingStatus.CANCELLED: "CANCELLED: "}


def render_calendar(
    meetings: Sequence[Meeting], *, name: str, links: Links | None = None, urls: Mapping[str, str] | None = None
) -> bytes:
    """Return the calendar of the meetings whose day is known; a week, month or year is no day and stays out.

    `urls` gives the address of each document that is quoted. The bytes depend on the meetings alone, not on a clock.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Podium//Meetings//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", one_line(name))
    dated = [meeting for meeting in meetings if has_day(meeting)]
    for zone in _zones(dated):
        calendar.add_component(zone)
    for meeting in dated:
        calendar.add_component(_event(meeting, links, urls or {}))
    return bytes(calendar.to_ical())


def attachment_of(news: Sequence[News], links: Links) -> tuple[Attachment, ...]:
    """Return the meetings of a message as one calendar file; nothing where none has a day."""
    meetings = {item.meeting.id: item.meeting for item in news if item.meeting and has_day(item.meeting)}
    if not meetings:
        return ()
    urls = {item.proof.document_id: item.proof.url for item in news if item.proof}
    content = render_calendar(list(meetings.values()), name="Podium", links=links, urls=urls)
    return (Attachment("meeting.ics" if len(meetings) == 1 else "meetings.ics", CONTENT_TYPE, content),)


def has_day(meeting: Meeting) -> bool:
    """Tell whether a calendar can show the meeting."""
    return _calendar_when(meeting) is not None


def _calendar_when(meeting: Meeting) -> When | None:
    """Return the meeting's days; of one that was called off without a date, the last days that a source gave."""
    known = [meeting.when]
    if meeting.status in _CALLED_OFF:
        known += [claim.finding.when for claim in sorted(meeting.claims, key=lambda claim: claim.said_at, reverse=True)]
    return next((when for when in known if when.is_exact and when.first and when.last), None)


def _zones(meetings: Sequence[Meeting]) -> list[Timezone]:
    """Return the zones of the hours that are given, each for the years in which it is used."""
    years: dict[str, list[int]] = {}
    for start in filter(None, map(start_of, meetings)):
        years.setdefault(str(start.tzinfo), []).append(start.year)
    return [timezone_of(ZoneInfo(key), min(used), max(used)) for key, used in sorted(years.items())]


def _event(meeting: Meeting, links: Links | None, urls: Mapping[str, str]) -> Event:
    event = Event()
    event.add("uid", f"{meeting.id}@podium")
    event.add("sequence", meeting.version)
    event.add("dtstamp", meeting.last_seen.astimezone(UTC))
    event.add("summary", _CALLED_OFF.get(meeting.status, "") + one_line(meeting.title))
    event.add("status", _STATUSES[meeting.status])
    for key, value in _times(meeting):
        event.add(key, value)
    if meeting.place:
        event.add("location", one_line(meeting.place.label))
    event.add("description", "\n\n".join(_description(meeting, urls)))
    if links:
        event.add("url", vUri(links.meeting(meeting.id)))
    return event


def _times(meeting: Meeting) -> Iterator[tuple[str, date | datetime]]:
    """Yield start and, for several days, the day after the last; an hour without a zone is told in the description."""
    when = _calendar_when(meeting)
    if when is None or when.first is None or when.last is None:
        return
    start = start_of(meeting)
    yield "dtstart", start or when.first
    if start is None and when.last > when.first:
        yield "dtend", when.last + timedelta(days=1)


def _description(meeting: Meeting, urls: Mapping[str, str]) -> Iterator[str]:
    if meeting.participants:
        yield "Who: " + ", ".join(one_line(party.name) for party in meeting.participants)
    if meeting.when.clock and start_of(meeting) is None:
        yield "Time: " + hours(meeting, "UTC")
    if meeting.open_points:
        yield "Still open: " + "; ".join(meeting.open_points)
    for claim in meeting.claims:
        quote = next((evidence.text for evidence in claim.finding.evidence), "")
        url = urls.get(claim.document_id, "")
        link = link_to_quote(url, quote) if is_web_address(url) else ""
        yield "\n".join(part for part in (visible(quote), f"— {claim.organisation or claim.source_id}", link) if part)
