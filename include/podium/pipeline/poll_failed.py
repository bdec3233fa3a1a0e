"""A poll that brought no feed: refused, broken, or something else in its place."""

from __future__ import annotations

from podium.errors import UnreadableFeed
from podium.model.fetching import FailureClass, Fetched, FetchFailed
from podium.pipeline.poll_state import Outcome, Polled, take_feed, write_outcome
from podium.pipeline.poll_verdict import judge_failure
from podium.pipeline.reports import PollReport
from podium.store.database import Store
from podium.store.quarantine import set_aside


def record_failure(store: Store, polled: Polled, failed: FetchFailed, report: PollReport) -> None:
    """Record that a poll failed, and why; the feed is asked again later, never given up."""
    outcome = Outcome("failed", failed.kind, failed.message, failed.at, failed.seconds, failed.status)
    with store.writing() as session:
        mine = take_feed(session, polled.row)
        write_outcome(session, mine, outcome, judge_failure(session, polled.feed, mine, failed))
    report.failed += 1


def record_unreadable(
    store: Store, polled: Polled, fetched: Fetched, error: UnreadableFeed, report: PollReport
) -> None:
    """Record bytes that are no feed: they go to quarantine, and the poll has failed."""
    outcome = Outcome(
        outcome="failed",
        kind=error.kind,
        summary=str(error),
        at=fetched.at,
        seconds=fetched.seconds,
        status=fetched.status,
        size=len(fetched.body),
    )
    with store.writing() as session:
        mine = take_feed(session, polled.row)
        set_aside(session, polled.feed.id, str(error), fetched.body, fetched.content_type, fetched.at)
        wait = judge_failure(session, polled.feed, mine, _as_failure(fetched, error), error)
        write_outcome(session, mine, outcome, wait)
    report.failed += 1
    report.quarantined += 1


def _as_failure(fetched: Fetched, error: UnreadableFeed) -> FetchFailed:
    return FetchFailed(
        url=fetched.url,
        kind=error.kind,
        failure=FailureClass.SOFT,
        message=str(error),
        at=fetched.at,
        seconds=fetched.seconds,
        status=fetched.status,
    )
