"""The ledger's one door: known state and arrivals in, new state and changes out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from podium.ledger.book import Book
from podium.ledger.meetings import merge_meetings
from podium.ledger.statements import merge_statements
from podium.model.ledger import Arrival, LedgerState, LedgerUpdate


def merge_arrivals(state: LedgerState, arrivals: Sequence[Arrival], *, now: datetime) -> LedgerUpdate:
    """Return the records that the arrivals touch as they are afterwards, and what changed.

    The same arrival again changes nothing. Changes are dated by the arrival's own `seen_at`; `now` bounds it, so that
    no change lies in the future.
    """
    book = Book(state)
    for arrival in sorted(arrivals, key=lambda arrival: (arrival.seen_at, arrival.document.id, arrival.version)):
        book.enter_meetings(merge_meetings(book.meetings, arrival, state.corrections))
        book.enter_statements(merge_statements(book.statements, arrival))
    return book.update(now)
