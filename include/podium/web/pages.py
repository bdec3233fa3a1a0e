"""The pages: what is coming, who holds which line, what changed, how the sources do, and the proof of each."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse
from sqlalchemy.orm import Session

from podium.errors import NotFound
from podium.model.findings import MeetingStatus
from podium.store.lists import (
    MeetingFilter,
    list_changes,
    list_issues,
    list_meetings,
    list_positions,
    list_sources,
    list_statements,
)
from podium.store.subjects import (
    load_claims,
    load_document,
    load_findings,
    load_meeting,
    load_meeting_versions,
    load_statement,
    load_versions,
)
from podium.web.marking import marked_paragraphs
from podium.web.reading import Reading, Runtime
from podium.web.templating import page

router = APIRouter(default_response_class=HTMLResponse)

COMING = tuple(str(status) for status in (MeetingStatus.SCHEDULED, MeetingStatus.TENTATIVE, MeetingStatus.POSTPONED))
NEWEST = 200  # rows on a page; the JSON form has all


@router.get("/")
def coming(request: Request, podium: Runtime, session: Reading, party: str = "", everything: bool = False) -> Any:
    """Show coming meetings by day."""
    since = None if everything else podium.clock().date()
    wanted = MeetingFilter(() if everything else COMING, since, party=party or None)
    rows = list_meetings(session, wanted)
    return page(request, "meetings.html", rows=rows, party=party, everything=everything)


@router.get("/meetings/{meeting_id}")
def meeting(request: Request, session: Reading, meeting_id: str) -> Any:
    """Show a meeting with its history and the claims that support it."""
    try:
        record = load_meeting(session, meeting_id)
    except NotFound as error:
        raise HTTPException(404, str(error)) from error
    return page(
        request,
        "meeting.html",
        meeting=record,
        claims=load_claims(session, record.id),
        versions=load_meeting_versions(session, record.id),
        changes=list_changes(session, subject=record.id),
    )


@router.get("/statements")
def statements(request: Request, session: Reading, organisation: str = "", topic: str = "") -> Any:
    """Show statements, newest first."""
    rows = list_statements(session, organisation=organisation or None, topic=topic or None)[:NEWEST]
    return page(request, "statements.html", rows=rows, organisation=organisation, topic=topic)


@router.get("/statements/{statement_id}")
def statement(request: Request, session: Reading, statement_id: str) -> Any:
    """Show a statement in its document."""
    try:
        found = load_statement(session, statement_id)
    except NotFound as error:
        raise HTTPException(404, str(error)) from error
    return document(request, session, found.document_id, found.version)


@router.get("/positions")
def positions(request: Request, session: Reading, organisation: str = "") -> Any:
    """Show current lines by holder and topic."""
    rows = list_positions(session, organisation=organisation or None)
    return page(request, "positions.html", rows=rows, organisation=organisation)


@router.get("/changes")
def changes(request: Request, session: Reading) -> Any:
    """Show what changed, newest first."""
    return page(request, "changes.html", rows=list_changes(session)[:NEWEST])


@router.get("/sources")
def sources(request: Request, session: Reading) -> Any:
    """Show how the sources do, and what a person must look at."""
    return page(request, "sources.html", rows=list_sources(session), issues=list_issues(session))


@router.get("/documents/{document_id}")
def document(request: Request, session: Reading, document_id: str, version: int | None = None) -> Any:
    """Show a document with what was found in it marked: the given version, or the newest that was analysed."""
    try:
        row = load_document(session, document_id)
    except NotFound as error:
        raise HTTPException(404, str(error)) from error
    versions = load_versions(session, document_id)
    analysed = {one.version: found for one in versions if (found := load_findings(session, row.id, one.version))}
    wanted = version or max(analysed, default=versions[0].version)
    shown = next((one for one in versions if one.version == wanted), None)
    if shown is None:
        raise HTTPException(404, f"document {document_id!r}: has no version {version}")
    findings = analysed[wanted].findings if wanted in analysed else None
    paragraphs = marked_paragraphs(shown.document, findings)
    return page(
        request, "document.html", row=row, shown=shown, versions=versions, findings=findings, paragraphs=paragraphs
    )


@router.get("/explain/{id_}")
def explain(request: Request, session: Reading, id_: str) -> Any:
    """Show why something was found: the page of what the id names."""
    if id_.startswith(("h-", "r-")):
        return _change(request, session, id_)
    if id_.startswith("m-"):
        return meeting(request, session, id_)
    return document(request, session, id_) if id_.startswith("d-") else statement(request, session, id_)


def _change(request: Request, session: Session, id_: str) -> HTMLResponse:
    rows = [row for row in list_changes(session) if row["id"] == id_]
    if not rows:
        raise HTTPException(404, f"change {id_!r}: not in the ledger")
    return page(request, "changes.html", rows=rows)
