"""What one arrival does to a part of the ledger."""

from __future__ import annotations

from dataclasses import dataclass, field

from podium.model.changes import Change
from podium.model.ledger import Meeting, Position, Statement


@dataclass(slots=True)
class MeetingsUpdate:
    """New states of meetings, meetings that are no more (and what they became part of), changes."""

    meetings: dict[str, Meeting] = field(default_factory=dict)
    gone: dict[str, str | None] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)


@dataclass(slots=True)
class StatementsUpdate:
    """New states of statements and positions, ids of both that are no more, changes."""

    statements: dict[str, Statement] = field(default_factory=dict)
    positions: dict[str, Position] = field(default_factory=dict)
    retracted: set[str] = field(default_factory=set)
    changes: list[Change] = field(default_factory=list)
