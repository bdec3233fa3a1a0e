"""News × subscriptions → the deliveries that are owed, each with its time and the message it belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta
from itertools import product
from types import MappingProxyType

from podium.alerts.schedule import after_quiet, next_digest
from podium.alerts.wanted import reasons
from podium.model.alerts import News, Owed, Rhythm, Subscription
from podium.model.changes import ChangeKind, SubjectKind

GROUP_WAIT = timedelta(minutes=2)
BURST = 5  # so many messages at once become one
NOTHING_WAITS: Mapping[str, int] = MappingProxyType({})
DIGEST = "digest:"
EVERYTHING = ""  # the subject of a mute that stands for all

_WINDOW = 10  # minutes; bursts of one window are one message
_NEVER_BURIED = {ChangeKind.POSTPONED, ChangeKind.CANCELLED, ChangeKind.RESCHEDULED, ChangeKind.MOVED}

Muted = AbstractSet[tuple[str, str]]


def match_news(
    news: Sequence[News],
    subscriptions: Sequence[Subscription],
    *,
    now: datetime,
    muted: Muted = frozenset(),
    group_wait: timedelta = GROUP_WAIT,
    waiting: Mapping[str, int] = NOTHING_WAITS,
) -> tuple[Owed, ...]:
    """Return what is owed: one for each (change, subscription, channel), never for a silent change or a muted subject.

    News on one subject within `group_wait` leaves as one message. A burst (five messages or more at once) leaves as
    one too, but what was called off or moved keeps its own. What falls into quiet hours leaves as one at their end.
    `waiting` tells of each subscription how many messages wait already, so that documents that come one by one
    make a burst too.
    """
    owed: dict[tuple[object, ...], Owed] = {}
    audible = [item for item in news if not item.change.silent and item.change.kind is not ChangeKind.REMINDER]
    for subscription in subscriptions:
        wanted = [item for item in audible if _is_owed(item, subscription, muted)]
        if not wanted:
            continue
        not_before, group_of = _departure(subscription, wanted, now, group_wait, waiting.get(subscription.id, 0))
        for item, channel in product(wanted, subscription.channels):
            one = Owed(item.change.id, subscription.id, channel, not_before, group_of[item.change.id])
            owed.setdefault((one.change_id, one.subscription_id, one.channel), one)
    return tuple(owed.values())


def is_digest(group: str) -> bool:
    """Tell whether the deliveries of a group leave as a digest."""
    return group.startswith(DIGEST)


def is_muted(news: News, subscription_id: str, muted: Muted) -> bool:
    """Tell whether the subscriber has muted the subject, or everything."""
    return (subscription_id, EVERYTHING) in muted or (subscription_id, news.change.subject_id) in muted


def _is_owed(news: News, subscription: Subscription, muted: Muted) -> bool:
    return not is_muted(news, subscription.id, muted) and reasons(subscription.wanted, news) is not None


def _departure(
    subscription: Subscription, news: Sequence[News], now: datetime, group_wait: timedelta, waiting: int
) -> tuple[datetime, dict[str, str]]:
    """Return when the news leaves, and the message of each change."""
    if subscription.rhythm is not Rhythm.INSTANT:
        hour = after_quiet(subscription, next_digest(subscription, now))
        return hour, _all_in(news, DIGEST, hour)
    at = now + group_wait
    hour = after_quiet(subscription, at)
    if hour != at:
        return hour, _all_in(news, "quiet:", hour)
    return at, _by_subject(news, now, waiting)


def _all_in(news: Sequence[News], prefix: str, hour: datetime) -> dict[str, str]:
    return {item.change.id: f"{prefix}{hour:%Y-%m-%dT%H:%MZ}" for item in news}


def _by_subject(news: Sequence[News], now: datetime, waiting: int) -> dict[str, str]:
    groups = {item.change.id: _group(item) for item in news}
    if waiting + len(set(groups.values())) < BURST:
        return groups
    urgent = {groups[item.change.id] for item in news if item.change.kind in _NEVER_BURIED}
    window = now.replace(minute=now.minute - now.minute % _WINDOW, second=0)
    burst = f"burst:{window:%Y-%m-%dT%H:%MZ}"
    return {change_id: group if group in urgent else burst for change_id, group in groups.items()}


def _group(news: News) -> str:
    """Name the message: a meeting is its own; positions go together by document and speaker."""
    change = news.change
    if change.subject_kind is SubjectKind.STATEMENT and news.statement:
        return f"positions:{news.statement.document_id}:{news.statement.finding.speaker}"
    return f"{change.subject_kind}:{change.subject_id}"
