"""Another try at what could not be read: quarantined bytes and documents whose analysis failed."""

from __future__ import annotations

from datetime import datetime

from podium.errors import UnreadableFeed
from podium.pipeline.poll import Poller
from podium.pipeline.poll_fetched import enter_unseen
from podium.pipeline.poll_read import Body, read_body
from podium.store.database import Store
from podium.store.documents import forget_failures
from podium.store.quarantine import content_of, load_quarantine
from podium.store.tables_sources import QuarantineRow


def retry_quarantine(store: Store, poller: Poller, now: datetime) -> str:
    """Read again what was set aside; return in one line what came of it."""
    with store.reading() as session:
        rows = load_quarantine(session)
    new = [_retry(store, poller, row, now) for row in rows]
    with store.writing() as session:
        documents = forget_failures(session)
    read = [count for count in new if count is not None]
    return f"{len(read)} of {len(rows)} read, {sum(read)} new entries; {documents} documents wait for analysis again"


def _retry(store: Store, poller: Poller, row: QuarantineRow, now: datetime) -> int | None:
    """Return how many entries were new in the bytes; None where they still cannot be read."""
    feed = poller.catalogue.feed(row.feed_id)
    source = poller.catalogue.source(feed.source_id)
    reading = read_body(source, feed, Body(content_of(row), row.content_type, feed.url, now), known={})
    if isinstance(reading, UnreadableFeed):
        return None
    return enter_unseen(store, source, feed, reading, now, quarantined=row.id)
