"""One poll's result: read in the thread that fetched it, then recorded as the outcome that it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from hashlib import sha256

from podium.errors import UnreadableFeed
from podium.model.fetching import Fetched, FetchFailed, FetchResult
from podium.pipeline.poll_failed import record_failure, record_unreadable
from podium.pipeline.poll_fetched import record_fetched
from podium.pipeline.poll_read import Body, Read
from podium.pipeline.poll_state import Outrun, Polled
from podium.pipeline.poll_unchanged import Unchanged, is_unchanged, record_unchanged, window_served
from podium.pipeline.reports import PollReport
from podium.sources.catalogue import Catalogue
from podium.store.database import Store
from podium.store.entries import load_hashes
from podium.store.feeds import is_polled_at
from podium.store.tables_sources import FeedRow


def read_result(store: Store, catalogue: Catalogue, row: FeedRow, result: FetchResult, read: Read) -> Polled:
    """Return the poll with its body read; the same bytes as before need no reading."""
    feed = catalogue.feed(row.id)
    source = catalogue.source(feed.source_id)
    if not isinstance(result, Fetched) or sha256(result.body).hexdigest() == row.body_hash:
        return Polled(source, feed, row, result)
    body = Body(result.body, result.content_type, result.final_url, result.at)
    return Polled(source, feed, row, result, read(source, feed, body, _known(store, row)))


def record(store: Store, polled: Polled, report: PollReport) -> frozenset[str]:
    """Record what a poll brought and return the guids it was served; a poll that was recorded before is nothing."""
    if is_recorded(store, polled.row, polled.result.at):
        return frozenset()
    report.feeds += 1
    if is_unchanged(polled):
        served = window_served(polled)
        record_unchanged(store, [polled], report)
        return served
    try:
        return _record(store, polled, report)
    except Outrun:
        report.unchanged += 1
        return frozenset()


def record_round(store: Store, polls: Iterable[Polled], report: PollReport) -> None:
    """Record the polls of a round as they come; those that brought nothing wait for company."""
    unchanged = Unchanged(store, report)
    for polled in polls:
        if is_unchanged(polled) and not is_recorded(store, polled.row, polled.result.at):
            report.feeds += 1
            unchanged.add(polled)
        else:
            record(store, polled, report)
    unchanged.write()


def _record(store: Store, polled: Polled, report: PollReport) -> frozenset[str]:
    result, reading = polled.result, polled.reading
    if isinstance(result, FetchFailed):
        record_failure(store, polled, result, report)
        return frozenset()
    assert isinstance(result, Fetched)  # noqa: S101 - only bodies are read
    assert reading is not None  # noqa: S101 - else the poll is unchanged
    if isinstance(reading, UnreadableFeed):
        record_unreadable(store, polled, result, reading, report)
        return frozenset()
    return record_fetched(store, polled, result, reading, report)


def _known(store: Store, row: FeedRow) -> Mapping[str, str]:
    if not row.window:
        return {}
    with store.reading() as session:
        return load_hashes(session, row.id, row.window)


def is_recorded(store: Store, row: FeedRow, at: datetime) -> bool:
    """Tell whether this very poll was recorded already: a round that is played again writes nothing."""
    if row.last_poll_at is None or at > row.last_poll_at:
        return False
    with store.reading() as session:
        return is_polled_at(session, row.id, at)
