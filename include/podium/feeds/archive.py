"""Walking through a source's archive page by page, so that a walk can stop anywhere and go on there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from podium.errors import UsageError
from podium.feeds.listing import parse_listing
from podium.feeds.served import Served
from podium.model.entries import Entry
from podium.model.sources import Archive, Feed, FeedKind

_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """The entries of one page of an archive and where to go on; no cursor where it was the last."""

    entries: tuple[Entry, ...]
    next_cursor: str | None


def between(archive: Archive, first: date, last: date) -> Archive:
    """Return the archive narrowed to the months from one day to another; numbered pages tell no days beforehand."""
    if not archive.is_monthly:
        return archive
    months = f"{first:%Y-%m}", f"{last:%Y-%m}"
    return replace(archive, first=max(archive.first, months[0]), last=min(archive.last or months[1], months[1]))


def first_cursor(archive: Archive) -> str | None:
    """Return the cursor with which a walk begins; None where there is nothing to walk through."""
    return None if archive.is_monthly and archive.last and archive.first > archive.last else archive.first


def page_url(archive: Archive, cursor: str) -> str:
    """Return the address of the page at the cursor; raises UsageError for a cursor that is none of this archive's."""
    if not archive.is_monthly:
        return archive.url.replace("{page}", str(_number(archive, cursor)))
    year, month = _year_month(archive, cursor)
    return archive.url.replace("{year}", f"{year:04}").replace("{month}", f"{month:02}")


def read_page(archive: Archive, cursor: str, body: bytes, *, content_type: str = "") -> ArchivePage:
    """Return what a page lists; raises UnreadableFeed for a challenge or an empty body.

    A numbered archive ends with the first page that lists nothing, a monthly one with its last month only: offices
    have months without a word.
    """
    return _page(archive, cursor, _entries(archive, cursor, body, content_type))


def missing_page(archive: Archive, cursor: str) -> ArchivePage:
    """Return what a page means that does not exist: the end of numbered ones, a month without a word."""
    return _page(archive, cursor, ())


def _page(archive: Archive, cursor: str, entries: tuple[Entry, ...]) -> ArchivePage:
    is_over = cursor == archive.last or (not entries and not archive.is_monthly)
    return ArchivePage(entries, None if is_over else _following(archive, cursor))


def _entries(archive: Archive, cursor: str, body: bytes, content_type: str) -> tuple[Entry, ...]:
    url = page_url(archive, cursor)
    feed = Feed(
        f"{archive.source_id}/archive",
        archive.source_id,
        url,
        FeedKind.LISTING,
        selectors=archive.selectors,
        zone=archive.zone,
    )
    return parse_listing(Served(body, feed, content_type, url, None)).entries


def _following(archive: Archive, cursor: str) -> str:
    if not archive.is_monthly:
        return str(_number(archive, cursor) + 1)
    year, month = _year_month(archive, cursor)
    return f"{year + month // _DECEMBER:04}-{month % _DECEMBER + 1:02}"


def _number(archive: Archive, cursor: str) -> int:
    if not cursor.isdecimal():
        raise UsageError(_complaint(archive, cursor, "a page number"))
    return int(cursor)


def _year_month(archive: Archive, cursor: str) -> tuple[int, int]:
    year, _, month = cursor.partition("-")
    if not (year.isdecimal() and month.isdecimal() and 1 <= int(month) <= _DECEMBER):
        raise UsageError(_complaint(archive, cursor, "a month such as 2021-05"))
    return int(year), int(month)


def _complaint(archive: Archive, cursor: str, expected: str) -> str:
    return f"archive of {archive.source_id}: expected the cursor to be {expected}, found {cursor!r}"
