"""Every other channel, by Apprise: it says only whether it worked, so each failure may pass."""

from __future__ import annotations

from apprise import Apprise, NotifyFormat

from podium.errors import DeliveryFailed
from podium.model.alerts import Accepted, Channel, Message


class AppriseTransport:
    """Hand the text of a message to the service that the target URL names."""

    def send(self, message: Message, channel: Channel) -> Accepted:
        """Notify; raises DeliveryFailed, permanent only where Apprise knows no such service."""
        service = Apprise()
        if not service.add(channel.target):
            text = f"{channel.label}: expected an address that Apprise understands; correct the subscription"
            raise DeliveryFailed(text, permanent=True)
        if not service.notify(body=message.text, title=message.subject, body_format=NotifyFormat.TEXT):
            text = f"{channel.label}: expected Apprise to deliver, found that it did not; its log may say why"
            raise DeliveryFailed(text, permanent=False)
        return Accepted()
