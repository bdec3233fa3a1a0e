"""One body of a feed with what is needed to read it, and the making of entries that all forms share."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from urllib.parse import urljoin, urlsplit

from podium.feeds.charset import decode, legal
from podium.feeds.dates import read_date
from podium.feeds.guids import guid_of
from podium.model.entries import Entry
from podium.model.sources import Feed

_TAG = re.compile(
    r"</?(?:a|abbr|b|br|div|em|font|h[1-6]|i|p|small|span|strong|sub|sup|u)\b[^<>]{0,500}>", re.IGNORECASE
)
_MAX_TITLE = 1000  # characters


@dataclass(frozen=True)
class Served:
    """A body, the feed whose it is, its Content-Type and address, and when it was served."""

    body: bytes
    feed: Feed
    content_type: str
    base_url: str
    now: datetime | None

    @cached_property
    def text(self) -> str:
        """Return the body as text."""
        return decode(self.body, self.content_type)

    def link(self, url: str) -> str:
        """Return a link in full; empty where it is no web address."""
        try:
            full = urljoin(self.base_url, "".join(url.split()))
            return full if urlsplit(full).scheme in ("http", "https") else ""
        except ValueError:
            return ""

    def entry(self, *, guid: str, url: str, title: str, body: str, date: str, author: str = "") -> Entry:
        """Return an entry of these words; its guid falls back to the link and then to its words."""
        guid, url, title, body, date, author = map(legal, (guid, url, title, body, date, author))
        read = read_date(date, self.feed.zone, self.now)
        link = self.link(url) if url.strip() else ""
        name = plain(title)[:_MAX_TITLE]
        return Entry(
            guid=guid_of(guid, link, name, body),
            url=link,
            title=name,
            body=body,
            author=plain(author),
            published=read.at,
            published_words="" if read.at else date.strip(),
            oddity=read.oddity,
        )


def plain(words: str) -> str:
    """Return a title or name without tags and entities, blanks folded."""
    return " ".join(html.unescape(_TAG.sub("", words)).split())
