"""A walk through a source's archive: polite, resumable, and without a single alert."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from podium.clock import Clock
from podium.errors import PodiumError, UsageError
from podium.feeds.archive import ArchivePage, between, first_cursor, missing_page, page_url, read_page
from podium.feeds.guids import canonical_url
from podium.fetch.client import Client
from podium.model.entries import Entry
from podium.model.fetching import Fetched, FetchFailed, FetchRequest
from podium.model.sources import Archive, Source
from podium.pipeline.enter import Entering, enter_new
from podium.pipeline.poll import Poller, sync
from podium.pipeline.seen import see_entry
from podium.store.database import Store
from podium.store.entries import has_entry
from podium.store.feeds import archive_feed
from podium.store.tables_alerts import BackfillRow
from podium.store.writes import upsert

Days = tuple[date, date]
_MISSING = (404, 410)  # what servers answer beyond the last page


@dataclass
class BackfillReport:
    """How far a walk came."""

    pages: int = 0
    seen: int = 0
    new: int = 0
    outside: int = 0
    stopped: str = ""

    @property
    def summary(self) -> str:
        """Return the walk in one line."""
        words = f"{self.pages} pages: {self.new} new of {self.seen} entries, {self.outside} outside the days"
        return f"{words}; stopped: {self.stopped}; run it again to go on" if self.stopped else words


def walk_archives(
    store: Store, poller: Poller, client: Client, clock: Clock, source_id: str, first: date, last: date
) -> BackfillReport:
    """Enter what a source published between two days; the pages of articles are fetched by the next analysis.

    Started again it goes on at the page where it stopped. Raises UsageError where the source has no archive.
    """
    source = poller.catalogue.source(source_id)
    if not source.archive_plans:
        message = f"source {source_id}: expected `archives` in its file, found none; see docs/sources.md"
        raise UsageError(message)
    sync(store, poller)
    report = BackfillReport()
    for archive in source.archive_plans:
        _walk(store, client, clock, source, archive, (first, last), report)
    return report


def _walk(
    store: Store,
    client: Client,
    clock: Clock,
    source: Source,
    archive: Archive,
    days: Days,
    report: BackfillReport,
) -> None:
    part = between(archive, *days)
    cursor = _resume(store, part, days)
    while cursor is not None:
        try:
            page = _fetch_page(client, part, cursor, clock())
        except PodiumError as error:
            report.stopped = str(error)
            return
        cursor = None if _is_past(part, page, days) else page.next_cursor
        with store.writing() as session:
            _enter_page(session, source, page.entries, days, clock(), report)
            _remember(session, part, days, cursor, clock())


def _resume(store: Store, archive: Archive, days: Days) -> str | None:
    """Return where the walk between these days goes on; None where it was finished."""
    with store.reading() as session:
        row = session.get(BackfillRow, (archive.source_id, _name(archive, days)))
        if row is None:
            return first_cursor(archive)
        return None if row.is_done else row.cursor


def _remember(session: Session, archive: Archive, days: Days, cursor: str | None, now: datetime) -> None:
    values = {
        "source_id": archive.source_id,
        "archive": _name(archive, days),
        "cursor": cursor or "",
        "at": now,
        "is_done": cursor is None,
    }
    upsert(session, BackfillRow, [values])


def _name(archive: Archive, days: Days) -> str:
    return f"{archive.url} {days[0]} {days[1]}"


def _is_past(archive: Archive, page: ArchivePage, days: Days) -> bool:
    """Tell whether a numbered page lies wholly before the first day: those that follow are older still."""
    if archive.is_monthly or not page.entries:
        return False
    return all((day := _day(entry, archive.zone)) is not None and day < days[0] for entry in page.entries)


def _day(entry: Entry, zone: str) -> date | None:
    """Return the day of publication where the source is: its archive is asked for in its own days."""
    return entry.published.astimezone(ZoneInfo(zone)).date() if entry.published else None


def _fetch_page(client: Client, archive: Archive, cursor: str, now: datetime) -> ArchivePage:
    url = page_url(archive, cursor)
    result = client.fetch(FetchRequest(url, is_page=True), now=now)
    if isinstance(result, Fetched):
        page = read_page(archive, cursor, result.body, content_type=result.content_type)
    elif isinstance(result, FetchFailed) and result.status in _MISSING:
        page = missing_page(archive, cursor)
    else:
        message = f"{url}: {getattr(result, 'message', 'not modified')}"
        raise PodiumError(message)
    if not page.entries and not archive.is_monthly and cursor == archive.first:
        message = f"{url}: expected entries on the first page, found none; look at `selectors` in the source's file"
        raise PodiumError(message)
    return page


def _enter_page(
    session: Session,
    source: Source,
    entries: Sequence[Entry],
    days: Days,
    now: datetime,
    report: BackfillReport,
) -> None:
    report.pages += 1
    feed = archive_feed(source)
    for entry in entries:
        report.seen += 1
        day = _day(entry, source.zone)
        if day and not days[0] <= day <= days[1]:
            report.outside += 1
        elif not has_entry(session, feed.id, entry.guid, canonical_url(entry.url)):
            enter_new(session, Entering(source, feed, now, silent=True), [see_entry(entry, source, feed, now)])
            report.new += 1
