"""What kind of failure an answer or an error is, and how much it says about the next attempt."""

from __future__ import annotations

from http.client import IncompleteRead

import requests
from urllib3 import exceptions as urllib3_errors

from podium.errors import BlockedAddress
from podium.fetch.body import TooLarge
from podium.model.fetching import FailureClass

HARD, SOFT, TEMPORARY = FailureClass.HARD, FailureClass.SOFT, FailureClass.TEMPORARY
Kind = tuple[str, FailureClass]

_STATUS = {404: SOFT, 408: TEMPORARY, 425: TEMPORARY, 429: TEMPORARY, 503: TEMPORARY}
_SERVER_ERROR = 500

# From the first that fits: an error arrives wrapped in others, the innermost says most.
_ERRORS: tuple[tuple[type[BaseException], Kind], ...] = (
    (BlockedAddress, ("blocked-address", HARD)),
    (TooLarge, ("too-large", HARD)),
    (urllib3_errors.NameResolutionError, ("dns", SOFT)),
    (urllib3_errors.NewConnectionError, ("connection", SOFT)),  # a refusal, though its class derives from time-outs
    (urllib3_errors.ConnectTimeoutError, ("connect-timeout", SOFT)),
    (urllib3_errors.SSLError, ("tls", SOFT)),
    (requests.exceptions.SSLError, ("tls", SOFT)),
    (urllib3_errors.TimeoutError, ("timeout", SOFT)),
    (requests.exceptions.Timeout, ("timeout", SOFT)),
    (TimeoutError, ("timeout", SOFT)),
    (urllib3_errors.DecodeError, ("bad-encoding", SOFT)),
    (IncompleteRead, ("incomplete", SOFT)),
    (requests.exceptions.InvalidURL, ("bad-url", HARD)),
    (UnicodeError, ("bad-url", HARD)),
    (urllib3_errors.HTTPError, ("connection", SOFT)),
    (requests.exceptions.RequestException, ("connection", SOFT)),
    (OSError, ("connection", SOFT)),
)


def failure_of_status(status: int) -> Kind:
    """Return the kind of failure that an HTTP status is; feeds do answer 404 and come back, 403 and 410 seldom."""
    default = SOFT if status >= _SERVER_ERROR else HARD
    return f"http-{status}", _STATUS.get(status, default)


def failure_of_error(error: BaseException) -> Kind:
    """Return the kind of failure that an exception is; "unexpected" for one that no rule knows."""
    chain = _chain(error)
    for kind, outcome in _ERRORS:
        if any(isinstance(link, kind) for link in chain):
            return outcome
    return "unexpected", HARD


def _chain(error: BaseException | None) -> list[BaseException]:
    """Return the error and those that it wraps, by cause, by `reason` or as an argument."""
    chain: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting:
        link = waiting.pop()
        if isinstance(link, BaseException) and link not in chain:
            chain.append(link)
            waiting += [link.__cause__, link.__context__, getattr(link, "reason", None), *link.args]
    return chain
