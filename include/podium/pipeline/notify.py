"""From deliveries that are owed to messages that a channel has accepted: one round.

A message is claimed, rendered and sent outside of any transaction, and marked only after the channel took it. A sender
that dies in between leaves a claim that runs out; the next one sends the same message under the same key.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from podium.alerts.digest import render_digest
from podium.alerts.links import Links
from podium.alerts.match import is_digest, is_muted
from podium.alerts.reminders import is_overtaken
from podium.alerts.render import render_message
from podium.clock import Clock, real_now
from podium.delivery.transport import Transport
from podium.errors import DeliveryFailed
from podium.model.alerts import ChannelKind, Coverage, Message, News, Subscription
from podium.model.issues import Issue, IssueKind
from podium.pipeline.reports import NotifyReport
from podium.store.coverage import load_coverage
from podium.store.database import Store
from podium.store.deliveries import (
    Claimed,
    claim_message,
    first_reference,
    load_mutes,
    mark_dropped,
    mark_failed,
    mark_sent,
)
from podium.store.issues import save_issues
from podium.store.news import load_news

log = logging.getLogger(__name__)

GIVE_UP_AFTER = timedelta(days=1)
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Sender:
    """What sending needs: who subscribed, how messages leave, and under which name this process claims them."""

    name: str
    subscriptions: Mapping[str, Subscription]
    transports: Mapping[ChannelKind, Transport]
    links: Links


def send_due(
    store: Store, sender: Sender, clock: Clock, *, groups: str = "", wall: Callable[[], datetime] = real_now
) -> NotifyReport:
    """Send every message that is due; failures are kept with their reason and tried again or buried.

    `groups` narrows to messages whose group's name begins so.
    """
    report = NotifyReport()
    while True:
        now = clock()
        with store.writing() as session:
            claimed = claim_message(session, sender.name, now, wall(), groups=groups)
        if claimed is None:
            return report
        _send_one(store, sender, claimed, now, report)


def _send_one(store: Store, sender: Sender, claimed: Claimed, now: datetime, report: NotifyReport) -> None:
    with store.reading() as session:
        news = _still_news(
            load_news(session, claimed.change_ids), claimed, load_mutes(session, claimed.subscription_id)
        )
    if not news:
        with store.writing() as session:
            mark_dropped(session, claimed.key, sender.name, "muted or overtaken while it waited")
        report.dropped += 1
        return
    try:
        reference = _send(store, sender, claimed, news, now)
    except DeliveryFailed as failure:
        _fail(store, sender, claimed, failure, now, report)
        return
    with store.writing() as session:
        mark_sent(session, claimed.key, sender.name, reference, now)
    report.sent += 1


def _still_news(news: Sequence[News], claimed: Claimed, muted: frozenset[tuple[str, str]]) -> list[News]:
    """Leave out what the reader has muted, and reminders of what was called off, while the message waited."""
    return [item for item in news if not is_overtaken(item) and not is_muted(item, claimed.subscription_id, muted)]


def _send(store: Store, sender: Sender, claimed: Claimed, news: Sequence[News], now: datetime) -> str:
    subscription = sender.subscriptions.get(claimed.subscription_id)
    if subscription is None:
        message = f"subscription {claimed.subscription_id!r} is no longer in the subscriptions file"
        raise DeliveryFailed(message, permanent=True)
    transport = sender.transports.get(claimed.channel.kind)
    if transport is None:
        message = f"channel {claimed.channel.kind}: nothing is configured to send by; see `podium doctor`"
        raise DeliveryFailed(message, permanent=False)
    with store.reading() as session:
        first = first_reference(session, claimed.subscription_id, claimed.channel, claimed.group) or ""
        coverage = load_coverage(session) if is_digest(claimed.group) else ()
    rendered = _render(news, subscription, sender.links, claimed, now, first, coverage)
    return transport.send(rendered, claimed.channel).reference


def _render(
    news: Sequence[News],
    subscription: Subscription,
    links: Links,
    claimed: Claimed,
    now: datetime,
    first: str,
    coverage: Sequence[Coverage],
) -> Message:
    if is_digest(claimed.group):
        digest = render_digest(news, subscription, links=links, now=now, coverage=coverage, key=claimed.key)
        assert digest is not None  # noqa: S101 - a claim holds at least one change
        return digest
    return render_message(news, subscription, links=links, now=now, key=claimed.key, reply_to=first)


def _fail(
    store: Store, sender: Sender, claimed: Claimed, failure: DeliveryFailed, now: datetime, report: NotifyReport
) -> None:
    retry_at = None if failure.permanent else _next_try(claimed, failure, now)
    log.warning("%s to %s: %s", claimed.channel.kind, claimed.subscription_id, failure)
    with store.writing() as session:
        mark_failed(session, claimed.key, sender.name, str(failure), now, retry_at)
        if retry_at is None:
            save_issues(session, [_dead_letter(claimed, failure, now)])
    report.retried += retry_at is not None
    report.dead += retry_at is None


def _next_try(claimed: Claimed, failure: DeliveryFailed, now: datetime) -> datetime | None:
    """Return when to try again: doubling pauses, never before the channel's own Retry-After.

    None a day after the message was due.
    """
    pause = min(FIRST_PAUSE * 2**claimed.attempts, LONGEST_PAUSE)
    retry_at = now + max(pause, timedelta(seconds=failure.retry_after or 0))
    return retry_at if retry_at - claimed.due_at <= GIVE_UP_AFTER else None


def _dead_letter(claimed: Claimed, failure: DeliveryFailed, now: datetime) -> Issue:
    message = f"{claimed.channel.kind} for {claimed.subscription_id} was given up: {failure}"
    return Issue(f"{IssueKind.DELIVERY_DEAD}:{claimed.key}", IssueKind.DELIVERY_DEAD, claimed.key, message, now)
