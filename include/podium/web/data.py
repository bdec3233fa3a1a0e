"""The lists as JSON."""

from __future__ import annotations

from datetime import date, datetime

from fastapi import APIRouter

from podium.store.lists import (
    MeetingFilter,
    Row,
    list_changes,
    list_issues,
    list_meetings,
    list_positions,
    list_sources,
    list_statements,
)
from podium.web.reading import Reading

router = APIRouter()


@router.get("/meetings")
def meetings(
    session: Reading,
    status: str | None = None,
    since: date | None = None,
    until: date | None = None,
    party: str | None = None,
    place: str | None = None,
) -> list[Row]:
    """List meetings by day."""
    statuses = (status,) if status else ()
    return list_meetings(session, MeetingFilter(statuses, since, until, party, place))


@router.get("/statements")
def statements(
    session: Reading,
    organisation: str | None = None,
    speaker: str | None = None,
    topic: str | None = None,
    since: datetime | None = None,
) -> list[Row]:
    """List statements, newest first."""
    return list_statements(session, organisation=organisation, speaker=speaker, topic=topic, since=since)


@router.get("/positions")
def positions(session: Reading, organisation: str | None = None, topic: str | None = None) -> list[Row]:
    """List current lines by holder and topic."""
    return list_positions(session, organisation=organisation, topic=topic)


@router.get("/changes")
def changes(session: Reading, since: datetime | None = None, subject: str | None = None) -> list[Row]:
    """List changes, newest first."""
    return list_changes(session, since=since, subject=subject)


@router.get("/sources")
def sources(session: Reading) -> list[Row]:
    """List feeds with their health."""
    return list_sources(session)


@router.get("/issues")
def issues(session: Reading) -> list[Row]:
    """List open issues."""
    return list_issues(session)
