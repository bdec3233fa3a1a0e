"""When a feed is polled next: often enough that its window is never outrun, no oftener than it bears."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from podium.model.fetching import FailureClass
from podium.model.sources import Feed

LONGEST = timedelta(days=1)  # nothing is given up: a feed that fails for weeks is still asked once a day
WEIGHTS = {FailureClass.HARD: 1.0, FailureClass.SOFT: 0.5, FailureClass.TEMPORARY: 0.25}
WANTED_OVERLAP = 0.5  # of the window: what a poll must share with the one before
_JITTER = 0.1  # of the wait
_FEWEST = 4  # publications from which a rate can be read


def failures_after(failures: float, failure: FailureClass | None) -> float:
    """Return the feed's count of failures after an attempt; a success (None) clears it."""
    return 0.0 if failure is None else failures + WEIGHTS[failure]


def next_interval(
    feed: Feed,
    *,
    published: Sequence[datetime] = (),
    window: int = 0,
    overlap: float | None = None,
    current: timedelta | None = None,
    failures: float = 0.0,
    max_age: float | None = None,
    retry_after: float | None = None,
    attempt: int = 0,
) -> timedelta:
    """Return the time until the next poll.

    `published` are times of recent publications in any order, best those of a month; `window` is how many entries the
    feed shows at once. After failures (see `failures_after`) the wait grows linearly up to a day. `max_age` and
    `retry_after` are in seconds, as the server gave them. `attempt` numbers the polls: the wait is stretched by up to a
    tenth, by a hash of feed and attempt, so that feeds do not fall into step.
    """
    wanted = _wanted(feed, published, window, overlap, current or feed.interval)
    fresh = timedelta(seconds=max_age or 0)
    calm = min(max(wanted, fresh, feed.interval_min), feed.interval_max)
    waited = min(calm * (1 + failures), max(LONGEST, calm))
    asked = min(timedelta(seconds=retry_after or 0), LONGEST)
    return max(waited, asked) * (1 + _JITTER * _fraction(feed.id, attempt))


def _wanted(
    feed: Feed, published: Sequence[datetime], window: int, overlap: float | None, current: timedelta
) -> timedelta:
    """Return the time in which, at the fastest recent rate, half a window is published."""
    fastest = _fastest(published, max(1, round(window * (1 - WANTED_OVERLAP))))
    wanted = feed.interval if fastest is None else fastest
    if overlap is not None and overlap < WANTED_OVERLAP:
        return min(wanted, current / 2)
    return wanted


def _fastest(published: Sequence[datetime], count: int) -> timedelta | None:
    """Return the shortest time in which `count` entries came; None where dates do not tell."""
    times = sorted(published)
    if len(times) < max(_FEWEST, count + 1) or all(moment.time() == time(0) for moment in times):
        return None
    return min(later - earlier for earlier, later in zip(times, times[count:], strict=False))


def _fraction(feed_id: str, attempt: int) -> float:
    digest = hashlib.sha256(f"{feed_id} {attempt}".encode()).digest()
    return int.from_bytes(digest[:4], "big") / 2**32
