"""Changes of documents themselves: a substantive edit, a withdrawal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

from podium.model.changes import Change, ChangeKind, SubjectKind
from podium.model.entries import EditKind
from podium.model.ledger import Arrival

_WEIGHT = 0.3  # an edit is a footnote beside the changes of meetings and positions that it brings


def edit_changes(arrival: Arrival, edit: str | None, diff: Sequence[Any], now: datetime) -> tuple[Change, ...]:
    """Return the change that a substantive edit is; it alerts only where the document says something we report."""
    if edit != EditKind.SUBSTANTIVE:
        return ()
    findings = arrival.findings
    is_quiet = arrival.silent or not (findings.meetings or findings.statements)
    return (
        Change(
            id=_id(arrival.document.id, arrival.version, ChangeKind.DOCUMENT_EDITED),
            kind=ChangeKind.DOCUMENT_EDITED,
            subject_kind=SubjectKind.DOCUMENT,
            subject_id=arrival.document.id,
            subject_version=arrival.version,
            at=now,
            document_id=arrival.document.id,
            quote="",
            before=tuple(("words", str(before)) for before, _ in diff if before),
            after=tuple(("words", str(after)) for _, after in diff if after),
            weight=_WEIGHT,
            silent=is_quiet,
        ),
    )


def withdrawal(document_id: str, version: int, now: datetime, *, silent: bool) -> Change:
    """Return the change that a withdrawn document is."""
    return Change(
        id=_id(document_id, version, ChangeKind.DOCUMENT_WITHDRAWN),
        kind=ChangeKind.DOCUMENT_WITHDRAWN,
        subject_kind=SubjectKind.DOCUMENT,
        subject_id=document_id,
        subject_version=version,
        at=now,
        document_id=document_id,
        quote="",
        weight=_WEIGHT,
        silent=silent,
    )


def _id(document_id: str, version: int, kind: ChangeKind) -> str:
    return "h-" + sha256(f"{document_id} {version} {kind}".encode()).hexdigest()[:16]
