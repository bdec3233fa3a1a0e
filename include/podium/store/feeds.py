"""Sources and feeds: what the catalogue says, what is due, what the last poll taught."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from podium.errors import NotFound
from podium.model.sources import BodyFrom, Feed, Source, SourceStatus
from podium.store.tables_sources import FeedRow, FetchRow, SourceRow
from podium.store.writes import insert_missing, table_of, upsert

ARCHIVE = "archive"
POLLED = (SourceStatus.ACTIVE, SourceStatus.UNVERIFIED)

# Made once: they run for every feed of every round, and to put a statement together takes longer than to run it.
_feeds = table_of(FeedRow)
_CLAIM = (
    update(_feeds)
    .where(_feeds.c.id == bindparam("feed"), _feeds.c.polls == bindparam("read_at"))
    .values(polls=_feeds.c.polls + 1)
)
_FETCH = insert(table_of(FetchRow))


def sync_catalogue(session: Session, sources: Sequence[Source]) -> None:
    """Bring the rows of sources and feeds to what the catalogue says; what polls have learnt stays."""
    upsert(session, SourceRow, [_source_values(source) for source in sources])
    feeds = [feed for source in sources for feed in (*source.feeds, archive_feed(source))]
    insert_missing(session, FeedRow, [_feed_values(feed) for feed in feeds])
    active = {feed.id for source in sources if source.status in POLLED for feed in source.feeds}
    session.execute(update(FeedRow).where(FeedRow.id.in_(active)).values(is_active=True))
    session.execute(update(FeedRow).where(FeedRow.id.not_in(active)).values(is_active=False))
    _move_edited(session, feeds)


def archive_feed(source: Source) -> Feed:
    """Return the feed, never polled, to which the entries of a source's archive belong: their texts stand on pages."""
    return Feed(f"{source.id}/{ARCHIVE}", source.id, "", body=BodyFrom.PAGE, zone=source.zone)


def load_due(session: Session, now: datetime, *, only: Collection[str] = (), force: bool = False) -> Sequence[FeedRow]:
    """Return active feeds whose time has come, or with `force` all; `only` narrows to these ids."""
    query = select(FeedRow).where(FeedRow.is_active).order_by(FeedRow.id)
    if only:
        query = query.where(FeedRow.id.in_(only))
    if not force:
        query = query.where(FeedRow.next_poll_at.is_(None) | (FeedRow.next_poll_at <= now))
    return session.scalars(query).all()


def load_feed(session: Session, feed_id: str) -> FeedRow:
    """Return a feed's row; raises NotFound."""
    row = session.get(FeedRow, feed_id)
    if row is None:
        message = f"feed {feed_id!r}: not in the database; `podium sources` lists what is"
        raise NotFound(message)
    return row


def is_polled_at(session: Session, feed_id: str, at: datetime) -> bool:
    """Tell whether a poll of the feed at this very time was recorded already."""
    query = select(FetchRow.id).where(FetchRow.feed_id == feed_id, FetchRow.at == at)
    return session.scalar(query) is not None


def load_failures(session: Session, *, since: datetime) -> list[tuple[str, str]]:
    """Return (feed, reason) of the polls from then on that failed."""
    row = FetchRow
    query = select(row.feed_id, row.summary).where(row.at >= since, row.outcome == "failed").order_by(row.feed_id)
    return [(feed_id, summary) for feed_id, summary in session.execute(query)]


def claim_poll(session: Session, row: FeedRow) -> bool:
    """Make a row that was read earlier the session's own and count one more poll, unless another has written since."""
    claimed = session.execute(_CLAIM, {"feed": row.id, "read_at": row.polls})
    if not claimed.rowcount:  # type: ignore[attr-defined]
        return False
    session.add(row)
    set_committed_value(row, "polls", row.polls + 1)
    return True


def save_fetch(session: Session, **values: object) -> None:
    """Keep what one attempt brought."""
    session.execute(_FETCH, values)


def _move_edited(session: Session, feeds: Iterable[Feed]) -> None:
    """Follow a URL that was edited in the catalogue: what the old address taught does not hold for the new one."""
    urls = dict(session.execute(select(FeedRow.id, FeedRow.url)).all())
    for feed in feeds:
        if urls[feed.id] == feed.url:
            continue
        session.execute(
            update(FeedRow)
            .where(FeedRow.id == feed.id, FeedRow.url != feed.url)
            .values(url=feed.url, moved_to=None, moved_seen=0, etag=None, last_modified=None, next_poll_at=None)
        )


def _source_values(source: Source) -> dict[str, object]:
    return {
        "id": source.id,
        "name": source.name,
        "organisation": source.organisation,
        "office": source.office,
        "country": source.country,
        "zone": source.zone,
        "official": source.official,
        "status": str(source.status),
        "reason": source.reason,
    }


def _feed_values(feed: Feed) -> dict[str, object]:
    return {
        "id": feed.id,
        "source_id": feed.source_id,
        "url": feed.url,
        "moved_seen": 0,
        "is_active": True,
        "interval_seconds": feed.interval.total_seconds(),
        "failures": 0.0,
        "polls": 0,
        "conditional_polls": 0,
        "window": [],
    }
