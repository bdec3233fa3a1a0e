"""Bytes of a feed, of whatever form, to entries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from podium.feeds.guids import distinct
from podium.feeds.jsonfeed import parse_json_feed
from podium.feeds.jsonlisting import parse_json_listing
from podium.feeds.listing import parse_listing
from podium.feeds.served import Served
from podium.feeds.sitemap import parse_sitemap
from podium.feeds.syndication import parse_syndication
from podium.model.entries import Entry, ParsedFeed
from podium.model.sources import Feed, FeedKind

_PARSERS: dict[FeedKind, Callable[[Served], ParsedFeed]] = {
    FeedKind.FEED: parse_syndication,
    FeedKind.JSON_FEED: parse_json_feed,
    FeedKind.LISTING: parse_listing,
    FeedKind.JSON_LISTING: parse_json_listing,
    FeedKind.SITEMAP: parse_sitemap,
}


def parse_feed(
    body: bytes, feed: Feed, *, content_type: str = "", base_url: str = "", now: datetime | None = None
) -> ParsedFeed:
    """Return what the body holds; raises UnreadableFeed where it is no feed of the expected kind.

    Every entry has a guid of its own. An entry that cannot be read, and those beyond the feed's `entries_max`, stand in
    `unreadable` with their raw text. `base_url` is where the body came from, for relative links. Dates after `now`
    are not believed.
    """
    served = Served(body, feed, content_type, base_url or feed.url, now)
    parsed = _PARSERS[feed.kind](served)
    wanted = tuple(entry for entry in distinct(parsed.entries) if not _is_skipped(entry, feed))
    kept, beyond = wanted[: feed.entries_max], wanted[feed.entries_max :]
    return replace(parsed, entries=kept, unreadable=(*parsed.unreadable, *map(_beyond, beyond)))


def _is_skipped(entry: Entry, feed: Feed) -> bool:
    title = entry.title.casefold()
    return any(words.casefold() in title for words in feed.skip_titles)


def _beyond(entry: Entry) -> tuple[str, str]:
    return "beyond the limit of entries", f"{entry.guid}\n{entry.url}\n{entry.title}\n{entry.body}"
