"""How each source does, in the words of a digest's last line."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from podium.model.alerts import Coverage, SourceState
from podium.model.issues import IssueKind
from podium.store.tables_alerts import IssueRow
from podium.store.tables_documents import DocumentRow
from podium.store.tables_sources import FeedRow, SourceRow

_STATES = {
    IssueKind.BLOCKED: SourceState.BLOCKED,
    IssueKind.NOT_A_FEED: SourceState.BLOCKED,
    IssueKind.FETCH_FAILING: SourceState.FAILING,
    IssueKind.GONE: SourceState.FAILING,
    IssueKind.EMPTY: SourceState.FAILING,
    IssueKind.TRUNCATED: SourceState.FAILING,
    IssueKind.SILENT: SourceState.SILENT,
}


def load_coverage(session: Session) -> tuple[Coverage, ...]:
    """Return each polled source with its last release and its state, by name."""
    newest = select(func.max(DocumentRow.published)).where(DocumentRow.source_id == SourceRow.id).scalar_subquery()
    polled = select(FeedRow.source_id).where(FeedRow.is_active)
    query = select(SourceRow, newest).where(SourceRow.id.in_(polled)).order_by(SourceRow.name)
    troubles = _troubles(session)
    return tuple(_coverage(source, newest, troubles.get(source.id)) for source, newest in session.execute(query))


def _troubles(session: Session) -> dict[str, IssueRow]:
    query = (
        select(FeedRow.source_id, IssueRow)
        .join(IssueRow, IssueRow.subject == FeedRow.id)
        .where(IssueRow.closed_at.is_(None), IssueRow.kind.in_([str(kind) for kind in _STATES]))
        .order_by(IssueRow.first_seen.desc())
    )
    return dict(session.execute(query).all())


def _coverage(source: SourceRow, last_release: object, trouble: IssueRow | None) -> Coverage:
    return Coverage(
        source_name=source.name,
        state=_STATES[IssueKind(trouble.kind)] if trouble else SourceState.WELL,
        last_release=last_release,  # type: ignore[arg-type]
        since=trouble.first_seen if trouble else None,
    )
