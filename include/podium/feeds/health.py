"""What a poll says about the health of its feed: the issues it raises, and those that it shows to be over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

from podium.errors import UnreadableFeed
from podium.feeds.compare import Comparison
from podium.feeds.moves import Move
from podium.model.entries import ParsedFeed
from podium.model.fetching import Fetched, FetchFailed, FetchResult
from podium.model.issues import Issue, IssueKind
from podium.model.sources import Feed

PATIENCE = 3.0  # failures, as weighed: an hour of 503 at 15 minutes is no news
RHYTHM = 3  # times the longest gap between entries of the window: silence beyond it is odd for this feed
DROP = 0.5  # of the usual number of entries
_BLOCKED = ("challenge", "http-401", "http-403", "http-407", "http-451", "robots")
_GONE = ("http-410",)
_UNREADABLE = {"challenge": IssueKind.BLOCKED, "empty": IssueKind.EMPTY, "truncated": IssueKind.TRUNCATED}

# What a feed that was fetched and read, or at least answered, can be cleared of.
_ANSWERED = frozenset({IssueKind.FETCH_FAILING, IssueKind.BLOCKED, IssueKind.GONE})
_READ = frozenset(
    {IssueKind.NOT_A_FEED, IssueKind.TRUNCATED, IssueKind.EMPTY, IssueKind.STALE_COPY, IssueKind.SUDDEN_DROP}
)


@dataclass(frozen=True, slots=True)
class History:
    """What is known of a feed before this poll is judged.

    `failures` is the weighed count including this poll, `usual_entries` the size of the last good window, `last_new_at`
    when an entry was last new, `move` what has been learnt of a move.
    """

    failures: float = 0.0
    usual_entries: int = 0
    last_new_at: datetime | None = None
    move: Move = field(default_factory=Move)


def judge_poll(
    feed: Feed,
    result: FetchResult,
    *,
    history: History,
    parsed: ParsedFeed | None = None,
    unreadable: UnreadableFeed | None = None,
    comparison: Comparison | None = None,
    now: datetime,
) -> tuple[Issue, ...]:
    """Return the issues that a poll raises; each has a key by which it stays one however often it is seen."""
    found = [
        *_of_fetch(result, history),
        *_of_bytes(unreadable),
        *(_of_entries(feed, parsed, comparison, history) if parsed else ()),
        *_of_time(feed, parsed, history, now),
    ]
    return tuple(Issue(f"{feed.id}:{kind}", kind, feed.id, message, now) for kind, message in dict(found).items())


def cleared_kinds(
    result: FetchResult, parsed: ParsedFeed | None, issues: Sequence[Issue], *, has_news: bool
) -> frozenset[IssueKind]:
    """Return the kinds of issue that this poll shows to be over."""
    over: frozenset[IssueKind] = frozenset() if isinstance(result, FetchFailed) else _ANSWERED
    if parsed is not None:
        over |= _READ
    if has_news:
        over |= {IssueKind.SILENT, IssueKind.NO_OVERLAP}
    if parsed is not None and isinstance(result, Fetched) and result.permanent_redirect is None:
        over |= {IssueKind.MOVED}
    return over - {issue.kind for issue in issues}


Finding = tuple[IssueKind, str]


def _of_fetch(result: FetchResult, history: History) -> Iterator[Finding]:
    if isinstance(result, FetchFailed):
        if result.kind in _GONE:
            yield IssueKind.GONE, f"the server says that the feed is gone for good: {result.message}"
        elif result.kind in _BLOCKED:
            yield IssueKind.BLOCKED, f"we are refused ({result.kind}): {result.message}"
        elif history.failures >= PATIENCE:
            yield IssueKind.FETCH_FAILING, f"fetching fails again and again ({result.kind}): {result.message}"
    if history.move.is_learnt:
        yield IssueKind.MOVED, f"the feed has moved to {history.move.target}; put this address into its source file"


def _of_bytes(unreadable: UnreadableFeed | None) -> Iterator[Finding]:
    if unreadable is not None:
        yield _UNREADABLE.get(unreadable.kind, IssueKind.NOT_A_FEED), str(unreadable)


def _of_entries(feed: Feed, parsed: ParsedFeed, comparison: Comparison | None, history: History) -> Iterator[Finding]:
    count = len(parsed.entries)
    if parsed.is_truncated:
        yield IssueKind.TRUNCATED, f"the feed ends before its end; {count} entries were whole"
    if not count:
        yield IssueKind.EMPTY, "the feed has no entries"
    elif count < max(feed.entries_min, history.usual_entries * DROP):
        usual = max(feed.entries_min, history.usual_entries)
        yield IssueKind.SUDDEN_DROP, f"{count} entries where {usual} are usual"
    if comparison and comparison.is_stale_copy:
        yield IssueKind.STALE_COPY, f"an old copy was served, of {parsed.built or 'an earlier day'}; it gave no news"
    if comparison and comparison.has_gap:
        yield IssueKind.NO_OVERLAP, "nothing of the last poll is shown any more: entries may have been missed"


def _of_time(feed: Feed, parsed: ParsedFeed | None, history: History, now: datetime) -> Iterator[Finding]:
    """Tell of silence beyond what the source file allows, or three times the feed's own longest gap if that is more."""
    last = history.last_new_at
    if last is None:
        return
    allowed = max(feed.silent_after, _longest_gap(parsed) * RHYTHM)
    if now - last > allowed:
        yield IssueKind.SILENT, f"no new entry since {last:%Y-%m-%d %H:%M} UTC; {allowed.days} days would be usual"


def _longest_gap(parsed: ParsedFeed | None) -> timedelta:
    times = sorted(entry.published for entry in parsed.entries if entry.published) if parsed else []
    gaps = [later - earlier for earlier, later in pairwise(times)]
    return min(max(gaps, default=timedelta(0)), timedelta(days=30))
