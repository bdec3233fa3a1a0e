"""What every channel offers, and what its failures look like."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Protocol
from urllib.parse import urlsplit

from podium.errors import DeliveryFailed
from podium.model.alerts import Accepted, Channel, Message

_TEMPORARY = {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS}
_SERVER_ERRORS = 500


class Transport(Protocol):
    """A way by which messages leave."""

    def send(self, message: Message, channel: Channel) -> Accepted:
        """Hand the message over; raises DeliveryFailed, whose `permanent` says whether to try again."""


def require_web_address(url: str, channel: Channel) -> str:
    """Return the URL where it is http(s) with a host; raises DeliveryFailed, without the URL in its text."""
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        message = f"{channel.label}: expected an http or https address; correct the subscription"
        raise DeliveryFailed(message, permanent=True)
    return url


def refused(status: int, retry_after: str | None, channel: Channel, detail: str = "") -> DeliveryFailed:
    """Return the failure that an HTTP answer means: overload and server errors pass, other refusals stay."""
    permanent = status < _SERVER_ERRORS and status not in _TEMPORARY
    told = f": {detail}" if detail else ""
    return DeliveryFailed(
        f"{channel.label}: expected HTTP 2xx, found {status}{told}",
        permanent=permanent,
        retry_after=None if permanent else seconds_of(retry_after),
    )


def seconds_of(retry_after: str | None, now: datetime | None = None) -> float | None:
    """Return the seconds that a Retry-After header asks for, given as a number or as a date; None where unreadable."""
    if retry_after is None:
        return None
    if retry_after.strip().isdigit():
        return float(retry_after)
    try:
        until = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - (now or datetime.now(UTC))).total_seconds())
