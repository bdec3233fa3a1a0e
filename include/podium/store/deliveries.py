"""The outbox: what is owed, who is just sending it, what became of it.

A claim holds for a lease of real time: a sender that died gives its deliveries back when the lease is over. The key
of a message is set at the first claim and its deliveries stay together, so that a repeat is the same message again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import ColumnElement, Select, and_, distinct, exists, func, literal_column, or_, select, update
from sqlalchemy.orm import Session, aliased

from podium.model.alerts import Channel, ChannelKind, DeliveryState, Owed
from podium.store.tables_alerts import DeliveryAttemptRow, DeliveryRow, MuteRow
from podium.store.writes import insert_missing

LEASE = timedelta(minutes=5)
SOON = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Claimed:
    """Deliveries that leave as one message."""

    key: str
    subscription_id: str
    channel: Channel
    group: str
    change_ids: tuple[str, ...]
    attempts: int
    due_at: datetime


def save_owed(session: Session, owed: Sequence[Owed], now: datetime) -> int:
    """Add what is owed and not there yet; return how many deliveries were added."""
    return insert_missing(session, DeliveryRow, [_values(item, now) for item in owed])


def claim_message(session: Session, owner: str, now: datetime, wall: datetime, *, groups: str = "") -> Claimed | None:
    """Take the deliveries of the next due message; None when nothing is due.

    `now` decides what is due, `wall` (the machine's time) how long the claim holds; `groups` narrows to the groups
    whose names begin so.
    """
    due = _due(now, wall).where(DeliveryRow.group_key.startswith(groups, autoescape=True))
    first = session.scalars(due.limit(1)).first()
    if first is None:
        return None
    rows = session.scalars(_companions(first, wall)).all()
    key = first.message_key or _message_key(rows)
    for row in rows:
        row.state, row.message_key = DeliveryState.CLAIMED, key
        row.claimed_by, row.claimed_until = owner, wall + LEASE
    return _claimed(key, rows)


def mark_sent(session: Session, key: str, owner: str, reference: str, now: datetime) -> None:
    """Mark the message's deliveries as accepted by the channel."""
    values = {"state": DeliveryState.SENT, "sent_at": now, "reference": reference, "error": None}
    _settle(session, key, owner, values)
    session.add(
        DeliveryAttemptRow(message_key=key, channel=_channel(session, key), at=now, outcome="sent", detail=reference)
    )


def mark_dropped(session: Session, key: str, owner: str, reason: str) -> None:
    """Mark the message's deliveries as not to be sent: what they tell was muted or overtaken while they waited."""
    _settle(session, key, owner, {"state": DeliveryState.DROPPED, "error": reason})


def mark_failed(session: Session, key: str, owner: str, error: str, now: datetime, retry_at: datetime | None) -> None:
    """Give the message's deliveries back for `retry_at`, or bury them where that is None."""
    state = DeliveryState.PENDING if retry_at else DeliveryState.DEAD
    values = {"state": state, "error": error, "not_before": retry_at or now, "attempts": DeliveryRow.attempts + 1}
    _settle(session, key, owner, values)
    outcome = "retry" if retry_at else "dead"
    session.add(
        DeliveryAttemptRow(message_key=key, channel=_channel(session, key), at=now, outcome=outcome, detail=error)
    )


def first_reference(session: Session, subscription_id: str, channel: Channel, group: str) -> str | None:
    """Return the channel's own id of the first message on this subject, for threads."""
    row = DeliveryRow
    of_group = (
        row.group_key == group,
        row.subscription_id == subscription_id,
        row.channel == str(channel.kind),
        row.target == channel.target,
    )
    query = select(row.reference).where(*of_group, row.state == DeliveryState.SENT).order_by(row.sent_at, row.id)
    return session.scalars(query.limit(1)).first()


def next_due(session: Session) -> datetime | None:
    """Return when the next pending delivery is due; None where none waits."""
    row = DeliveryRow
    return session.scalar(select(func.min(row.not_before)).where(_is_unsent(row), row.state == DeliveryState.PENDING))


def count_waiting(session: Session, now: datetime) -> dict[str, int]:
    """Return for each subscription how many messages wait that are due within the hour."""
    row = DeliveryRow
    query = (
        select(row.subscription_id, func.count(distinct(row.group_key)))
        .where(
            _is_unsent(row),
            row.state == DeliveryState.PENDING,
            row.message_key.is_(None),
            row.not_before <= now + SOON,
        )
        .group_by(row.subscription_id)
    )
    return dict(session.execute(query).all())


def save_mute(session: Session, subscription_id: str, subject_id: str, now: datetime) -> None:
    """Keep a subscriber's wish to hear no more of the subject; of anything where it is empty."""
    insert_missing(session, MuteRow, [{"subscription_id": subscription_id, "subject_id": subject_id, "at": now}])


def load_mutes(session: Session, subscription_id: str | None = None) -> frozenset[tuple[str, str]]:
    """Return all (subscription, subject) that are muted, or those of one subscription."""
    query = select(MuteRow.subscription_id, MuteRow.subject_id)
    if subscription_id is not None:
        query = query.where(MuteRow.subscription_id == subscription_id)
    return frozenset((owner, subject) for owner, subject in session.execute(query))


def _values(item: Owed, now: datetime) -> dict[str, object]:
    return {
        "change_id": item.change_id,
        "subscription_id": item.subscription_id,
        "channel": str(item.channel.kind),
        "target": item.channel.target,
        "group_key": item.group,
        "state": str(DeliveryState.PENDING),
        "not_before": item.not_before,
        "due_at": item.not_before,
        "created_at": now,
        "attempts": 0,
    }


def _due(now: datetime, wall: datetime) -> Select[DeliveryRow]:
    """Select the deliveries that lead a due message.

    Only the first that waits in a group may be taken, and only while nobody sends for the group: two senders that
    look at the same moment want the same row, one gets it, and with it the whole group.
    """
    other = aliased(DeliveryRow)
    is_before = or_(
        other.not_before < DeliveryRow.not_before,
        and_(other.not_before == DeliveryRow.not_before, other.id < DeliveryRow.id),
    )
    is_being_sent = and_(other.state == DeliveryState.CLAIMED, other.claimed_until >= wall)
    goes_first = exists().where(_is_unsent(other), *_same_group(other, DeliveryRow), or_(is_being_sent, is_before))
    return (
        select(DeliveryRow)
        .where(_is_unsent(DeliveryRow), _is_free(wall), DeliveryRow.not_before <= now, ~goes_first)
        .order_by(DeliveryRow.not_before, DeliveryRow.id)
        .with_for_update(skip_locked=True)
    )


def _companions(first: DeliveryRow, wall: datetime) -> Select[DeliveryRow]:
    """Select what leaves in the same message: the same message again, or all that waits in the same group."""
    same_message = (
        DeliveryRow.message_key == first.message_key if first.message_key else DeliveryRow.message_key.is_(None)
    )
    return (
        select(DeliveryRow)
        .where(_is_unsent(DeliveryRow), _is_free(wall), same_message, *_same_group(DeliveryRow, first))
        .order_by(DeliveryRow.id)
        .with_for_update(skip_locked=True)
    )


def _same_group(one: type[DeliveryRow], other: type[DeliveryRow] | DeliveryRow) -> list[ColumnElement[bool]]:
    names = ("group_key", "subscription_id", "channel", "target")
    return [getattr(one, name) == getattr(other, name) for name in names]


def _is_unsent(row: type[DeliveryRow]) -> ColumnElement[bool]:
    """Say it in the very words of the partial index, which SQLite else does not use."""
    return row.state.in_([literal_column(f"'{state}'") for state in (DeliveryState.PENDING, DeliveryState.CLAIMED)])


def _is_free(wall: datetime) -> ColumnElement[bool]:
    abandoned = and_(DeliveryRow.state == DeliveryState.CLAIMED, DeliveryRow.claimed_until < wall)
    return or_(DeliveryRow.state == DeliveryState.PENDING, abandoned)


def _message_key(rows: Sequence[DeliveryRow]) -> str:
    owed = "\n".join(f"{row.change_id} {row.subscription_id} {row.channel} {row.target}" for row in rows)
    return sha256(owed.encode()).hexdigest()[:32]


def _claimed(key: str, rows: Sequence[DeliveryRow]) -> Claimed:
    first = rows[0]
    return Claimed(
        key=key,
        subscription_id=first.subscription_id,
        channel=Channel(ChannelKind(first.channel), first.target),
        group=first.group_key,
        change_ids=tuple(row.change_id for row in rows),
        attempts=max(row.attempts for row in rows),
        due_at=min(row.due_at for row in rows),
    )


def _settle(session: Session, key: str, owner: str, values: dict[str, object]) -> None:
    mine = (DeliveryRow.message_key == key, DeliveryRow.claimed_by == owner, DeliveryRow.state == DeliveryState.CLAIMED)
    session.execute(update(DeliveryRow).where(*mine).values(claimed_by=None, claimed_until=None, **values))


def _channel(session: Session, key: str) -> str:
    return session.scalars(select(DeliveryRow.channel).where(DeliveryRow.message_key == key).limit(1)).first() or ""
