"""From feeds that are due to entries and documents that wait for analysis: one round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from podium.clock import Clock
from podium.feeds.moves import AGREEMENTS
from podium.fetch.client import Client
from podium.fetch.conditional import validators_to_send
from podium.model.fetching import Fetched, FetchRequest, FetchResult, NotModified, Validators
from podium.model.sources import Feed
from podium.pipeline.poll_failed import record_failure
from podium.pipeline.poll_fetched import record_fetched
from podium.pipeline.poll_state import Outrun
from podium.pipeline.poll_unchanged import record_unchanged
from podium.pipeline.reports import PollReport
from podium.sources.catalogue import Catalogue
from podium.store.database import Store
from podium.store.feeds import ARCHIVE, archive_feed, is_polled_at, load_due, load_feed, sync_catalogue
from podium.store.tables_sources import FeedRow


@dataclass(frozen=True, slots=True)
class Poller:
    """What polling needs to know: the sources."""

    catalogue: Catalogue

    def feed(self, feed_id: str) -> Feed:
        """Return a feed of the catalogue, or the archive of one of its sources."""
        source_id, _, name = feed_id.rpartition("/")
        return archive_feed(self.catalogue.source(source_id)) if name == ARCHIVE else self.catalogue.feed(feed_id)


def poll_due(
    store: Store, poller: Poller, client: Client, clock: Clock, *, only: Collection[str] = (), force: bool = False
) -> PollReport:
    """Poll the feeds that are due and record each outcome as it comes; a slow feed holds up no other."""
    sync(store, poller)
    with store.reading() as session:
        due = load_due(session, clock(), only=only, force=force)
        requests = by_request((_request(row, poller.catalogue.feed(row.id)), row.id) for row in due)
    report = PollReport()
    for request, result in client.fetch_many(requests, now=clock):
        for feed_id in requests[request]:
            record_result(store, poller, poller.catalogue.feed(feed_id), result, report)
    return report


def by_request(asked: Iterable[tuple[FetchRequest, str]]) -> dict[FetchRequest, list[str]]:
    """Return who asks for each request: what two want is fetched once and recorded for both."""
    found: dict[FetchRequest, list[str]] = defaultdict(list)
    for request, name in asked:
        found[request].append(name)
    return found


def sync(store: Store, poller: Poller) -> None:
    """Bring the sources and feeds in the database to what the catalogue says."""
    with store.writing() as session:
        sync_catalogue(session, poller.catalogue.sources)


def record_result(store: Store, poller: Poller, feed: Feed, result: FetchResult, report: PollReport) -> frozenset[str]:
    """Record what a poll brought and return the guids it was served; a poll that was recorded before is nothing."""
    with store.reading() as session:
        if is_polled_at(session, feed.id, result.at):
            return frozenset()
        row = load_feed(session, feed.id)
        session.expunge(row)
    report.feeds += 1
    source = poller.catalogue.source(feed.source_id)
    try:
        match result:
            case Fetched():
                return record_fetched(store, source, feed, row, result, report)
            case NotModified():
                record_unchanged(store, feed, row, result, report)
            case _:
                record_failure(store, feed, row, result, report)
    except Outrun:
        report.unchanged += 1
    return frozenset()


def _request(row: FeedRow, feed: Feed) -> FetchRequest:
    known = Validators(row.etag, row.last_modified)
    return FetchRequest(
        url=row.moved_to if row.moved_to and row.moved_seen >= AGREEMENTS else row.url,
        validators=validators_to_send(known, row.conditional_polls),
        user_agent=feed.user_agent,
        allow_private=feed.allow_private,
    )
