from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podium.alerts.schedule import after_quiet, next_digest
from podium.model.alerts import Channel, ChannelKind, Rhythm, Subscription

CHANNELS = (Channel(ChannelKind.EMAIL, "a@b.c"),)


def at(text):
    return datetime.fromisoformat(text).astimezone(UTC)


def daily(zone="Europe/Kyiv", **changes):
    return Subscription("a", "A", CHANNELS, rhythm=Rhythm.DAILY, zone=zone, **changes)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2022-01-10T05:59+00:00", "2022-01-10T06:00+00:00"),
        ("2022-01-10T06:00+00:00", "2022-01-11T06:00+00:00"),
        ("2022-03-26T07:00+00:00", "2022-03-27T05:00+00:00"),  # summer time began that night
        ("2022-10-29T07:00+00:00", "2022-10-30T06:00+00:00"),
    ],
)
def test_a_daily_digest_leaves_at_the_same_local_hour_the_year_round(now, expected):
    assert next_digest(daily(), at(now)) == at(expected)


def test_a_weekly_digest_waits_for_its_weekday():
    friday = Subscription("a", "A", CHANNELS, rhythm=Rhythm.WEEKLY, digest_weekday=4)
    assert next_digest(friday, at("2022-01-10T12:00+00:00")) == at("2022-01-14T08:00+00:00")
    assert next_digest(friday, at("2022-01-14T08:00+00:00")) == at("2022-01-21T08:00+00:00")


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2022-01-10T19:59+00:00", "2022-01-10T19:59+00:00"),
        ("2022-01-10T20:00+00:00", "2022-01-11T05:00+00:00"),
        ("2022-01-10T23:30+00:00", "2022-01-11T05:00+00:00"),
        ("2022-01-11T04:59+00:00", "2022-01-11T05:00+00:00"),
        ("2022-01-11T05:00+00:00", "2022-01-11T05:00+00:00"),
    ],
)
def test_quiet_hours_over_midnight_hold_until_the_morning(now, expected):
    night = Subscription("a", "A", CHANNELS, quiet=(time(22), time(7)), zone="Europe/Kyiv")
    assert after_quiet(night, at(now)) == at(expected)


def test_quiet_hours_within_a_day():
    lunch = Subscription("a", "A", CHANNELS, quiet=(time(12), time(14)))
    assert after_quiet(lunch, at("2022-01-10T13:00+00:00")) == at("2022-01-10T14:00+00:00")
    assert after_quiet(lunch, at("2022-01-10T14:00+00:00")) == at("2022-01-10T14:00+00:00")


@given(
    now=st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 (bounds are naive by contract)
    hour=st.times().map(lambda value: value.replace(second=0, microsecond=0)),
    zone=st.sampled_from(["Europe/Kyiv", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "UTC"]),
)
def test_the_next_digest_is_after_now_and_at_most_a_day_and_an_hour_away(now, hour, zone):
    found = next_digest(daily(zone, digest_at=hour), now)
    assert now < found
    assert (found - now).total_seconds() <= 26 * 3600
    local = found.astimezone(ZoneInfo(zone))
    assert local.utcoffset() is not None
