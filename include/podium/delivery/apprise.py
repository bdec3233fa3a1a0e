"""Every other channel, by Apprise: it says only whether it worked, so each failure may pass."""

from __future__ import annotations

import socket
from contextlib import suppress

from apprise import Apprise, NotifyFormat

from podium.errors import BlockedAddress, DeliveryFailed
from podium.model.alerts import Accepted, Channel, Message
from podium.network.addresses import check_address, resolve


class AppriseTransport:
    """Hand the text of a message to the service that the target URL names, on a private address only if allowed.

    Apprise connects by itself: unlike with webhooks, a name that resolves to something else a moment later gets by.
    """

    def __init__(self, *, allow_private: bool = False) -> None:
        self._allow_private = allow_private

    def send(self, message: Message, channel: Channel) -> Accepted:
        """Notify; raises DeliveryFailed, permanent only where Apprise knows no such service."""
        service = Apprise()
        if not service.add(channel.target):
            text = f"{channel.label}: expected an address that Apprise understands; correct the subscription"
            raise DeliveryFailed(text, permanent=True)
        for server in service:
            self._check_host(str(getattr(server, "host", None) or ""), channel)
        if not service.notify(body=message.text, title=message.subject, body_format=NotifyFormat.TEXT):
            text = f"{channel.label}: expected Apprise to deliver, found that it did not; its log may say why"
            raise DeliveryFailed(text, permanent=False)
        return Accepted()

    def _check_host(self, host: str, channel: Channel) -> None:
        """Raise DeliveryFailed where the service's host is one that must not be reached; a topic is no host."""
        with suppress(socket.gaierror, UnicodeError):
            for _family, address in resolve(host, 0) if host else ():
                try:
                    check_address(host, address, allow_private=self._allow_private)
                except BlockedAddress as error:
                    text = f"{channel.label}: {error}"
                    raise DeliveryFailed(text, permanent=True) from None
