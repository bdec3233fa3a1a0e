from datetime import UTC, datetime

import pytest

from podium.feeds.dates import read_date
from podium.lexicons.feed_dates import feed_dates

NOW = datetime(2022, 3, 1, tzinfo=UTC)
READ = {
    "Mon, 14 Feb 2022 15:36:53 +0000": (14, 15, 36),
    "Mon, 14 Feb 2022 15:36:53 GMT": (14, 15, 36),
    "Mon, 14 Feb 2022 15:36:53 Z": (14, 15, 36),
    "14 Feb 2022 15:36 EST": (14, 20, 36),
    "Mon, 14 Feb 2022 15:36:53 EDT": (14, 19, 36),
    "Mon, 14 Feb 2022 15:36:53 MSK": (14, 12, 36),
    "Mon, 14 Feb 2022 15:36:53 (EET)": (14, 13, 36),
    "Mon, 14 Feb 2022 15:36:53 GMT+0300": (14, 12, 36),
    "Mon, 14 Feb 2022 15:36:53 -05:30": (14, 21, 6),
    "Monday, 14 February 2022 15:36": (14, 13, 36),
    "Mon, 14 Feb 22 15:36:00 GMT": (14, 15, 36),
    "2022-02-14T15:36:53Z": (14, 15, 36),
    "2022-02-14T15:36:53.123+02:00": (14, 13, 36),
    "2022-02-14 15:36": (14, 13, 36),
    "20220214T153653Z": (14, 15, 36),
    "2022-02-14": (13, 22, 0),
    "2022/02/14 15:36": (14, 13, 36),
    "14.02.2022 - 15:36": (14, 13, 36),
    "15:36, 14 February 2022": (14, 13, 36),
    "February 14, 2022 3:36 PM": (14, 13, 36),
    "February 14, 2022 at 3:36 PM EST": (14, 20, 36),
    "Feb. 14, 2022": (13, 22, 0),
    "Published: Monday, February 14, 2022": (13, 22, 0),
    "14 лютого 2022, 15:36": (14, 13, 36),
    "14 февраля 2022 г.": (13, 22, 0),
    "14. Februar 2022": None,
    "14 février 2022 15:36": (14, 13, 36),
    "Mon Feb 14 15:36:53 UTC 2022": None,
    "1644853013": (14, 15, 36),
    "1644853013000": (14, 15, 36),
}


@pytest.mark.parametrize("words", [words for words, expected in READ.items() if expected])
def test_odd_forms_are_read(words):
    day, hour, minute = READ[words]
    found = read_date(words, "Europe/Kyiv", NOW)
    assert found.oddity == ""
    assert found.at is not None
    assert (found.at.month, found.at.day, found.at.hour, found.at.minute) == (2, day, hour, minute)
    assert found.at.tzinfo is UTC


@pytest.mark.parametrize(
    ("words", "oddity"),
    [
        ("", "no date"),
        ("   ", "no date"),
        ("yesterday", "unreadable date"),
        ("Tue, 30 Feb 2022 10:00:00 GMT", "unreadable date"),
        ("Mon, 14 Feb 2022 25:36:53 +0000", "unreadable date"),
        ("Mon, 14 Feb 2022 15:36:53 +9900", "unreadable date"),
        ("Mon, 14 Feb 2022 15:36:53 XYZT", "unreadable date"),
        ("9" * 5000, "unreadable date"),
        ("0000-00-00 00:00:00", "unreadable date"),
        ("0001-01-01T00:00:00+14:00", "impossible date"),
        ("9999-12-31T23:59:59-14:00", "impossible date"),
        ("Thu, 01 Jan 1970 00:00:00 GMT", "impossible date"),
        ("Fri, 14 Feb 2042 10:00:00 GMT", "date in the future"),
        ("Thu, 03 Mar 2022 10:00:00 GMT", "date in the future"),
    ],
)
def test_dates_that_are_none_say_why(words, oddity):
    assert read_date(words, "UTC", NOW) == (read_date("", "UTC", NOW).__class__(None, oddity))


def test_a_clock_that_is_hours_ahead_is_believed():
    assert read_date("Wed, 02 Mar 2022 01:00:00 GMT", "UTC", NOW).at == datetime(2022, 3, 2, 1, tzinfo=UTC)


def test_the_table_names_each_month_once():
    words = [word for words in feed_dates().months.values() for word in words]
    assert len(feed_dates().months) == 12
    assert len(words) == len(set(words))
