from dataclasses import replace
from datetime import timedelta

import pytest

from podium.errors import UnreadableFeed
from podium.feeds.compare import Comparison
from podium.feeds.health import History, cleared_kinds, judge_poll
from podium.feeds.moves import AGREEMENTS, Move, learn_move
from podium.model.entries import ParsedFeed
from podium.model.fetching import FailureClass, Fetched, FetchFailed, NotModified, Validators
from podium.model.issues import IssueKind


@pytest.fixture
def now(entry):
    return entry(5).published


@pytest.fixture
def fetched(now):
    return Fetched("u", "u", 200, b"x", "", Validators(), now, 0.1)


def failed(now, kind):
    return FetchFailed("u", kind, FailureClass.SOFT, "words", now, 0.1)


def kinds(issues):
    return {issue.kind for issue in issues}


def test_a_good_poll_raises_nothing_and_clears_what_it_could_have_found(feed, fetched, entry, now):
    parsed = ParsedFeed(tuple(entry(n) for n in range(5)))
    issues = judge_poll(feed, fetched, history=History(usual_entries=5, last_new_at=now), parsed=parsed, now=now)
    assert issues == ()
    assert cleared_kinds(fetched, parsed, issues, has_news=True) >= {
        IssueKind.FETCH_FAILING, IssueKind.BLOCKED, IssueKind.EMPTY, IssueKind.SILENT, IssueKind.MOVED,
    }  # fmt: skip


def test_an_issue_is_one_however_often_it_is_seen(feed, now):
    first, again = (
        judge_poll(feed, failed(at, "http-403"), history=History(), now=at) for at in (now, now + timedelta(1))
    )
    assert first[0].key == again[0].key == "ministry/news:blocked"


@pytest.mark.parametrize(
    ("kind", "failures", "expected"),
    [
        ("challenge", 1.0, {IssueKind.BLOCKED}),
        ("http-403", 1.0, {IssueKind.BLOCKED}),
        ("http-410", 1.0, {IssueKind.GONE}),
        ("timeout", 0.5, set()),
        ("timeout", 3.0, {IssueKind.FETCH_FAILING}),
        ("http-503", 2.75, set()),
    ],
)
def test_failures_are_told_apart(feed, now, kind, failures, expected):
    result = failed(now, kind)
    assert kinds(judge_poll(feed, result, history=History(failures), now=now)) == expected
    assert cleared_kinds(result, None, (), has_news=False) == frozenset()


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("html", IssueKind.NOT_A_FEED),
        ("malformed", IssueKind.NOT_A_FEED),
        ("challenge", IssueKind.BLOCKED),
        ("empty", IssueKind.EMPTY),
        ("truncated", IssueKind.TRUNCATED),
    ],
)
def test_bytes_that_are_no_feed_are_told_apart(feed, fetched, now, kind, expected):
    issues = judge_poll(feed, fetched, history=History(), unreadable=UnreadableFeed("words", kind), now=now)
    assert kinds(issues) == {expected}
    assert expected not in cleared_kinds(fetched, None, issues, has_news=False)


def test_fewer_entries_than_usual(feed, fetched, entry, now):
    def judged(count, usual, least=1):
        parsed = ParsedFeed(tuple(entry(n) for n in range(count)))
        history = History(usual_entries=usual)
        return kinds(judge_poll(replace(feed, entries_min=least), fetched, history=history, parsed=parsed, now=now))

    assert judged(0, 10) == {IssueKind.EMPTY}
    assert judged(4, 10) == {IssueKind.SUDDEN_DROP}
    assert judged(5, 10) == set()
    assert judged(4, 0, least=5) == {IssueKind.SUDDEN_DROP}


def test_stale_copies_gaps_and_cut_feeds(feed, fetched, entry, now):
    parsed = ParsedFeed((entry(1),), is_truncated=True)
    stale = Comparison((), is_stale_copy=True, overlap=0.0)
    found = judge_poll(feed, fetched, history=History(), parsed=parsed, comparison=stale, now=now)
    assert kinds(found) == {IssueKind.TRUNCATED, IssueKind.STALE_COPY}
    gap = Comparison((), overlap=0.0)
    whole = replace(parsed, is_truncated=False)
    found = judge_poll(feed, fetched, history=History(), parsed=whole, comparison=gap, now=now)
    assert kinds(found) == {IssueKind.NO_OVERLAP}


def test_silence_is_measured_by_the_feed_s_own_rhythm(feed, entry, now):
    unchanged = NotModified("u", Validators(), now, 0.1)

    def judged(silent_for, parsed=None):
        history = History(last_new_at=now - silent_for)
        return kinds(judge_poll(feed, unchanged, history=history, parsed=parsed, now=now))

    assert judged(timedelta(days=2)) == set()
    assert judged(timedelta(days=4)) == {IssueKind.SILENT}
    weekly = ParsedFeed(tuple(entry(24 * 7 * n) for n in range(5)))
    assert judged(timedelta(days=4), weekly) == set()
    assert judged(timedelta(days=22), weekly) == {IssueKind.SILENT}


OLD, NEW = "https://ministry.example/feed", "https://www.ministry.example/rss"


def test_a_move_is_learnt_after_agreement_and_told(feed, fetched, now):
    move = Move()
    for _ in range(AGREEMENTS):
        assert not move.is_learnt
        move = learn_move(move, OLD, NEW, asked=OLD, overlap=0.9)
    assert move == Move(NEW, AGREEMENTS)
    assert move.is_learnt
    [issue] = judge_poll(feed, fetched, history=History(move=move), now=now)
    assert issue.kind is IssueKind.MOVED
    assert NEW in issue.message


def test_what_was_learnt_stays_while_the_new_address_is_asked(feed, fetched, entry, now):
    """It redirects no more; the operator has heard of it once, and hears no second time."""
    known = Move(NEW, AGREEMENTS)
    assert learn_move(known, OLD, None, asked=NEW, overlap=1.0) == known
    assert learn_move(known, OLD, NEW + "2", asked=NEW, overlap=1.0) == Move(NEW + "2", 1)
    parsed = ParsedFeed((entry(1),))
    issues = judge_poll(feed, fetched, history=History(move=known), parsed=parsed, now=now)
    assert IssueKind.MOVED not in cleared_kinds(fetched, parsed, issues, has_news=False)
    assert IssueKind.MOVED not in cleared_kinds(fetched, None, (), has_news=False)


def test_a_move_is_forgotten_when_polls_disagree_or_the_target_is_another_feed():
    known = Move(NEW, AGREEMENTS - 1)
    assert learn_move(known, OLD, None, asked=OLD, overlap=1.0) == Move()
    assert learn_move(known, OLD, NEW + "2", asked=OLD, overlap=1.0) == Move(NEW + "2", 1)
    assert learn_move(known, OLD, NEW, asked=OLD, overlap=0.0) == Move(NEW, 0)
    assert learn_move(known, OLD, NEW.replace("https", "http"), asked=OLD, overlap=1.0) == Move()
