"""Things that a person must look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class IssueKind(StrEnum):
    """What can be wrong with a source, an entry or a delivery; the stable words that operators filter by."""

    FETCH_FAILING = "fetch-failing"
    BLOCKED = "blocked"
    NOT_A_FEED = "not-a-feed"
    TRUNCATED = "truncated"
    EMPTY = "empty"
    STALE_COPY = "stale-copy"
    NO_OVERLAP = "no-overlap"
    SUDDEN_DROP = "sudden-drop"
    SILENT = "silent"
    GONE = "gone"
    MOVED = "moved"
    UNREADABLE_ENTRY = "unreadable-entry"
    ODD_DATE = "odd-date"
    PAGE_MISSING = "page-missing"
    ANALYSIS_FAILED = "analysis-failed"
    DELIVERY_DEAD = "delivery-dead"
    TASK_FAILED = "task-failed"  # the orchestrator's: Podium itself could not work


@dataclass(frozen=True, slots=True)
class Issue:
    """One open matter: `key` makes it one however often it is seen; the operator hears of it once."""

    key: str
    kind: IssueKind
    subject: str  # feed, entry or delivery id
    message: str
    seen_at: datetime
