"""Statements and positions: what was said, and each holder's current line."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from podium.model.findings import Topic
from podium.model.ledger import Novelty, Position, Statement
from podium.store.tables_ledger import PositionRow, StatementRow
from podium.store.writes import upsert


def load_statements(session: Session, organisations: Collection[str], document_id: str) -> tuple[Statement, ...]:
    """Return what these organisations' speakers said so far, and what stands in the document, oldest first."""
    query = (
        select(StatementRow)
        .where(
            StatementRow.retracted_at.is_(None),
            or_(StatementRow.organisation.in_(organisations), StatementRow.document_id == document_id),
        )
        .order_by(StatementRow.said_at, StatementRow.id)
    )
    return tuple(statement_of(row) for row in session.scalars(query))


def load_statements_like(session: Session, organisation: str | None = None) -> tuple[Statement, ...]:
    """Return all statements of the organisations with `organisation` in their names, or of all, oldest first."""
    query = select(StatementRow).where(StatementRow.retracted_at.is_(None))
    if organisation:
        query = query.where(StatementRow.organisation.ilike(f"%{organisation}%"))
    return tuple(statement_of(row) for row in session.scalars(query.order_by(StatementRow.said_at, StatementRow.id)))


def load_positions(session: Session, organisations: Collection[str]) -> tuple[Position, ...]:
    """Return the current lines of these organisations."""
    query = select(PositionRow).where(PositionRow.organisation.in_(organisations)).order_by(PositionRow.id)
    return tuple(_position(row) for row in session.scalars(query))


def save_statements(session: Session, statements: Sequence[Statement]) -> None:
    """Save the statements; one that is there is brought to its new judgement."""
    upsert(session, StatementRow, [_statement_values(statement) for statement in statements])


def retract(session: Session, ids: Sequence[str], now: datetime) -> None:
    """Mark statements that better rules no longer find, and drop positions that no statement supports any longer."""
    session.execute(delete(PositionRow).where(PositionRow.id.in_(ids)))
    session.execute(update(StatementRow).where(StatementRow.id.in_(ids)).values(retracted_at=now))


def save_positions(session: Session, positions: Sequence[Position]) -> None:
    """Save the holders' current lines."""
    upsert(session, PositionRow, [_position_values(position) for position in positions])


def _statement_values(statement: Statement) -> dict[str, Any]:
    finding = statement.finding
    return {
        "id": statement.id,
        "document_id": statement.document_id,
        "version": statement.version,
        "source_id": statement.source_id,
        "said_at": statement.said_at,
        "speaker": finding.speaker,
        "organisation": finding.organisation,
        "main_topic": str(finding.topics[0]) if finding.topics else None,
        "topics": [str(topic) for topic in finding.topics],
        "quote": finding.evidence.text,
        "start_offset": finding.evidence.span.start,
        "end_offset": finding.evidence.span.end,
        "paragraph": finding.evidence.paragraph,
        "confidence": finding.confidence,
        "novelty": str(statement.novelty),
        "like_id": statement.like,
        "reason": statement.reason,
        "retracted_at": None,
        "rule": finding.rule,
        "finding": finding,
    }


def statement_of(row: StatementRow) -> Statement:
    """Return the statement that the row keeps."""
    return Statement(
        id=row.id,
        document_id=row.document_id,
        version=row.version,
        source_id=row.source_id,
        said_at=row.said_at,
        finding=row.finding,
        novelty=Novelty(row.novelty),
        like=row.like_id,
        reason=row.reason,
    )


def _position_values(position: Position) -> dict[str, Any]:
    return {
        "id": position.id,
        "organisation": position.organisation,
        "person": position.person,
        "topic": str(position.topic),
        "line": position.line,
        "statement_id": position.statement_id,
        "first_said": position.first_said,
        "last_said": position.last_said,
        "times_said": position.times_said,
        "wordings": [[at.isoformat(), words] for at, words in position.wordings],
    }


def _position(row: PositionRow) -> Position:
    return Position(
        id=row.id,
        organisation=row.organisation,
        person=row.person,
        topic=Topic(row.topic),
        line=row.line,
        statement_id=row.statement_id,
        first_said=row.first_said,
        last_said=row.last_said,
        times_said=row.times_said,
        wordings=tuple((datetime.fromisoformat(at), words) for at, words in row.wordings),
    )
