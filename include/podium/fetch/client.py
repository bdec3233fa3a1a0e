"""The HTTP client: what it is asked for ends in one of three outcomes, never in an exception."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime, timedelta
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Self, TypeVar

from podium.fetch.answers import answer, failed
from podium.fetch.headers import conditions
from podium.fetch.hosts import HostGate, host_of
from podium.fetch.journey import Journey
from podium.fetch.policy import FetchPolicy
from podium.fetch.queues import RequestQueue
from podium.fetch.robots import Robots
from podium.model.fetching import FetchRequest, FetchResult
from podium.network.addresses import Resolve, resolve

logger = logging.getLogger(__name__)

Outcome = TypeVar("Outcome")
Finished = Future[tuple[FetchResult, Outcome]]


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
        return self.fetch_each(requests, now=now, then=lambda request, result: (request, result))

    def fetch_each(
        self,
        requests: Iterable[FetchRequest],
        *,
        now: Callable[[], datetime],
        then: Callable[[FetchRequest, FetchResult], Outcome],
    ) -> Iterator[Outcome]:
        """Yield what `then` makes of each result, as it completes; it works in the thread that has fetched."""
        queue = RequestQueue(requests, self._gate, self.policy.workers)
        running: dict[Finished[Outcome], FetchRequest] = {}
        done: SimpleQueue[Finished[Outcome]] = SimpleQueue()
        try:
            while queue or running:
                wait = 1.0
                while queue and len(running) < self.policy.workers:
                    request, wait = queue.take(time.monotonic())
                    if request is None:
                        break
                    started = self._workers.submit(self._fetch_then, request, now, then)
                    running[started] = request
                    started.add_done_callback(done.put)
                finished = _next(done, wait)
                if finished:
                    queue.done(running.pop(finished), _kind(finished))
                    yield finished.result()[1]
        finally:
            while running:
                queue.done(running.pop(done.get()), "")

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

    def _fetch_then(
        self,
        request: FetchRequest,
        now: Callable[[], datetime],
        then: Callable[[FetchRequest, FetchResult], Outcome],
    ) -> tuple[FetchResult, Outcome]:
        result = self._fetch(request, now())
        return result, then(request, result)

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


def _next(done: SimpleQueue[Finished[Outcome]], wait: float) -> Finished[Outcome] | None:
    try:
        return done.get(timeout=wait)
    except Empty:
        return None


def _kind(finished: Finished[Outcome]) -> str:
    """Return the kind of the failure that a fetch was; empty where it was none."""
    return "" if finished.exception() else getattr(finished.result()[0], "kind", "")
