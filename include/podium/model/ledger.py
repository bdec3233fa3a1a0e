"""The records that Podium keeps: meetings with their claims, statements, positions, corrections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from podium.model.changes import Change
from podium.model.documents import Document
from podium.model.findings import (
    EncounterFinding,
    Findings,
    MeetingFinding,
    MeetingKind,
    MeetingStatus,
    Party,
    Place,
    StatementFinding,
    Topic,
)
from podium.model.when import When


@dataclass(frozen=True, slots=True)
class Claim:
    """What one document says of a meeting; claims of several sources stand side by side.

    `id` is derived from the document and the finding's own facts, so that the same finding is never a second claim.
    `joined_by` lists which evidence joined it to the meeting, with weights, for `podium explain`. `formerly` holds the
    dates that the same document gave before it was edited, `pinned_to` the meeting to which a correction binds it,
    `seen_at` when Podium first saw the claim in any version of the document.
    """

    id: str
    document_id: str
    version: int
    source_id: str
    organisation: str
    official: bool
    said_at: datetime
    finding: MeetingFinding
    joined_by: tuple[tuple[str, float], ...] = ()
    formerly: tuple[When, ...] = ()
    pinned_to: str | None = None
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Closing:
    """What one document says of a meeting that took place."""

    document_id: str
    version: int
    said_at: datetime
    finding: EncounterFinding


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of the ledger: its best-known facts folded from its claims.

    `version` grows with each change; it is the SEQUENCE of the calendar.
    """

    id: str
    version: int
    title: str
    kind: MeetingKind
    when: When
    place: Place | None
    participants: tuple[Party, ...]
    status: MeetingStatus
    first_seen: datetime
    last_seen: datetime
    claims: tuple[Claim, ...]
    event: str | None = None
    trip: str | None = None
    open_points: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    closings: tuple[Closing, ...] = ()


class Novelty(StrEnum):
    """How a statement stands to what its holder said before."""

    NEW = "new"
    WORDING_CHANGED = "wording-changed"
    HARDENED = "hardened"
    SOFTENED = "softened"
    REVERSED = "reversed"
    SAID_AGAIN = "said-again"


@dataclass(frozen=True, slots=True)
class Statement:
    """One speech act by a speaker, as found in one version of a document.

    `like` is the id of the earlier statement that it repeats or rewords, if any; `reason` says why it was judged so.
    """

    id: str
    document_id: str
    version: int
    source_id: str
    said_at: datetime
    finding: StatementFinding
    novelty: Novelty
    like: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """A holder's current line on a topic: `person` is None for the organisation's own line."""

    id: str
    organisation: str
    person: str | None
    topic: Topic
    line: str
    statement_id: str
    first_said: datetime
    last_said: datetime
    times_said: int
    wordings: tuple[tuple[datetime, str], ...] = ()


class CorrectionKind(StrEnum):
    """What a person decided about a meeting."""

    MERGE = "merge"
    SPLIT = "split"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's answer that re-analysis respects.

    merge: `subjects` are meeting ids that are one, the first stays. split: the first is the meeting, the others
    are claim ids that leave it. correct: `facts` are field → value pairs of the one subject.
    """

    id: str
    kind: CorrectionKind
    subjects: tuple[str, ...]
    who: str
    why: str
    at: datetime
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Arrival:
    """A version of a document with what it says, on its way into the ledger.

    `silent` marks back-fill, re-analysis and first polls: the ledger is updated and its changes raise no alert.
    """

    document: Document
    version: int
    seen_at: datetime
    findings: Findings
    silent: bool = False


@dataclass(frozen=True, slots=True)
class LedgerState:
    """The known records that an arrival may touch."""

    meetings: tuple[Meeting, ...] = ()
    statements: tuple[Statement, ...] = ()
    positions: tuple[Position, ...] = ()
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerUpdate:
    """New states of the records that an arrival touched, and what changed.

    `gone` names meetings that are no more: (its id, the id of the meeting it became part of, or None when no claim
    supports it any longer). `retracted` are ids of statements that better rules no longer find in the same
    version, and of positions that no statement supports any longer.
    """

    meetings: tuple[Meeting, ...] = ()
    statements: tuple[Statement, ...] = ()
    positions: tuple[Position, ...] = ()
    changes: tuple[Change, ...] = ()
    gone: tuple[tuple[str, str | None], ...] = ()
    retracted: tuple[str, ...] = ()
