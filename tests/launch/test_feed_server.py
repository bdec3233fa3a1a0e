from datetime import UTC, datetime, timedelta

import requests

from podium.sample.world import END, START, feed_bytes, feed_ids, feed_path
from podium_launch.feed_server import feed_handler
from podium_launch.loopback import serving


class HandClock:
    """A clock whose hand the test moves."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


def test_the_feed_is_served_as_it_stands_at_the_clocks_time():
    clock = HandClock(START)
    with serving(feed_handler(clock)) as address:
        first = requests.get(address + feed_path("us-state"), timeout=5)
        clock.at = END
        last = requests.get(address + feed_path("us-state"), timeout=5)
    assert first.content == feed_bytes("us-state", START)
    assert last.content == feed_bytes("us-state", END) != first.content
    assert first.headers["Content-Type"].startswith("application/rss+xml")


def test_a_reader_with_the_newest_state_gets_304_until_something_changes():
    clock = HandClock(START)
    with serving(feed_handler(clock)) as address:
        known = {"If-None-Match": requests.get(address + feed_path("nato"), timeout=5).headers["ETag"]}
        same = requests.get(address + feed_path("nato"), headers=known, timeout=5)
        clock.at = START + timedelta(days=10)
        changed = requests.get(address + feed_path("nato"), headers=known, timeout=5)
    assert (same.status_code, same.content) == (304, b"")
    assert changed.status_code == 200


def test_all_sources_are_served_and_no_other():
    with serving(feed_handler(HandClock(datetime(2022, 1, 1, tzinfo=UTC)))) as address:
        codes = {name: requests.get(address + feed_path(name), timeout=5).status_code for name in feed_ids()}
        missing = requests.get(address + feed_path("..%2Fworld"), timeout=5).status_code
    assert set(codes.values()) == {200}
    assert missing == 404
