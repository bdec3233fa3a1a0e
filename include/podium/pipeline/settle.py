"""Bring what a document says into the ledger: state, changes and deliveries owed, in one transaction.

Two analysers may run at once: the ledger is read, thought about without a lock, and written only if nobody has written
in between; else it is read again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from podium.alerts.match import match_news
from podium.ledger.related import lookup
from podium.model.alerts import Subscription
from podium.model.changes import Change
from podium.model.ledger import Arrival, LedgerState, LedgerUpdate
from podium.store.changes import load_corrections
from podium.store.database import Store
from podium.store.deliveries import count_waiting, load_mutes, save_owed
from podium.store.ledger import advance_counter, read_counter, save_update
from podium.store.meetings import load_meetings
from podium.store.news import news_of
from podium.store.statements import load_positions, load_statements

Think = Callable[[LedgerState], LedgerUpdate]
Write = Callable[[Session], None]


@dataclass(frozen=True, slots=True)
class Desk:
    """Where changes are turned into what is owed: the subscriptions and how long alerts wait for more."""

    subscriptions: tuple[Subscription, ...]
    group_wait: timedelta


@dataclass(frozen=True, slots=True)
class Settled:
    """What was written."""

    update: LedgerUpdate
    owed: int


def load_state(session: Session, arrival: Arrival) -> LedgerState:
    """Load the records that the arrival may touch."""
    wanted = lookup(arrival)
    return LedgerState(
        meetings=load_meetings(session, wanted.since, wanted.document_id),
        statements=load_statements(session, wanted.organisations, wanted.document_id),
        positions=load_positions(session, wanted.organisations),
        corrections=load_corrections(session),
    )


def settle(
    store: Store, desk: Desk, *, read: Callable[[Session], LedgerState], think: Think, write: Write, now: datetime
) -> Settled:
    """Read the ledger, think, and write the outcome together with the caller's own rows."""
    while True:
        with store.reading() as session:
            seen = read_counter(session)
            state = read(session)
        update = think(state)
        with store.writing() as session:
            if not advance_counter(session, seen):
                continue
            write(session)
            save_update(session, update, now)
            return Settled(update, _owe(session, desk, update.changes, now))


def _owe(session: Session, desk: Desk, changes: Sequence[Change], now: datetime) -> int:
    session.flush()
    news = news_of(session, changes)
    owed = match_news(
        news,
        desk.subscriptions,
        now=now,
        muted=load_mutes(session),
        group_wait=desk.group_wait,
        waiting=count_waiting(session, now),
    )
    return save_owed(session, owed, now)
