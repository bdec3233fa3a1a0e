"""Items of a feed, and what became of them at a poll."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Entry:
    """An item as the feed gave it: `body` is HTML; `published_words` is kept when the date could not be read."""

    guid: str
    url: str
    title: str
    body: str
    author: str = ""
    published: datetime | None = None
    published_words: str = ""
    oddity: str = ""  # why the date is missing or doubted


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """What one body of a feed holds, in the feed's order (newest first as a rule).

    `unreadable` are (reason, raw text) of items that could not be read: they go to quarantine.
    """

    entries: tuple[Entry, ...]
    title: str = ""
    built: datetime | None = None  # lastBuildDate / updated
    hub: str | None = None
    unreadable: tuple[tuple[str, str], ...] = ()
    is_truncated: bool = False  # the transfer was cut off: what is missing at the end is not gone


class EntryFate(StrEnum):
    """What a poll found about an entry, against what was known."""

    NEW = "new"
    EDITED = "edited"
    SAME = "same"
    REPOSTED = "reposted"  # known text under another guid
    WITHDRAWN = "withdrawn"
    RETURNED = "returned"


class EditKind(StrEnum):
    """Whether an edit changed words."""

    COSMETIC = "cosmetic"
    SUBSTANTIVE = "substantive"
