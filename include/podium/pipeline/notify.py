"""From deliveries that are owed to messages that a channel has accepted: one round.

A message is claimed, rendered and sent outside of any transaction, and marked only after the channel took it: by the
transaction that claims the next one. A sender that dies in between leaves a claim that runs out; the next one sends the
same message under the same key.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from podium.alerts.digest import render_digest
from podium.alerts.links import Links
from podium.alerts.match import is_digest, is_muted
from podium.alerts.reminders import is_overtaken
from podium.alerts.render import render_message
from podium.clock import Clock, real_now
from podium.delivery.transport import Transport
from podium.errors import DeliveryFailed
from podium.model.alerts import ChannelKind, Coverage, Message, News, Subscription
from podium.pipeline.notify_failed import record_failure
from podium.pipeline.reports import NotifyReport
from podium.store.claims import Claimed, claim_message
from podium.store.coverage import load_coverage
from podium.store.database import Store
from podium.store.deliveries import first_reference, load_mutes, mark_dropped, mark_sent
from podium.store.ledger import read_counter
from podium.store.news import load_news

Outcome = Callable[[Session], NotifyReport]  # writes what became of a message


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
    report, shelf = NotifyReport(), _Shelf()
    outcome: Outcome = _nothing
    while True:
        now = clock()
        with store.writing() as session:
            report.add(outcome(session))
            claimed = claim_message(session, sender.name, now, wall(), groups=groups)
        if claimed is None:
            return report
        outcome = _send_one(store, sender, claimed, shelf, now)


def _nothing(_session: Session) -> NotifyReport:
    return NotifyReport()


class _Shelf:
    """The news that was read last: a change goes to many readers, one after the other."""

    def __init__(self) -> None:
        self._seen: tuple[tuple[str, ...], int] | None = None
        self._news: tuple[News, ...] = ()

    def news(self, session: Session, change_ids: tuple[str, ...]) -> tuple[News, ...]:
        """Return the changes as they stand now: read again unless nobody has written to the ledger since."""
        asked = (change_ids, read_counter(session))
        if asked != self._seen:
            self._seen, self._news = asked, load_news(session, change_ids)
        return self._news


def _send_one(store: Store, sender: Sender, claimed: Claimed, shelf: _Shelf, now: datetime) -> Outcome:
    """Send the message and return what to write of it."""
    with store.reading() as session:
        muted = load_mutes(session, claimed.subscription_id)
        news = _still_news(shelf.news(session, claimed.change_ids), claimed, muted)
    if not news:
        return partial(_record_dropped, sender.name, claimed)
    try:
        reference = _send(store, sender, claimed, news, now)
    except DeliveryFailed as failure:
        return partial(record_failure, sender.name, claimed, failure, now)
    return partial(_record_sent, sender.name, claimed, reference, now)


def _record_dropped(owner: str, claimed: Claimed, session: Session) -> NotifyReport:
    mark_dropped(session, claimed.key, owner, "muted or overtaken while it waited")
    return NotifyReport(dropped=1)


def _record_sent(owner: str, claimed: Claimed, reference: str, now: datetime, session: Session) -> NotifyReport:
    mark_sent(session, claimed.key, owner, reference, now)
    return NotifyReport(sent=1)


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
