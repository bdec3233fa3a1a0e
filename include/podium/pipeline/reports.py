"""What a round did, in figures and in one line."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class PollReport:
    """What a round of polling found."""

    feeds: int = 0
    failed: int = 0
    unchanged: int = 0
    fates: Counter[str] = field(default_factory=Counter)
    quarantined: int = 0
    issues: int = 0

    @property
    def has_news(self) -> bool:
        """Tell whether anything waits for analysis now."""
        return any(self.fates[fate] for fate in ("new", "edited", "withdrawn", "returned"))

    @property
    def summary(self) -> str:
        """Return the round in one line."""
        fates = ", ".join(f"{count} {fate}" for fate, count in sorted(self.fates.items())) or "nothing seen"
        return f"{self.feeds} feeds: {fates}; {self.unchanged} unchanged, {self.failed} failed"


@dataclass
class AnalysisReport:
    """What a round of analysis read and what changed in the ledger."""

    documents: int = 0
    failed: int = 0
    pages: int = 0
    meetings: int = 0
    statements: int = 0
    changes: Counter[str] = field(default_factory=Counter)
    owed: int = 0

    def add(self, other: AnalysisReport) -> None:
        """Add another round's figures."""
        for name in ("documents", "failed", "pages", "meetings", "statements", "owed"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.changes.update(other.changes)

    @property
    def has_changes(self) -> bool:
        """Tell whether the ledger changed."""
        return bool(self.changes)

    @property
    def summary(self) -> str:
        """Return the round in one line."""
        changes = ", ".join(f"{count} {kind}" for kind, count in sorted(self.changes.items())) or "no change"
        read = f"{self.documents} documents: {self.meetings} meetings, {self.statements} statements"
        return f"{read}; {changes}; {self.owed} deliveries owed, {self.failed} failed"


@dataclass
class NotifyReport:
    """What a round of sending delivered."""

    sent: int = 0
    retried: int = 0
    dead: int = 0
    dropped: int = 0

    @property
    def did_something(self) -> bool:
        """Tell whether any message was due."""
        return any((self.sent, self.retried, self.dead, self.dropped))

    def add(self, other: NotifyReport) -> None:
        """Add another round's figures."""
        self.sent += other.sent
        self.retried += other.retried
        self.dead += other.dead
        self.dropped += other.dropped

    @property
    def summary(self) -> str:
        """Return the round in one line."""
        return f"{self.sent} messages sent, {self.retried} to be tried again, {self.dead} dead"
