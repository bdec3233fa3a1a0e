"""The HTTP client: what it is asked for ends in one of three outcomes, never in an exception."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime, timedelta
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Self

from podium.fetch.addresses import Resolve, resolve
from podium.fetch.answers import answer, failed
from podium.fetch.headers import conditions
from podium.fetch.hosts import HostGate, host_of
from podium.fetch.journey import Journey
from podium.fetch.policy import FetchPolicy
from podium.fetch.queues import RequestQueue
from podium.fetch.robots import Robots
from podium.model.fetching import FetchRequest, FetchResult

logger = logging.getLogger(__name__)


class Client:
    """Fetches under one policy; safe to use from several threads."""

    def __init__(self, policy: FetchPolicy, *, resolve: Resolve = resolve) -> None:
        self.policy = policy
        self._resolve = resolve
        self._gate = HostGate(policy.per_host_parallel, policy.per_host_spacing)
        self._robots = Robots(self._read_robots, timedelta(days=policy.robots_days))
        self._workers = ThreadPoolExecutor(policy.workers, thread_name_prefix="podium-fetch")
        self._resolver = ThreadPoolExecutor(policy.workers, thread_name_prefix="podium-resolve")

    def fetch(self, request: FetchRequest, *, now: datetime) -> FetchResult:
        """Fetch once the host has room; `now` dates the result."""
        with self._gate.inside(host_of(request.url), spaced=not request.allow_private):
            return self._fetch(request, now)

    def fetch_many(
        self, requests: Iterable[FetchRequest], *, now: Callable[[], datetime]
    ) -> Iterator[tuple[FetchRequest, FetchResult]]:
        """Yield each request with its result as it completes; a slow host holds up nobody else's feeds."""
        queue = RequestQueue(requests, self._gate, self.policy.workers)
        done: SimpleQueue[tuple[FetchRequest, FetchResult]] = SimpleQueue()
        running = 0
        try:
            while queue or running:
                wait = 1.0
                while queue and running < self.policy.workers:
                    request, wait = queue.take(time.monotonic())
                    if request is None:
                        break
                    self._start(request, now, done)
                    running += 1
                finished = _next(done, wait)
                if finished:
                    running -= 1
                    queue.done(finished[0], getattr(finished[1], "kind", ""))
                    yield finished
        finally:
            for _ in range(running):
                queue.done(done.get()[0], "")

    def close(self) -> None:
        """End the threads; what runs is over at its deadline."""
        self._workers.shutdown(wait=False, cancel_futures=True)
        self._resolver.shutdown(wait=False, cancel_futures=True)

    def __enter__(self) -> Self:
        """Return the client."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the client."""
        self.close()

    def _start(
        self,
        request: FetchRequest,
        now: Callable[[], datetime],
        done: SimpleQueue[tuple[FetchRequest, FetchResult]],
    ) -> Future[None]:
        return self._workers.submit(lambda: done.put((request, self._fetch(request, now()))))

    def _fetch(self, request: FetchRequest, now: datetime) -> FetchResult:
        begin = time.monotonic()
        try:
            return self._travel(request, now, begin)
        except Exception as error:  # noqa: BLE001 - every error becomes the outcome FetchFailed: one feed must not end a round
            return failed(request.url, error, now, time.monotonic() - begin)

    def _travel(self, request: FetchRequest, now: datetime, begin: float) -> FetchResult:
        journey = self._journey(request)
        response = journey.travel(request.url, lambda url: self._check_page(request, url, now))
        with response:
            return answer(request, response, journey, now, begin)

    def _journey(self, request: FetchRequest) -> Journey:
        if request.user_agent:
            logger.info("%s: asked as %r, as its source file says", request.url, request.user_agent)
        headers = {"User-Agent": self._agent(request), **conditions(request.validators)}
        allow_private = request.allow_private or self.policy.allow_private
        return Journey(self.policy, self._resolve, self._resolver, allow_private, headers)

    def _agent(self, request: FetchRequest) -> str:
        return request.user_agent or self.policy.agent

    def _check_page(self, request: FetchRequest, url: str, now: datetime) -> None:
        if request.is_page:
            allow_private = request.allow_private
            self._robots.check(url, self._agent(request), now, allow_private=allow_private)

    def _read_robots(self, url: str, now: datetime, *, allow_private: bool) -> FetchResult:
        return self._fetch(FetchRequest(url, allow_private=allow_private), now)


def _next(done: SimpleQueue[tuple[FetchRequest, FetchResult]], wait: float) -> tuple[FetchRequest, FetchResult] | None:
    try:
        return done.get(timeout=wait)
    except Empty:
        return None
