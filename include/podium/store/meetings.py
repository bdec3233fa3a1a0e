"""Meetings of the ledger: the record as it stands, its participants, claims and versions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from podium.model.findings import MeetingStatus
from podium.model.ledger import Claim, Meeting
from podium.store.tables_ledger import MeetingEvidenceRow, MeetingRow, MeetingVersionRow, ParticipantRow
from podium.store.writes import insert_missing, upsert

OPEN = (MeetingStatus.SCHEDULED, MeetingStatus.TENTATIVE, MeetingStatus.POSTPONED)
GONE = "gone"


def load_meetings(session: Session, since: date, document_id: str) -> tuple[Meeting, ...]:
    """Return the meetings that are open, ended on or after `since`, or rest on the document."""
    claimed = select(MeetingEvidenceRow.meeting_id).where(MeetingEvidenceRow.document_id == document_id)
    query = (
        select(MeetingRow.record)
        .where(
            MeetingRow.status != GONE,
            or_(MeetingRow.status.in_(OPEN), MeetingRow.last_day >= since, MeetingRow.id.in_(claimed)),
        )
        .order_by(MeetingRow.id)
    )
    return tuple(session.scalars(query))


def load_open_meetings(session: Session) -> tuple[Meeting, ...]:
    """Return the meetings that are still to be held, lapse or be called off."""
    query = select(MeetingRow.record).where(MeetingRow.status.in_(OPEN)).order_by(MeetingRow.id)
    return tuple(session.scalars(query))


def load_all_meetings(session: Session) -> tuple[Meeting, ...]:
    """Return every meeting that is not part of another."""
    query = select(MeetingRow.record).where(MeetingRow.status != GONE).order_by(MeetingRow.first_day, MeetingRow.id)
    return tuple(session.scalars(query))


def save_meetings(session: Session, meetings: Sequence[Meeting], now: datetime) -> None:
    """Save the meetings' new states; a version that is new is kept for the history."""
    upsert(session, MeetingRow, [_meeting_values(meeting) for meeting in meetings])
    ids = [meeting.id for meeting in meetings]
    session.execute(delete(ParticipantRow).where(ParticipantRow.meeting_id.in_(ids)))
    session.execute(delete(MeetingEvidenceRow).where(MeetingEvidenceRow.meeting_id.in_(ids)))
    insert_missing(session, ParticipantRow, [row for meeting in meetings for row in _participants(meeting)])
    upsert(session, MeetingEvidenceRow, [row for meeting in meetings for row in _evidence(meeting)])
    insert_missing(session, MeetingVersionRow, [_version_values(meeting, now) for meeting in meetings])


def mark_gone(session: Session, gone: Sequence[tuple[str, str | None]]) -> None:
    """Mark meetings that are no more: each with the meeting that it became part of, if any."""
    for meeting_id, became in gone:
        session.execute(delete(MeetingEvidenceRow).where(MeetingEvidenceRow.meeting_id == meeting_id))
        values = {"status": GONE, "became": became}
        session.execute(update(MeetingRow).where(MeetingRow.id == meeting_id).values(**values))


def _meeting_values(meeting: Meeting) -> dict[str, Any]:
    clock = meeting.when.clock
    return {
        "id": meeting.id,
        "version": meeting.version,
        "title": meeting.title,
        "kind": str(meeting.kind),
        "event": meeting.event,
        "trip": meeting.trip,
        "first_day": meeting.when.first,
        "last_day": meeting.when.last,
        "precision": str(meeting.when.precision),
        "when_words": meeting.when.words,
        "clock_at": clock.at if clock else None,
        "clock_zone": clock.zone if clock else None,
        "city": meeting.place.city if meeting.place else None,
        "country": meeting.place.country if meeting.place else None,
        "is_virtual": bool(meeting.place and meeting.place.is_virtual),
        "status": str(meeting.status),
        "open_points": list(meeting.open_points),
        "conditions": list(meeting.conditions),
        "first_seen": meeting.first_seen,
        "last_seen": meeting.last_seen,
        "became": None,
        "record": meeting,
    }


def _participants(meeting: Meeting) -> list[dict[str, Any]]:
    return [
        {
            "meeting_id": meeting.id,
            "position": position,
            "name": party.name,
            "kind": str(party.kind),
            "key": party.key,
            "stands_for": party.stands_for,
            "office": party.office,
        }
        for position, party in enumerate(meeting.participants)
    ]


def _evidence(meeting: Meeting) -> list[dict[str, Any]]:
    return [_claim_values(meeting.id, claim) for claim in meeting.claims]


def _claim_values(meeting_id: str, claim: Claim) -> dict[str, Any]:
    evidence = claim.finding.evidence[0]
    return {
        "claim_id": claim.id,
        "meeting_id": meeting_id,
        "document_id": claim.document_id,
        "version": claim.version,
        "source_id": claim.source_id,
        "official": claim.official,
        "said_at": claim.said_at,
        "rule": claim.finding.rule,
        "status": str(claim.finding.status),
        "quote": evidence.text,
        "start_offset": evidence.span.start,
        "end_offset": evidence.span.end,
        "finding": claim.finding,
    }


def _version_values(meeting: Meeting, now: datetime) -> dict[str, Any]:
    return {
        "meeting_id": meeting.id,
        "version": meeting.version,
        "at": now,
        "status": str(meeting.status),
        "title": meeting.title,
        "first_day": meeting.when.first,
        "last_day": meeting.when.last,
        "place": meeting.place.label if meeting.place else None,
        "participants": [party.name for party in meeting.participants],
    }
