"""Entries: what is known of those that a poll shows, and what became of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert, or_, select, update
from sqlalchemy.orm import Session

from podium.feeds.known import KnownEntry
from podium.model.edits import Fingerprint
from podium.store.tables_sources import EntryRow
from podium.store.writes import table_of

LIVE, WITHDRAWN, REPOST = "live", "withdrawn", "repost"
_COMPARED = (
    EntryRow.id,
    EntryRow.feed_id,
    EntryRow.guid,
    EntryRow.url,
    EntryRow.content_hash,
    EntryRow.marks,
    EntryRow.state,
    EntryRow.text_length,
    EntryRow.title,
    EntryRow.published,
)
NEAR_DAYS = timedelta(days=7)  # a repost comes within days; in the State archive all of them within a week


def load_known(
    session: Session,
    source_id: str,
    feed_id: str,
    *,
    guids: Collection[str],
    urls: Collection[str],
    now: datetime,
) -> list[KnownEntry]:
    """Return what must be known of the entries to which those of a poll are compared.

    These are the feed's own by guid, those of the whole source by address, and its recent ones; the marks stand for
    their bodies.
    """
    row = EntryRow
    query = select(*_COMPARED).where(
        row.source_id == source_id,
        or_(
            (row.feed_id == feed_id) & row.guid.in_(guids),
            row.canonical_url.in_(urls),
            row.first_seen >= now - NEAR_DAYS,
        ),
    )
    found = session.execute(query.order_by(EntryRow.first_seen, EntryRow.id))
    return [_known(row, feed_id) for row in found]


def load_hashes(session: Session, feed_id: str, guids: Collection[str]) -> dict[str, str]:
    """Return the content hashes of a feed's entries by guid."""
    row = EntryRow
    query = select(row.guid, row.content_hash).where(row.feed_id == feed_id, row.guid.in_(guids))
    return dict(session.execute(query).all())


def load_entry(session: Session, feed_id: str, guid: str) -> EntryRow:
    """Return a feed's entry; raises NoResultFound where it is not there."""
    return session.scalars(select(EntryRow).where(EntryRow.feed_id == feed_id, EntryRow.guid == guid)).one()


def has_entry(session: Session, feed_id: str, guid: str, canonical_url: str) -> bool:
    """Tell whether the entry is known, by its guid in the feed or by its address anywhere."""
    row = EntryRow
    query = select(row.id).where(or_((row.feed_id == feed_id) & (row.guid == guid), row.canonical_url == canonical_url))
    return session.scalars(query.limit(1)).first() is not None


def leave_entries(session: Session, feed_id: str, guids: Collection[str], last_seen: datetime) -> None:
    """Note when entries that the feed shows no longer were last seen; those that it shows are seen at each poll."""
    if guids:
        entries = table_of(EntryRow)
        mine = (entries.c.feed_id == feed_id, entries.c.guid.in_(guids))
        session.execute(update(entries).where(*mine).values(last_seen=last_seen))


def save_entries(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add entries that nobody has seen before."""
    if rows:
        session.execute(insert(table_of(EntryRow)), list(rows))


def load_pages_due(session: Session, now: datetime, limit: int) -> Sequence[EntryRow]:
    """Return entries whose article page has to be fetched, those that wait longest first."""
    row = EntryRow
    query = select(row).where(row.page_due_at.is_not(None), row.page_due_at <= now)
    return session.scalars(query.order_by(row.page_due_at, row.id).limit(limit)).all()


def _known(row: Any, feed_id: str) -> KnownEntry:
    return KnownEntry(
        guid=row.guid,
        url=row.url,
        content_hash=row.content_hash,
        fingerprint=Fingerprint.from_text(row.marks),
        is_withdrawn=row.state == WITHDRAWN,
        text_length=row.text_length,
        title=row.title,
        published=row.published,
        in_feed=row.feed_id == feed_id,
        id=row.id,
    )
