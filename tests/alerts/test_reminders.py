from datetime import UTC, datetime, time, timedelta

import pytest

from podium.alerts.match import match_news
from podium.alerts.reminders import due_reminders, is_overtaken, reminder_hour
from podium.model.alerts import Channel, ChannelKind, News, Wanted
from podium.model.changes import ChangeKind
from podium.model.findings import MeetingStatus
from podium.model.when import ClockTime

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def timed(make, **changes):
    """Return talks at 14:00 in Geneva (13:00 UTC)."""
    return make.meeting(when=make.day("2022-01-10", clock=ClockTime(time(14))), **changes)


def remind(make, meeting, now, **changes):
    subscription = make.subscription(remind_before=(DAY, HOUR), **changes)
    return due_reminders([meeting], [subscription], now=at(now))


def test_reminders_come_a_day_and_an_hour_before(make):
    assert remind(make, timed(make), "2022-01-09T12:59").changes == ()
    assert len(remind(make, timed(make), "2022-01-09T13:00").changes) == 1
    assert len(remind(make, timed(make), "2022-01-10T12:00").changes) == 2
    assert remind(make, timed(make), "2022-01-10T13:00").changes == ()


def test_the_same_reminder_is_the_same_change_whenever_it_is_asked_for(make):
    first = remind(make, timed(make), "2022-01-09T13:00")
    later = remind(make, timed(make, version=7), "2022-01-09T20:00")
    assert first.changes[0].id == later.changes[0].id


def test_it_is_silent_for_matching_and_owed_to_each_channel(make):
    channels = (Channel(ChannelKind.EMAIL, "a@b.c"), Channel(ChannelKind.SLACK, "#talks"))
    found = remind(make, timed(make), "2022-01-09T13:00", channels=channels)
    (change,) = found.changes
    assert (change.kind, change.silent) == (ChangeKind.REMINDER, True)
    assert [(item.change_id, item.group, item.channel) for item in found.owed] == [
        (change.id, "meeting:m-1", channels[0]),
        (change.id, "meeting:m-1", channels[1]),
    ]
    news = News(change, timed(make))
    assert match_news([news], [make.subscription()], now=make.now) == ()


def test_two_subscribers_share_the_change_and_owe_one_delivery_each(make):
    both = [make.subscription(remind_before=(DAY,)), make.subscription(id="other", remind_before=(DAY,))]
    found = due_reminders([timed(make)], both, now=at("2022-01-09T13:00"))
    assert (len(found.changes), [item.subscription_id for item in found.owed]) == (1, ["desk", "other"])


def test_a_day_without_an_hour_is_reminded_of_in_the_morning_before(make):
    hour = reminder_hour(make.meeting(), DAY, make.subscription(digest_at=time(8)))
    assert hour == at("2022-01-09T06:00")
    assert reminder_hour(make.meeting(), HOUR, make.subscription()) is None


@pytest.mark.parametrize("status", [MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.HELD])
def test_what_was_called_off_is_not_reminded_of(make, status):
    assert remind(make, timed(make, status=status), "2022-01-09T13:00").changes == ()


def test_who_was_just_told_is_not_reminded(make):
    assert remind(make, timed(make, first_seen=at("2022-01-09T18:00")), "2022-01-09T18:01").changes == ()


def test_only_wanted_meetings_that_are_not_muted_are_reminded_of(make):
    assert remind(make, timed(make), "2022-01-09T13:00", wanted=Wanted(countries=("France",))).owed == ()
    cancelled_only = Wanted(kinds=(ChangeKind.CANCELLED,), countries=("Russia",))
    assert len(remind(make, timed(make), "2022-01-09T13:00", wanted=cancelled_only).owed) == 1
    subscription = make.subscription(remind_before=(DAY,))
    muted = frozenset({("desk", "m-1")})
    assert due_reminders([timed(make)], [subscription], now=at("2022-01-09T13:00"), muted=muted).owed == ()


def test_quiet_hours_hold_a_reminder(make):
    found = remind(make, timed(make), "2022-01-09T22:00", quiet=(time(22), time(7)))
    assert found.owed[0].not_before == at("2022-01-10T05:00")


def test_a_cancellation_or_a_move_silences_a_reminder_that_waits(make):
    (change,) = remind(make, timed(make), "2022-01-09T13:00").changes
    assert not is_overtaken(News(change, timed(make, version=2)))
    assert is_overtaken(News(change, timed(make, status=MeetingStatus.CANCELLED)))
    assert is_overtaken(News(change, make.meeting(when=make.day("2022-01-11"))))
    assert not is_overtaken(make.news("cancelled", timed(make, status=MeetingStatus.CANCELLED)))
