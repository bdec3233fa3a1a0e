"""robots.txt, honoured for pages: a feed is published to be polled, a page is not."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from urllib.parse import urlsplit

from protego import Protego

from podium.errors import PodiumError
from podium.model.fetching import Fetched, FetchFailed, FetchResult

_MAX_BYTES = 500_000
_CLIENT_ERROR, _SERVER_ERROR = 400, 500
_KEEP_FAILURE = timedelta(minutes=10)


class Disallowed(PodiumError):
    """robots.txt forbids the page, or cannot be read so that nothing is known to be allowed."""


@dataclass(frozen=True, slots=True)
class _Rules:
    parsed: Protego | None  # None: unreachable, everything is forbidden for now
    until: datetime


class ReadRobots(Protocol):
    """How a robots.txt is fetched."""

    def __call__(self, url: str, now: datetime, *, allow_private: bool) -> FetchResult:
        """Fetch the file."""


class Robots:
    """The rules of hosts, each read once a day."""

    def __init__(self, read: ReadRobots, keep: timedelta) -> None:
        self._read = read
        self._keep = keep
        self._rules: dict[str, _Rules] = {}
        self._lock = threading.Lock()

    def check(self, url: str, agent: str, now: datetime, *, allow_private: bool) -> None:
        """Raise Disallowed where the host's rules do not let `agent` read the page."""
        rules = self._rules_of(url, now, allow_private=allow_private)
        if rules.parsed is None:
            message = f"{url}: its robots.txt cannot be read now"
            raise Disallowed(message)
        if not rules.parsed.can_fetch(url, agent):
            message = f"{url}: forbidden by the host's robots.txt"
            raise Disallowed(message)

    def _rules_of(self, url: str, now: datetime, *, allow_private: bool) -> _Rules:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            known = self._rules.get(origin)
        if known and known.until > now:
            return known
        rules = self._rules_in(self._read(f"{origin}/robots.txt", now, allow_private=allow_private), now)
        with self._lock:
            self._rules[origin] = rules
        return rules

    def _rules_in(self, result: FetchResult, now: datetime) -> _Rules:
        if isinstance(result, Fetched):
            return _Rules(Protego.parse(result.body[:_MAX_BYTES].decode("utf-8", "replace")), now + self._keep)
        status = result.status if isinstance(result, FetchFailed) else None
        if status is not None and _CLIENT_ERROR <= status < _SERVER_ERROR:
            return _Rules(Protego.parse(""), now + self._keep)
        return _Rules(None, now + _KEEP_FAILURE)
