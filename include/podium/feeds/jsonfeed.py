"""JSON Feed, versions 1 and 1.1."""

from __future__ import annotations

from typing import Any

from podium.errors import UnreadableFeed
from podium.feeds.jsontext import at_path, read_json, words_of
from podium.feeds.served import Served
from podium.model.entries import Entry, ParsedFeed


def parse_json_feed(served: Served) -> ParsedFeed:
    """Return the feed's items; raises UnreadableFeed where it is no JSON Feed."""
    content = read_json(served.text, served.body)
    items = at_path(content, "items")
    if not isinstance(items, list) or "jsonfeed" not in words_of(at_path(content, "version")):
        message = "expected a JSON Feed (version and items), found other JSON"
        raise UnreadableFeed(message, "malformed")
    return ParsedFeed(
        entries=tuple(_entry(item, served) for item in items if isinstance(item, dict)),
        title=words_of(content.get("title")),
        hub=words_of(at_path(content, "hubs.0.url")) or None,
        unreadable=tuple(("not an object", words_of(item)) for item in items if not isinstance(item, dict)),
    )


def _entry(item: dict[str, Any], served: Served) -> Entry:
    def value(*names: str) -> str:
        return next((words for name in names if (words := words_of(at_path(item, name)))), "")

    return served.entry(
        guid=value("id"),
        url=value("url", "external_url"),
        title=value("title"),
        body=value("content_html", "content_text", "summary"),
        date=value("date_published", "date_modified"),
        author=value("authors.0.name", "author.name"),
    )
