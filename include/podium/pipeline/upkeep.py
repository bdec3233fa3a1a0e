"""What time alone brings about: meetings lapse, reminders fall due, the operator hears of new issues."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from podium.alerts.reminders import due_reminders
from podium.clock import Clock
from podium.ledger.lapse import lapse_meetings
from podium.model.issues import Issue
from podium.model.ledger import LedgerState
from podium.pipeline.settle import Desk, settle
from podium.store.changes import save_changes
from podium.store.database import Store
from podium.store.deliveries import load_mutes, save_owed
from podium.store.issues import issue_of, load_untold_issues, mark_told
from podium.store.meetings import load_open_meetings
from podium.store.tables_sources import FetchRow

KEEP_FETCHES = timedelta(days=90)

TellOperator = Callable[[Sequence[Issue], datetime], None]


@dataclass
class UpkeepReport:
    """What a round of upkeep did."""

    changes: Counter[str] = field(default_factory=Counter)
    reminders: int = 0
    told: int = 0
    dropped_fetches: int = 0

    @property
    def summary(self) -> str:
        """Return the round in one line."""
        changes = ", ".join(f"{count} {kind}" for kind, count in sorted(self.changes.items())) or "no change"
        return (
            f"{changes}; {self.reminders} reminders, {self.told} issues told to the operator; "
            f"{self.dropped_fetches} old fetches dropped"
        )


def lapse(store: Store, desk: Desk, now: datetime, report: UpkeepReport) -> None:
    """Let meetings lapse of which no word came after their date."""

    def read(session: Session) -> LedgerState:
        return LedgerState(meetings=load_open_meetings(session))

    done = settle(
        store,
        desk,
        read=read,
        think=lambda state: lapse_meetings(state.meetings, now=now),
        write=lambda _session: None,
        now=now,
    )
    report.changes.update(str(change.kind) for change in done.update.changes)


def remind(store: Store, desk: Desk, now: datetime, report: UpkeepReport) -> None:
    """Owe the reminders whose hour has come."""
    with store.writing() as session:
        due = due_reminders(load_open_meetings(session), desk.subscriptions, now=now, muted=load_mutes(session))
        save_changes(session, due.changes)
        session.flush()
        report.reminders = save_owed(session, due.owed, now)


def tell_operator(store: Store, tell: TellOperator, now: datetime, report: UpkeepReport) -> None:
    """Tell the operator once of the open issues; what could not be told stays untold."""
    with store.reading() as session:
        waiting = [issue_of(row) for row in load_untold_issues(session)]
    if not waiting:
        return
    tell(waiting, now)
    with store.writing() as session:
        mark_told(session, [issue.key for issue in waiting], now)
    report.told = len(waiting)


def drop_old(store: Store, now: datetime, report: UpkeepReport) -> None:
    """Drop fetches older than 90 days that brought nothing; those with a snapshot are part of the record."""
    row = FetchRow
    with store.writing() as session:
        old = session.execute(delete(row).where(row.at < now - KEEP_FETCHES, row.snapshot.is_(None)))
        report.dropped_fetches = old.rowcount  # type: ignore[attr-defined]


def keep_up(store: Store, desk: Desk, clock: Clock, tell: TellOperator) -> UpkeepReport:
    """Do one round of upkeep."""
    report = UpkeepReport()
    now = clock()
    lapse(store, desk, now, report)
    remind(store, desk, now, report)
    tell_operator(store, tell, now, report)
    drop_old(store, now, report)
    return report
