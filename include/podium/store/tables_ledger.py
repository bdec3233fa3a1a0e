"""Tables of the ledger: meetings with claims and versions, statements, positions, changes, corrections."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from podium.model.findings import MeetingFinding, StatementFinding
from podium.model.ledger import Meeting
from podium.store.columns import Base, Key, Record


class MeetingRow(Base):
    """A meeting as it is best known now. `first_day` and `last_day` are null when no date is known.

    The status `gone` marks one that became part of another (`became`) or that no claim supports any longer.
    """

    __tablename__ = "meetings"

    id: Mapped[Key]
    version: Mapped[int]
    title: Mapped[str]
    kind: Mapped[str]
    event: Mapped[str | None] = mapped_column(index=True)
    trip: Mapped[str | None] = mapped_column(index=True)
    first_day: Mapped[date | None]
    last_day: Mapped[date | None] = mapped_column(index=True)
    precision: Mapped[str]
    when_words: Mapped[str]
    clock_at: Mapped[time | None]
    clock_zone: Mapped[str | None]
    city: Mapped[str | None]
    country: Mapped[str | None]
    is_virtual: Mapped[bool]
    status: Mapped[str] = mapped_column(index=True)
    open_points: Mapped[list[Any]]
    conditions: Mapped[list[Any]]
    first_seen: Mapped[datetime]
    last_seen: Mapped[datetime]
    became: Mapped[str | None]
    record: Mapped[Meeting] = mapped_column(Record(lambda: Meeting))


class ParticipantRow(Base):
    """One who takes part in a meeting, in the order of the announcement."""

    __tablename__ = "meeting_participants"

    meeting_id: Mapped[str] = mapped_column(ForeignKey("meetings.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    key: Mapped[str] = mapped_column(index=True)
    stands_for: Mapped[str | None]
    office: Mapped[str | None]


class MeetingEvidenceRow(Base):
    """A claim of one document about a meeting, with the sentence that makes it and where that stands."""

    __tablename__ = "meeting_evidence"

    claim_id: Mapped[Key]
    meeting_id: Mapped[str] = mapped_column(ForeignKey("meetings.id"), index=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id"), index=True)
    version: Mapped[int]
    source_id: Mapped[str] = mapped_column(ForeignKey("sources.id"))
    official: Mapped[bool]
    said_at: Mapped[datetime]
    rule: Mapped[str]
    status: Mapped[str]
    quote: Mapped[str]
    start_offset: Mapped[int]
    end_offset: Mapped[int]
    finding: Mapped[MeetingFinding] = mapped_column(Record(lambda: MeetingFinding))


class MeetingVersionRow(Base):
    """What a meeting was at each of its versions."""

    __tablename__ = "meeting_versions"

    meeting_id: Mapped[str] = mapped_column(ForeignKey("meetings.id"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    status: Mapped[str]
    title: Mapped[str]
    first_day: Mapped[date | None]
    last_day: Mapped[date | None]
    place: Mapped[str | None]
    participants: Mapped[list[Any]] = mapped_column(JSON)


class StatementRow(Base):
    """One speech act on Ukraine and where it stands; `retracted_at` tells when better rules found it no more."""

    __tablename__ = "statements"

    id: Mapped[Key]
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id"), index=True)
    version: Mapped[int]
    source_id: Mapped[str] = mapped_column(ForeignKey("sources.id"))
    said_at: Mapped[datetime] = mapped_column(index=True)
    speaker: Mapped[str]
    organisation: Mapped[str] = mapped_column(index=True)
    main_topic: Mapped[str | None]
    topics: Mapped[list[Any]]
    quote: Mapped[str]
    start_offset: Mapped[int]
    end_offset: Mapped[int]
    paragraph: Mapped[int]
    confidence: Mapped[float]
    novelty: Mapped[str]
    like_id: Mapped[str | None]
    reason: Mapped[str]
    retracted_at: Mapped[datetime | None]
    rule: Mapped[str]
    finding: Mapped[StatementFinding] = mapped_column(Record(lambda: StatementFinding))


class PositionRow(Base):
    """A holder's current line on a topic."""

    __tablename__ = "positions"

    id: Mapped[Key]
    organisation: Mapped[str] = mapped_column(index=True)
    person: Mapped[str | None]
    topic: Mapped[str]
    line: Mapped[str]
    statement_id: Mapped[str] = mapped_column(ForeignKey("statements.id"))
    first_said: Mapped[datetime]
    last_said: Mapped[datetime]
    times_said: Mapped[int]
    wordings: Mapped[list[Any]]


class ChangeRow(Base):
    """Something that changed; never updated, never deleted."""

    __tablename__ = "changes"

    id: Mapped[Key]
    kind: Mapped[str] = mapped_column(index=True)
    subject_kind: Mapped[str]
    subject_id: Mapped[str] = mapped_column(index=True)
    subject_version: Mapped[int]
    at: Mapped[datetime] = mapped_column(index=True)
    document_id: Mapped[str | None] = mapped_column(ForeignKey("documents.id"))
    quote: Mapped[str]
    before: Mapped[list[Any]]
    after: Mapped[list[Any]]
    weight: Mapped[float]
    silent: Mapped[bool]


class CorrectionRow(Base):
    """A person's answer that re-analysis respects."""

    __tablename__ = "corrections"

    id: Mapped[Key]
    kind: Mapped[str]
    subjects: Mapped[list[Any]]
    facts: Mapped[list[Any]]
    who: Mapped[str]
    why: Mapped[str]
    at: Mapped[datetime]


class LedgerCounterRow(Base):
    """How often the ledger was written: who read it at one count may only write at the same."""

    __tablename__ = "ledger_counter"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    writes: Mapped[int]
