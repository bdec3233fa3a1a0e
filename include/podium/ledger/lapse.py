"""Meetings of which no more was heard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from podium.ledger.days import days_of
from podium.ledger.ids import stable_id
from podium.ledger.weights import change_weight
from podium.model.changes import Change, ChangeKind, SubjectKind
from podium.model.findings import MeetingStatus
from podium.model.ledger import LedgerUpdate, Meeting

WAIT = timedelta(hours=48)  # after the end of the last day
WAIT_UNDATED = timedelta(days=90)  # after the last word of a meeting that has no date

_WAITING = (MeetingStatus.SCHEDULED, MeetingStatus.TENTATIVE)


def lapse_meetings(meetings: Iterable[Meeting], *, now: datetime) -> LedgerUpdate:
    """Return the open meetings whose time passed without a word, as lapsed; postponed ones wait for their new date."""
    lapsed = [
        (meeting, replace(meeting, status=MeetingStatus.LAPSED, version=meeting.version + 1))
        for meeting in meetings
        if meeting.status in _WAITING and lapses_at(meeting) <= now
    ]
    return LedgerUpdate(
        meetings=tuple(after for _, after in lapsed),
        changes=tuple(_change(before, after, now) for before, after in lapsed),
    )


def lapses_at(meeting: Meeting) -> datetime:
    """Return when the meeting lapses if nothing more is heard of it (UTC)."""
    last = max((when.last for when in days_of(meeting) if when.last), default=None)
    if last is None:
        return meeting.last_seen + WAIT_UNDATED
    return datetime.combine(last + timedelta(days=1), time(), UTC) + WAIT


def _change(before: Meeting, after: Meeting, now: datetime) -> Change:
    return Change(
        id=stable_id("h", after.id, after.version, ChangeKind.LAPSED),
        kind=ChangeKind.LAPSED,
        subject_kind=SubjectKind.MEETING,
        subject_id=after.id,
        subject_version=after.version,
        at=now,
        document_id=None,
        quote="",
        before=(("status", str(before.status)),),
        after=(("status", str(after.status)),),
        weight=change_weight(ChangeKind.LAPSED, after, now.date()),
    )
