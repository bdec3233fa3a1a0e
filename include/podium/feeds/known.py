"""Entries that are known already, and what is to be done about one that a poll shows."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from podium.model.edits import Fingerprint
from podium.model.entries import Entry, EntryFate


@dataclass(frozen=True, slots=True)
class KnownEntry:
    """What must be known of an entry to recognise it; `in_feed` where this very feed showed it, not a sister feed."""

    guid: str
    url: str
    content_hash: str
    fingerprint: Fingerprint
    is_withdrawn: bool = False
    text_length: int = 0
    title: str = ""
    published: datetime | None = None
    in_feed: bool = True
    id: str = ""


@dataclass(frozen=True, slots=True)
class EntryIntent:
    """What is to be done about one entry; `is_edited` where a repost or return also changed its content."""

    entry: Entry
    fate: EntryFate
    known: KnownEntry | None = None
    is_edited: bool = False

    @property
    def known_guid(self) -> str | None:
        """Return the guid of the entry that it is or repeats."""
        return self.known.guid if self.known else None


def content_hash(entry: Entry) -> str:
    """Return the hash of what an edit would change: address, title, body and author, not the date."""
    content = f"{entry.url}\x00{entry.title}\x00{entry.body}\x00{entry.author}"
    return hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()[:32]
