"""Documents and their versions: what waits for analysis, and what the rules read in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from podium.errors import NotFound
from podium.model.documents import Document
from podium.model.entries import EditKind
from podium.model.findings import Findings
from podium.store.tables_documents import DocumentRow, DocumentVersionRow, FindingsRow
from podium.store.writes import table_of, upsert

_DOCUMENT, _VERSION = insert(table_of(DocumentRow)), insert(table_of(DocumentVersionRow))
MAX_ATTEMPTS = 3  # a version that failed so often waits for a person, not for another try


@dataclass(frozen=True, slots=True)
class Publication:
    """A document that nobody has seen before, with what its first version keeps beside it."""

    document: Document
    html: str
    content_hash: str


def save_new(session: Session, new: Sequence[Publication], *, seen_at: datetime, silent: bool) -> None:
    """Add documents with their first versions."""
    if not new:
        return
    session.execute(_DOCUMENT, [_document_values(each.document, seen_at) for each in new])
    versions = [
        {
            "document_id": each.document.id,
            "version": 1,
            "content_hash": each.content_hash,
            "title": each.document.title,
            "html": each.html,
            "text": each.document.text,
            "document": each.document,
            "seen_at": seen_at,
            "silent": silent,
        }
        for each in new
    ]
    session.execute(_VERSION, versions)


def save_version(
    session: Session,
    document: Document,
    *,
    html: str,
    content_hash: str,
    seen_at: datetime,
    edit: EditKind | None = None,
    diff: Sequence[object] = (),
    silent: bool = False,
) -> int:
    """Add a version to a document that is known; return the version's number.

    A version that only changes cosmetics is kept and needs no analysis: the offsets of earlier findings stay true for
    the version that they name.
    """
    row = session.get_one(DocumentRow, document.id)
    version = row.version + 1
    row.version, row.title, row.url, row.last_seen = version, document.title, document.url, seen_at
    row.kind, row.language, row.state = str(document.kind), document.language, "live"
    session.add(
        DocumentVersionRow(
            document_id=document.id,
            version=version,
            content_hash=content_hash,
            title=document.title,
            html=html,
            text=document.text,
            document=document,
            seen_at=seen_at,
            edit_kind=str(edit) if edit else None,
            diff=list(diff),
            silent=silent,
        )
    )
    return version


def mark_cosmetic(session: Session, document_id: str, version: int, now: datetime) -> None:
    """Mark a version that says what the one before said: it waits for no analysis."""
    row = DocumentVersionRow
    mine = (row.document_id == document_id, row.version == version)
    session.execute(update(row).where(*mine).values(analysed_at=now, rules="cosmetic"))


def mark_state(session: Session, document_id: str, state: str) -> None:
    """Mark a document as live, or withdrawn where its publisher no longer shows it."""
    session.execute(update(DocumentRow).where(DocumentRow.id == document_id).values(state=state))


def load_waiting(session: Session, limit: int) -> Sequence[DocumentVersionRow]:
    """Return versions that wait for their analysis, in the order in which they were seen."""
    row = DocumentVersionRow
    query = (
        select(row)
        .where(row.analysed_at.is_(None), row.attempts < MAX_ATTEMPTS)
        .order_by(row.seen_at, row.document_id, row.version)
    )
    return session.scalars(query.limit(limit)).all()


def load_version(session: Session, document_id: str, version: int | None = None) -> DocumentVersionRow:
    """Return one version of the document, the newest by default; raises NotFound."""
    row = DocumentVersionRow
    query = select(row).where(row.document_id == document_id).order_by(row.version.desc()).limit(1)
    found = session.scalars(query if version is None else query.where(row.version == version)).first()
    if found is None:
        message = f"document {document_id}: not in the database; `podium changes` lists what is"
        raise NotFound(message)
    return found


def load_newest_keys(session: Session) -> list[tuple[str, int]]:
    """Return (document, newest version) of all that was analysed, in the order in which they were seen."""
    row = DocumentVersionRow
    newest = select(row.document_id, func.max(row.version).label("version")).where(row.analysed_at.is_not(None))
    last = newest.group_by(row.document_id).subquery()
    query = select(row.document_id, row.version).join(
        last, (last.c.document_id == row.document_id) & (last.c.version == row.version)
    )
    return [(key, version) for key, version in session.execute(query.order_by(row.seen_at, row.document_id))]


def save_findings(
    session: Session, document_id: str, version: int, findings: Findings, rules: str, now: datetime
) -> None:
    """Keep what the rules read in the version, in place of what earlier rules read, and mark it as analysed."""
    values = {
        "document_id": document_id,
        "version": version,
        "rules": rules,
        "meetings": len(findings.meetings),
        "encounters": len(findings.encounters),
        "statements": len(findings.statements),
        "findings": findings,
    }
    upsert(session, FindingsRow, [values])
    row = DocumentVersionRow
    session.execute(
        update(row).where(row.document_id == document_id, row.version == version).values(analysed_at=now, rules=rules)
    )


def forget_failures(session: Session) -> int:
    """Let versions that failed too often be tried again; return how many there are."""
    row = DocumentVersionRow
    failed = session.execute(update(row).where(row.analysed_at.is_(None), row.attempts > 0).values(attempts=0))
    return int(failed.rowcount)  # type: ignore[attr-defined]


def count_failure(session: Session, document_id: str, version: int) -> None:
    """Count a failed analysis of the version."""
    row = DocumentVersionRow
    session.execute(
        update(row).where(row.document_id == document_id, row.version == version).values(attempts=row.attempts + 1)
    )


def _document_values(document: Document, seen_at: datetime) -> dict[str, object]:
    return {
        "id": document.id,
        "source_id": document.source_id,
        "url": document.url,
        "title": document.title,
        "kind": str(document.kind),
        "language": document.language,
        "published": document.published,
        "day": document.day,
        "version": 1,
        "state": "live",
        "first_seen": seen_at,
        "last_seen": seen_at,
    }
