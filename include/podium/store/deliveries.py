"""The outbox: what is owed and what became of it; `claims` tells who is just sending it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, distinct, func, literal_column, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from podium.model.alerts import Channel, DeliveryState, Owed
from podium.store.tables_alerts import DeliveryAttemptRow, DeliveryRow, MuteRow
from podium.store.writes import insert_missing

SOON = timedelta(hours=1)


def save_owed(session: Session, owed: Sequence[Owed], now: datetime) -> int:
    """Add what is owed and not there yet; return how many deliveries were added."""
    return insert_missing(session, DeliveryRow, [_values(item, now) for item in owed])


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


def revive_dead(session: Session, now: datetime) -> int:
    """Make all dead letters due again, as the same messages; return how many deliveries they were."""
    values = {"state": DeliveryState.PENDING, "not_before": now, "due_at": now, "attempts": 0}
    done = session.execute(update(DeliveryRow).where(DeliveryRow.state == DeliveryState.DEAD).values(**values))
    return int(done.rowcount)  # type: ignore[attr-defined]


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
    is_waiting = (is_unsent(row.state), row.state == DeliveryState.PENDING)
    return session.scalar(select(func.min(row.not_before)).where(*is_waiting))


def count_waiting(session: Session, now: datetime) -> dict[str, int]:
    """Return for each subscription how many messages wait that are due within the hour."""
    row = DeliveryRow
    query = (
        select(row.subscription_id, func.count(distinct(row.group_key)))
        .where(
            is_unsent(row.state),
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


def is_unsent(state: ColumnElement[str] | InstrumentedAttribute[str]) -> ColumnElement[bool]:
    """Say it in the very words of the partial index, which SQLite else does not use."""
    return state.in_([literal_column(f"'{state}'") for state in (DeliveryState.PENDING, DeliveryState.CLAIMED)])


def _settle(session: Session, key: str, owner: str, values: dict[str, object]) -> None:
    mine = (DeliveryRow.message_key == key, DeliveryRow.claimed_by == owner, DeliveryRow.state == DeliveryState.CLAIMED)
    session.execute(update(DeliveryRow).where(*mine).values(claimed_by=None, claimed_until=None, **values))


def _channel(session: Session, key: str) -> str:
    return session.scalars(select(DeliveryRow.channel).where(DeliveryRow.message_key == key).limit(1)).first() or ""
