"""Entries into the database: a new one with its document, an edit as a version, a repost as a link, a withdrawal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from sqlalchemy.orm import Session

from podium.documents.build import build_document
from podium.documents.edits import classify_edit
from podium.model.documents import Document
from podium.model.entries import EditKind, Entry
from podium.model.sources import BodyFrom, Feed, Source
from podium.pipeline.edits import withdrawal
from podium.pipeline.seen import Seen
from podium.store.changes import save_changes
from podium.store.documents import Publication, load_version, mark_cosmetic, mark_state, save_new, save_version
from podium.store.entries import LIVE, REPOST, WITHDRAWN, save_entries
from podium.store.tables_documents import DocumentVersionRow
from podium.store.tables_sources import EntryRow


@dataclass(frozen=True, slots=True)
class Entering:
    """Where entries of one feed are entered, and when; `silent` for what must raise no alert."""

    source: Source
    feed: Feed
    now: datetime
    silent: bool = False


def enter_new(session: Session, desk: Entering, new: Sequence[Seen]) -> None:
    """Add entries and, where the feed has the full text, their documents' first versions."""
    publications = [_publication(desk, seen, seen.document) for seen in new if seen.document]
    save_new(session, publications, seen_at=desk.now, silent=desk.silent)
    save_entries(session, [_new_values(desk, seen) for seen in new])


def enter_edit(session: Session, desk: Entering, seen: Seen, row: EntryRow) -> None:
    """Add what changed as a version of the entry's document; where the text stands on a page, have that read again."""
    for name, value in _texts(seen, desk.now).items():
        setattr(row, name, value)
    if desk.feed.body is BodyFrom.PAGE or row.document_id is None:
        row.page_due_at = desk.now
        return
    _add_version(session, desk, seen, row)


def enter_repost(session: Session, desk: Entering, seen: Seen, original: EntryRow, *, is_edited: bool) -> None:
    """Add an entry that repeats a known text under another guid: it shares the document, and is no news by itself.

    Where the text was edited on that occasion the document gets a version.
    """
    save_entries(session, [_values(desk, seen) | {"state": REPOST, "document_id": original.document_id}])
    if is_edited and original.document_id:
        _add_version(session, desk, seen, original)


def _add_version(session: Session, desk: Entering, seen: Seen, row: EntryRow) -> None:
    assert row.document_id is not None  # noqa: S101 - the callers have looked
    known = load_version(session, row.document_id)
    if known.content_hash == seen.content_hash:
        return  # a sister feed showed this state of the document already
    document = build_document(seen.entry, desk.source, document_id=row.document_id, first_seen=row.first_seen)
    publication = Publication(document, seen.entry.body, seen.content_hash)
    add_version(session, publication, known, seen_at=desk.now, silent=desk.silent or row.silent)


def add_version(
    session: Session, publication: Publication, known: DocumentVersionRow, *, seen_at: datetime, silent: bool
) -> None:
    """Add what a document says now beside what is `known` of it, with the difference and its kind."""
    edit = classify_edit((known.title, known.html), (publication.document.title, publication.html))
    version = save_version(
        session,
        publication.document,
        html=publication.html,
        content_hash=publication.content_hash,
        seen_at=seen_at,
        edit=edit.kind,
        diff=[(change.before, change.after) for change in edit.diff],
        silent=silent,
    )
    if edit.kind is EditKind.COSMETIC:
        mark_cosmetic(session, publication.document.id, version, seen_at)


def enter_return(session: Session, row: EntryRow, now: datetime) -> None:
    """Note that a withdrawn entry is shown again."""
    row.state, row.last_seen = LIVE, now
    if row.document_id:
        mark_state(session, row.document_id, "live")


def enter_withdrawal(session: Session, desk: Entering, row: EntryRow) -> None:
    """Note that the feed no longer shows an entry that it should still show."""
    row.state = WITHDRAWN
    if row.document_id is None:
        return
    version = load_version(session, row.document_id).version
    mark_state(session, row.document_id, "withdrawn")
    save_changes(session, [withdrawal(row.document_id, version, desk.now, silent=True)])


def _publication(desk: Entering, seen: Seen, document: Document) -> Publication:
    named = replace(document, id=_id("d", desk.feed, seen.entry))
    return Publication(named, seen.entry.body, seen.content_hash)


def _new_values(desk: Entering, seen: Seen) -> dict[str, object]:
    """Return the values of a new entry: its text is a document, or stands on a page that is due to be fetched."""
    document_id = _id("d", desk.feed, seen.entry) if seen.document else None
    return _values(desk, seen) | {"document_id": document_id, "page_due_at": None if seen.document else desk.now}


def _values(desk: Entering, seen: Seen) -> dict[str, object]:
    entry = seen.entry
    return {
        "id": _id("e", desk.feed, entry),
        "feed_id": desk.feed.id,
        "source_id": desk.source.id,
        "guid": entry.guid,
        "first_seen": desk.now,
        "state": LIVE,
        "silent": desk.silent,
        "page_attempts": 0,
        **_texts(seen, desk.now),
    }


def _texts(seen: Seen, now: datetime) -> dict[str, object]:
    entry, marks = seen.entry, seen.fingerprint
    assert marks is not None  # noqa: S101 - only what is new or edited is entered, and its text was read
    return {
        "url": entry.url,
        "canonical_url": seen.canonical_url,
        "title": entry.title,
        "author": entry.author,
        "body": "" if seen.document else entry.body,
        "published": entry.published,
        "published_words": entry.published_words,
        "oddity": entry.oddity,
        "content_hash": seen.content_hash,
        "fingerprint": marks.exact,
        "marks": str(marks),
        "text_length": len(entry.body),
        "last_seen": now,
    }


def _id(kind: str, feed: Feed, entry: Entry) -> str:
    digest = sha256(f"{feed.id}\n{entry.guid}".encode()).hexdigest()
    return f"{kind}-{digest[:16]}"
