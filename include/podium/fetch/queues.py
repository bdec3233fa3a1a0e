"""The order in which many requests start: hosts take turns, and hosts that hang hold no more than half the workers."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable

from podium.fetch.hosts import HostGate, host_of
from podium.model.fetching import FetchRequest

_HANGING = ("timeout", "connect-timeout", "dns")


class RequestQueue:
    """Requests that wait, by host."""

    def __init__(self, requests: Iterable[FetchRequest], gate: HostGate, workers: int) -> None:
        self._gate = gate
        self._room_for_hanging = max(1, workers // 2)
        self._hanging: set[str] = set()
        self._running: Counter[str] = Counter()
        self._waiting: dict[str, deque[FetchRequest]] = {}
        for request in requests:
            self._waiting.setdefault(host_of(request.url), deque()).append(request)

    def __bool__(self) -> bool:
        """Tell whether any request waits."""
        return bool(self._waiting)

    def take(self, at: float) -> tuple[FetchRequest | None, float]:
        """Return a request that may start now, or None and the seconds after which to ask again."""
        shortest = 1.0
        for host in list(self._waiting):
            if host in self._hanging and self._held_by_hanging() >= self._room_for_hanging:
                continue
            wait = self._gate.try_enter(host, at, spaced=not self._waiting[host][0].allow_private)
            if not wait:
                return self._pop(host), 0.0
            shortest = min(shortest, wait)
        return None, shortest

    def done(self, request: FetchRequest, kind: str) -> None:
        """Make room after a request; `kind` is its failure's, or empty."""
        host = host_of(request.url)
        self._gate.leave(host)
        self._running[host] -= 1
        if kind in _HANGING:
            self._hanging.add(host)

    def _pop(self, host: str) -> FetchRequest:
        queue = self._waiting.pop(host)
        request = queue.popleft()
        if queue:
            self._waiting[host] = queue  # at the end: the others come first
        self._running[host] += 1
        return request

    def _held_by_hanging(self) -> int:
        return sum(self._running[host] for host in self._hanging)
