"""A server on loopback that answers as badly as it is told, and a client whose patience is short."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from podium.errors import UnreadableFeed
from podium.feeds.parse import parse_feed
from podium.fetch.client import Client
from podium.fetch.policy import FetchPolicy
from podium.model.entries import ParsedFeed
from podium.model.fetching import Fetched, FetchFailed, FetchRequest, FetchResult
from podium.model.sources import Feed, FeedKind, Selectors

NOW = datetime(2022, 2, 15, 12, tzinfo=UTC)
Piece = bytes | float  # bytes are sent, a number is slept
Answer = Callable[[str, bytes], Iterator[Piece]]  # of the server's own address and the request's head


@dataclass
class Zoo:
    """Answers by path; `heads` are the requests that came."""

    answers: dict[str, Answer] = field(default_factory=dict)
    heads: list[bytes] = field(default_factory=list)
    base: str = ""
    open_now: int = 0
    most_open: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, path: str, *pieces: Piece) -> str:
        """Answer with these pieces and return the address."""
        self.answers[path] = lambda _base, _head: iter(pieces)
        return self.base + path

    def serve(self, listener: socket.socket) -> None:
        """Take connections until the listener is closed."""
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection:
            head = _read_head(connection)
            with self.lock:
                self.heads.append(head)
                self.open_now += 1
                self.most_open = max(self.most_open, self.open_now)
            try:
                self._send(connection, head)
            except OSError:
                pass  # the client has had enough: what most of these answers are made for
            finally:
                with self.lock:
                    self.open_now -= 1

    def _send(self, connection: socket.socket, head: bytes) -> None:
        path = head.split(b" ")[1].decode("latin-1") if head else "/"
        for piece in self.answers.get(path, _missing)(self.base, head):
            if isinstance(piece, bytes):
                connection.sendall(piece)
            else:
                time.sleep(piece)


def _missing(_base: str, _head: bytes) -> Iterator[Piece]:
    yield b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


def _read_head(connection: socket.socket) -> bytes:
    connection.settimeout(5)
    head = b""
    while b"\r\n\r\n" not in head and (piece := connection.recv(65536)):
        head += piece
    return head


@pytest.fixture
def zoo() -> Iterator[Zoo]:
    with socket.create_server(("127.0.0.1", 0), backlog=200) as listener:
        found = Zoo(base=f"http://127.0.0.1:{listener.getsockname()[1]}")
        threading.Thread(target=found.serve, args=(listener,), daemon=True).start()
        yield found


POLICY = FetchPolicy(
    contact="desk@podium.example",
    connect_timeout=1.0,
    read_timeout=1.0,  # long enough for a machine that does other things beside
    total_timeout=2.0,
    max_bytes=1_000_000,
    max_redirects=5,
    per_host_spacing=0.0,
)


@pytest.fixture
def client() -> Iterator[Client]:
    with Client(POLICY) as found:
        yield found


@dataclass(frozen=True)
class Visit:
    """What came of one fetch and the parsing after it, and in a word."""

    result: FetchResult
    parsed: ParsedFeed | None = None
    unreadable: UnreadableFeed | None = None

    @property
    def outcome(self) -> str:
        if isinstance(self.result, FetchFailed):
            return f"failed {self.result.kind}"
        if self.unreadable:
            return f"unreadable {self.unreadable.kind}"
        if self.parsed is None:
            return "not modified"
        set_aside = f", {len(self.parsed.unreadable)} set aside" if self.parsed.unreadable else ""
        return f"{len(self.parsed.entries)} entries{set_aside}{', truncated' if self.parsed.is_truncated else ''}"


SELECTORS = {
    FeedKind.LISTING: Selectors(item="li.news", link="a", title="a", date="time"),
    FeedKind.JSON_LISTING: Selectors(item="data.items", link="url", title="title", date="date"),
}


@pytest.fixture
def visit(client: Client) -> Callable[..., Visit]:
    """Give the whole way from an address to entries."""

    def go(url: str, kind: FeedKind = FeedKind.FEED, entries_max: int = 2000) -> Visit:
        result = client.fetch(FetchRequest(url, allow_private=True), now=NOW)
        if not isinstance(result, Fetched):
            return Visit(result)
        feed = Feed("zoo/feed", "zoo", url, kind, selectors=SELECTORS.get(kind), entries_max=entries_max)
        try:
            return Visit(result, parse_feed(result.body, feed, content_type=result.content_type, base_url=url, now=NOW))
        except UnreadableFeed as error:
            return Visit(result, unreadable=error)

    return go
