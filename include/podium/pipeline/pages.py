"""Article pages of entries whose feed has no full text: fetched, kept, and made into documents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy.orm import Session

from podium.clock import Clock
from podium.documents.blocks import html_blocks
from podium.documents.build import build_document
from podium.documents.pages import extract_article
from podium.fetch.client import Client
from podium.model.entries import Entry
from podium.model.fetching import Fetched, FetchFailed, FetchRequest, FetchResult
from podium.model.issues import Issue, IssueKind
from podium.pipeline.enter import add_version
from podium.pipeline.poll import Poller, by_request
from podium.store.database import Store
from podium.store.documents import Publication, load_version, save_new
from podium.store.entries import load_pages_due
from podium.store.issues import close_issues, save_issues
from podium.store.snapshots import save_snapshot
from podium.store.tables_sources import EntryRow

LIMIT = 200  # pages a round: the next round goes on
PAUSE = timedelta(hours=1)
MAX_ATTEMPTS = 12  # with growing pauses about three days; then the feed's own summary has to do
LARGEST = 1_000_000  # bytes that are read as an article: 1.7 million held a worker for 6 s, and no article comes near


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a page gave no article; `is_final` where trying again would end the same."""

    reason: str
    is_final: bool = False


def fetch_pages(store: Store, poller: Poller, client: Client, clock: Clock) -> int:
    """Fetch the pages that are due and make them documents; return how many were made."""
    with store.reading() as session:
        due = load_pages_due(session, clock(), LIMIT)
        requests = by_request((_request(row, poller), row.id) for row in due)
    made = 0
    for request, result in client.fetch_many(requests, now=clock):
        made += sum(_record(store, poller, entry_id, result, clock()) for entry_id in requests[request])
    return made


def _request(row: EntryRow, poller: Poller) -> FetchRequest:
    feed = poller.feed(row.feed_id)
    return FetchRequest(row.url, user_agent=feed.user_agent, allow_private=feed.allow_private, is_page=True)


def _record(store: Store, poller: Poller, entry_id: str, result: FetchResult, now: datetime) -> bool:
    article = _article(result)
    with store.writing() as session:
        row = session.get_one(EntryRow, entry_id)
        if isinstance(result, Fetched):
            save_snapshot(session, result.body, result.content_type, now)
        if isinstance(article, Trouble):
            return _do_without(session, poller, row, article, now)
        _make_document(session, poller, row, article, now)
        close_issues(session, row.id, [IssueKind.PAGE_MISSING], now)
        return True


def _article(result: FetchResult) -> str | Trouble:
    if isinstance(result, FetchFailed):
        return Trouble(result.message, is_final=result.kind == "too-large")
    if not isinstance(result, Fetched):
        return Trouble("not modified, though it was asked for as a whole")
    if len(result.body) > LARGEST:
        return Trouble(f"the page has {len(result.body):,} bytes; up to {LARGEST:,} are read", is_final=True)
    return extract_article(result.body, result.final_url) or Trouble("the page has no article")


def _do_without(session: Session, poller: Poller, row: EntryRow, trouble: Trouble, now: datetime) -> bool:
    """Try again later, or at last let the feed's own summary do; the issue then stays open. Tell whether it has to."""
    row.page_attempts += 1
    row.page_due_at = now + PAUSE * row.page_attempts
    is_over = trouble.is_final or row.page_attempts >= MAX_ATTEMPTS
    tries = "the feed's own summary has to do" if is_over else f"try {row.page_attempts} of {MAX_ATTEMPTS}"
    message = f"{row.title!r} {row.url}: {trouble.reason} ({tries})"
    save_issues(session, [Issue(f"{IssueKind.PAGE_MISSING}:{row.id}", IssueKind.PAGE_MISSING, row.id, message, now)])
    if is_over:
        _make_document(session, poller, row, row.body, now)
    return is_over


def _make_document(session: Session, poller: Poller, row: EntryRow, html: str, now: datetime) -> None:
    source = poller.catalogue.source(row.source_id)
    entry = _entry(row)
    document_id = row.document_id or row.id.replace("e-", "d-", 1)
    document = build_document(
        entry, source, document_id=document_id, first_seen=row.first_seen, blocks=html_blocks(html)
    )
    publication = Publication(document, html, sha256(html.encode()).hexdigest())
    if row.document_id is None:
        save_new(session, [publication], seen_at=now, silent=row.silent)
    else:
        add_version(session, publication, load_version(session, document_id), seen_at=now, silent=row.silent)
    row.document_id, row.page_due_at, row.page_attempts = document_id, None, 0


def _entry(row: EntryRow) -> Entry:
    return Entry(
        guid=row.guid,
        url=row.url,
        title=row.title,
        body=row.body,
        author=row.author,
        published=row.published,
        published_words=row.published_words,
        oddity=row.oddity,
    )
