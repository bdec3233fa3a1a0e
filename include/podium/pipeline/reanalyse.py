"""Read all documents again by the rules of today: the ledger is mended, no alert is raised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from podium.analysis.analyse import RULES, analyse
from podium.clock import Clock
from podium.ledger.merge import merge_arrivals
from podium.model.ledger import Arrival, LedgerState, LedgerUpdate
from podium.pipeline.settle import Desk, load_state, settle
from podium.store.database import Store
from podium.store.documents import load_newest_keys, load_version, save_findings


@dataclass
class ReanalysisReport:
    """What reading again altered, or would alter."""

    documents: int = 0
    meetings: int = 0
    statements: int = 0
    gone: int = 0
    changes: Counter[str] = field(default_factory=Counter)

    @property
    def summary(self) -> str:
        """Return the outcome in one line."""
        changes = ", ".join(f"{count} {kind}" for kind, count in sorted(self.changes.items())) or "no change"
        touched = f"{self.meetings} meetings and {self.statements} statements touched, {self.gone} meetings gone"
        return f"{self.documents} documents read again: {touched}; {changes}"


def reanalyse(store: Store, clock: Clock, *, dry_run: bool) -> ReanalysisReport:
    """Analyse the newest version of every document again; with `dry_run` nothing is written."""
    report = ReanalysisReport()
    for arrival in _arrivals(store):
        update = _think_only(store, arrival, clock()) if dry_run else _write(store, arrival, clock())
        _count(report, update)
    return report


def _arrivals(store: Store) -> Iterator[Arrival]:
    with store.reading() as session:
        keys = load_newest_keys(session)
    for document_id, version in keys:
        with store.reading() as session:
            row = load_version(session, document_id, version)
            arrival = Arrival(row.document, row.version, row.seen_at, analyse(row.document), silent=True)
        yield arrival


def _think_only(store: Store, arrival: Arrival, now: datetime) -> LedgerUpdate:
    with store.reading() as session:
        return merge_arrivals(load_state(session, arrival), [arrival], now=now)


def _write(store: Store, arrival: Arrival, now: datetime) -> LedgerUpdate:
    def think(state: LedgerState) -> LedgerUpdate:
        return merge_arrivals(state, [arrival], now=now)

    def write(session: Session) -> None:
        save_findings(session, arrival.document.id, arrival.version, arrival.findings, RULES, now)

    nobody = Desk((), timedelta())
    done = settle(store, nobody, read=lambda session: load_state(session, arrival), think=think, write=write, now=now)
    return done.update


def _count(report: ReanalysisReport, update: LedgerUpdate) -> None:
    report.documents += 1
    report.meetings += len(update.meetings)
    report.statements += len(update.statements)
    report.gone += len(update.gone)
    report.changes.update(str(change.kind) for change in update.changes)
