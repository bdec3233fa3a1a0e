"""Taking the next message out of the outbox, so that no other sender takes any part of it.

A claim holds for a lease of real time: a sender that died gives its deliveries back when the lease is over. The key
of a message is set at the first claim and its deliveries stay together, so that a repeat is the same message again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Row, and_, bindparam, exists, or_, select, update
from sqlalchemy.orm import Session

from podium.model.alerts import Channel, ChannelKind, DeliveryState
from podium.store.deliveries import is_unsent
from podium.store.tables_alerts import DeliveryRow
from podium.store.writes import table_of

LEASE = timedelta(minutes=5)

_GROUP = ("group_key", "subscription_id", "channel", "target")


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


def claim_message(session: Session, owner: str, now: datetime, wall: datetime, *, groups: str = "") -> Claimed | None:
    """Take the deliveries of the next due message; None when nothing is due.

    `now` decides what is due, `wall` (the machine's time) how long the claim holds; `groups` narrows to the groups
    whose names begin so.
    """
    first = session.execute(_DUE, {"now": now, "wall": wall, "groups": groups}).first()
    if first is None:
        return None
    companions = _SAME_MESSAGE if first.message_key else _SAME_GROUP
    of_first = {f"the_{name}": getattr(first, name) for name in _COPIED}
    rows = session.execute(companions, {"wall": wall, **of_first}).all()
    key = first.message_key or _message_key(rows)
    claim = {"key": key, "owner": owner, "until": wall + LEASE, "ids": [row.id for row in rows]}
    session.execute(_CLAIM, claim)
    return _claimed(key, rows)


def _is_free(row: FromClause) -> ColumnElement[bool]:
    abandoned = and_(row.c.state == DeliveryState.CLAIMED, row.c.claimed_until < bindparam("wall"))
    return or_(row.c.state == DeliveryState.PENDING, abandoned)


def _goes_first(other: FromClause) -> ColumnElement[bool]:
    """Tell whether another delivery of the group is just being sent, or was due before."""
    is_being_sent = and_(other.c.state == DeliveryState.CLAIMED, other.c.claimed_until >= bindparam("wall"))
    at_once = and_(other.c.not_before == _row.c.not_before, other.c.id < _row.c.id)
    is_same_group = [other.c[name] == _row.c[name] for name in _GROUP]
    is_before = or_(is_being_sent, other.c.not_before < _row.c.not_before, at_once)
    return exists().where(is_unsent(other.c.state), *is_same_group, is_before)


def _message_key(rows: Sequence[Row[Any]]) -> str:
    owed = "\n".join(f"{row.change_id} {row.subscription_id} {row.channel} {row.target}" for row in rows)
    return sha256(owed.encode()).hexdigest()[:32]


def _claimed(key: str, rows: Sequence[Row[Any]]) -> Claimed:
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


# The statements are made once: they run for every message.
_row = table_of(DeliveryRow)
_COPIED = ("message_key", *_GROUP)
_free_rows = select(_row).where(is_unsent(_row.c.state), _is_free(_row)).with_for_update(skip_locked=True)

# Only the first that waits in a group may be taken, and only while nobody sends for the group: two senders that look
# at the same moment want the same row, one gets it, and with it the whole group.
_DUE = (
    _free_rows.where(
        _row.c.not_before <= bindparam("now"),
        _row.c.group_key.startswith(bindparam("groups"), autoescape=False),
        ~_goes_first(_row.alias("other")),
    )
    .order_by(_row.c.not_before, _row.c.id)
    .limit(1)
)
_SAME_GROUP = _free_rows.where(
    _row.c.message_key.is_(None), *(_row.c[name] == bindparam(f"the_{name}") for name in _GROUP)
).order_by(_row.c.id)
_SAME_MESSAGE = _free_rows.where(_row.c.message_key == bindparam("the_message_key")).order_by(_row.c.id)
_CLAIM = (
    update(_row)
    .where(_row.c.id.in_(bindparam("ids", expanding=True)))
    .values(
        state=DeliveryState.CLAIMED,
        message_key=bindparam("key"),
        claimed_by=bindparam("owner"),
        claimed_until=bindparam("until"),
    )
)
