"""Feeds that say the same as before, by 304 or by the same bytes: most of a round, written many at a time."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from podium.model.fetching import FetchFailed, NotModified
from podium.pipeline.poll_state import Outcome, Outrun, Polled, take_feed, write_outcome
from podium.pipeline.poll_verdict import judge_unchanged
from podium.pipeline.reports import PollReport
from podium.store.database import Store

TOGETHER = 50  # polls in a transaction: more are hardly faster, and another poller would wait for them


class Unchanged:
    """The unchanged polls of a round on their way into the database; `write` what is left at the end.

    Nothing is lost with what was not written: the feeds are still due.
    """

    def __init__(self, store: Store, report: PollReport) -> None:
        self._store, self._report = store, report
        self._waiting: list[Polled] = []

    def add(self, polled: Polled) -> None:
        """Keep the poll until there are enough to write."""
        self._waiting.append(polled)
        if len(self._waiting) >= TOGETHER:
            self.write()

    def write(self) -> None:
        """Write what waits."""
        record_unchanged(self._store, self._waiting, self._report)
        self._waiting = []


def is_unchanged(polled: Polled) -> bool:
    """Tell whether the feed answered and there was nothing to read."""
    return polled.reading is None and not isinstance(polled.result, FetchFailed)


def record_unchanged(store: Store, polls: Sequence[Polled], report: PollReport) -> None:
    """Record that nothing is new, which is not the same as not knowing; what another has polled since is left to it."""
    report.unchanged += len(polls)
    if polls:
        with store.writing() as session, session.no_autoflush:  # the feeds' rows are written together
            for polled in polls:
                _write(session, polled)


def window_served(polled: Polled) -> frozenset[str]:
    """Return the guids that a served body holds: those of the poll before; a 304 holds none."""
    return frozenset() if isinstance(polled.result, NotModified) else frozenset(polled.row.window)


def _write(session: Session, polled: Polled) -> None:
    result = polled.result
    assert not isinstance(result, FetchFailed)  # noqa: S101 - `is_unchanged` says so
    is_304 = isinstance(result, NotModified)
    outcome = Outcome(
        outcome="not-modified",
        kind="304" if is_304 else "same-body",
        summary=f"{len(polled.row.window)} entries: all the same",
        at=result.at,
        seconds=result.seconds,
        status=304 if is_304 else 200,
    )
    try:
        mine = take_feed(session, polled.row)
    except Outrun:
        return
    write_outcome(session, mine, outcome, judge_unchanged(session, polled.feed, mine, result))
