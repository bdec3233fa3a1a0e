"""When a message may leave: the next digest hour, the end of quiet hours; local hours of the subscriber, in UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from podium.model.alerts import Rhythm, Subscription

_DAYS_OF_WEEK = 7


def next_digest(subscription: Subscription, now: datetime) -> datetime:
    """Return the first digest hour after `now`; a clock change moves it in UTC, not for the reader."""
    here = now.astimezone(ZoneInfo(subscription.zone))
    days = (here.date() + timedelta(days=ahead) for ahead in range(_DAYS_OF_WEEK + 1))
    hours = (_instant(day, subscription.digest_at, subscription.zone) for day in days if _has_digest(subscription, day))
    return next(hour for hour in hours if hour > now)


def after_quiet(subscription: Subscription, at: datetime) -> datetime:
    """Return `at`, or the end of the quiet hours in which it falls."""
    if subscription.quiet is None:
        return at
    begin, until = subscription.quiet
    here = at.astimezone(ZoneInfo(subscription.zone))
    if not _is_between(here.time(), begin, until):
        return at
    is_next_day = until <= here.time()
    return _instant(here.date() + timedelta(days=is_next_day), until, subscription.zone)


def _has_digest(subscription: Subscription, day: date) -> bool:
    return subscription.rhythm is not Rhythm.WEEKLY or day.weekday() == subscription.digest_weekday


def _is_between(at: time, begin: time, until: time) -> bool:
    if begin <= until:
        return begin <= at < until
    return at >= begin or at < until


def _instant(day: date, at: time, zone: str) -> datetime:
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)
