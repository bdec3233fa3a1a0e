import logging
import time
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from socket import AF_INET

import pytest

from podium.fetch.client import Client
from podium.fetch.conditional import FULL_EVERY, validators_to_send
from podium.fetch.policy import FetchPolicy
from podium.model.fetching import Fetched, FetchFailed, FetchRequest, NotModified, Validators

NOW = datetime(2022, 2, 15, 12, tzinfo=UTC)
POLICY = FetchPolicy(
    contact="desk@podium.example",
    connect_timeout=1.0,
    read_timeout=0.4,
    total_timeout=0.8,
    per_host_spacing=0.0,
    allow_private=True,
)
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n"


def request(url: str, **more) -> FetchRequest:
    return FetchRequest(url, allow_private=True, **more)


def test_private_addresses_need_leave(zoo):
    zoo.add("/", OK + b"\r\nok")
    with Client(replace(POLICY, allow_private=False)) as client:
        refused = client.fetch(FetchRequest(zoo.base + "/"), now=NOW)
        assert isinstance(refused, FetchFailed)
        assert refused.kind == "blocked-address"
        assert zoo.heads == []
        assert isinstance(client.fetch(request(zoo.base + "/"), now=NOW), Fetched)


def test_the_connection_goes_to_the_address_that_was_checked(zoo):
    """A name that is public when it is checked and private when it is connected gains nothing: it is resolved once."""
    zoo.add("/", OK + b"\r\nok")
    asked = []

    def resolve(host, _port):
        asked.append(host)
        return [(AF_INET, "127.0.0.1")]

    port = zoo.base.rpartition(":")[2]
    with Client(POLICY, resolve=resolve) as client:
        result = client.fetch(FetchRequest(f"http://ministry.example:{port}/"), now=NOW)
    assert isinstance(result, Fetched)
    assert asked == ["ministry.example"]
    assert f"Host: ministry.example:{port}".encode() in zoo.heads[0]


@pytest.mark.parametrize(
    "address",
    [
        "10.0.0.1", "172.16.0.1", "192.168.1.1", "127.0.0.1", "100.64.0.1", "0.0.0.0", "169.254.169.254",  # noqa: S104
        "255.255.255.255", "240.0.0.1", "::1", "::", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1",
        "::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::7f00:1", "192.0.2.1",
    ],
)  # fmt: skip
def test_names_that_resolve_to_inner_addresses_are_refused(address):
    """One bad address among good ones is enough: a name can have both."""
    found = [(AF_INET, "93.184.216.34"), (AF_INET, address)]
    with Client(replace(POLICY, allow_private=False), resolve=lambda _host, _port: found) as client:
        result = client.fetch(FetchRequest("http://ministry.example/"), now=NOW)
    assert isinstance(result, FetchFailed)
    assert result.kind == "blocked-address"


def test_a_resolver_that_hangs_is_not_waited_for():
    with Client(replace(POLICY, connect_timeout=0.2), resolve=lambda _host, _port: time.sleep(1) or []) as client:
        result = client.fetch(FetchRequest("http://ministry.example/"), now=NOW)
    assert isinstance(result, FetchFailed)
    assert result.kind == "connect-timeout"
    assert result.seconds < 0.5


def test_conditional_requests_send_one_validator_and_keep_what_a_304_renews(zoo):
    zoo.add("/", b'HTTP/1.1 304 Not Modified\r\nETag: "b"\r\n\r\n')
    with Client(POLICY) as client:
        known = Validators('"a"', "Tue, 15 Feb 2022 10:00:00 GMT")
        result = client.fetch(request(zoo.base + "/", validators=known), now=NOW)
    assert isinstance(result, NotModified)
    assert result.validators == Validators('"b"', "Tue, 15 Feb 2022 10:00:00 GMT")
    assert b'If-None-Match: "a"' in zoo.heads[0]
    assert b"If-Modified-Since" not in zoo.heads[0]


def test_dates_that_say_nothing_are_no_validators(zoo):
    for date, kept in {
        "Tue, 01 Jan 1980 00:00:00 GMT": None,
        "Fri, 15 Feb 2030 10:00:00 GMT": None,
        "yesterday": None,
        "Tue, 15 Feb 2022 10:00:00 GMT": "Tue, 15 Feb 2022 10:00:00 GMT",
    }.items():
        zoo.add("/", OK + f"Last-Modified: {date}\r\n\r\nok".encode())
        with Client(POLICY) as client:
            assert client.fetch(request(zoo.base + "/"), now=NOW).validators.last_modified == kept, date


def test_every_so_often_the_whole_body_is_asked_for():
    known = Validators('"a"')
    assert validators_to_send(known, FULL_EVERY - 1) == known
    assert validators_to_send(known, FULL_EVERY) == Validators()


def test_the_user_agent_names_the_contact_and_an_override_is_logged(zoo, caplog):
    caplog.set_level(logging.INFO)
    with Client(POLICY) as client:
        client.fetch(request(zoo.base + "/a"), now=NOW)
        client.fetch(request(zoo.base + "/b", user_agent="Mozilla/5.0 (as asked)"), now=NOW)
    assert b"contact: desk@podium.example" in zoo.heads[0]
    assert b"User-Agent: Mozilla/5.0 (as asked)" in zoo.heads[1]
    assert [record.message for record in caplog.records if "asked as" in record.message] == [
        f"{zoo.base}/b: asked as 'Mozilla/5.0 (as asked)', as its source file says"
    ]


def test_headers_tell_freshness_and_hub(zoo):
    zoo.add("/", OK + b'Cache-Control: public, max-age=600\r\nLink: <https://hub.example/>; rel="hub"\r\n\r\nok')
    with Client(POLICY) as client:
        result = client.fetch(request(zoo.base + "/"), now=NOW)
    assert (result.max_age, result.hub) == (600.0, "https://hub.example/")


def test_robots_are_honoured_for_pages_only_and_read_once(zoo):
    rules = b"User-agent: *\nDisallow: /private\n"
    zoo.add("/robots.txt", b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(rules) + rules)
    for path in ("/private/1", "/open"):
        zoo.add(path, OK + b"\r\nok")
    with Client(POLICY) as client:
        refused = client.fetch(request(zoo.base + "/private/1", is_page=True), now=NOW)
        assert isinstance(refused, FetchFailed)
        assert refused.kind == "robots"
        assert isinstance(client.fetch(request(zoo.base + "/open", is_page=True), now=NOW), Fetched)
        assert isinstance(client.fetch(request(zoo.base + "/private/1"), now=NOW), Fetched)
    paths = Counter(head.split(b" ")[1] for head in zoo.heads)
    assert paths == {b"/robots.txt": 1, b"/private/1": 1, b"/open": 1}


def test_robots_that_fail_forbid_and_robots_that_are_missing_allow(zoo):
    zoo.add("/page", OK + b"\r\nok")
    with Client(POLICY) as client:
        assert isinstance(client.fetch(request(zoo.base + "/page", is_page=True), now=NOW), Fetched)
    zoo.add("/robots.txt", b"HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n")
    with Client(POLICY) as client:
        assert client.fetch(request(zoo.base + "/page", is_page=True), now=NOW).kind == "robots"


def test_many_are_fetched_and_each_gets_its_own_result(zoo):
    for n in range(40):
        zoo.add(f"/{n}", b"HTTP/1.1 200 OK\r\n\r\n%d" % n)
    asked = [request(f"{zoo.base}/{n}") for n in range(40)]
    with Client(POLICY) as client:
        results = dict(client.fetch_many(asked, now=lambda: NOW))
    assert {one.url.rpartition("/")[2]: result.body.decode() for one, result in results.items()} == {
        str(n): str(n) for n in range(40)
    }
    assert zoo.most_open <= POLICY.per_host_parallel


def test_a_host_that_hangs_delays_nobody_else(zoo):
    port = zoo.base.rpartition(":")[2]
    zoo.add("/slow", 5.0)
    zoo.add("/fast", OK + b"\r\nok")
    slow = [request(f"http://127.0.0.2:{port}/slow?{n}") for n in range(6)]
    fast = [request(f"http://127.0.0.1:{port}/fast?{n}") for n in range(20)]
    for asked in slow:
        zoo.answers[asked.url.rpartition(port)[2]] = zoo.answers["/slow"]
    for asked in fast:
        zoo.answers[asked.url.rpartition(port)[2]] = zoo.answers["/fast"]
    with Client(replace(POLICY, workers=4), resolve=lambda _host, _port: [(AF_INET, "127.0.0.1")]) as client:
        order = [
            "fast" if "fast" in asked.url else "slow" for asked, _ in client.fetch_many(slow + fast, now=lambda: NOW)
        ]
    assert order == ["fast"] * 20 + ["slow"] * 6


def test_starts_on_a_host_are_spaced(zoo):
    port = zoo.base.rpartition(":")[2]
    with Client(replace(POLICY, per_host_spacing=0.15), resolve=lambda _h, _p: [(AF_INET, "127.0.0.1")]) as client:
        asked = [FetchRequest(f"http://one.example:{port}/{n}") for n in range(4)]
        begin = time.monotonic()
        ends = [time.monotonic() - begin for _ in client.fetch_many(asked, now=lambda: NOW)]
    assert ends[-1] >= 0.45
    assert min(later - earlier for earlier, later in pairwise(ends)) > 0.1


def test_an_unfinished_round_gives_its_places_back(zoo):
    for n in range(6):
        zoo.add(f"/{n}", OK + b"\r\nok")
    with Client(POLICY) as client:
        round_of_six = client.fetch_many([request(f"{zoo.base}/{n}") for n in range(6)], now=lambda: NOW)
        next(round_of_six)
        round_of_six.close()
        assert isinstance(client.fetch(request(zoo.base + "/1"), now=NOW), Fetched)
