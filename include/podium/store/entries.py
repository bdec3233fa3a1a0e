"""Entries: what is known of those that a poll shows, and what became of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session, defer

from podium.store.tables_sources import EntryRow
from podium.store.writes import UNSYNCHRONISED

LIVE, WITHDRAWN, REPOST = "live", "withdrawn", "repost"
NEAR_DAYS = timedelta(days=7)  # a repost comes within days; in the State archive all of them within a week


def load_known(
    session: Session,
    source_id: str,
    feed_id: str,
    *,
    guids: Collection[str],
    urls: Collection[str],
    now: datetime,
) -> Sequence[EntryRow]:
    """Return the entries to which those of a poll must be compared.

    These are the feed's own by guid, those of the whole source by address, and its recent ones; their bodies are not
    read, as the marks stand for them.
    """
    row = EntryRow
    query = (
        select(row)
        .options(defer(row.body))
        .where(
            row.source_id == source_id,
            or_(
                (row.feed_id == feed_id) & row.guid.in_(guids),
                row.canonical_url.in_(urls),
                row.first_seen >= now - NEAR_DAYS,
            ),
        )
    )
    return session.scalars(query.order_by(row.first_seen, row.id)).all()


def load_entry(session: Session, feed_id: str, guid: str) -> EntryRow:
    """Return a feed's entry; raises NoResultFound where it is not there."""
    return session.scalars(select(EntryRow).where(EntryRow.feed_id == feed_id, EntryRow.guid == guid)).one()


def has_entry(session: Session, feed_id: str, guid: str, canonical_url: str) -> bool:
    """Tell whether the entry is known, by its guid in the feed or by its address anywhere."""
    row = EntryRow
    query = select(row.id).where(or_((row.feed_id == feed_id) & (row.guid == guid), row.canonical_url == canonical_url))
    return session.scalars(query.limit(1)).first() is not None


def touch_entries(session: Session, feed_id: str, guids: Collection[str], now: datetime) -> None:
    """Note that the feed still shows these entries."""
    row = EntryRow
    touched = update(row).where(row.feed_id == feed_id, row.guid.in_(guids)).values(last_seen=now)
    session.execute(touched, execution_options=UNSYNCHRONISED)


def load_pages_due(session: Session, now: datetime, limit: int) -> Sequence[EntryRow]:
    """Return entries whose article page has to be fetched, those that wait longest first."""
    row = EntryRow
    query = select(row).where(row.page_due_at.is_not(None), row.page_due_at <= now)
    return session.scalars(query.order_by(row.page_due_at, row.id).limit(limit)).all()
