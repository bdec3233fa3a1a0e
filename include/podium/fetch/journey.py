"""One fetch from its URL to its last answer: step by step, each step checked."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin

import requests
from requests.cookies import RequestsCookieJar, extract_cookies_to_jar

from podium.fetch.policy import FetchPolicy
from podium.network.addresses import Resolve, check_url
from podium.network.connection import Guard, GuardedAdapter
from podium.network.deadline import Deadline

_PERMANENT = (301, 308)
_REDIRECTS = (301, 302, 303, 307, 308)
_ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
    "application/json;q=0.9, text/html;q=0.8, */*;q=0.5"
)
_MAX_COOKIES = 50


class TooManyRedirects(requests.RequestException):
    """The chain of redirects is longer than the policy allows."""


@dataclass(slots=True)
class Journey:
    """The steps of one fetch; cookies that a server sets are given back to it within the fetch and then forgotten."""

    policy: FetchPolicy
    resolve: Resolve
    resolver: ThreadPoolExecutor
    allow_private: bool
    headers: dict[str, str]
    deadline: Deadline = field(init=False)
    moved_to: str | None = None
    cookies: RequestsCookieJar = field(default_factory=RequestsCookieJar)

    def __post_init__(self) -> None:
        """Start the clock."""
        self.deadline = Deadline(time.monotonic() + self.policy.total_timeout, self.policy.read_timeout)

    def travel(self, url: str, check_step: Callable[[str], None]) -> requests.Response:
        """Return the last answer, its body unread; raises TooManyRedirects and whatever stops a step."""
        permanent = True
        for _ in range(self.policy.max_redirects + 1):
            check_url(url)
            check_step(url)
            response = self._step(url)
            target = _target(response, url)
            if target is None:
                return response
            response.close()
            permanent = permanent and response.status_code in _PERMANENT
            self.moved_to = target if permanent else self.moved_to
            url = target
        message = f"more than {self.policy.max_redirects} redirects, the last to {url[:200]}"
        raise TooManyRedirects(message)

    def _step(self, url: str) -> requests.Response:
        headers = {"Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate, br", "Connection": "close", **self.headers}
        request = requests.Request("GET", url, headers=headers, cookies=self.cookies).prepare()
        adapter = GuardedAdapter(self._guard())
        timeout = (self.policy.connect_timeout, self.deadline.next_read())
        response = adapter.send(request, stream=True, timeout=timeout, verify=self.policy.ca_bundle or True)
        if len(self.cookies) < _MAX_COOKIES:
            extract_cookies_to_jar(self.cookies, request, response.raw)  # type: ignore[no-untyped-call]
        return response

    def _guard(self) -> Guard:
        return Guard(self.deadline, self.policy.connect_timeout, self.allow_private, self.resolve, self.resolver)


def _target(response: requests.Response, url: str) -> str | None:
    location = response.headers.get("Location", "").strip()
    if response.status_code not in _REDIRECTS or not location:
        return None
    readable = location.encode("latin-1", "replace").decode("utf-8", "replace")
    try:
        return urldefrag(urljoin(url, readable)).url
    except ValueError as error:
        message = f"redirected to {readable[:200]!r}, which is no URL"
        raise requests.exceptions.InvalidURL(message) from error
