"""RSS 0.9 to 2.0 and Atom, read by feedparser from bytes; it never fetches and never rewrites a body's HTML."""

from __future__ import annotations

import io
import re
import sys
from typing import Any

import feedparser

from podium.errors import UnreadableFeed
from podium.feeds.charset import legal
from podium.feeds.dates import read_date
from podium.feeds.served import Served
from podium.feeds.sniff import require_bearable, require_xml_feed, without_doctype
from podium.feeds.trimming import trim
from podium.model.entries import Entry, ParsedFeed

_UTF8 = {"content-type": "application/xml; charset=utf-8"}
_TAG = re.compile(r"<[^<>]*>")
_REFERENCE = re.compile(r"&#([xX][0-9a-fA-F]{1,20}|\d{1,20});")
_DATES = ("published", "created", "updated")
_SAMPLE = 100  # characters


def parse_syndication(served: Served) -> ParsedFeed:
    """Return the entries of RSS or Atom; raises UnreadableFeed for anything else."""
    require_xml_feed(served.body, served.text)
    trimmed = trim(without_doctype(served.text), served.feed.entries_max)
    require_bearable(trimmed.text)
    parsed = _parse(trimmed.text)
    if not parsed.version and not parsed.entries:
        message = f"expected RSS or Atom, found XML that is none: {served.text[:_SAMPLE]!r}"
        raise UnreadableFeed(message, "truncated" if trimmed.is_truncated else "malformed")
    entries = tuple(_entry(item, served) for item in parsed.entries)
    head = parsed.feed
    return ParsedFeed(
        entries=entries,
        title=legal(_words(head, "title")),
        built=read_date(_built(head), served.feed.zone).at,
        hub=_hub(head),
        unreadable=trimmed.cut,
        is_truncated=trimmed.is_truncated,
    )


def _parse(text: str) -> Any:
    """Parse bytes, never a string: feedparser would take it for an address or the name of a file."""
    body = io.BytesIO(_REFERENCE.sub(_legal_reference, text).encode("utf-8", "replace"))
    try:
        return feedparser.parse(body, response_headers=_UTF8, sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:
        message = f"expected RSS or Atom, found XML on which the parser stumbles: {type(error).__name__}: {error}"
        raise UnreadableFeed(message, "malformed") from error


def _legal_reference(reference: re.Match[str]) -> str:
    """Return a numeric reference, or nothing where it stands for no character: the parser would stumble."""
    digits = reference[1]
    number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    return reference[0] if number <= sys.maxunicode and legal(chr(number)) else ""


def _entry(item: Any, served: Served) -> Entry:
    return served.entry(
        guid=_words(item, "id"),
        url=_words(item, "link") or _first_link(item),
        title=_words(item, "title"),
        body=_fuller_body(item),
        date=next((words for name in _DATES if (words := _words(item, name))), ""),
        author=_words(item, "author"),
    )


def _words(item: Any, name: str) -> str:
    """Return a field's words, past feedparser's own fallbacks; in broken feeds a field can be anything."""
    value = dict.get(item, name)
    return value if isinstance(value, str) else ""


def _first_link(item: Any) -> str:
    return next((href for link in item.get("links", ()) if (href := _words(link, "href"))), "")


def _fuller_body(item: Any) -> str:
    """Return the body with most text: feeds give a full and a short one under names that differ."""
    bodies = [_words(content, "value") for content in item.get("content", ())]
    return max([*bodies, _words(item, "summary")], key=_text_length)


def _text_length(body: str) -> int:
    return len(_TAG.sub("", body))


def _built(head: Any) -> str:
    """Return lastBuildDate or updated, else the channel's pubDate; past feedparser's own fallback, which warns."""
    return _words(head, "updated") or _words(head, "published")


def _hub(head: Any) -> str | None:
    hubs = [href for link in head.get("links", ()) if _words(link, "rel") == "hub" and (href := _words(link, "href"))]
    return hubs[0] if hubs else None
