"""One record with all that belongs to it, for pages and explanations."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from podium.errors import NotFound
from podium.model.ledger import Meeting, Statement
from podium.store.statements import statement_of
from podium.store.tables_documents import DocumentRow, DocumentVersionRow, FindingsRow
from podium.store.tables_ledger import MeetingEvidenceRow, MeetingRow, MeetingVersionRow, StatementRow
from podium.store.tables_sources import SourceRow


def load_meeting(session: Session, meeting_id: str) -> Meeting:
    """Return a meeting; one that became part of another is answered with that one. Raises NotFound."""
    row = session.get(MeetingRow, meeting_id)
    if row is None:
        message = f"meeting {meeting_id!r}: not in the ledger; `podium meetings --all` lists what is"
        raise NotFound(message)
    return load_meeting(session, row.became) if row.became else row.record


def load_meeting_versions(session: Session, meeting_id: str) -> list[MeetingVersionRow]:
    """Return what the meeting was, oldest version first."""
    row = MeetingVersionRow
    return list(session.scalars(select(row).where(row.meeting_id == meeting_id).order_by(row.version)))


def load_claims(session: Session, meeting_id: str) -> list[tuple[MeetingEvidenceRow, DocumentRow, SourceRow]]:
    """Return the meeting's claims with their documents and sources, the official and later ones first."""
    row = MeetingEvidenceRow
    query = (
        select(row, DocumentRow, SourceRow)
        .join(DocumentRow, DocumentRow.id == row.document_id)
        .join(SourceRow, SourceRow.id == row.source_id)
        .where(row.meeting_id == meeting_id)
        .order_by(row.official.desc(), row.said_at.desc(), row.claim_id)
    )
    return list(session.execute(query))


def load_statement(session: Session, statement_id: str) -> Statement:
    """Return a statement; raises NotFound."""
    row = session.get(StatementRow, statement_id)
    if row is None:
        message = f"statement {statement_id!r}: not in the ledger; `podium statements` lists what is"
        raise NotFound(message)
    return statement_of(row)


def load_document(session: Session, document_id: str) -> DocumentRow:
    """Return a document; raises NotFound."""
    row = session.get(DocumentRow, document_id)
    if row is None:
        message = f"document {document_id!r}: not in the database"
        raise NotFound(message)
    return row


def load_versions(session: Session, document_id: str) -> list[DocumentVersionRow]:
    """Return the document's versions, oldest first."""
    row = DocumentVersionRow
    return list(session.scalars(select(row).where(row.document_id == document_id).order_by(row.version)))


def load_findings(session: Session, document_id: str, version: int) -> FindingsRow | None:
    """Return what the rules read in the version; None where it was not analysed."""
    return session.get(FindingsRow, (document_id, version))
