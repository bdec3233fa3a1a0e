"""From waiting documents to the ledger: one round."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from podium.analysis.analyse import RULES, analyse
from podium.clock import Clock
from podium.ledger.merge import merge_arrivals
from podium.model.findings import Findings
from podium.model.issues import Issue, IssueKind
from podium.model.ledger import Arrival, LedgerState, LedgerUpdate
from podium.pipeline.edits import edit_changes
from podium.pipeline.reports import AnalysisReport
from podium.pipeline.settle import Desk, Settled, load_state, settle
from podium.store.database import Store
from podium.store.documents import count_failure, load_waiting, save_findings
from podium.store.issues import save_issues
from podium.store.tables_documents import DocumentVersionRow

log = logging.getLogger(__name__)

BATCH = 50


def analyse_waiting(store: Store, desk: Desk, clock: Clock) -> AnalysisReport:
    """Analyse every version that waits, oldest first; one that cannot be analysed is set aside with its reason."""
    report = AnalysisReport()
    for row in _waiting(store):
        try:
            settled = _analyse_one(store, desk, row, clock())
        except Exception as error:
            log.exception("document %s version %d: not analysed", row.document_id, row.version)
            _set_aside(store, row, error, clock())
            report.failed += 1
        else:
            _count(report, settled)
    return report


def _waiting(store: Store) -> Iterator[DocumentVersionRow]:
    """Yield waiting versions batch by batch; each is offered once a round, also when it fails."""
    offered: set[tuple[str, int]] = set()
    while True:
        with store.reading() as session:
            rows = [row for row in load_waiting(session, BATCH + len(offered)) if _key(row) not in offered]
            session.expunge_all()
        if not rows:
            return
        for row in rows:
            offered.add(_key(row))
            yield row


def _key(row: DocumentVersionRow) -> tuple[str, int]:
    return row.document_id, row.version


def _analyse_one(store: Store, desk: Desk, row: DocumentVersionRow, now: datetime) -> Settled:
    arrival = _arrival(row, analyse(row.document))

    def think(state: LedgerState) -> LedgerUpdate:
        update = merge_arrivals(state, [arrival], now=now)
        return replace(update, changes=update.changes + edit_changes(arrival, row.edit_kind, row.diff, now))

    def write(session: Session) -> None:
        save_findings(session, row.document_id, row.version, arrival.findings, RULES, now)

    return settle(store, desk, read=lambda session: load_state(session, arrival), think=think, write=write, now=now)


def _arrival(row: DocumentVersionRow, findings: Findings) -> Arrival:
    return Arrival(
        document=row.document, version=row.version, seen_at=row.seen_at, findings=findings, silent=row.silent
    )


def _set_aside(store: Store, row: DocumentVersionRow, error: Exception, now: datetime) -> None:
    message = f"{row.title!r} (version {row.version}) could not be analysed: {type(error).__name__}: {error}"
    subject = f"{row.document_id}/{row.version}"
    issue = Issue(f"{IssueKind.ANALYSIS_FAILED}:{subject}", IssueKind.ANALYSIS_FAILED, subject, message, now)
    with store.writing() as session:
        count_failure(session, row.document_id, row.version)
        save_issues(session, [issue])


def _count(report: AnalysisReport, settled: Settled) -> None:
    report.documents += 1
    report.meetings += len(settled.update.meetings)
    report.statements += len(settled.update.statements)
    report.changes.update(str(change.kind) for change in settled.update.changes)
    report.owed += settled.owed
