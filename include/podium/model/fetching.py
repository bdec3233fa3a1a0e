"""One attempt to fetch a URL and its three outcomes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class FailureClass(StrEnum):
    """How much a failure says about the next attempt: hard 1, soft ½, temporary ¼ of a back-off step."""

    HARD = "hard"
    SOFT = "soft"
    TEMPORARY = "temporary"


@dataclass(frozen=True, slots=True)
class Validators:
    """What the server gave us to ask conditionally with."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class FetchRequest:
    """What is to be fetched and in which manner; without validators the fetch is unconditional."""

    url: str
    validators: Validators = field(default_factory=Validators)
    user_agent: str | None = None
    allow_private: bool = False
    is_page: bool = False  # robots.txt is honoured for pages


@dataclass(frozen=True, slots=True)
class Fetched:
    """A body that was served: decoded bytes, the URL it came from in the end, and what to remember."""

    url: str
    final_url: str
    status: int
    body: bytes
    content_type: str
    validators: Validators
    at: datetime
    seconds: float
    permanent_redirect: str | None = None
    max_age: float | None = None
    hub: str | None = None  # WebSub hub that the answer's headers name


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server said 304; it may have renewed the validators."""

    url: str
    validators: Validators
    at: datetime
    seconds: float


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """No body: `kind` is a stable word ("timeout", "dns", "tls", "http-403", "too-large", "blocked-address" …)."""

    url: str
    kind: str
    failure: FailureClass
    message: str
    at: datetime
    seconds: float
    status: int | None = None
    retry_after: float | None = None  # seconds


FetchResult = Fetched | NotModified | FetchFailed
