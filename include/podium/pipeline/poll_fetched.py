"""A body that was served: parsed, compared with what is known, and written; or set aside with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from sqlalchemy.orm import Session

from podium.documents.fingerprint import fingerprint
from podium.errors import UnreadableFeed
from podium.feeds.compare import Comparison, compare_entries
from podium.feeds.guids import canonical_url
from podium.feeds.known import EntryIntent, KnownEntry, content_hash
from podium.feeds.parse import parse_feed
from podium.model.edits import Fingerprint
from podium.model.entries import EntryFate, ParsedFeed
from podium.model.fetching import Fetched
from podium.model.sources import Feed, Source
from podium.pipeline.enter import Entering, Seen, enter_edit, enter_new, enter_repost, enter_return, enter_withdrawal
from podium.pipeline.poll_failed import record_unreadable
from podium.pipeline.poll_state import Outcome, take_feed, write_outcome
from podium.pipeline.poll_unchanged import record_unchanged
from podium.pipeline.poll_verdict import judge_served
from podium.pipeline.reports import PollReport
from podium.store.database import Store
from podium.store.entries import WITHDRAWN, load_entry, load_known, touch_entries
from podium.store.quarantine import release, set_aside
from podium.store.snapshots import save_snapshot
from podium.store.tables_sources import EntryRow, FeedRow


def record_fetched(
    store: Store, source: Source, feed: Feed, row: FeedRow, fetched: Fetched, report: PollReport
) -> frozenset[str]:
    """Record a body and return the guids that it holds; the same body as before is an unchanged feed."""
    digest = sha256(fetched.body).hexdigest()
    if digest == row.body_hash:
        record_unchanged(store, feed, row, fetched, report)
        return frozenset(row.window)
    try:
        parsed = parse_feed(
            fetched.body, feed, content_type=fetched.content_type, base_url=fetched.final_url, now=fetched.at
        )
    except UnreadableFeed as error:
        record_unreadable(store, feed, row, fetched, error, report)
        return frozenset()
    seen, comparison = _compare(store, source, feed, parsed, fetched.at, row.window, row.last_built)
    _write(store, source, feed, row, fetched, parsed, seen, comparison, report)
    return frozenset(comparison.window)


def enter_unseen(store: Store, source: Source, feed: Feed, parsed: ParsedFeed, now: datetime, quarantined: str) -> int:
    """Enter what bytes from quarantine hold and nobody has seen yet, and release them; return how many were new."""
    seen, comparison = _compare(store, source, feed, parsed, now)
    new = [intent for intent in comparison.intents if intent.fate is EntryFate.NEW]
    with store.writing() as session:
        for intent in new:
            enter_new(session, Entering(source, feed, now), _seen(seen, intent))
        release(session, quarantined, now)
    return len(new)


def _compare(
    store: Store,
    source: Source,
    feed: Feed,
    parsed: ParsedFeed,
    now: datetime,
    window: Sequence[str] = (),
    last_built: datetime | None = None,
) -> tuple[dict[str, Seen], Comparison]:
    hashes = {entry.guid: content_hash(entry) for entry in parsed.entries}
    urls = {canonical_url(entry.url) for entry in parsed.entries if entry.url}
    with store.reading() as session:
        rows = load_known(session, source.id, feed.id, guids={*hashes, *window}, urls=urls, now=now)
        known = [_known(row, feed) for row in rows]
    marks = _fingerprints(parsed, hashes, known)
    comparison = compare_entries(
        known, parsed, marks, previous_window=window, last_built=last_built, content_hashes=hashes
    )
    seen = {
        entry.guid: Seen(entry, canonical_url(entry.url) if entry.url else "", hashes[entry.guid], marks[entry.guid])
        for entry in parsed.entries
    }
    return seen, comparison


def _fingerprints(parsed: ParsedFeed, hashes: dict[str, str], known: Sequence[KnownEntry]) -> dict[str, Fingerprint]:
    """Return the marks by guid; those of an entry that has not changed are known, and need no work."""
    same = {(entry.guid, entry.content_hash): entry.fingerprint for entry in known if entry.in_feed}
    return {
        entry.guid: same.get((entry.guid, hashes[entry.guid])) or fingerprint(entry.title, entry.body)
        for entry in parsed.entries
    }


def _known(row: EntryRow, feed: Feed) -> KnownEntry:
    return KnownEntry(
        guid=row.guid,
        url=row.url,
        content_hash=row.content_hash,
        fingerprint=Fingerprint.from_text(row.marks),
        is_withdrawn=row.state == WITHDRAWN,
        text_length=row.text_length,
        title=row.title,
        published=row.published,
        in_feed=row.feed_id == feed.id,
        id=row.id,
    )


def _write(
    store: Store,
    source: Source,
    feed: Feed,
    row: FeedRow,
    fetched: Fetched,
    parsed: ParsedFeed,
    seen: dict[str, Seen],
    comparison: Comparison,
    report: PollReport,
) -> None:
    is_first = row.last_success_at is None
    desk = Entering(source, feed, fetched.at, silent=is_first)
    with store.writing() as session:
        mine = take_feed(session, feed.id, row.polls)
        fates = _enter(session, desk, seen, comparison)
        touch_entries(session, feed.id, comparison.window, fetched.at)
        for reason, raw in parsed.unreadable:
            set_aside(session, feed.id, reason, raw.encode("utf-8", "replace"), "text/plain", fetched.at)
        outcome = Outcome(
            outcome="fetched",
            kind="stale-copy" if comparison.is_stale_copy else "feed",
            summary=f"{len(parsed.entries)} entries: {_in_words(fates)}",
            at=fetched.at,
            seconds=fetched.seconds,
            status=fetched.status,
            size=len(fetched.body),
            snapshot=save_snapshot(session, fetched.body, fetched.content_type, fetched.at),
        )
        wait = judge_served(session, feed, mine, fetched, parsed, comparison)
        write_outcome(session, mine, outcome, wait)
    report.fates.update(fates)
    report.quarantined += len(parsed.unreadable)


def _enter(session: Session, desk: Entering, seen: dict[str, Seen], comparison: Comparison) -> Counter[str]:
    fates: Counter[str] = Counter()
    for intent in comparison.intents:
        fates[str(intent.fate)] += 1
        if intent.fate is not EntryFate.SAME:
            _enter_one(session, desk, seen, intent)
    for guid in comparison.withdrawn:
        fates[str(EntryFate.WITHDRAWN)] += 1
        enter_withdrawal(session, desk, load_entry(session, desk.feed.id, guid))
    return fates


def _enter_one(session: Session, desk: Entering, seen: dict[str, Seen], intent: EntryIntent) -> None:
    found = _seen(seen, intent)
    if intent.fate is EntryFate.NEW or intent.known is None:
        enter_new(session, desk, found)
        return
    known = _row_of(session, desk, intent.known)
    if intent.fate is EntryFate.REPOSTED:
        enter_repost(session, desk, found, known, is_edited=intent.is_edited)
        return
    if intent.fate is EntryFate.RETURNED:
        enter_return(session, known, desk.now)
    if intent.is_edited:
        enter_edit(session, desk, found, known)


def _row_of(session: Session, desk: Entering, known: KnownEntry) -> EntryRow:
    """Return the entry's row; one that this very poll added has no id yet."""
    return session.get_one(EntryRow, known.id) if known.id else load_entry(session, desk.feed.id, known.guid)


def _seen(seen: dict[str, Seen], intent: EntryIntent) -> Seen:
    """Return what was seen of the entry; comparing may have given it a guid of its own."""
    guid = intent.entry.guid
    found = seen.get(guid) or next(item for item in seen.values() if guid == f"{item.entry.guid}#{item.entry.url}")
    return found.under(intent.entry)


def _in_words(fates: Counter[str]) -> str:
    return ", ".join(f"{fates[fate]} {fate}" for fate in EntryFate if fates[fate]) or "none"
