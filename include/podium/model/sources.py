"""Who publishes, and where it can be polled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class FeedKind(StrEnum):
    """The form of what stands behind a feed's URL."""

    FEED = "feed"  # RSS 0.9–2.0 or Atom
    JSON_FEED = "json-feed"
    LISTING = "listing"  # an HTML page, read by selectors
    JSON_LISTING = "json-listing"
    SITEMAP = "sitemap-news"


class BodyFrom(StrEnum):
    """Where the full text stands."""

    FEED = "feed"
    PAGE = "page"


class SourceStatus(StrEnum):
    """What is known of a source; only the first two are polled."""

    ACTIVE = "active"
    UNVERIFIED = "unverified"
    BLOCKED = "blocked"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Selectors:
    """How entries are read from a listing: CSS selectors for pages, dotted paths for JSON."""

    item: str
    link: str
    title: str
    date: str | None = None
    body: str | None = None
    guid: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """One pollable URL of a source and the manners in which it is polled."""

    id: str
    source_id: str
    url: str
    kind: FeedKind = FeedKind.FEED
    body: BodyFrom = BodyFrom.FEED
    selectors: Selectors | None = None
    interval: timedelta = timedelta(minutes=15)
    interval_min: timedelta = timedelta(minutes=5)
    interval_max: timedelta = timedelta(hours=6)
    silent_after: timedelta = timedelta(days=3)
    entries_min: int = 1
    entries_max: int = 2000
    skip_titles: tuple[str, ...] = ()
    user_agent: str | None = None
    allow_private: bool = False
    zone: str = "UTC"  # in which its dates are meant where they name none


@dataclass(frozen=True, slots=True)
class Archive:
    """Where older publications stand: `url` holds {page}, or {year} and {month} (two digits), which count from `first`.

    `first` and `last` are page numbers or months ("2021-05"); without `last` pages are read until one is empty. Dates
    without a zone are meant in `zone`.
    """

    source_id: str
    url: str
    selectors: Selectors
    first: str = "1"
    last: str | None = None
    zone: str = "UTC"

    @property
    def is_monthly(self) -> bool:
        """Tell whether it has a page for each month, in place of numbered pages that begin with the newest."""
        return "{month}" in self.url


@dataclass(frozen=True, slots=True)
class Source:
    """An office or newsroom that publishes.

    `organisation` is whom its officials stand for ("United States", "NATO"), `office` the publishing office itself
    ("Department of State"); a newsroom has `official=False`. `zone` is the IANA zone in which its "today" is meant.
    `hosts` are those at which its texts stand beside those of its feeds.
    """

    id: str
    name: str
    organisation: str
    office: str
    country: str | None
    language: str
    zone: str
    official: bool
    status: SourceStatus
    reason: str
    feeds: tuple[Feed, ...] = ()
    day_first: bool = False
    archives: tuple[str, ...] = ()
    archive_plans: tuple[Archive, ...] = ()
    hosts: tuple[str, ...] = ()
