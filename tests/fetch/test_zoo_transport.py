"""Hostile answers below the feed: connections, heads, lengths, encodings, redirects. Each has its defined outcome."""

import gzip
import itertools
import time
import tracemalloc
import zlib
from collections.abc import Callable

import brotli
import pytest

from podium.model.fetching import FailureClass, Fetched, FetchFailed

ITEM = (
    "<item><guid>g{0}</guid><link>https://a.example/{0}</link><title>T{0}</title><description>B{0}</description></item>"
)
FEED = f'<rss version="2.0"><channel><title>F</title>{ITEM.format(1)}{ITEM.format(2)}</channel></rss>'.encode()
LONG = f"<rss version='2.0'><channel>{''.join(ITEM.format(n) for n in range(100))}</channel></rss>".encode()
BOMB = b"<rss>" + b"\0" * 60_000_000
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n"


def ok(body: bytes, *headers: bytes) -> bytes:
    head = b"".join(header + b"\r\n" for header in headers)
    return OK + head + b"Content-Length: %d\r\n\r\n" % len(body) + body


def status(line: str, *headers: str, body: str = "") -> bytes:
    head = "".join(header + "\r\n" for header in headers)
    return f"HTTP/1.1 {line}\r\n{head}Content-Length: {len(body)}\r\n\r\n{body}".encode()


def chunked(*chunks: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    parts = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks)
    return OK + b"Transfer-Encoding: chunked\r\n\r\n" + parts + end


def deflated(data: bytes, wbits: int) -> bytes:
    packer = zlib.compressobj(wbits=wbits)
    return packer.compress(data) + packer.flush()


def to(location: str, code: str = "302 Found") -> bytes:
    return status(code, f"Location: {location}")


DRIP = list(itertools.chain.from_iterable((b"x", 0.05) for _ in range(200)))
WALL = "<html><head><title>Just a moment...</title></head><body><script>window._cf_chl_opt={}</script></body></html>"

ANSWERS = {
    # Connections and heads
    "plain": ([ok(FEED)], "2 entries"),
    "nothing at all": ([b""], "failed connection"),
    "silence": ([3.0], "failed timeout"),
    "silence after the head": ([OK + b"Content-Length: 10\r\n\r\n", 3.0], "failed timeout"),
    "half a status line": ([b"HTTP/1.1 2"], "failed connection"),
    "not HTTP": ([b"SSH-2.0-OpenSSH_9.0\r\n"], "failed connection"),
    "HTTP/0.9": ([FEED], "failed connection"),
    "status that is no number": ([b"HTTP/1.1 OK fine\r\n\r\n"], "failed connection"),
    "status 999": ([status("999 Request denied")], "failed http-999"),
    "drip in the head": ([b"HTTP/1.1 200 OK\r\nX: ", *DRIP], "failed timeout"),
    "drip in the body": ([OK + b"\r\n", *DRIP], "failed timeout"),
    "drip in chunks": ([OK + b"Transfer-Encoding: chunked\r\n\r\n", *([b"1\r\nx\r\n", 0.05] * 100)], "failed timeout"),
    "a thousand headers": ([OK + b"X: y\r\n" * 1000 + b"\r\n" + FEED], "failed connection"),
    "a header of a megabyte": ([OK + b"X: " + b"y" * 1_000_000 + b"\r\n\r\n"], "failed connection"),
    "a header without a colon": ([OK + b"nonsense\r\nContent-Length: %d\r\n\r\n" % len(FEED) + FEED], "2 entries"),
    "100 Continue first": ([b"HTTP/1.1 100 Continue\r\n\r\n" + ok(FEED)], "2 entries"),
    "100 Continue for ever": (
        [b"HTTP/1.1 100 Continue\r\n\r\n" * 50, *([b"HTTP/1.1 100 Continue\r\n\r\n", 0.02] * 200)],
        "failed timeout",
    ),
    # Lengths
    "no length": ([OK + b"\r\n" + FEED], "2 entries"),
    "length too long": ([OK + b"Content-Length: 99999\r\n\r\n" + FEED], "failed incomplete"),
    "length too short": ([OK + b"Content-Length: 220\r\n\r\n" + FEED], "1 entries, 1 set aside, truncated"),
    "negative length": ([OK + b"Content-Length: -5\r\n\r\n" + FEED], "2 entries"),
    "two lengths": ([OK + b"Content-Length: 5\r\nContent-Length: 7\r\n\r\n" + FEED], "failed connection"),
    "endless body": ([OK + b"\r\n", *([b"x" * 65536] * 400)], "failed too-large"),
    "length beyond the limit": ([ok(b"x" * 1_000_001)], "failed too-large"),
    "chunks": ([chunked(FEED[:100], FEED[100:])], "2 entries"),
    "chunks without their end": ([chunked(FEED, end=b"")], "failed incomplete"),
    "a chunk of a bad size": ([OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n" + FEED], "failed incomplete"),
    "a chunk of a huge size": (
        [OK + b"Transfer-Encoding: chunked\r\n\r\nfffffffffffff\r\n" + FEED],
        "failed incomplete",
    ),
    "empty body": ([ok(b"")], "unreadable empty"),
    "204": ([b"HTTP/1.1 204 No Content\r\n\r\n"], "failed http-204"),
    "206": ([status("206 Partial Content")], "failed http-206"),
    # Encodings
    "gzip": ([ok(gzip.compress(FEED), b"Content-Encoding: gzip")], "2 entries"),
    "deflate": ([ok(deflated(FEED, 15), b"Content-Encoding: deflate")], "2 entries"),
    "raw deflate": ([ok(deflated(FEED, -15), b"Content-Encoding: deflate")], "2 entries"),
    "brotli": ([ok(brotli.compress(FEED), b"Content-Encoding: br")], "2 entries"),
    "gzip twice": ([ok(gzip.compress(gzip.compress(FEED)), b"Content-Encoding: gzip, gzip")], "2 entries"),
    "gzip that no header names": ([ok(gzip.compress(FEED))], "2 entries"),
    "gzip bomb": ([ok(gzip.compress(BOMB), b"Content-Encoding: gzip")], "failed too-large"),
    "gzip bomb that no header names": ([ok(gzip.compress(BOMB))], "failed too-large"),
    "gzip bomb in gzip": (
        [ok(gzip.compress(gzip.compress(BOMB)), b"Content-Encoding: gzip, gzip")],
        "failed too-large",
    ),
    "deflate bomb": ([ok(deflated(BOMB, 15), b"Content-Encoding: deflate")], "failed too-large"),
    "brotli bomb": ([ok(brotli.compress(BOMB, quality=3), b"Content-Encoding: br")], "failed too-large"),
    "gzip nine times": ([ok(FEED, b"Content-Encoding: " + b"gzip, " * 8 + b"gzip")], "failed bad-encoding"),
    "gzip that is none": ([ok(FEED, b"Content-Encoding: gzip")], "failed bad-encoding"),
    "gzip that ends early": (
        [ok(gzip.compress(LONG, 0)[:-200], b"Content-Encoding: gzip")],
        "98 entries, 1 set aside, truncated",
    ),
    "brotli that is none": ([ok(FEED, b"Content-Encoding: br")], "failed bad-encoding"),
    "an encoding of their own": ([ok(FEED, b"Content-Encoding: x-zebra")], "2 entries"),
    # Statuses
    "401": ([status("401 Unauthorized")], "failed http-401"),
    "403": ([status("403 Forbidden")], "failed http-403"),
    "404": ([status("404 Not Found")], "failed http-404"),
    "410": ([status("410 Gone")], "failed http-410"),
    "429": ([status("429 Too Many Requests", "Retry-After: 7")], "failed http-429"),
    "500": ([status("500 Oops")], "failed http-500"),
    "503": ([status("503 Later", "Retry-After: Tue, 15 Feb 2022 12:01:00 GMT")], "failed http-503"),
    "304 that nobody asked for": ([b"HTTP/1.1 304 Not Modified\r\n\r\n"], "failed http-304"),
    "challenge by header": ([status("403 Forbidden", "cf-mitigated: challenge", body=WALL)], "failed challenge"),
    "challenge by header with 200": ([status("200 OK", "cf-mitigated: challenge", body=WALL)], "failed challenge"),
    "challenge by its page": ([status("200 OK", "Content-Type: text/html", body=WALL)], "failed challenge"),
    "challenge that calls itself RSS": ([ok(WALL.encode())], "unreadable challenge"),
    # Redirects
    "redirect": ([to("/plain")], "2 entries"),
    "redirect without a place": ([status("302 Found")], "failed http-302"),
    "redirect to itself": ([to("/redirect-to-itself")], "failed redirect-loop"),
    "redirect to metadata": ([to("http://169.254.169.254/latest/meta-data/")], "failed blocked-address"),
    "redirect to link-local": ([to("http://[fe80::1]/")], "failed blocked-address"),
    "redirect to nowhere": ([to("http://0.0.0.0:1/")], "failed blocked-address"),
    "redirect to mapped metadata": ([to("http://[::ffff:169.254.169.254]/")], "failed blocked-address"),
    "redirect to 6to4 metadata": ([to("http://[2002:a9fe:a9fe::]/")], "failed blocked-address"),
    "redirect to multicast": ([to("http://224.0.0.1/")], "failed blocked-address"),
    "redirect to a decimal address": ([to("http://2852039166/")], "failed blocked-address"),
    "redirect to a file": ([to("file:///etc/passwd")], "failed blocked-address"),
    "redirect to gopher": ([to("gopher://127.0.0.1:25/_HELO")], "failed blocked-address"),
    "redirect with a user": ([to("http://me:secret@127.0.0.1/")], "failed blocked-address"),
    "redirect with a backslash": ([to("http://127.0.0.1\\@169.254.169.254/")], "failed blocked-address"),
    "redirect to a port that is none": ([to("http://127.0.0.1:99999/")], "failed blocked-address"),
    "redirect to half an address": ([to("http://[::1/")], "failed bad-url"),
    "redirect to a closed port": ([to("http://127.0.0.1:1/")], "failed connection"),
    "redirect to a host without a name": ([to("http://nobody.invalid/")], "failed dns"),
    "redirect with an endless body": (
        [b"HTTP/1.1 302 Found\r\nLocation: /plain\r\n\r\n", *([b"x" * 65536] * 400)],
        "2 entries",
    ),
}


def _path(name: str) -> str:
    return "/" + "".join(letter if letter.isalnum() else "-" for letter in name)


@pytest.mark.parametrize("name", ANSWERS)
def test_each_answer_has_its_outcome(name: str, zoo, visit: Callable) -> None:
    zoo.add("/plain", ok(FEED))
    zoo.add(_path(name), *ANSWERS[name][0])
    begin = time.monotonic()
    assert visit(zoo.base + _path(name)).outcome == ANSWERS[name][1]
    assert time.monotonic() - begin < 5


def test_a_cookie_wall_is_passed_with_its_own_cookie(zoo, visit: Callable) -> None:
    wall = b"HTTP/1.1 302 Found\r\nLocation: /wall\r\nSet-Cookie: seen=1; Path=/\r\nContent-Length: 0\r\n\r\n"
    zoo.answers["/wall"] = lambda _base, head: iter([ok(FEED) if b"seen=1" in head else wall])
    assert visit(zoo.base + "/wall").outcome == "2 entries"


def test_a_cookie_wall_that_never_opens_is_a_loop(zoo, visit: Callable) -> None:
    counter = itertools.count()
    zoo.answers["/wall"] = lambda _base, _head: iter(
        [b"HTTP/1.1 302 Found\r\nLocation: /wall\r\nSet-Cookie: c%d=1\r\n\r\n" % next(counter)]
    )
    assert visit(zoo.base + "/wall").outcome == "failed redirect-loop"


def test_bombs_do_not_fill_the_memory(zoo, visit: Callable) -> None:
    tracemalloc.start()
    for name in ("gzip bomb", "brotli bomb", "deflate bomb", "gzip bomb in gzip", "endless body"):
        zoo.add(_path(name), *ANSWERS[name][0])
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        visit(zoo.base + _path(name))
        assert tracemalloc.get_traced_memory()[1] - before < 20_000_000, name
    tracemalloc.stop()


def test_waits_and_classes_of_failures_are_told(zoo, visit: Callable) -> None:
    zoo.add("/429", *ANSWERS["429"][0])
    zoo.add("/503", *ANSWERS["503"][0])
    zoo.add("/410", *ANSWERS["410"][0])
    told = [visit(zoo.base + path).result for path in ("/429", "/503", "/410")]
    assert all(isinstance(result, FetchFailed) for result in told)
    assert [(result.retry_after, result.failure) for result in told] == [
        (7.0, FailureClass.TEMPORARY),
        (60.0, FailureClass.TEMPORARY),
        (None, FailureClass.HARD),
    ]


@pytest.mark.parametrize(
    ("codes", "learnt"),
    [(["301"], "/plain"), (["308"], "/plain"), (["302"], None), (["301", "302"], "/step1"), (["302", "301"], None)],
)
def test_only_the_permanent_first_steps_are_told(zoo, visit: Callable, codes: list[str], learnt: str | None) -> None:
    zoo.add("/plain", ok(FEED))
    for step, code in enumerate(codes):
        target = f"/step{step + 1}" if step + 1 < len(codes) else "/plain"
        zoo.add(f"/step{step}", to(target, f"{code} Moved"))
    result = visit(zoo.base + "/step0").result
    assert isinstance(result, Fetched)
    assert result.final_url == zoo.base + "/plain"
    assert result.permanent_redirect == (zoo.base + learnt if learnt else None)
