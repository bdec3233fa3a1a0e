"""JSON to any http(s) address, signed as the Standard Webhooks specification has it."""

from __future__ import annotations

import json
import time
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Callable
from hashlib import sha256
from hmac import new as hmac

import requests

from podium.delivery.transport import refused, require_web_address
from podium.errors import BlockedAddress, DeliveryFailed
from podium.model.alerts import Accepted, Channel, Message

TIMEOUT = (5.0, 15.0)  # seconds to connect, and between two bytes of the answer
_PREFIX = "whsec_"
_ACCEPTED = range(200, 300)


class WebhookTransport:
    """Post payloads to the address of the channel; redirects are not followed.

    `session` may carry the fetching layer's guard against private addresses; what it refuses is a permanent failure.
    """

    def __init__(
        self, secret: str, *, session: requests.Session | None = None, clock: Callable[[], float] = time.time
    ) -> None:
        self._key = _key(secret)
        self._session = session or requests.Session()
        self._clock = clock

    def send(self, message: Message, channel: Channel) -> Accepted:
        """Post the payload; raises DeliveryFailed, permanent for refusals other than overload."""
        url = require_web_address(channel.target, channel)
        body = json.dumps(message.payload or {}, ensure_ascii=False, separators=(",", ":")).encode()
        headers = self._headers(message.key, body)
        try:
            answer = self._session.post(
                url, data=body, headers=headers, timeout=TIMEOUT, allow_redirects=False, stream=True
            )
        except BlockedAddress as error:
            text = f"{channel.label}: {error}"
            raise DeliveryFailed(text, permanent=True) from error
        except requests.RequestException as error:
            text = f"{channel.label}: expected an answer, found {type(error).__name__}"
            raise DeliveryFailed(text, permanent=False) from None  # the cause may quote the address
        with answer:
            if answer.status_code not in _ACCEPTED:
                raise refused(answer.status_code, answer.headers.get("retry-after"), channel)
        return Accepted(str(answer.status_code))

    def _headers(self, key: str, body: bytes) -> dict[str, str]:
        timestamp = str(int(self._clock()))
        return {
            "Content-Type": "application/json; charset=utf-8",
            "User-Agent": "Podium-Webhook/1",
            "webhook-id": key,
            "webhook-timestamp": timestamp,
            "webhook-signature": sign(self._key, key, timestamp, body),
        }


def sign(secret: bytes, key: str, timestamp: str, body: bytes) -> str:
    """Return `v1,<base64 of the HMAC-SHA256 of "key.timestamp.body">`."""
    signed = f"{key}.{timestamp}.".encode() + body
    return "v1," + b64encode(hmac(secret, signed, sha256).digest()).decode()


def _key(secret: str) -> bytes:
    """Return the key: of a `whsec_…` secret the decoded bytes, else the characters themselves."""
    if secret.startswith(_PREFIX):
        try:
            return b64decode(secret.removeprefix(_PREFIX), validate=True)
        except NotBase64:
            return secret.encode()
    return secret.encode()
