"""Bodies that other processes read are read alike, and a round outlives its processes."""

from collections.abc import Iterator

import pytest
from tests.pipeline.world import FEED, SOURCE, START, Office

from podium.errors import UnreadableFeed
from podium.pipeline.poll_read import Body, Reading, read_body
from podium.pipeline.poll_workers import Workers
from podium.store.database import Store

PAGE = Body(b"<!doctype html><html><body>Maintenance</body></html>", "text/html", FEED.url, START)


@pytest.fixture
def body(sqlite_store: Store) -> Body:
    office = Office(sqlite_store)
    for number in range(3):
        office.publish(f"n{number}", f"News {number}")
    return Body(office.serve(), "application/rss+xml", FEED.url, START)


@pytest.fixture
def workers() -> Iterator[Workers]:
    found = Workers(2, worthwhile=0)
    yield found
    found.close()


def test_another_process_reads_what_this_one_would(workers: Workers, body: Body) -> None:
    expected = read_body(SOURCE, FEED, body, {})
    assert isinstance(expected, Reading)
    assert len(expected.seen) == 3
    assert workers.read(SOURCE, FEED, body, {}) == expected


def test_what_cannot_be_read_comes_back_with_its_reason(workers: Workers) -> None:
    answer = workers.read(SOURCE, FEED, PAGE, {})
    assert isinstance(answer, UnreadableFeed)
    assert (answer.kind, "found an HTML page" in str(answer)) == ("html", True)


def test_bodies_are_read_after_every_process_has_died(workers: Workers, body: Body) -> None:
    workers.close()
    expected = read_body(SOURCE, FEED, body, {})
    assert [workers.read(SOURCE, FEED, body, {}) for _ in range(3)] == [expected] * 3


def test_a_text_that_was_seen_before_is_not_read_again(body: Body) -> None:
    first = read_body(SOURCE, FEED, body, {})
    assert isinstance(first, Reading)
    again = read_body(SOURCE, FEED, body, {guid: seen.content_hash for guid, seen in first.seen.items()})
    assert isinstance(again, Reading)
    assert {seen.document for seen in again.seen.values()} == {None}


@pytest.mark.parametrize(("cores", "bodies", "processes"), [(2, 3, 0), (2, 4, 2), (1, 4, 0)])
def test_processes_are_started_where_there_is_much_to_read(cores: int, bodies: int, processes: int) -> None:
    workers = Workers(cores, worthwhile=3)
    try:
        answers = [workers.read(SOURCE, FEED, PAGE, {}) for _ in range(bodies)]
        assert {str(answer) for answer in answers} == {str(read_body(SOURCE, FEED, PAGE, {}))}
        assert len(workers.processes) == processes
    finally:
        workers.close()
