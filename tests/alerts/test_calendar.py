from datetime import UTC, date, datetime, time, timedelta

import icalendar
import pytest
import vobject

from podium.alerts.calendar import render_calendar
from podium.model.findings import MeetingStatus, Place
from podium.model.when import ClockTime, Precision, When

URLS = {"d-1": "https://www.state.gov/1/"}


def events(meetings, **options):
    """Return the events as icalendar reads them, once vobject has read as many."""
    content = render_calendar(meetings, name="Talks", **options)
    calendar = icalendar.Calendar.from_ical(content)
    assert calendar["method"] == "PUBLISH"
    found = calendar.walk("VEVENT")
    assert len(vobject.readOne(content.decode()).contents.get("vevent", [])) == len(found)
    return found


def test_a_day_without_an_hour_is_a_whole_day(make, links):
    (event,) = events([make.meeting(version=3)], links=links, urls=URLS)
    assert event["dtstart"].dt == date(2022, 1, 10)
    assert "dtend" not in event
    assert "duration" not in event
    assert (event["uid"], event["sequence"], event["status"]) == ("m-1@podium", 3, "CONFIRMED")
    assert (event["summary"], event["location"]) == ("US–Russia talks", "Geneva, Switzerland")
    assert event["url"] == "https://podium.example/podium/meetings/m-1"
    assert "will take place on January 10." in event["description"]
    assert "https://www.state.gov/1/#:~:text=The%20talks" in event["description"]


def test_days_in_a_row_end_on_the_day_after_the_last(make):
    when = When(date(2022, 1, 10), date(2022, 1, 12), Precision.RANGE)
    (event,) = events([make.meeting(when=when)])
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2022, 1, 10), date(2022, 1, 13))


def test_an_hour_in_a_known_zone_comes_with_its_zone_and_no_invented_end(make):
    meeting = make.meeting(when=make.day("2022-07-11", clock=ClockTime(time(14, 30))))
    content = render_calendar([meeting], name="Talks")
    (event,) = events([meeting])
    assert event["dtstart"].dt.astimezone(UTC) == datetime(2022, 7, 11, 12, 30, tzinfo=UTC)
    assert "dtend" not in event
    assert b"BEGIN:VTIMEZONE" in content
    assert b"DTSTART;TZID=Europe/Zurich:20220711T143000" in content
    read = vobject.readOne(content.decode()).vevent.dtstart.value
    assert read.utcoffset() == timedelta(hours=2)


def test_an_hour_without_a_zone_is_told_and_not_put_on_the_clock(make):
    when = make.day("2022-01-10", clock=ClockTime(time(14)))
    (event,) = events([make.meeting(when=when, place=Place(None, "Russia"))])
    assert event["dtstart"].dt == date(2022, 1, 10)
    assert "Time: 14:00 local time" in event["description"]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (MeetingStatus.SCHEDULED, "CONFIRMED"),
        (MeetingStatus.TENTATIVE, "TENTATIVE"),
        (MeetingStatus.POSTPONED, "CANCELLED"),
        (MeetingStatus.CANCELLED, "CANCELLED"),
        (MeetingStatus.HELD, "CONFIRMED"),
        (MeetingStatus.LAPSED, "TENTATIVE"),
    ],
)
def test_each_status_has_its_place_in_a_calendar(make, status, expected):
    (event,) = events([make.meeting(status=status)])
    assert event["status"] == expected
    assert event["summary"].startswith(("POSTPONED: ", "CANCELLED: ")) == (expected == "CANCELLED")


def test_a_week_or_a_month_is_no_day(make):
    month = When(date(2022, 1, 1), date(2022, 1, 31), Precision.MONTH)
    assert events([make.meeting(when=month), make.meeting(id="m-2", when=make.nowhen)]) == []


def test_what_is_called_off_leaves_the_day_that_a_source_gave(make):
    before = make.meeting()
    off = make.meeting(status=MeetingStatus.CANCELLED, when=make.nowhen, claims=before.claims, version=2)
    (event,) = events([off])
    assert (event["dtstart"].dt, event["status"], event["sequence"]) == (date(2022, 1, 10), "CANCELLED", 2)


def test_the_same_meetings_give_the_same_bytes(make):
    meetings = [make.meeting(when=make.day("2022-01-10", clock=ClockTime(time(9)))), make.meeting(id="m-2")]
    assert render_calendar(meetings, name="A") == render_calendar(meetings, name="A")


def test_hostile_texts_stay_in_their_fields(make):
    title = "Talks\r\nEND:VEVENT\nBEGIN:VALARM; a,b\\c"
    (event,) = events([make.meeting(title=title, open_points=(title,))])
    assert event["summary"] == "Talks END:VEVENT BEGIN:VALARM; a,b\\c"


def test_every_line_is_folded_as_the_standard_has_it(make):
    content = render_calendar([make.meeting(title="Зустріч " * 40)], name="Talks")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
