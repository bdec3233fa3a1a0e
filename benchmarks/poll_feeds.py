"""Poll a thousand feeds of the State Department's size on loopback, and the same with the library `reader`.

    python benchmarks/poll_feeds.py [--feeds 1000] [--no-reader] [--fetch-only]

A server in a process of its own listens on a hundred addresses of 127.0.0.0/8 and serves feeds of ten entries and about
100 kB, with ETags. Two rounds are timed: all feeds new, then nine of ten unchanged. `--fetch-only` leaves out the
database and times fetching and parsing alone.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import importlib
import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from podium.feeds.parse import parse_feed
from podium.fetch.client import Client
from podium.fetch.policy import FetchPolicy
from podium.model.fetching import Fetched, FetchRequest, Validators
from podium.model.sources import Feed, Source, SourceStatus
from podium.pipeline.poll import Poller, poll_due
from podium.sources.catalogue import Catalogue
from podium.store.database import Store
from podium.store.schema import migrate

ADDRESSES = [f"127.0.{n // 10}.{n % 10 + 1}" for n in range(1, 101)]
START = datetime(2022, 2, 14, 12, tzinfo=UTC)
WORKERS = 16
WORDS = [chr(97 + n) * 3 + "ister" for n in range(15)]
SMALL = ("the", "of", "and", "to", "in", "a", "that", "for")  # as often as in English prose


def body_of(feed: int, item: int) -> str:
    """Return some five thousand characters of text that no other entry has."""
    seed = hashlib.sha256(f"{feed} {item}".encode()).digest()
    words = [
        f"{SMALL[byte % 8]} {WORDS[byte % 15]}{(feed * 31 + item * 7 + n) % 997}" for n in range(10) for byte in seed
    ]
    paragraphs = [" ".join(words[at : at + 40]) for at in range(0, len(words), 40)]
    return "".join(f"<p>{paragraph}.</p>\n" for paragraph in paragraphs)


def feed_bytes(feed: int, newest: int) -> bytes:
    """Return a feed whose newest entry has this number."""
    items = "".join(_item(feed, number) for number in range(newest, newest - 10, -1))
    built = (START + timedelta(hours=newest)).strftime("%a, %d %b %Y %H:%M:%S +0000")
    head = f"<title>Feed {feed}</title><link>https://f{feed}.example</link><lastBuildDate>{built}</lastBuildDate>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" '
        f'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>{head}{items}</channel></rss>'
    ).encode()


def _item(feed: int, number: int) -> str:
    link = f"https://f{feed}.example/{number}"
    date = (START + timedelta(hours=number)).strftime("%a, %d %b %Y %H:%M:%S +0000")
    body = f"<![CDATA[{body_of(feed, number)}]]>"
    return (
        f"<item><title>Publication {number} of {feed}</title><link>{link}</link><pubDate>{date}</pubDate>"
        f'<guid isPermaLink="false">{link}</guid><description>{body}</description>'
        f"<content:encoded>{body}</content:encoded></item>"
    )


class Server:
    """Serves `/<feed>`; in the second round one feed of ten has a new entry."""

    def __init__(self, feeds: int) -> None:
        self.round = 1
        self.bodies = {(n, newest): feed_bytes(n, newest) for n in range(feeds) for newest in self.newest(n)}

    def newest(self, feed: int) -> tuple[int, ...]:
        """Return the numbers that the feed's newest entry has in the rounds."""
        return (20, 21) if feed % 10 == 0 else (20,)

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request."""
        head = await reader.readuntil(b"\r\n\r\n")
        path = head.split(b" ")[1].decode()
        if path.startswith("/round/"):
            self.round = int(path.rpartition("/")[2])
            writer.write(b"HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n")
        else:
            writer.write(self._feed(int(path[1:]), head))
        await writer.drain()
        writer.close()

    def _feed(self, feed: int, head: bytes) -> bytes:
        newest = self.newest(feed)[-1] if self.round > 1 else 20
        etag = f'"{feed}-{newest}"'.encode()
        if etag in head:
            return b"HTTP/1.1 304 Not Modified\r\nETag: " + etag + b"\r\nConnection: close\r\n\r\n"
        body = self.bodies[feed, newest]
        return (
            b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml; charset=UTF-8\r\nConnection: close\r\nETag: "
            + etag
            + b"\r\nContent-Length: %d\r\n\r\n" % len(body)
            + body
        )


def serve(feeds: int, ready: multiprocessing.Queue[int]) -> None:
    """Run the server until the process is ended."""

    async def run() -> None:
        server = Server(feeds)
        first = await asyncio.start_server(server.answer, ADDRESSES[0], 0, backlog=500)
        port = first.sockets[0].getsockname()[1]
        rest = [await asyncio.start_server(server.answer, address, port, backlog=500) for address in ADDRESSES[1:]]
        ready.put(port)
        await asyncio.gather(*(one.serve_forever() for one in (first, *rest)))

    asyncio.run(run())


@contextmanager
def timed(name: str) -> Iterator[None]:
    """Print how long the block takes, and how much work it and the processes that it started and ended were."""
    begin, cpu = time.perf_counter(), _cpu()
    yield
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{name:55} {time.perf_counter() - begin:7.2f} s  (cpu {_cpu() - cpu:6.2f} s, {memory} MB)")


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def catalogue_of(urls: list[str]) -> Catalogue:
    """Return a catalogue of ten feeds a source."""
    sources = []
    for at in range(0, len(urls), 10):
        name = f"source-{at // 10}"
        feeds = tuple(Feed(f"{name}/{n}", name, url, allow_private=True) for n, url in enumerate(urls[at : at + 10]))
        sources.append(Source(name, name, name, name, None, "en", "UTC", True, SourceStatus.ACTIVE, "", feeds))
    return Catalogue(tuple(sources))


def run_fetch_only(client: Client, urls: list[str], turn: Callable[[int], None]) -> None:
    """Time fetching and parsing, without a database."""
    known: dict[str, Validators] = {}
    for number in (1, 2):
        turn(number)
        entries = 0
        with timed(f"podium, round {number}, fetched and parsed"):
            requests = [FetchRequest(url, known.get(url, Validators()), allow_private=True) for url in urls]
            for request, result in client.fetch_many(requests, now=lambda: START):
                if isinstance(result, Fetched):
                    known[request.url] = result.validators
                    entries += len(parse_feed(result.body, Feed("a/b", "a", request.url)).entries)
        print(f"    {entries} entries parsed")


def run_pipeline(client: Client, urls: list[str], folder: Path, turn: Callable[[int], None]) -> None:
    """Time the real round: fetched, parsed, compared, stored."""
    store = Store(f"sqlite:///{folder / 'podium.db'}")
    migrate(store)
    poller = Poller(catalogue_of(urls))
    for number in (1, 2):
        turn(number)
        with timed(f"podium, round {number}, stored"):
            report = poll_due(store, poller, client, lambda at=number: START + timedelta(hours=at), force=True)
        print(f"    {report.summary}")
    store.close()


def run_reader(urls: list[str], folder: Path, turn: Callable[[int], None]) -> None:
    """Time the peer in the same two rounds."""
    # reader carries a feedparser of its own that imports `sgmllib`, which today's feedparser brings under another name
    sys.modules.setdefault("sgmllib", importlib.import_module("feedparser_sgmllib"))
    from reader import make_reader  # noqa: PLC0415 - a development dependency, needed here alone

    reader = make_reader(str(folder / "reader.db"))
    for url in urls:
        reader.add_feed(url)
    for number in (1, 2):
        turn(number)
        with timed(f"reader, round {number}, stored"):
            reader.update_feeds(workers=WORKERS, scheduled=False)
        print(f"    {reader.get_entry_counts().total} entries kept")
    reader.close()


def main() -> None:
    """Run both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=1000)
    parser.add_argument("--no-reader", action="store_true")
    parser.add_argument("--fetch-only", action="store_true")
    words = parser.parse_args()
    ready: multiprocessing.Queue[int] = multiprocessing.Queue()
    server = multiprocessing.Process(target=serve, args=(words.feeds, ready), daemon=True)
    server.start()
    port = ready.get()
    urls = [f"http://{ADDRESSES[n % 100]}:{port}/{n}" for n in range(words.feeds)]
    policy = FetchPolicy(contact="benchmark@podium.example", workers=WORKERS, allow_private=True)
    with Client(policy) as client, tempfile.TemporaryDirectory() as folder:

        def turn(number: int) -> None:
            client.fetch(FetchRequest(f"http://{ADDRESSES[0]}:{port}/round/{number}", allow_private=True), now=START)

        if words.fetch_only:
            run_fetch_only(client, urls, turn)
        else:
            run_pipeline(client, urls, Path(folder), turn)
        if not words.no_reader:
            run_reader(urls, Path(folder), turn)
    server.terminate()


if __name__ == "__main__":
    main()
