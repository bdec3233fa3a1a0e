"""What a poll was served is kept, and `nothing new`, `failed` and `unreadable` never look alike."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select
from tests.pipeline.world import FEED, Office, failed, fate, not_modified, text_of

from podium.errors import UnreadableFeed
from podium.model.entries import EntryFate
from podium.model.issues import IssueKind
from podium.pipeline import poll_read
from podium.pipeline.retry import retry_quarantine
from podium.store.database import Store
from podium.store.documents import load_waiting
from podium.store.feeds import load_feed
from podium.store.issues import load_open_issues
from podium.store.tables import DocumentVersionRow, EntryRow, FetchRow, QuarantineRow, SnapshotRow


@pytest.fixture
def office(store: Store) -> Office:
    office = Office(store)
    office.publish("old", "Old news")
    office.poll()
    office.wait(minutes=15)
    return office


def rows(store: Store, table: type) -> list:
    with store.reading() as session:
        found = list(session.scalars(select(table)))
        session.expunge_all()
        return found


def count(store: Store, table: type) -> int:
    with store.reading() as session:
        return session.scalar(select(func.count()).select_from(table))


def issues(store: Store) -> list[str]:
    with store.reading() as session:
        return [row.kind for row in load_open_issues(session)]


def test_a_new_source_brings_its_past_without_an_alert(store: Store) -> None:
    office = Office(store)
    office.publish("old", "Old news")
    office.poll()
    assert [row.silent for row in rows(store, DocumentVersionRow)] == [True]


def test_a_new_entry_waits_for_its_analysis_aloud(office: Office) -> None:
    office.publish("new", "New talks")
    assert fate(office.poll(), EntryFate.NEW) == 1
    with office.store.reading() as session:
        assert [(row.title, row.silent) for row in load_waiting(session, 10)] == [
            ("Old news", True),
            ("New talks", False),
        ]


def test_the_same_poll_again_is_nothing(office: Office) -> None:
    office.publish("new", "New talks")
    office.poll()
    before = (count(office.store, FetchRow), count(office.store, EntryRow))
    assert office.poll().feeds == 0
    assert (count(office.store, FetchRow), count(office.store, EntryRow)) == before


def test_three_outcomes_have_three_names(office: Office) -> None:
    office.record(not_modified(office.now))
    office.wait(minutes=15)
    office.record(failed(office.now))
    outcomes = [(row.outcome, row.kind) for row in rows(office.store, FetchRow)]
    assert outcomes == [("fetched", "feed"), ("not-modified", "304"), ("failed", "http-503")]


def test_the_same_body_is_not_parsed_or_kept_again(office: Office) -> None:
    body = office.serve()
    office.poll(body)
    office.wait(minutes=15)
    snapshots = count(office.store, SnapshotRow)
    assert office.poll(body).unchanged == 1
    assert count(office.store, SnapshotRow) == snapshots


def test_failures_make_the_feed_wait_longer_and_a_success_forgives(office: Office) -> None:
    waits = []
    for _ in range(4):
        office.record(failed(office.now))
        with office.store.reading() as session:
            waits.append(load_feed(session, FEED.id).next_poll_at - office.now)
        office.wait(hours=1)
    assert waits == sorted(waits)
    assert waits[-1] > waits[0]
    office.poll()
    with office.store.reading() as session:
        assert load_feed(session, FEED.id).failures == 0


def test_a_page_in_place_of_the_feed_is_quarantined_and_no_quiet_day(office: Office) -> None:
    page = b"<!doctype html><html><body><h1>Maintenance</h1><p>We will be back soon.</p></body></html>"
    assert office.poll(page).failed == 1
    assert [row.resolved_at for row in rows(office.store, QuarantineRow)] == [None]
    assert str(IssueKind.NOT_A_FEED) in issues(office.store)
    office.wait(minutes=15)
    office.poll()
    assert issues(office.store) == []


def test_quarantined_bytes_are_read_once_a_fix_can(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.publish("new", "New talks")
    body = office.serve()

    def broken(*_: object, **__: object) -> None:
        message = "a form nobody has seen"
        raise UnreadableFeed(message, "malformed")

    with monkeypatch.context() as patch:
        patch.setattr(poll_read, "parse_feed", broken)
        office.poll(body)
    assert "1 of 1 read, 1 new entries" in retry_quarantine(office.store, office.poller, office.now)
    assert {row.guid for row in rows(office.store, EntryRow)} == {"old", "new"}


def test_a_cosmetic_edit_is_a_version_that_waits_for_nothing(office: Office) -> None:
    office.publish("old", "OLD news", text_of("old").replace("relations and", "relations, and"))
    assert fate(office.poll(), EntryFate.EDITED) == 1
    versions = rows(office.store, DocumentVersionRow)
    assert [(row.version, row.edit_kind, row.analysed_at is None) for row in versions] == [
        (1, None, True),
        (2, "cosmetic", False),
    ]


def test_an_edit_of_words_waits_for_its_analysis_with_the_difference(office: Office) -> None:
    office.publish("old", "Old news", text_of("old").replace("two sides", "three sides", 1))
    office.poll()
    edited = rows(office.store, DocumentVersionRow)[1]
    assert (edited.edit_kind, edited.analysed_at) == ("substantive", None)
    assert ["two", "three"] in edited.diff


def test_a_repost_shares_the_document(office: Office) -> None:
    office.publish("again", "Old news", text_of("old"))
    office.withdraw("old")
    assert fate(office.poll(), EntryFate.REPOSTED) == 1
    assert len({row.document_id for row in rows(office.store, EntryRow)}) == 1
    assert count(office.store, DocumentVersionRow) == 1


def test_calls_of_one_title_stay_apart(office: Office) -> None:
    office.publish("call-1", "Call with Minister Kuleba", "They spoke of sanctions and of the grain. " * 12)
    office.poll()
    office.wait(hours=2)
    office.publish("call-2", "Call with Minister Kuleba", "They spoke of air defence and of prisoners. " * 12)
    assert fate(office.poll(), EntryFate.NEW) == 1


def test_an_old_copy_gives_no_news_and_one_issue(office: Office) -> None:
    publish_some(office, "early", 10)
    office.poll()
    stale = office.serve()
    publish_some(office, "late", 5)
    office.poll()
    office.wait(minutes=15)
    report = office.poll(stale)
    assert set(report.fates) == {"same"}
    assert issues(office.store).count(str(IssueKind.STALE_COPY)) == 1


def publish_some(office: Office, name: str, count: int) -> None:
    for number in range(count):
        office.wait(minutes=5)
        office.publish(f"{name}-{number}", f"News {name} {number}")
    office.wait(minutes=5)


def test_what_vanishes_while_older_entries_stay_is_withdrawn(office: Office) -> None:
    office.publish("new", "New talks")
    office.poll()
    office.wait(minutes=15)
    office.withdraw("new")
    assert fate(office.poll(), EntryFate.WITHDRAWN) == 1
    office.wait(minutes=15)
    office.publish("new", "New talks")
    assert fate(office.poll(), EntryFate.RETURNED) == 1


def test_a_full_window_of_new_entries_is_a_possible_loss(office: Office) -> None:
    for number in range(10):
        office.wait(minutes=1)
        office.publish(f"n{number}", f"News {number}")
    office.poll()
    assert str(IssueKind.NO_OVERLAP) in issues(office.store)


def test_silence_beyond_its_rhythm_is_told(office: Office) -> None:
    office.wait(days=30)
    office.record(not_modified(office.now))
    assert str(IssueKind.SILENT) in issues(office.store)


def test_an_undated_entry_is_kept_with_the_reason(office: Office) -> None:
    office.publish("undated", "Talks without a date")
    body = office.serve()
    at = body.index(b"<pubDate>", body.index(b">undated<")) + len(b"<pubDate>")
    office.poll(body[:at] + b"sometime soon, " + body[at:])
    undated = next(row for row in rows(office.store, EntryRow) if row.guid == "undated")
    assert undated.published is None
    assert undated.published_words.startswith("sometime soon")
    assert undated.oddity


def test_what_leaves_the_window_keeps_the_time_when_it_was_last_shown(office: Office) -> None:
    shown_at = office.now - timedelta(minutes=15)
    publish_some(office, "n", 10)
    office.poll()
    last_seen = {row.guid: row.last_seen for row in rows(office.store, EntryRow)}
    assert last_seen["old"] == shown_at
    assert last_seen["n-9"] == office.now


def test_a_poll_that_is_played_again_is_not_read_again(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second replay of an archive took four times as long as the first, for it read every body to drop it."""
    first, body = office.now, office.serve()
    office.poll(body)
    office.wait(minutes=15)
    office.publish("new", "New talks")
    office.poll()
    monkeypatch.setattr("podium.pipeline.poll.read_body", lambda *_: pytest.fail("the body was read"))
    office.now = first
    fetches = count(office.store, FetchRow)
    assert office.poll(body).feeds == 0
    assert count(office.store, FetchRow) == fetches
