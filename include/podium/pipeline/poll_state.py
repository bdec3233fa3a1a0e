"""One poll on its way into the database: what is known of it, and how its outcome is written."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from podium.errors import UnreadableFeed
from podium.model.fetching import FetchResult
from podium.model.sources import Feed, Source
from podium.pipeline.poll_read import Reading
from podium.store.feeds import claim_poll, save_fetch
from podium.store.tables_sources import FeedRow


class Outrun(Exception):
    """Another poller has written this feed since it was read; what it saw is as good."""


@dataclass(frozen=True, slots=True)
class Polled:
    """A feed as it stood before the poll, what the poll brought, and what was read in it, if there was anything new."""

    source: Source
    feed: Feed
    row: FeedRow
    result: FetchResult
    reading: Reading | UnreadableFeed | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is told of one poll: `kind` is a stable word, `summary` a line for people."""

    outcome: str
    kind: str
    summary: str
    at: datetime
    seconds: float
    status: int | None = None
    size: int = 0
    snapshot: str | None = None


def take_feed(session: Session, row: FeedRow) -> FeedRow:
    """Return the feed's row, ours to write until the commit; raises Outrun."""
    if not claim_poll(session, row):
        raise Outrun
    return row


def write_outcome(session: Session, row: FeedRow, outcome: Outcome, wait: timedelta) -> None:
    """Add the fetch and set when the feed is due again."""
    row.last_poll_at, row.last_outcome = outcome.at, outcome.outcome
    row.next_poll_at = outcome.at + wait
    with session.no_autoflush:
        save_fetch(session, feed_id=row.id, **asdict(outcome))
