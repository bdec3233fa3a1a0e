from datetime import date, time

import pytest

from podium.alerts.dates import hours, long_when, short_when, start_of, told_short, told_when
from podium.model.findings import Place
from podium.model.when import UNKNOWN_WHEN, ClockTime, Precision, When

TODAY = date(2021, 12, 29)


def when(first, last, precision):
    return When(date.fromisoformat(first), date.fromisoformat(last), precision)


@pytest.mark.parametrize(
    ("given", "language", "long", "short"),
    [
        (when("2022-01-10", "2022-01-10", Precision.DAY), "en", "Monday, 10 January 2022", "10 Jan"),
        (when("2022-01-10", "2022-01-10", Precision.DAY), "en_US", "Monday, January 10, 2022", "Jan 10"),
        (when("2022-01-10", "2022-01-10", Precision.DAY), "uk", "понеділок, 10 січня 2022\u202fр.", "10 січ."),
        (when("2022-01-10", "2022-01-10", Precision.DAY), "de", "Montag, 10. Januar 2022", "10. Jan."),
        (when("2023-11-05", "2023-11-05", Precision.DAY), "en", "Sunday, 5 November 2023", "5 Nov 2023"),
        (when("2022-01-10", "2022-01-12", Precision.RANGE), "en", "10–12 Jan 2022", "10–12 Jan"),
        (when("2022-01-10", "2022-01-16", Precision.WEEK), "en", "week of 10 Jan 2022", "week of 10 Jan"),
        (when("2022-03-01", "2022-03-31", Precision.MONTH), "en", "March 2022", "Mar 2022"),
        (when("2022-01-01", "2022-03-31", Precision.QUARTER), "en", "Q1 2022", "Q1 2022"),
        (when("2022-01-01", "2022-12-31", Precision.YEAR), "en", "2022", "2022"),
        (UNKNOWN_WHEN, "en", "not set", "not set"),
        (When(words="in the coming weeks"), "en", "not set (“in the coming weeks”)", "not set"),
    ],
)
def test_a_date_is_told_at_its_precision_in_the_readers_language(given, language, long, short):
    assert long_when(given, language) == long
    assert short_when(given, language, TODAY) == short


@pytest.mark.parametrize(
    ("stored", "told"),
    [
        ("2022-01-10", "Monday, 10 January 2022"),
        ("2022-01-10 14:00 Europe/Brussels", "Monday, 10 January 2022, 14:00 Europe/Brussels"),
        ("2022-01-10 14:00", "Monday, 10 January 2022, 14:00"),
        ("2022-01-10/2022-01-12", "10–12 Jan 2022"),
        ("2022-03-01/2022-03-31 (month)", "March 2022"),
        ("unknown", "not set"),
        ("in the spring", "not set (“in the spring”)"),
        ("", "not set"),
    ],
)
def test_dates_of_change_rows_are_read_back(stored, told):
    assert told_when(stored, "en") == told


def test_dates_of_change_rows_are_short_in_subjects():
    assert told_short("2022-03-01/2022-03-31 (month)", "en", TODAY) == "Mar 2022"


@pytest.mark.parametrize(
    ("place", "zone", "told"),
    [
        (Place("Geneva", "Switzerland"), None, "14:00 in Geneva (15:00 your time, 13:00 UTC)"),
        (Place("Washington", "United States"), None, "14:00 in Washington (21:00 your time, 19:00 UTC)"),
        (Place("Tokyo", "Japan"), "America/New_York", "14:00 EST (21:00 your time, 19:00 UTC)"),
        (Place(None, "Russia"), None, "14:00 local time"),
        (None, None, "14:00 local time"),
        (Place("Springfield", None), None, "14:00 in Springfield"),
    ],
)
def test_hours_are_told_at_the_place_and_to_the_reader(make, place, zone, told):
    when = make.day("2022-01-10", clock=ClockTime(time(14), zone))
    assert hours(make.meeting(when=when, place=place), "Europe/Kyiv") == told


def test_another_day_at_the_readers_is_said(make):
    when = make.day("2022-01-10", clock=ClockTime(time(20)))
    told = hours(make.meeting(when=when, place=Place("Washington", None)), "Europe/Kyiv")
    assert told == "20:00 in Washington (2022-01-11 03:00 your time, 2022-01-11 01:00 UTC)"


def test_no_hour_is_invented(make):
    assert hours(make.meeting(), "Europe/Kyiv") == ""
    assert start_of(make.meeting()) is None
