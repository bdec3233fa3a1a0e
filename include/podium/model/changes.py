"""Append-only rows that say what changed; alerts are made of nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ChangeKind(StrEnum):
    """What can happen to a meeting, a position or a document."""

    ANNOUNCED = "announced"
    RESCHEDULED = "rescheduled"
    MOVED = "moved"
    PARTICIPANTS_CHANGED = "participants-changed"
    CONFIRMED = "confirmed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    HELD = "held"
    LAPSED = "lapsed"
    NEW_POSITION = "new-position"
    WORDING_CHANGED = "wording-changed"
    POSITION_HARDENED = "position-hardened"
    POSITION_SOFTENED = "position-softened"
    POSITION_REVERSED = "position-reversed"
    DOCUMENT_EDITED = "document-edited"
    DOCUMENT_WITHDRAWN = "document-withdrawn"
    REMINDER = "reminder"  # not in the ledger's gift: made for subscribers who asked, and silent for all others


class SubjectKind(StrEnum):
    """What a change is about."""

    MEETING = "meeting"
    STATEMENT = "statement"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed, once: `id` is derived from subject, version and kind, so that again is nothing.

    `before` and `after` hold (field, value as text) pairs; `quote` is the verbatim sentence that proves it. `weight`
    runs from 0 (a footnote) to 1 (front page). A `silent` change is kept and raises no alert.
    """

    id: str
    kind: ChangeKind
    subject_kind: SubjectKind
    subject_id: str
    subject_version: int
    at: datetime
    document_id: str | None
    quote: str
    before: tuple[tuple[str, str], ...] = ()
    after: tuple[tuple[str, str], ...] = ()
    weight: float = 0.5
    silent: bool = False
