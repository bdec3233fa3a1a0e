"""A list inside any JSON, read by dotted paths."""

from __future__ import annotations

from typing import Any

from podium.errors import UnreadableFeed
from podium.feeds.jsontext import at_path, read_json, words_of
from podium.feeds.served import Served
from podium.model.entries import Entry, ParsedFeed
from podium.model.sources import Selectors


def parse_json_listing(served: Served) -> ParsedFeed:
    """Return the list's items; raises UnreadableFeed where the path of `item` leads to no list."""
    selectors = served.feed.selectors
    if selectors is None:
        message = f"{served.feed.id}: a JSON listing needs selectors"
        raise UnreadableFeed(message, "malformed")
    items = at_path(read_json(served.text, served.body), selectors.item)
    if not isinstance(items, list):
        message = f"expected a list at {selectors.item!r}, found {type(items).__name__}"
        raise UnreadableFeed(message, "malformed")
    return ParsedFeed(
        entries=tuple(_entry(item, selectors, served) for item in items if isinstance(item, dict)),
        unreadable=tuple(("not an object", words_of(item)) for item in items if not isinstance(item, dict)),
    )


def _entry(item: dict[str, Any], selectors: Selectors, served: Served) -> Entry:
    def value(path: str | None) -> str:
        return words_of(at_path(item, path)) if path else ""

    return served.entry(
        guid=value(selectors.guid),
        url=value(selectors.link),
        title=value(selectors.title),
        body=value(selectors.body),
        date=value(selectors.date),
    )
