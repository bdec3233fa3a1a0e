from dataclasses import replace
from datetime import UTC, datetime, timedelta

from podium.feeds.interval import LONGEST, failures_after, next_interval
from podium.model.fetching import FailureClass
from podium.model.sources import Feed

FEED = Feed(
    "ministry/news",
    "ministry",
    "https://ministry.example/feed",
    interval=timedelta(minutes=15),
    interval_min=timedelta(minutes=5),
    interval_max=timedelta(hours=6),
)
MORNING = datetime(2022, 2, 14, 8, 7, tzinfo=UTC)
JITTER = 1.1


def every(minutes: float, count: int = 20) -> list[datetime]:
    return [MORNING + timedelta(minutes=minutes * n) for n in range(count)]


def minutes(wait: timedelta) -> float:
    return wait.total_seconds() / 60


def test_half_a_window_at_the_fastest_rate_is_the_measure():
    calm, burst = every(120), [MORNING + timedelta(hours=3, minutes=4 * n) for n in range(6)]
    assert 360 <= minutes(next_interval(FEED, published=calm, window=10)) <= 360 * JITTER
    assert 20 <= minutes(next_interval(FEED, published=calm + burst, window=10)) <= 20 * JITTER


def test_the_bounds_of_the_source_hold():
    assert 5 <= minutes(next_interval(FEED, published=every(0.1), window=10)) <= 5 * JITTER
    assert 360 <= minutes(next_interval(FEED, published=every(1e5), window=10)) <= 360 * JITTER


def test_without_dates_that_tell_the_first_interval_stays():
    midnights = [datetime(2022, 2, day, tzinfo=UTC) for day in range(1, 12)]
    for published in ((), every(10, 3), midnights):
        assert 15 <= minutes(next_interval(FEED, published=published, window=10)) <= 15 * JITTER


def test_too_little_overlap_halves_the_interval():
    wait = next_interval(FEED, published=every(120), window=10, overlap=0.2, current=timedelta(minutes=60))
    assert 30 <= minutes(wait) <= 30 * JITTER


def test_what_the_server_asks_for_is_honoured_within_reason():
    assert 60 <= minutes(next_interval(FEED, max_age=3600)) <= 60 * JITTER
    assert 360 <= minutes(next_interval(FEED, max_age=86_400)) <= 360 * JITTER
    assert 90 <= minutes(next_interval(FEED, retry_after=5400, failures=0.25)) <= 90 * JITTER
    assert next_interval(FEED, retry_after=1e9) <= LONGEST * JITTER


def test_back_off_grows_in_a_line_up_to_a_day_and_never_ends():
    waits = [minutes(next_interval(FEED, failures=failures)) / JITTER for failures in (0, 1, 2, 1000)]
    assert waits == sorted(waits)
    assert 15 * 3 / JITTER <= waits[2] <= 15 * 3
    assert LONGEST <= next_interval(FEED, failures=1e6) <= LONGEST * JITTER


def test_failures_weigh_by_class_and_a_success_clears_them():
    failures = 0.0
    for failure in (FailureClass.HARD, FailureClass.SOFT, FailureClass.TEMPORARY):
        failures = failures_after(failures, failure)
    assert failures == 1.75
    assert failures_after(failures, None) == 0.0


def test_the_stretch_is_the_same_again_and_differs_between_feeds_and_attempts():
    waits = {next_interval(replace(FEED, id=f"f{n}"), attempt=n % 3) for n in range(50)}
    assert len(waits) == 50
    assert next_interval(FEED, attempt=7) == next_interval(FEED, attempt=7)
