"""How many requests run on a host at once, and how far apart they start."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

_LOOK_AGAIN = 0.05  # seconds until a full host is looked at again where nobody tells that it has room


def host_of(url: str) -> str:
    """Return the host of a URL in lower case; empty where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


class HostGate:
    """Lets requests in one by one; shared by all threads of a client."""

    def __init__(self, parallel: int, spacing: float) -> None:
        self._parallel = parallel
        self._spacing = spacing
        self._running: Counter[str] = Counter()
        self._started: dict[str, float] = {}
        self._changed = threading.Condition()

    def try_enter(self, host: str, at: float, *, spaced: bool = True) -> float:
        """Enter and return 0.0, or return the seconds after which it is worth trying again; `at` is monotonic."""
        with self._changed:
            return self._enter(host, at, spaced=spaced)

    def leave(self, host: str) -> None:
        """Make room for the next."""
        with self._changed:
            self._running[host] -= 1
            if not self._running[host]:
                del self._running[host]
            self._changed.notify_all()

    @contextmanager
    def inside(self, host: str, *, spaced: bool = True) -> Iterator[None]:
        """Wait for room, and leave at the end."""
        with self._changed:
            while wait := self._enter(host, time.monotonic(), spaced=spaced):
                self._changed.wait(wait)
        try:
            yield
        finally:
            self.leave(host)

    def _enter(self, host: str, at: float, *, spaced: bool) -> float:
        if self._running[host] >= self._parallel:
            return _LOOK_AGAIN
        spacing = self._spacing if spaced else 0.0
        wait = self._started.get(host, at - spacing) + spacing - at
        if wait > 0:
            return wait
        self._running[host] += 1
        self._started[host] = at
        return 0.0
