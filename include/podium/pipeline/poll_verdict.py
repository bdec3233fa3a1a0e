"""What a poll means for the feed: what is remembered, which issues open or close, when it is asked again."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256

from sqlalchemy.orm import Session

from podium.errors import UnreadableFeed
from podium.feeds.compare import Comparison
from podium.feeds.health import History, cleared_kinds, judge_poll
from podium.feeds.interval import failures_after, next_interval
from podium.feeds.moves import Move, learn_move
from podium.fetch.conditional import is_full_fetch_due
from podium.model.entries import EntryFate, ParsedFeed
from podium.model.fetching import Fetched, FetchFailed, FetchResult, NotModified
from podium.model.issues import Issue
from podium.model.sources import Feed
from podium.store.issues import close_issues, save_issues
from podium.store.tables_sources import FeedRow


def judge_served(
    session: Session, feed: Feed, row: FeedRow, fetched: Fetched, parsed: ParsedFeed, comparison: Comparison
) -> timedelta:
    """Remember what the feed shows, open and close issues, and return when to ask again."""
    has_news = any(intent.fate is EntryFate.NEW for intent in comparison.intents)
    move = _learn(row, feed, fetched, comparison.overlap)
    history = _history(row, move)
    _remember(row, fetched, parsed, comparison, has_news=has_news)
    issues = judge_poll(feed, fetched, history=history, parsed=parsed, comparison=comparison, now=fetched.at)
    _write_issues(session, feed, fetched, parsed, issues, has_news=has_news)
    wait = next_interval(
        feed,
        published=[entry.published for entry in parsed.entries if entry.published],
        window=len(parsed.entries),
        overlap=comparison.overlap,
        current=timedelta(seconds=row.interval_seconds),
        max_age=fetched.max_age,
        attempt=row.polls,
    )
    row.interval_seconds = wait.total_seconds()
    return wait


def judge_unchanged(session: Session, feed: Feed, row: FeedRow, result: Fetched | NotModified) -> timedelta:
    """Remember that the feed answered, and return when to ask again."""
    row.etag = result.validators.etag or row.etag
    row.last_modified = result.validators.last_modified or row.last_modified
    row.failures, row.last_success_at = 0.0, result.at
    row.conditional_polls = row.conditional_polls + 1 if isinstance(result, NotModified) else 0
    if isinstance(result, Fetched):
        _learn(row, feed, result, overlap=1.0)
    issues = judge_poll(feed, result, history=_history(row, Move()), now=result.at)
    _write_issues(session, feed, result, None, issues, has_news=False)
    return timedelta(seconds=row.interval_seconds)


def judge_failure(
    session: Session, feed: Feed, row: FeedRow, failed: FetchFailed, unreadable: UnreadableFeed | None = None
) -> timedelta:
    """Count the failure, open issues, and return when to ask again: later each time, never not at all."""
    row.failures = failures_after(row.failures, failed.failure)
    issues = judge_poll(feed, failed, history=_history(row, Move()), unreadable=unreadable, now=failed.at)
    _write_issues(session, feed, failed, None, issues, has_news=False)
    return next_interval(feed, failures=row.failures, retry_after=failed.retry_after, attempt=row.polls)


def _learn(row: FeedRow, feed: Feed, fetched: Fetched, overlap: float | None) -> Move:
    known = Move(row.moved_to, row.moved_seen)
    move = learn_move(known, feed.url, fetched.permanent_redirect, asked=fetched.url, overlap=overlap)
    row.moved_to, row.moved_seen = move.target, move.seen
    return move


def _history(row: FeedRow, move: Move) -> History:
    return History(failures=row.failures, usual_entries=len(row.window), last_new_at=row.last_new_at, move=move)


def _remember(row: FeedRow, fetched: Fetched, parsed: ParsedFeed, comparison: Comparison, *, has_news: bool) -> None:
    row.etag, row.last_modified = fetched.validators.etag, fetched.validators.last_modified
    row.body_hash = sha256(fetched.body).hexdigest()
    row.failures, row.last_success_at = 0.0, fetched.at
    row.conditional_polls = 0 if is_full_fetch_due(row.conditional_polls) else row.conditional_polls + 1
    row.hub = parsed.hub or fetched.hub
    if has_news:
        row.last_new_at = fetched.at
    if not comparison.is_stale_copy:
        row.window, row.last_built = list(comparison.window), parsed.built or row.last_built


def _write_issues(
    session: Session,
    feed: Feed,
    result: FetchResult,
    parsed: ParsedFeed | None,
    issues: tuple[Issue, ...],
    *,
    has_news: bool,
) -> None:
    with session.no_autoflush:  # the feed's row is written once, at the end
        close_issues(session, feed.id, cleared_kinds(result, parsed, issues, has_news=has_news), result.at)
    save_issues(session, issues)
