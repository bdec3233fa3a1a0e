"""From settings to the ways by which messages leave."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from podium.alerts.operator import render_issue
from podium.delivery.apprise import AppriseTransport
from podium.delivery.email import EmailTransport, parse_mail_server
from podium.delivery.folder import FolderTransport
from podium.delivery.slack import SlackTransport
from podium.delivery.transport import Transport
from podium.delivery.webhook import WebhookTransport
from podium.model.alerts import Channel, ChannelKind
from podium.model.issues import Issue
from podium.settings import Settings

log = logging.getLogger(__name__)


def build_transports(settings: Settings) -> Mapping[ChannelKind, Transport]:
    """Return a transport for each channel that is configured; Apprise URLs carry their own configuration."""
    transports: dict[ChannelKind, Transport] = {
        ChannelKind.APPRISE: AppriseTransport(allow_private=settings.webhook_allow_private),
        ChannelKind.SLACK: _slack(settings),
    }
    if mail := _mail(settings):
        transports[ChannelKind.EMAIL] = mail
    if settings.webhook_secret:
        transports[ChannelKind.WEBHOOK] = WebhookTransport(
            settings.webhook_secret.get_secret_value(), allow_private=settings.webhook_allow_private
        )
    return transports


def _slack(settings: Settings) -> Transport:
    """Return Slack's transport; without settings it serves subscriptions that name a webhook of their own."""
    return SlackTransport(
        token=settings.slack_token.get_secret_value() if settings.slack_token else None,
        webhook_url=settings.slack_webhook_url.get_secret_value() if settings.slack_webhook_url else None,
        allow_private=settings.webhook_allow_private,
    )


def _mail(settings: Settings) -> Transport | None:
    if settings.mail_folder:
        return FolderTransport(settings.mail_folder, settings.mail_from)
    if settings.smtp_url:
        return EmailTransport(parse_mail_server(settings.smtp_url.get_secret_value()), settings.mail_from)
    return None


def operator_mail(settings: Settings) -> Callable[[Sequence[Issue], datetime], None]:
    """Return how the operator is told of issues: by mail where an address and a server are set, else in the log."""
    transport = _mail(settings)

    def tell(issues: Sequence[Issue], now: datetime) -> None:
        message = render_issue(issues, base_url=settings.base_url, now=now)
        if transport is None or settings.operator_email is None:
            log.warning("for the operator: %s", message.subject)
            return
        transport.send(message, Channel(ChannelKind.EMAIL, settings.operator_email))

    return tell
