"""The ledger while arrivals are entered: it knows what it began with, so that only what changed is written back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from podium.ledger.updates import MeetingsUpdate, StatementsUpdate
from podium.model.changes import Change
from podium.model.ledger import LedgerState, LedgerUpdate, Meeting, Position, Statement


class Book:
    """Meetings, statements and positions by id, as far as the state holds them."""

    def __init__(self, state: LedgerState) -> None:
        self.meetings: dict[str, Meeting] = {meeting.id: meeting for meeting in state.meetings}
        self.statements: dict[str, Statement] = {statement.id: statement for statement in state.statements}
        self.positions: dict[str, Position] = {position.id: position for position in state.positions}
        self._state = state
        self._gone: dict[str, str | None] = {}
        self._retracted: set[str] = set()
        self._changes: dict[str, Change] = {}

    def enter_meetings(self, update: MeetingsUpdate) -> None:
        """Take over what an arrival did to the meetings."""
        for key, heir in update.gone.items():
            self.meetings.pop(key, None)
            self._gone[key] = heir
        for key, meeting in update.meetings.items():
            self.meetings[key] = meeting
            self._gone.pop(key, None)
        self._changes.update((change.id, change) for change in update.changes)

    def enter_statements(self, update: StatementsUpdate) -> None:
        """Take over what an arrival did to statements and positions."""
        for key in update.retracted:
            self.statements.pop(key, None)
            self.positions.pop(key, None)
            self._retracted.add(key)
        self.statements.update(update.statements)
        self._retracted -= update.statements.keys() | update.positions.keys()
        self.positions.update(update.positions)
        self._changes.update((change.id, change) for change in update.changes)

    def update(self, now: datetime) -> LedgerUpdate:
        """Return the records that differ from those of the beginning, and all changes, none later than `now`."""
        meetings = {meeting.id: meeting for meeting in self._state.meetings}
        statements = {statement.id: statement for statement in self._state.statements}
        positions = {position.id: position for position in self._state.positions}
        return LedgerUpdate(
            meetings=tuple(m for key, m in self.meetings.items() if meetings.get(key) != m),
            statements=tuple(s for key, s in self.statements.items() if statements.get(key) != s),
            positions=tuple(p for key, p in self.positions.items() if positions.get(key) != p),
            changes=tuple(replace(change, at=min(change.at, now)) for change in self._changes.values()),
            gone=tuple((key, heir) for key, heir in sorted(self._gone.items()) if key in meetings),
            retracted=tuple(key for key in sorted(self._retracted) if key in statements or key in positions),
        )
