"""A feed that says the same as before, by 304 or by the same bytes."""

from __future__ import annotations

from podium.model.fetching import Fetched, NotModified
from podium.pipeline.poll_state import Outcome, Polled, take_feed, write_outcome
from podium.pipeline.poll_verdict import judge_unchanged
from podium.pipeline.reports import PollReport
from podium.store.database import Store


def record_unchanged(store: Store, polled: Polled, result: Fetched | NotModified, report: PollReport) -> frozenset[str]:
    """Record that nothing is new, which is not the same as not knowing; return the guids that a served body holds."""
    is_304 = isinstance(result, NotModified)
    window = frozenset(polled.row.window)
    outcome = Outcome(
        outcome="not-modified",
        kind="304" if is_304 else "same-body",
        summary=f"{len(window)} entries: all the same",
        at=result.at,
        seconds=result.seconds,
        status=304 if is_304 else 200,
    )
    with store.writing() as session:
        mine = take_feed(session, polled.row)
        write_outcome(session, mine, outcome, judge_unchanged(session, polled.feed, mine, result))
    report.unchanged += 1
    return frozenset() if is_304 else window
