"""Entries: what is known of those that a poll shows, and what became of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, insert, or_, select, update
from sqlalchemy.orm import Session

from podium.feeds.known import KnownEntry
from podium.model.edits import Fingerprint
from podium.store.tables_sources import EntryRow
from podium.store.writes import table_of

LIVE, WITHDRAWN, REPOST = "live", "withdrawn", "repost"
NEAR_DAYS = timedelta(days=7)  # a repost comes within days; in the State archive all of them within a week

# Made once: they run for every feed of every round, and to put a statement together takes longer than to run it.
_entries = table_of(EntryRow)
_KNOWN = (
    select(
        _entries.c.id,
        _entries.c.feed_id,
        _entries.c.guid,
        _entries.c.url,
        _entries.c.content_hash,
        _entries.c.marks,
        _entries.c.state,
        _entries.c.text_length,
        _entries.c.title,
        _entries.c.published,
    )
    .where(
        _entries.c.source_id == bindparam("source"),
        or_(
            (_entries.c.feed_id == bindparam("feed")) & _entries.c.guid.in_(bindparam("guids", expanding=True)),
            _entries.c.canonical_url.in_(bindparam("urls", expanding=True)),
            _entries.c.first_seen >= bindparam("since"),
        ),
    )
    .order_by(_entries.c.first_seen, _entries.c.id)
)
_INSERT = insert(_entries)
_HASHES = select(_entries.c.guid, _entries.c.content_hash).where(
    _entries.c.feed_id == bindparam("feed"), _entries.c.guid.in_(bindparam("guids", expanding=True))
)


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
    asked = {"source": source_id, "feed": feed_id, "guids": list(guids), "urls": list(urls), "since": now - NEAR_DAYS}
    return [_known(row, feed_id) for row in session.execute(_KNOWN, asked)]


def load_hashes(session: Session, feed_id: str, guids: Collection[str]) -> dict[str, str]:
    """Return the content hashes of a feed's entries by guid."""
    return dict(session.execute(_HASHES, {"feed": feed_id, "guids": list(guids)}).all())


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
        mine = (_entries.c.feed_id == feed_id, _entries.c.guid.in_(guids))
        session.execute(update(_entries).where(*mine).values(last_seen=last_seen))


def save_entries(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add entries that nobody has seen before."""
    if rows:
        session.execute(_INSERT, list(rows))


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
