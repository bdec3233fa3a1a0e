"""How a poll's outcome is written: the feed's row and its fetch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from podium.store.feeds import claim_poll
from podium.store.tables_sources import FeedRow, FetchRow


class Outrun(Exception):
    """Another poller has written this feed since it was read; what it saw is as good."""


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


def take_feed(session: Session, feed_id: str, polls: int) -> FeedRow:
    """Return the feed's row, ours to write until the commit; raises Outrun."""
    if not claim_poll(session, feed_id, polls):
        raise Outrun
    return session.get_one(FeedRow, feed_id, populate_existing=True)


def write_outcome(session: Session, row: FeedRow, outcome: Outcome, wait: timedelta) -> None:
    """Add the fetch and set when the feed is due again."""
    row.last_poll_at, row.last_outcome = outcome.at, outcome.outcome
    row.next_poll_at = outcome.at + wait
    session.add(
        FetchRow(
            feed_id=row.id,
            at=outcome.at,
            outcome=outcome.outcome,
            kind=outcome.kind,
            status=outcome.status,
            seconds=outcome.seconds,
            size=outcome.size,
            snapshot=outcome.snapshot,
            summary=outcome.summary,
        )
    )
