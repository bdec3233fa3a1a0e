"""The zoo at once: good feeds among bad ones lose nothing and wait for nobody."""

import resource
import time
from dataclasses import replace
from datetime import UTC, datetime
from socket import AF_INET

from podium.fetch.client import Client
from podium.fetch.policy import FetchPolicy
from podium.model.fetching import Fetched, FetchRequest

NOW = datetime(2022, 2, 15, 12, tzinfo=UTC)
POLICY = FetchPolicy(
    connect_timeout=1.0, read_timeout=0.4, total_timeout=0.8, max_bytes=2_000_000, workers=16, per_host_spacing=0.0
)
GOOD = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: 5\r\n\r\n<rss>"
BAD = (
    [3.0],
    [b"HTTP/1.1 200 OK\r\nX: ", *([b"x", 0.05] * 100)],
    [b"HTTP/1.1 200 OK\r\n\r\n", *([b"x" * 65536] * 400)],
    [b"HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\n\r\n"],
    [b""],
)


def test_good_feeds_come_whole_and_soon_among_bad_ones(zoo):
    port = zoo.base.rpartition(":")[2]
    asked = []
    for n in range(60):
        bad = BAD[n % len(BAD)] if n % 4 == 0 else None
        zoo.add(f"/{n}", *(bad or [GOOD]))
        asked.append(FetchRequest(f"http://host{n % 30}.example:{port}/{n}", allow_private=True))
    begin, good_at = time.monotonic(), []
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with Client(POLICY, resolve=lambda _host, _port: [(AF_INET, "127.0.0.1")]) as client:
        results = {}
        for request, result in client.fetch_many(asked, now=lambda: NOW):
            results[request] = result
            if isinstance(result, Fetched):
                good_at.append(time.monotonic() - begin)
    assert set(results) == set(asked)
    assert len(good_at) == 45
    assert good_at[-1] < 2.0
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000


def test_hosts_that_hang_hold_no_more_than_half_of_the_workers(zoo):
    port = zoo.base.rpartition(":")[2]
    zoo.add("/0", 3.0)
    zoo.add("/1", GOOD)
    dead = [FetchRequest(f"http://dead{n}.example:{port}/0", allow_private=True) for n in range(8)]
    again = [replace(request, user_agent="again") for request in dead]
    good = [
        FetchRequest(f"http://good{n % 2}.example:{port}/1", user_agent=str(n), allow_private=True) for n in range(24)
    ]
    order = []
    with Client(replace(POLICY, workers=4), resolve=lambda _host, _port: [(AF_INET, "127.0.0.1")]) as client:
        for request, _ in client.fetch_many([*dead, *again, *good], now=lambda: NOW):
            order.append("again" if request.user_agent == "again" else request.url[7:11])
    assert sorted(order[:32]) == ["dead"] * 8 + ["good"] * 24
    assert order[32:] == ["again"] * 8
