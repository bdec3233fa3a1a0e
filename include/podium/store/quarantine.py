"""What was served and could not be read, until a fix can read it."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from podium.store.tables_sources import QuarantineRow
from podium.store.writes import insert_missing


def set_aside(session: Session, feed_id: str, reason: str, content: bytes, content_type: str, at: datetime) -> None:
    """Keep what could not be read, once."""
    key = sha256(feed_id.encode() + b"\n" + content).hexdigest()
    values = {
        "id": key,
        "feed_id": feed_id,
        "reason": reason,
        "content": zlib.compress(content),
        "content_type": content_type,
        "seen_at": at,
    }
    insert_missing(session, QuarantineRow, [values])


def load_quarantine(session: Session) -> Sequence[QuarantineRow]:
    """Return what waits in quarantine, oldest first."""
    row = QuarantineRow
    return session.scalars(select(row).where(row.resolved_at.is_(None)).order_by(row.seen_at, row.id)).all()


def content_of(row: QuarantineRow) -> bytes:
    """Return the bytes as they were served."""
    return zlib.decompress(row.content)


def release(session: Session, key: str, at: datetime) -> None:
    """Note that what was set aside has been read."""
    session.get_one(QuarantineRow, key).resolved_at = at
