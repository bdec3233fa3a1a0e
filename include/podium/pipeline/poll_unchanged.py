"""A feed that says the same as before, by 304 or by the same bytes."""

from __future__ import annotations

from podium.model.fetching import Fetched, NotModified
from podium.model.sources import Feed
from podium.pipeline.poll_state import Outcome, take_feed, write_outcome
from podium.pipeline.poll_verdict import judge_unchanged
from podium.pipeline.reports import PollReport
from podium.store.database import Store
from podium.store.entries import touch_entries
from podium.store.tables_sources import FeedRow


def record_unchanged(store: Store, feed: Feed, row: FeedRow, result: Fetched | NotModified, report: PollReport) -> None:
    """Record that nothing is new: it was asked and it answered, which is not the same as not knowing."""
    is_304 = isinstance(result, NotModified)
    outcome = Outcome(
        outcome="not-modified",
        kind="304" if is_304 else "same-body",
        summary=f"{len(row.window)} entries: all the same",
        at=result.at,
        seconds=result.seconds,
        status=304 if is_304 else 200,
    )
    with store.writing() as session:
        mine = take_feed(session, feed.id, row.polls)
        touch_entries(session, feed.id, mine.window, result.at)
        write_outcome(session, mine, outcome, judge_unchanged(session, feed, mine, result))
    report.unchanged += 1
