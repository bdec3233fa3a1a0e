"""JSON to any http(s) address, signed as the Standard Webhooks specification has it."""

from __future__ import annotations

import json
import time
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Callable
from hashlib import sha256
from hmac import new as hmac

from podium.delivery.posting import post
from podium.delivery.transport import refused
from podium.model.alerts import Accepted, Channel, Message

_PREFIX = "whsec_"
_ACCEPTED = range(200, 300)


class WebhookTransport:
    """Post payloads to the address of the channel; redirects are not followed, private addresses only if allowed."""

    def __init__(self, secret: str, *, allow_private: bool = False, clock: Callable[[], float] = time.time) -> None:
        self._key = _key(secret)
        self._allow_private = allow_private
        self._clock = clock

    def send(self, message: Message, channel: Channel) -> Accepted:
        """Post the payload; raises DeliveryFailed, permanent for refusals other than overload."""
        body = json.dumps(message.payload or {}, ensure_ascii=False, separators=(",", ":")).encode()
        headers = self._headers(message.key, body)
        answer = post(channel.target, body, headers, channel, allow_private=self._allow_private)
        if answer.status not in _ACCEPTED:
            raise refused(answer.status, answer.headers.get("retry-after"), channel)
        return Accepted(str(answer.status))

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
