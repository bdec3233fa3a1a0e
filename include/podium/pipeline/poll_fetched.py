"""A body that was served: parsed, compared with what is known, and written; or set aside with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from podium.feeds.compare import Comparison, compare_entries
from podium.feeds.known import EntryIntent, KnownEntry
from podium.model.edits import Fingerprint
from podium.model.entries import EntryFate
from podium.model.fetching import Fetched
from podium.model.sources import Feed, Source
from podium.pipeline.enter import Entering, enter_edit, enter_new, enter_repost, enter_return, enter_withdrawal
from podium.pipeline.poll_read import Reading
from podium.pipeline.poll_state import Outcome, Polled, take_feed, write_outcome
from podium.pipeline.poll_verdict import judge_served
from podium.pipeline.reports import PollReport
from podium.pipeline.seen import Seen
from podium.store.database import Store
from podium.store.entries import leave_entries, load_entry, load_known
from podium.store.quarantine import release, set_aside
from podium.store.snapshots import save_snapshot
from podium.store.tables_sources import EntryRow, FeedRow


def record_fetched(
    store: Store, polled: Polled, fetched: Fetched, reading: Reading, report: PollReport
) -> frozenset[str]:
    """Record a body and return the guids that it holds."""
    row = polled.row
    comparison = _compare(store, polled.source, polled.feed, reading, fetched.at, row.window, row.last_built)
    _write(store, polled, fetched, reading, comparison, report)
    return frozenset(comparison.window)


def enter_unseen(store: Store, source: Source, feed: Feed, reading: Reading, now: datetime, quarantined: str) -> int:
    """Enter what bytes from quarantine hold and nobody has seen yet, and release them; return how many were new."""
    comparison = _compare(store, source, feed, reading, now)
    new = [_seen(reading, intent) for intent in comparison.intents if intent.fate is EntryFate.NEW]
    with store.writing() as session:
        enter_new(session, Entering(source, feed, now), new)
        release(session, quarantined, now)
    return len(new)


def _compare(
    store: Store,
    source: Source,
    feed: Feed,
    reading: Reading,
    now: datetime,
    window: Sequence[str] = (),
    last_built: datetime | None = None,
) -> Comparison:
    urls = {seen.canonical_url for seen in reading.seen.values() if seen.canonical_url}
    with store.reading() as session:
        known = load_known(session, source.id, feed.id, guids={*reading.seen, *window}, urls=urls, now=now)
    return compare_entries(
        known,
        reading.parsed,
        _fingerprints(reading, known),
        previous_window=window,
        last_built=last_built,
        content_hashes={guid: seen.content_hash for guid, seen in reading.seen.items()},
    )


def _fingerprints(reading: Reading, known: Sequence[KnownEntry]) -> dict[str, Fingerprint]:
    """Return the marks by guid; of an entry that has not changed they are those that are known."""
    same = {entry.guid: entry.fingerprint for entry in known if entry.in_feed}
    return {guid: seen.fingerprint or same[guid] for guid, seen in reading.seen.items()}


def _write(
    store: Store, polled: Polled, fetched: Fetched, reading: Reading, comparison: Comparison, report: PollReport
) -> None:
    feed, parsed = polled.feed, reading.parsed
    desk = Entering(polled.source, feed, fetched.at, silent=polled.row.last_success_at is None)
    with store.writing() as session:
        mine = take_feed(session, polled.row)
        fates = _enter(session, desk, reading, comparison)
        _note_leaving(session, mine, comparison)
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


def _note_leaving(session: Session, row: FeedRow, comparison: Comparison) -> None:
    """Note when entries were last seen that the feed showed at the good poll before and shows no longer."""
    left = [] if comparison.is_stale_copy else sorted({*row.window} - {*comparison.window})
    if left and row.last_success_at:
        leave_entries(session, row.id, left, row.last_success_at)


def _enter(session: Session, desk: Entering, reading: Reading, comparison: Comparison) -> Counter[str]:
    """Enter what is new first: what is told of another entry may be told of one of these."""
    fates = Counter(str(intent.fate) for intent in comparison.intents)
    enter_new(session, desk, [_seen(reading, intent) for intent in comparison.intents if intent.fate is EntryFate.NEW])
    for intent in comparison.intents:
        if intent.known is not None and intent.fate is not EntryFate.SAME:
            _enter_again(session, desk, _seen(reading, intent), intent, intent.known)
    for guid in comparison.withdrawn:
        fates[str(EntryFate.WITHDRAWN)] += 1
        enter_withdrawal(session, desk, load_entry(session, desk.feed.id, guid))
    return fates


def _enter_again(session: Session, desk: Entering, found: Seen, intent: EntryIntent, twin: KnownEntry) -> None:
    known = _row_of(session, desk, twin)
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


def _seen(reading: Reading, intent: EntryIntent) -> Seen:
    """Return what was seen of the entry; comparing may have given it a guid of its own."""
    guid, seen = intent.entry.guid, reading.seen
    found = seen.get(guid) or next(item for item in seen.values() if guid == f"{item.entry.guid}#{item.entry.url}")
    return found.under(intent.entry)


def _in_words(fates: Counter[str]) -> str:
    return ", ".join(f"{fates[fate]} {fate}" for fate in EntryFate if fates[fate]) or "none"
