"""Changes with the records they are about and the documents that prove them, as alerts need them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from podium.model.alerts import News, Proof
from podium.model.changes import Change, SubjectKind
from podium.model.ledger import Meeting, Statement
from podium.store.changes import change_of
from podium.store.statements import statement_of
from podium.store.tables_documents import DocumentRow
from podium.store.tables_ledger import ChangeRow, MeetingRow, StatementRow
from podium.store.tables_sources import SourceRow


def load_news(session: Session, change_ids: Sequence[str]) -> tuple[News, ...]:
    """Return the changes in the order in which they happened, each with its subject as it stands now."""
    rows = session.scalars(select(ChangeRow).where(ChangeRow.id.in_(change_ids)).order_by(ChangeRow.at, ChangeRow.id))
    return news_of(session, [change_of(row) for row in rows])


def news_of(session: Session, changes: Sequence[Change]) -> tuple[News, ...]:
    """Return the changes as news; what they are about must be in the database."""
    meetings = _meetings(session, _subjects(changes, SubjectKind.MEETING))
    statements = _statements(session, _subjects(changes, SubjectKind.STATEMENT))
    proofs = _proofs(session, {change.document_id for change in changes if change.document_id})
    return tuple(
        News(
            change=change,
            meeting=meetings.get(change.subject_id),
            statement=statements.get(change.subject_id),
            proof=proofs.get(change.document_id or ""),
        )
        for change in changes
    )


def _subjects(changes: Sequence[Change], kind: SubjectKind) -> set[str]:
    return {change.subject_id for change in changes if change.subject_kind is kind}


def _meetings(session: Session, ids: Iterable[str]) -> dict[str, Meeting]:
    query = select(MeetingRow.id, MeetingRow.record).where(MeetingRow.id.in_(ids))
    return {row.id: row.record for row in session.execute(query)}


def _statements(session: Session, ids: Iterable[str]) -> dict[str, Statement]:
    query = select(StatementRow).where(StatementRow.id.in_(ids))
    return {row.id: statement_of(row) for row in session.scalars(query)}


def _proofs(session: Session, ids: Iterable[str]) -> dict[str, Proof]:
    query = select(DocumentRow, SourceRow).join(SourceRow, SourceRow.id == DocumentRow.source_id)
    rows = session.execute(query.where(DocumentRow.id.in_(ids)))
    return {document.id: _proof(document, source) for document, source in rows}


def _proof(document: DocumentRow, source: SourceRow) -> Proof:
    return Proof(
        document_id=document.id,
        source_id=source.id,
        title=document.title,
        url=document.url,
        source_name=source.name,
        organisation=source.organisation,
        official=source.official,
        published=document.published,
    )
