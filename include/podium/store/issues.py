"""What a person must look at: opened once, closed when it is seen to be over."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from podium.model.issues import Issue, IssueKind
from podium.store.tables_alerts import IssueRow
from podium.store.writes import table_of

_issues = table_of(IssueRow)
_CLOSE = (  # made once: it runs at every poll, and hardly ever finds anything
    update(_issues)
    .where(
        _issues.c.subject == bindparam("about"),
        _issues.c.kind.in_(bindparam("kinds", expanding=True)),
        _issues.c.closed_at.is_(None),
    )
    .values(closed_at=bindparam("at"))
)


def save_issues(session: Session, issues: Sequence[Issue]) -> None:
    """Open the issues, or count one more sight of those that are open; a closed one opens again."""
    for issue in issues:
        row = session.get(IssueRow, issue.key)
        if row is None:
            session.add(_row(issue))
            session.flush()
            continue
        if row.closed_at is not None:
            row.closed_at, row.told_at, row.first_seen, row.times = None, None, issue.seen_at, 0
        row.last_seen, row.message = issue.seen_at, issue.message
        row.times += 1


def close_issues(session: Session, subject: str, kinds: Collection[IssueKind], at: datetime) -> None:
    """Close the open issues of these kinds about the subject."""
    session.execute(_CLOSE, {"about": subject, "kinds": [str(kind) for kind in kinds], "at": at})


def close_kind(session: Session, kind: IssueKind, at: datetime) -> None:
    """Close all open issues of the kind."""
    session.execute(update(IssueRow).where(IssueRow.kind == kind, IssueRow.closed_at.is_(None)).values(closed_at=at))


def load_open_issues(session: Session) -> Sequence[IssueRow]:
    """Return the open issues, newest first."""
    query = select(IssueRow).where(IssueRow.closed_at.is_(None)).order_by(IssueRow.last_seen.desc(), IssueRow.key)
    return session.scalars(query).all()


def load_untold_issues(session: Session) -> Sequence[IssueRow]:
    """Return the open issues that the operator has not heard of yet."""
    query = (
        select(IssueRow).where(IssueRow.closed_at.is_(None), IssueRow.told_at.is_(None)).order_by(IssueRow.first_seen)
    )
    return session.scalars(query).all()


def mark_told(session: Session, keys: Sequence[str], at: datetime) -> None:
    """Note that the operator has heard of the issues."""
    session.execute(update(IssueRow).where(IssueRow.key.in_(keys)).values(told_at=at))


def issue_of(row: IssueRow) -> Issue:
    """Return the issue that the row keeps."""
    return Issue(row.key, IssueKind(row.kind), row.subject, row.message, row.last_seen)


def _row(issue: Issue) -> IssueRow:
    return IssueRow(
        key=issue.key,
        kind=str(issue.kind),
        subject=issue.subject,
        message=issue.message,
        first_seen=issue.seen_at,
        last_seen=issue.seen_at,
        times=1,
    )
