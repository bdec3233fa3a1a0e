"""The part of a poll that is pure work: a body becomes entries, marks and documents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from podium.errors import UnreadableFeed
from podium.feeds.parse import parse_feed
from podium.model.entries import ParsedFeed
from podium.model.sources import Feed, Source
from podium.pipeline.seen import Seen, see_entry


@dataclass(frozen=True, slots=True)
class Reading:
    """What a body holds, before it is compared with anything; `seen` is by guid."""

    parsed: ParsedFeed
    seen: Mapping[str, Seen]


@dataclass(frozen=True, slots=True)
class Body:
    """Bytes that were served, and what is needed to read them."""

    content: bytes
    content_type: str
    url: str
    at: datetime


Read = Callable[[Source, Feed, Body, Mapping[str, str]], Reading | UnreadableFeed]


def read_body(source: Source, feed: Feed, body: Body, known: Mapping[str, str]) -> Reading | UnreadableFeed:
    """Return what was served, or why it cannot be read; `known` are the content hashes of the last window by guid."""
    try:
        parsed = parse_feed(body.content, feed, content_type=body.content_type, base_url=body.url, now=body.at)
    except UnreadableFeed as error:
        return error
    seen = (see_entry(entry, source, feed, body.at, known.get(entry.guid)) for entry in parsed.entries)
    return Reading(parsed, {found.entry.guid: found for found in seen})
