"""The lists that people read: meetings, statements, positions, changes, sources, issues; each row a plain mapping."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, exists, func, or_, select
from sqlalchemy.orm import Session

from podium.store.meetings import GONE
from podium.store.tables_alerts import DeliveryRow, IssueRow
from podium.store.tables_documents import DocumentRow
from podium.store.tables_ledger import ChangeRow, MeetingRow, ParticipantRow, PositionRow, StatementRow
from podium.store.tables_sources import EntryRow, FeedRow, FetchRow, SourceRow

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class MeetingFilter:
    """Which meetings: `since` and `until` bound the days; an undated meeting passes unless its status is refused."""

    statuses: Sequence[str] = ()
    since: date | None = None
    until: date | None = None
    party: str | None = None
    place: str | None = None


def list_meetings(session: Session, wanted: MeetingFilter) -> list[Row]:
    """Return meetings by day, the undated ones last."""
    row = MeetingRow
    query = select(row).where(row.status != GONE).order_by(row.first_day.is_(None), row.first_day, row.clock_at, row.id)
    if wanted.statuses:
        query = query.where(row.status.in_(wanted.statuses))
    if wanted.since:
        query = query.where(or_(row.last_day.is_(None), row.last_day >= wanted.since))
    if wanted.until:
        query = query.where(row.first_day <= wanted.until)
    if wanted.party:
        query = query.where(_takes_part(wanted.party))
    if wanted.place:
        query = query.where(or_(row.city.ilike(f"%{wanted.place}%"), row.country.ilike(f"%{wanted.place}%")))
    return [_meeting(found) for found in session.scalars(query)]


def list_statements(
    session: Session,
    *,
    organisation: str | None = None,
    speaker: str | None = None,
    topic: str | None = None,
    since: datetime | None = None,
    novelties: Sequence[str] = (),
) -> list[Row]:
    """Return statements, newest first."""
    row = StatementRow
    query = select(row, DocumentRow.url, DocumentRow.title).join(DocumentRow, DocumentRow.id == row.document_id)
    query = query.where(row.retracted_at.is_(None))
    query = query.where(*_contains((row.organisation, organisation), (row.speaker, speaker)))
    if topic:
        query = query.where(row.main_topic == topic)
    if since:
        query = query.where(row.said_at >= since)
    if novelties:
        query = query.where(row.novelty.in_(novelties))
    found = session.execute(query.order_by(row.said_at.desc(), row.id))
    return [_statement(statement, url, title) for statement, url, title in found]


def list_positions(
    session: Session, *, organisation: str | None = None, topic: str | None = None, person: str | None = None
) -> list[Row]:
    """Return the current lines by holder and topic; the organisations' own come before those of their people."""
    row = PositionRow
    query = select(row).where(*_contains((row.organisation, organisation), (row.person, person)))
    if topic:
        query = query.where(row.topic == topic)
    ordered = query.order_by(row.organisation, row.person.is_not(None), row.person, row.topic)
    names = ("id", "organisation", "person", "topic", "line", "first_said", "last_said", "times_said", "statement_id")
    return [_columns(found, names) for found in session.scalars(ordered)]


def list_changes(
    session: Session, *, since: datetime | None = None, kinds: Sequence[str] = (), subject: str | None = None
) -> list[Row]:
    """Return changes, newest first, each with the document that proves it and how many deliveries it owed."""
    row = ChangeRow
    owed = select(func.count()).where(DeliveryRow.change_id == row.id).scalar_subquery()
    query = select(row, DocumentRow.url, owed).outerjoin(DocumentRow, DocumentRow.id == row.document_id)
    if since:
        query = query.where(row.at >= since)
    if kinds:
        query = query.where(row.kind.in_(kinds))
    if subject:
        query = query.where(row.subject_id == subject)
    found = session.execute(query.order_by(row.at.desc(), row.id))
    return [_change(change, url, count) for change, url, count in found]


def list_sources(session: Session) -> list[Row]:
    """Return every feed with its source and its health."""
    entries = select(func.count()).where(EntryRow.feed_id == FeedRow.id).scalar_subquery()
    issues = (
        select(func.count()).where(and_(IssueRow.subject == FeedRow.id, IssueRow.closed_at.is_(None))).scalar_subquery()
    )
    last = (
        select(FetchRow.summary).where(FetchRow.feed_id == FeedRow.id, FetchRow.at == FeedRow.last_poll_at)
    ).scalar_subquery()
    query = select(SourceRow, FeedRow, last, entries, issues).outerjoin(
        FeedRow, and_(FeedRow.source_id == SourceRow.id, FeedRow.url != "")
    )
    found = session.execute(query.order_by(SourceRow.id, FeedRow.id))
    return [_source(source, feed, words, count, issues) for source, feed, words, count, issues in found]


def list_issues(session: Session, *, everything: bool = False) -> list[Row]:
    """Return the open issues, or all, newest first."""
    query = select(IssueRow).order_by(IssueRow.last_seen.desc(), IssueRow.key)
    if not everything:
        query = query.where(IssueRow.closed_at.is_(None))
    names = ("key", "kind", "subject", "message", "first_seen", "last_seen", "times", "closed_at")
    return [_columns(found, names) for found in session.scalars(query)]


def list_deliveries(session: Session, *, states: Sequence[str] = ()) -> list[Row]:
    """Return deliveries, newest first."""
    row = DeliveryRow
    query = select(row, ChangeRow.kind, ChangeRow.subject_id).join(ChangeRow, ChangeRow.id == row.change_id)
    if states:
        query = query.where(row.state.in_(states))
    names = ("id", "state", "subscription_id", "channel", "target", "created_at", "sent_at", "message_key", "error")
    found = session.execute(query.order_by(row.id.desc()))
    return [{**_columns(delivery, names), "change": kind, "subject_id": subject} for delivery, kind, subject in found]


def _takes_part(name: str) -> Any:
    party = ParticipantRow
    matches = or_(party.name.ilike(f"%{name}%"), party.stands_for.ilike(f"%{name}%"))
    return exists().where(party.meeting_id == MeetingRow.id, matches)


def _contains(*pairs: tuple[Any, str | None]) -> list[Any]:
    return [column.ilike(f"%{wanted}%") for column, wanted in pairs if wanted]


def _columns(row: Any, names: Sequence[str]) -> Row:
    return {name: getattr(row, name) for name in names}


def _meeting(row: MeetingRow) -> Row:
    record = row.record
    return {
        "id": row.id,
        "title": row.title,
        "first_day": row.first_day,
        "last_day": row.last_day,
        "precision": row.precision,
        "time": row.clock_at,
        "place": record.place.label if record.place else None,
        "participants": [party.name for party in record.participants],
        "status": row.status,
        "open_points": row.open_points,
        "conditions": row.conditions,
        "sources": sorted({claim.source_id for claim in record.claims}),
        "quote": record.claims[0].finding.evidence[0].text if record.claims else "",
        "version": row.version,
    }


def _statement(row: StatementRow, url: str, title: str) -> Row:
    names = (
        "id",
        "said_at",
        "speaker",
        "organisation",
        "topics",
        "quote",
        "novelty",
        "like_id",
        "reason",
        "document_id",
    )
    return {**_columns(row, names), "title": title, "url": url}


def _change(row: ChangeRow, url: str | None, owed: int) -> Row:
    names = ("id", "at", "kind", "subject_kind", "subject_id", "before", "after", "quote", "weight", "silent")
    return {**_columns(row, names), "url": url, "owed": owed}


def _source(source: SourceRow, feed: FeedRow | None, last_summary: str | None, entries: int, issues: int) -> Row:
    names = ("last_outcome", "last_poll_at", "last_success_at", "last_new_at", "next_poll_at", "moved_to", "hub")
    health = _columns(feed, names) if feed else dict.fromkeys(names)
    return {
        "source": source.id,
        "name": source.name,
        "status": source.status,
        "reason": source.reason,
        "feed": feed.id if feed else None,
        **health,
        "last_summary": last_summary,
        "entries": entries,
        "open_issues": issues,
    }
