"""Replay: the real pipeline, from fetch result to alert, over an archive of a feed, on a simulated clock."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from podium.model.fetching import Fetched, Validators
from podium.model.sources import Feed
from podium.pipeline.analyse import analyse_waiting
from podium.pipeline.archive import polls
from podium.pipeline.notify import Sender, send_due
from podium.pipeline.poll import Poller, record_result, sync
from podium.pipeline.reports import AnalysisReport, NotifyReport, PollReport
from podium.pipeline.settle import Desk
from podium.pipeline.upkeep import UpkeepReport, lapse
from podium.store.database import Store
from podium.store.tables_alerts import DeliveryRow
from podium.store.tables_documents import DocumentVersionRow
from podium.store.tables_ledger import ChangeRow, MeetingRow, StatementRow
from podium.store.tables_sources import EntryRow, QuarantineRow

LAPSE_EVERY = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be replayed: the archives of one feed, how often it is polled, and between which times."""

    archives: Sequence[Path]
    feed: Feed
    every: timedelta
    first: datetime | None = None
    last: datetime | None = None


@dataclass
class ReplayReport:
    """What a replay saw and did, with the seconds that each stage took."""

    polls: int = 0
    served: set[str] = field(default_factory=set)
    poll: PollReport = field(default_factory=PollReport)
    analysis: AnalysisReport = field(default_factory=AnalysisReport)
    notify: NotifyReport = field(default_factory=NotifyReport)
    upkeep: UpkeepReport = field(default_factory=UpkeepReport)
    seconds: Counter[str] = field(default_factory=Counter)

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        """Add the time that the block takes to the stage."""
        begin = time.perf_counter()
        yield
        self.seconds[stage] += time.perf_counter() - begin  # type: ignore[assignment]


class _StoryClock:
    """A clock that shows what it was set to."""

    def __init__(self) -> None:
        self.now: datetime | None = None

    def __call__(self) -> datetime:
        assert self.now is not None  # noqa: S101 - set before each step
        return self.now


def replay(store: Store, plan: Plan, poller: Poller, desk: Desk, sender: Sender) -> ReplayReport:
    """Poll, analyse and send at each tick of the simulated clock; raises UsageError for an unreadable archive."""
    report, clock = ReplayReport(), _StoryClock()
    sync(store, poller)
    lapsed_at: datetime | None = None
    for now, served in polls(plan.archives, plan.every, plan.first, plan.last):
        clock.now = now
        with report.timed("poll"):
            _poll(store, plan.feed, poller, served.body, now, report)
        with report.timed("analyse"):
            report.analysis.add(analyse_waiting(store, desk, clock))
        if lapsed_at is None or now - lapsed_at >= LAPSE_EVERY:
            lapsed_at = now
            with report.timed("upkeep"):
                lapse(store, desk, now, report.upkeep)
        with report.timed("notify"):
            report.notify.add(send_due(store, sender, clock))
    return report


def _poll(store: Store, feed: Feed, poller: Poller, body: bytes, now: datetime, report: ReplayReport) -> None:
    result = Fetched(
        url=feed.url,
        final_url=feed.url,
        status=200,
        body=body,
        content_type="application/rss+xml; charset=UTF-8",
        validators=Validators(),
        at=now,
        seconds=0.0,
    )
    report.polls += 1
    report.served |= record_result(store, poller, feed, result, report.poll)


def as_json(store: Store, report: ReplayReport) -> dict[str, Any]:
    """Return the report's figures; those of the database are what it holds after the replay."""
    with store.reading() as session:
        kept = set(session.scalars(select(EntryRow.guid)))
        by_edit = session.execute(
            select(DocumentVersionRow.edit_kind, func.count()).group_by(DocumentVersionRow.edit_kind)
        )
        alerts = session.execute(
            select(ChangeRow.kind, func.count())
            .join(DeliveryRow, DeliveryRow.change_id == ChangeRow.id)
            .where(DeliveryRow.state == "sent")
            .group_by(ChangeRow.kind)
        )
        changes = session.execute(select(ChangeRow.kind, func.count()).group_by(ChangeRow.kind))
        return {
            "polls": report.polls,
            "entries_seen": len(report.served),
            "fates": dict(report.poll.fates),
            "edits": {kind: count for kind, count in by_edit if kind},
            "quarantined": session.scalar(select(func.count()).select_from(QuarantineRow)),
            "items_lost": len(report.served - kept),
            "documents_analysed": report.analysis.documents,
            "analyses_failed": report.analysis.failed,
            "meetings": session.scalar(select(func.count()).select_from(MeetingRow)),
            "statements": session.scalar(select(func.count()).select_from(StatementRow)),
            "changes": dict(changes.all()),
            "alerts": dict(alerts.all()),
            "messages_sent": report.notify.sent,
            "seconds": {stage: round(float(spent), 2) for stage, spent in report.seconds.items()},
        }
