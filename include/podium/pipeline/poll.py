"""From feeds that are due to entries and documents that wait for analysis: one round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from podium.clock import Clock
from podium.feeds.moves import Move, address_to_ask
from podium.fetch.client import Client
from podium.fetch.conditional import validators_to_send
from podium.model.fetching import FetchRequest, FetchResult, Validators
from podium.model.sources import Feed
from podium.pipeline.poll_read import read_body
from podium.pipeline.poll_record import is_recorded, read_result, record, record_round
from podium.pipeline.poll_state import Polled
from podium.pipeline.poll_workers import readers
from podium.pipeline.reports import PollReport
from podium.sources.catalogue import Catalogue
from podium.store.database import Store
from podium.store.feeds import ARCHIVE, archive_feed, load_due, load_feed, sync_catalogue
from podium.store.tables_sources import FeedRow

Asking = TypeVar("Asking")


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
        session.expunge_all()
    asked = by_request((_request(row, poller.catalogue.feed(row.id)), row) for row in due)
    report = PollReport()
    with readers(certain=sum(row.body_hash is None for row in due)) as read:

        def read_each(request: FetchRequest, result: FetchResult) -> list[Polled]:
            return [read_result(store, poller.catalogue, row, result, read) for row in asked[request]]

        record_round(store, chain.from_iterable(client.fetch_each(asked, now=clock, then=read_each)), report)
    return report


def by_request(asked: Iterable[tuple[FetchRequest, Asking]]) -> dict[FetchRequest, list[Asking]]:
    """Return who asks for each request: what two want is fetched once and recorded for both."""
    found: dict[FetchRequest, list[Asking]] = defaultdict(list)
    for request, asking in asked:
        found[request].append(asking)
    return found


def sync(store: Store, poller: Poller) -> None:
    """Bring the sources and feeds in the database to what the catalogue says."""
    with store.writing() as session:
        sync_catalogue(session, poller.catalogue.sources)


def record_result(store: Store, poller: Poller, feed: Feed, result: FetchResult, report: PollReport) -> frozenset[str]:
    """Record what a poll brought and return the guids it was served; a poll that was recorded before is nothing."""
    with store.reading() as session:
        row = load_feed(session, feed.id)
        session.expunge(row)
    if is_recorded(store, row, result.at):  # before its body is read, which takes longer than all else
        return frozenset()
    return record(store, read_result(store, poller.catalogue, row, result, read_body), report)


def _request(row: FeedRow, feed: Feed) -> FetchRequest:
    move = Move(row.moved_to, row.moved_seen)
    url = address_to_ask(row.url, move, failures=row.failures, attempt=row.polls)
    # What the new address gave us to ask with means nothing at the old one.
    known = Validators() if move.is_learnt and url == row.url else Validators(row.etag, row.last_modified)
    return FetchRequest(
        url=url,
        validators=validators_to_send(known, row.conditional_polls),
        user_agent=feed.user_agent,
        allow_private=feed.allow_private,
    )
