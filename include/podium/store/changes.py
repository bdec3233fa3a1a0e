"""Changes, which are only ever added, and the corrections of persons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from podium.model.changes import Change, ChangeKind, SubjectKind
from podium.model.ledger import Correction, CorrectionKind
from podium.store.tables_ledger import ChangeRow, CorrectionRow
from podium.store.writes import insert_missing


def save_changes(session: Session, changes: Sequence[Change]) -> None:
    """Add the changes that are not there yet."""
    insert_missing(session, ChangeRow, [_change_values(change) for change in changes])


def load_corrections(session: Session) -> tuple[Correction, ...]:
    """Return all that persons have decided, oldest first."""
    rows = session.scalars(select(CorrectionRow).order_by(CorrectionRow.at, CorrectionRow.id))
    return tuple(_correction(row) for row in rows)


def save_correction(session: Session, correction: Correction) -> None:
    """Keep a person's answer."""
    insert_missing(
        session,
        CorrectionRow,
        [
            {
                "id": correction.id,
                "kind": str(correction.kind),
                "subjects": list(correction.subjects),
                "facts": [list(fact) for fact in correction.facts],
                "who": correction.who,
                "why": correction.why,
                "at": correction.at,
            }
        ],
    )


def _change_values(change: Change) -> dict[str, Any]:
    return {
        "id": change.id,
        "kind": str(change.kind),
        "subject_kind": str(change.subject_kind),
        "subject_id": change.subject_id,
        "subject_version": change.subject_version,
        "at": change.at,
        "document_id": change.document_id,
        "quote": change.quote,
        "before": [list(pair) for pair in change.before],
        "after": [list(pair) for pair in change.after],
        "weight": change.weight,
        "silent": change.silent,
    }


def change_of(row: ChangeRow) -> Change:
    """Return the change that the row keeps."""
    return Change(
        id=row.id,
        kind=ChangeKind(row.kind),
        subject_kind=SubjectKind(row.subject_kind),
        subject_id=row.subject_id,
        subject_version=row.subject_version,
        at=row.at,
        document_id=row.document_id,
        quote=row.quote,
        before=tuple((name, value) for name, value in row.before),
        after=tuple((name, value) for name, value in row.after),
        weight=row.weight,
        silent=row.silent,
    )


def _correction(row: CorrectionRow) -> Correction:
    return Correction(
        id=row.id,
        kind=CorrectionKind(row.kind),
        subjects=tuple(row.subjects),
        who=row.who,
        why=row.why,
        at=row.at,
        facts=tuple((name, value) for name, value in row.facts),
    )
