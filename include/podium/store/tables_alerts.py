"""Tables of what is owed and what became of it: deliveries, attempts, mutes; and issues for the operator."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from podium.store.columns import Base, Key


class DeliveryRow(Base):
    """A change that is owed to a subscription by a channel, exactly once.

    `message_key` is set when the delivery is first claimed and stays: a repeat carries the same Message-ID.
    """

    __tablename__ = "deliveries"
    __table_args__ = (
        UniqueConstraint("change_id", "subscription_id", "channel", "target"),
        Index("ix_deliveries_group", "group_key", "subscription_id"),
        Index(
            "ix_deliveries_unsent",
            "not_before",
            sqlite_where=text("state IN ('pending', 'claimed')"),
            postgresql_where=text("state IN ('pending', 'claimed')"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    change_id: Mapped[str] = mapped_column(ForeignKey("changes.id"))
    subscription_id: Mapped[str]
    channel: Mapped[str]
    target: Mapped[str]
    group_key: Mapped[str]
    state: Mapped[str]
    not_before: Mapped[datetime]
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    claimed_until: Mapped[datetime | None]
    claimed_by: Mapped[str | None]
    message_key: Mapped[str | None] = mapped_column(index=True)
    attempts: Mapped[int] = mapped_column(default=0)
    sent_at: Mapped[datetime | None]
    reference: Mapped[str | None]
    error: Mapped[str | None]


class DeliveryAttemptRow(Base):
    """One try to hand a message to its channel; `message_key` names the message and so its deliveries."""

    __tablename__ = "delivery_attempts"

    id: Mapped[int] = mapped_column(primary_key=True)
    message_key: Mapped[str] = mapped_column(index=True)
    channel: Mapped[str]
    at: Mapped[datetime]
    outcome: Mapped[str]
    detail: Mapped[str]


class MuteRow(Base):
    """A subscriber's wish to hear no more: of one subject, or (subject empty) of anything."""

    __tablename__ = "mutes"

    subscription_id: Mapped[Key]
    subject_id: Mapped[Key]
    at: Mapped[datetime]


class IssueRow(Base):
    """Something that a person must look at; open until it is seen to be over."""

    __tablename__ = "issues"

    key: Mapped[Key]
    kind: Mapped[str] = mapped_column(index=True)
    subject: Mapped[str]
    message: Mapped[str]
    first_seen: Mapped[datetime]
    last_seen: Mapped[datetime]
    times: Mapped[int]
    closed_at: Mapped[datetime | None]
    told_at: Mapped[datetime | None]


class BackfillRow(Base):
    """How far the walk through a source's archive has come."""

    __tablename__ = "backfills"

    source_id: Mapped[Key]
    archive: Mapped[Key]
    cursor: Mapped[str]
    at: Mapped[datetime]
    is_done: Mapped[bool]
