"""An entry as a poll shows it, read once: the marks by which it is compared, and the document that it would be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from podium.documents.blocks import html_blocks
from podium.documents.build import build_document
from podium.documents.fingerprint import fingerprint_of_blocks
from podium.feeds.guids import canonical_url
from podium.feeds.known import content_hash
from podium.model.documents import Document
from podium.model.edits import Fingerprint
from podium.model.entries import Entry
from podium.model.sources import BodyFrom, Feed, Source


@dataclass(frozen=True, slots=True)
class Seen:
    """An entry with the marks that comparing needs.

    `fingerprint` is missing for what the feed showed before in the very same words, `document` also where the text
    stands on a page of its own.
    """

    entry: Entry
    canonical_url: str
    content_hash: str
    fingerprint: Fingerprint | None = None
    document: Document | None = None

    def under(self, entry: Entry) -> Seen:
        """Return the same under the guid that comparing gave the entry."""
        return replace(self, entry=entry)


def see_entry(entry: Entry, source: Source, feed: Feed, now: datetime, known_hash: str | None = None) -> Seen:
    """Return the entry as it is seen now; where its content is what it was (`known_hash`) its text is not read."""
    address = canonical_url(entry.url) if entry.url else ""
    digest = content_hash(entry)
    if digest == known_hash:
        return Seen(entry, address, digest)
    blocks = html_blocks(entry.body)
    marks = fingerprint_of_blocks(entry.title, blocks)
    if feed.body is BodyFrom.PAGE:
        return Seen(entry, address, digest, marks)
    return Seen(
        entry, address, digest, marks, build_document(entry, source, document_id="", first_seen=now, blocks=blocks)
    )
