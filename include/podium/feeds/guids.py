"""What names an entry for good: its guid, else its link, else its words."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from courlan import clean_url

from podium.model.entries import Entry

LONGEST = 500  # characters: what is longer is named by its hash
_NUL = "\x00"


def guid_of(guid: str, url: str, title: str, body: str) -> str:
    """Return the entry's name: guid, link, or the hash of title and body; an over-long one is hashed."""
    name = guid.strip() or url.strip()
    if not name:
        return "words:" + _hash(title + _NUL + body)
    return name if len(name) <= LONGEST else "long:" + _hash(name)


def distinct(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries with guids that differ: repeated ones are told apart by URL, then by words.

    Copies of one entry, equal in all, come once.
    """
    listed = list(dict.fromkeys(entries))
    counts = Counter(entry.guid for entry in listed)
    seen: set[str] = set()
    for entry in listed:
        named = entry if counts[entry.guid] == 1 else _told_apart(entry, seen)
        if named.guid not in seen:
            seen.add(named.guid)
            yield named


@lru_cache(maxsize=20_000)
def canonical_url(url: str) -> str:
    """Return the address by which two links to one page are seen to be equal: without tracking, fragment, `www.`."""
    cleaned = clean_url(url, language=None) or url
    without_scheme = cleaned.partition("://")[2] or cleaned
    return without_scheme.partition("#")[0].removeprefix("www.").rstrip("/")


def _told_apart(entry: Entry, seen: set[str]) -> Entry:
    by_url = f"{entry.guid}#{entry.url}"[:LONGEST]
    name = by_url if by_url not in seen else f"{entry.guid[:400]}#{_hash(entry.title + _NUL + entry.body)}"
    return replace(entry, guid=name)


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:32]
