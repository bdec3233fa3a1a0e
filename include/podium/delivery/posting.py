"""Posting to an address that a subscription names, which must not lead into the operator's own network."""

from __future__ import annotations

import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import requests

from podium.delivery.transport import require_web_address
from podium.errors import BlockedAddress, DeliveryFailed
from podium.model.alerts import Channel
from podium.network.addresses import check_url, resolve
from podium.network.connection import Guard, GuardedAdapter
from podium.network.deadline import Deadline

CONNECT_TIMEOUT = 5.0  # seconds
_LONGEST_ANSWER = 2_000  # bytes that are read of it


@dataclass(frozen=True, slots=True)
class Answer:
    """What the receiver said."""

    status: int
    headers: Mapping[str, str]
    text: str


def post(
    url: str, body: bytes, headers: Mapping[str, str], channel: Channel, *, allow_private: bool, timeout: float = 20.0
) -> Answer:
    """Post the body; raises DeliveryFailed, permanent for a forbidden address. Redirects are not followed.

    No text of a failure holds the address, whose path may be a secret.
    """
    request = requests.Request("POST", require_web_address(url, channel), data=body, headers=dict(headers)).prepare()
    deadline = Deadline(time.monotonic() + timeout, timeout)
    try:
        check_url(url)
        with ThreadPoolExecutor(1) as resolver:
            guard = Guard(deadline, min(CONNECT_TIMEOUT, timeout), allow_private, resolve, resolver)
            with GuardedAdapter(guard).send(request, stream=True, timeout=timeout) as answer:
                text = answer.raw.read(_LONGEST_ANSWER, decode_content=True).decode("utf-8", "replace")
                return Answer(answer.status_code, answer.headers, text)
    except BlockedAddress as error:
        failure = f"{channel.label}: {str(error).replace(url, 'the address')}"
        raise DeliveryFailed(failure, permanent=True) from None
    except (requests.RequestException, OSError) as error:
        failure = f"{channel.label}: expected an answer, found {type(error).__name__}"
        raise DeliveryFailed(failure, permanent=False) from None
