"""The ledger as a whole: new state and changes are saved in one go, and a counter tells who wrote in between."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from podium.model.ledger import LedgerUpdate
from podium.store.changes import save_changes
from podium.store.meetings import mark_gone, save_meetings
from podium.store.statements import retract, save_positions, save_statements
from podium.store.tables_ledger import LedgerCounterRow
from podium.store.writes import insert_missing

_ONLY = 1


def save_update(session: Session, news: LedgerUpdate, now: datetime) -> None:
    """Save new states and changes; together with the caller's other writes they are one transaction."""
    mark_gone(session, news.gone)
    save_meetings(session, news.meetings, now)
    save_statements(session, news.statements)
    retract(session, news.retracted, now)
    save_positions(session, news.positions)
    save_changes(session, news.changes)


def read_counter(session: Session) -> int:
    """Return how often the ledger was written."""
    return session.scalar(select(LedgerCounterRow.writes).where(LedgerCounterRow.id == _ONLY)) or 0


def advance_counter(session: Session, seen: int) -> bool:
    """Count one more write, unless somebody else has written since the counter showed `seen`."""
    insert_missing(session, LedgerCounterRow, [{"id": _ONLY, "writes": 0}])
    row = LedgerCounterRow
    done = session.execute(update(row).where(row.id == _ONLY, row.writes == seen).values(writes=seen + 1))
    return bool(done.rowcount)  # type: ignore[attr-defined]
