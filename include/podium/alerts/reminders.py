"""Reminders before a meeting, for those who ask; silent changes, so that each is owed exactly once like all else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from podium.alerts.dates import place_zone, start_of
from podium.alerts.match import Muted, is_muted
from podium.alerts.schedule import after_quiet
from podium.alerts.wanted import wants_meeting
from podium.model.alerts import News, Owed, Subscription
from podium.model.changes import Change, ChangeKind, SubjectKind
from podium.model.findings import MeetingStatus
from podium.model.ledger import Meeting
from podium.model.when import Precision

_TO_COME = (MeetingStatus.SCHEDULED, MeetingStatus.TENTATIVE)
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reminders:
    """Silent changes to save, and the deliveries that they owe."""

    changes: tuple[Change, ...] = ()
    owed: tuple[Owed, ...] = ()


def due_reminders(
    meetings: Sequence[Meeting], subscriptions: Sequence[Subscription], *, now: datetime, muted: Muted = frozenset()
) -> Reminders:
    """Return the reminders whose hour has come and whose meeting has not; the same again at every later call.

    Ids follow from the meeting, its time and the lead: who saves them once sends them once, and a meeting that moved
    is reminded of anew. One that was called off is not reminded of at all.
    """
    changes: dict[str, Change] = {}
    owed: list[Owed] = []
    for meeting in meetings:
        for subscription in subscriptions:
            for change in _due(meeting, subscription, now, muted):
                changes.setdefault(change.id, change)
                owed += _owed(change, subscription, now)
    return Reminders(tuple(changes.values()), tuple(owed))


def is_overtaken(news: News) -> bool:
    """Tell whether a reminder that waits to be sent has lost its reason: the meeting was called off or moved."""
    if news.change.kind is not ChangeKind.REMINDER or news.meeting is None:
        return False
    is_off = news.meeting.status not in _TO_COME
    return is_off or news.change.after != _time_of(news.meeting)


def _due(meeting: Meeting, subscription: Subscription, now: datetime, muted: Muted) -> Iterator[Change]:
    leads = subscription.remind_before if wants_meeting(subscription.wanted, meeting) else ()
    for lead in leads:
        hour = reminder_hour(meeting, lead, subscription)
        end = _begin(meeting, subscription)
        if hour is None or end is None or not hour <= now < end or meeting.first_seen > hour:
            continue  # too early, too late, or just told
        change = _reminder(meeting, lead, now)
        if not is_muted(News(change, meeting), subscription.id, muted):
            yield change


def reminder_hour(meeting: Meeting, lead: timedelta, subscription: Subscription) -> datetime | None:
    """Return when to remind; None where the meeting is off, its day unknown, or a lead of hours has no hour to lead to.

    Where only the day is known, whole days before it are counted and the subscriber's digest hour is taken.
    """
    if meeting.status not in _TO_COME or meeting.when.precision not in (Precision.DAY, Precision.RANGE):
        return None
    start = start_of(meeting)
    if start is not None:
        return start.astimezone(UTC) - lead
    if lead < _A_DAY or meeting.when.first is None:
        return None
    day = meeting.when.first - timedelta(days=lead.days)
    return datetime.combine(day, subscription.digest_at, ZoneInfo(subscription.zone)).astimezone(UTC)


def _begin(meeting: Meeting, subscription: Subscription) -> datetime | None:
    start = start_of(meeting)
    if start is not None or meeting.when.first is None:
        return start
    zone = ZoneInfo(place_zone(meeting) or subscription.zone)
    return datetime.combine(meeting.when.first, datetime.min.time(), zone)


def _reminder(meeting: Meeting, lead: timedelta, now: datetime) -> Change:
    when = _time_of(meeting)
    name = f"{meeting.id} {when} {lead.total_seconds():.0f}"
    quote = next((e.text for claim in meeting.claims for e in claim.finding.evidence), "")
    return Change(
        id="r-" + sha256(name.encode()).hexdigest()[:16],
        kind=ChangeKind.REMINDER,
        subject_kind=SubjectKind.MEETING,
        subject_id=meeting.id,
        subject_version=meeting.version,
        at=now,
        document_id=meeting.claims[0].document_id if meeting.claims else None,
        quote=quote,
        after=when,
        silent=True,
    )


def _time_of(meeting: Meeting) -> tuple[tuple[str, str], ...]:
    clock = meeting.when.clock
    return (
        ("when", str(meeting.when.first)),
        ("time", f"{clock.at:%H:%M} {clock.zone or ''}".strip() if clock else ""),
    )


def _owed(change: Change, subscription: Subscription, now: datetime) -> Iterator[Owed]:
    for channel in subscription.channels:
        yield Owed(change.id, subscription.id, channel, after_quiet(subscription, now), f"meeting:{change.subject_id}")
