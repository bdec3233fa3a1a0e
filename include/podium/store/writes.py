"""How rows are written so that writing them again is nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Insert, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase, Session


def insert_missing(session: Session, table: type[DeclarativeBase], rows: Sequence[Mapping[str, Any]]) -> int:
    """Insert the rows whose keys are not there yet; return how many were new."""
    if not rows:
        return 0
    result = session.execute(_insert(session, table).on_conflict_do_nothing(), list(rows))
    return int(result.rowcount)  # type: ignore[attr-defined]


def upsert(session: Session, table: type[DeclarativeBase], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows, or bring those with the same primary key to these values."""
    if not rows:
        return
    keys = [column.name for column in table_of(table).primary_key]
    insert = _insert(session, table)
    values = {name: insert.excluded[name] for name in rows[0] if name not in keys}
    session.execute(insert.on_conflict_do_update(index_elements=keys, set_=values), list(rows))


def _insert(session: Session, table: type[DeclarativeBase]) -> Any:
    dialect = session.get_bind().dialect.name
    insert: Insert = (postgresql if dialect == "postgresql" else sqlite).insert(table_of(table))
    return insert


def table_of(table: type[DeclarativeBase]) -> Table:
    """Return the table behind a mapped class: rows that nobody holds are written past the session's bookkeeping."""
    found = table.__table__
    assert isinstance(found, Table)  # noqa: S101 - all of ours are mapped to tables
    return found
