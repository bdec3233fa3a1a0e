"""An answer or an error becomes one of the three outcomes."""

from __future__ import annotations

import logging
import time
from datetime import datetime

import requests

from podium.fetch import headers
from podium.fetch.body import read_body
from podium.fetch.journey import Journey, TooManyRedirects
from podium.fetch.outcomes import HARD, SOFT, failure_of_error, failure_of_status
from podium.fetch.robots import Disallowed
from podium.lexicons.challenges import is_challenge_page
from podium.model.fetching import FailureClass, Fetched, FetchFailed, FetchRequest, FetchResult, NotModified, Validators

logger = logging.getLogger(__name__)

_OK = (200, 203)
_NOT_MODIFIED = 304
_MESSAGE = 500  # characters of an error that are kept


def answer(
    request: FetchRequest, response: requests.Response, journey: Journey, now: datetime, begin: float
) -> FetchResult:
    """Return the outcome of the last answer of a fetch; raises what stops the reading of the body."""
    if headers.is_challenge(response.headers):
        return _refused(request, response, ("challenge", HARD), now, begin)
    if response.status_code == _NOT_MODIFIED and request.validators != Validators():
        return NotModified(request.url, _renewed(request, response, now), now, time.monotonic() - begin)
    if response.status_code not in _OK:
        return _refused(request, response, failure_of_status(response.status_code), now, begin)
    body = read_body(response, journey.policy.max_bytes, journey.deadline)
    content_type = response.headers.get("Content-Type", "")
    if headers.is_html(content_type) and is_challenge_page(body):
        return _refused(request, response, ("challenge", HARD), now, begin)
    return Fetched(
        url=request.url,
        final_url=response.url,
        status=response.status_code,
        body=body,
        content_type=content_type,
        validators=headers.validators(response.headers, now),
        at=now,
        seconds=time.monotonic() - begin,
        permanent_redirect=journey.moved_to,
        max_age=headers.max_age(response.headers),
        hub=headers.hub(response.headers),
    )


def failed(url: str, error: Exception, now: datetime, seconds: float) -> FetchFailed:
    """Return the outcome of a fetch that an error ended; one that no rule knows is logged with its trace."""
    kind, failure = _kind(error)
    if kind == "unexpected":
        logger.error("%s: unexpected error while fetching", url, exc_info=error)
    return FetchFailed(url, kind, failure, f"{type(error).__name__}: {error}"[:_MESSAGE], now, seconds)


def _kind(error: Exception) -> tuple[str, FailureClass]:
    if isinstance(error, Disallowed):
        return "robots", HARD
    if isinstance(error, TooManyRedirects):
        return "redirect-loop", SOFT
    return failure_of_error(error)


def _refused(
    request: FetchRequest, response: requests.Response, kind: tuple[str, FailureClass], now: datetime, begin: float
) -> FetchFailed:
    return FetchFailed(
        url=request.url,
        kind=kind[0],
        failure=kind[1],
        message=f"{response.url} answered {response.status_code} {response.reason or ''}".strip()[:_MESSAGE],
        at=now,
        seconds=time.monotonic() - begin,
        status=response.status_code,
        retry_after=headers.retry_after(response.headers, now),
    )


def _renewed(request: FetchRequest, response: requests.Response, now: datetime) -> Validators:
    """Return the validators after a 304: those that it renews, else those that were sent."""
    new, old = headers.validators(response.headers, now), request.validators
    return Validators(new.etag or old.etag, new.last_modified or old.last_modified)
