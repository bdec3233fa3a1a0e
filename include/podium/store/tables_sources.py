"""Tables of what was polled: sources, feeds, fetches, snapshots, entries, quarantine."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from podium.store.columns import Base, Key


class SourceRow(Base):
    """A source as the catalogue last described it."""

    __tablename__ = "sources"

    id: Mapped[Key]
    name: Mapped[str]
    organisation: Mapped[str]
    office: Mapped[str]
    country: Mapped[str | None]
    zone: Mapped[str]
    official: Mapped[bool]
    status: Mapped[str]
    reason: Mapped[str]


class FeedRow(Base):
    """A feed with what the last polls taught us about it.

    `window` holds the guids that the last good poll showed; `polls` counts writes and guards against two pollers at
    once.
    """

    __tablename__ = "feeds"

    id: Mapped[Key]
    source_id: Mapped[str] = mapped_column(ForeignKey("sources.id"), index=True)
    url: Mapped[str]
    moved_to: Mapped[str | None]
    moved_seen: Mapped[int] = mapped_column(default=0)
    is_active: Mapped[bool] = mapped_column(default=True)
    next_poll_at: Mapped[datetime | None] = mapped_column(index=True)
    interval_seconds: Mapped[float]
    etag: Mapped[str | None]
    last_modified: Mapped[str | None]
    body_hash: Mapped[str | None]
    failures: Mapped[float] = mapped_column(default=0.0)
    polls: Mapped[int] = mapped_column(default=0)
    conditional_polls: Mapped[int] = mapped_column(default=0)
    window: Mapped[list[Any]] = mapped_column(default=list)
    last_built: Mapped[datetime | None]
    last_poll_at: Mapped[datetime | None]
    last_success_at: Mapped[datetime | None]
    last_new_at: Mapped[datetime | None]
    last_outcome: Mapped[str | None]
    hub: Mapped[str | None]


class SnapshotRow(Base):
    """Raw bytes as they were served, compressed, under the hash of what they were."""

    __tablename__ = "snapshots"

    sha256: Mapped[Key]
    size: Mapped[int]
    content_type: Mapped[str]
    first_seen: Mapped[datetime]
    content: Mapped[bytes] = mapped_column(LargeBinary)


class FetchRow(Base):
    """One attempt to fetch a feed: what happened, and why; the answer to "why did we miss it?"."""

    __tablename__ = "fetches"
    __table_args__ = (UniqueConstraint("feed_id", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    feed_id: Mapped[str] = mapped_column(ForeignKey("feeds.id"))
    at: Mapped[datetime]
    outcome: Mapped[str]
    kind: Mapped[str]
    status: Mapped[int | None]
    seconds: Mapped[float]
    size: Mapped[int]
    snapshot: Mapped[str | None] = mapped_column(ForeignKey("snapshots.sha256"))
    summary: Mapped[str]


class EntryRow(Base):
    """An item of a feed as it stands now; its texts are versions of its document.

    `body` is the feed's own summary of what stands on a page; it comes last, as all long columns do: SQLite reads a row
    from its beginning, and what comes after a long text is far away.
    `fingerprint` is equal where all words are, `marks` also holds the sketch by which near-identical texts are found.
    `last_seen` is when it came or changed, and once it has left the feed's window, when it was last shown there.
    """

    __tablename__ = "entries"
    __table_args__ = (
        UniqueConstraint("feed_id", "guid"),
        Index(
            "ix_entries_waiting",
            "id",
            sqlite_where=text("page_due_at IS NOT NULL"),
            postgresql_where=text("page_due_at IS NOT NULL"),
        ),
    )

    id: Mapped[Key]
    feed_id: Mapped[str] = mapped_column(ForeignKey("feeds.id"))
    source_id: Mapped[str] = mapped_column(ForeignKey("sources.id"), index=True)
    guid: Mapped[str]
    url: Mapped[str]
    canonical_url: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]
    author: Mapped[str]
    published: Mapped[datetime | None]
    published_words: Mapped[str]
    oddity: Mapped[str]
    content_hash: Mapped[str]
    fingerprint: Mapped[str] = mapped_column(index=True)
    marks: Mapped[str]
    text_length: Mapped[int]
    state: Mapped[str]
    first_seen: Mapped[datetime]
    last_seen: Mapped[datetime]
    document_id: Mapped[str | None] = mapped_column(ForeignKey("documents.id"))
    silent: Mapped[bool] = mapped_column(default=False)
    page_due_at: Mapped[datetime | None]
    page_attempts: Mapped[int] = mapped_column(default=0)
    body: Mapped[str]


class QuarantineRow(Base):
    """What was served and could not be read, with its reason, until a fix can read it."""

    __tablename__ = "quarantine"

    id: Mapped[Key]
    feed_id: Mapped[str] = mapped_column(ForeignKey("feeds.id"), index=True)
    reason: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary)
    content_type: Mapped[str]
    seen_at: Mapped[datetime]
    resolved_at: Mapped[datetime | None]
