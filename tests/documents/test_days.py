from datetime import UTC, date, datetime

import pytest

from podium.documents.days import publication_day, title_day

SEEN = datetime(2022, 1, 9, 3, tzinfo=UTC)


def test_the_day_is_that_of_the_source_s_zone():
    published = datetime(2022, 1, 6, 0, 45, tzinfo=UTC)
    assert publication_day("Call", published, SEEN, "America/New_York") == date(2022, 1, 5)
    assert publication_day("Call", published, SEEN, "Europe/Kyiv") == date(2022, 1, 6)


def test_a_schedule_posted_the_evening_before_and_a_briefing_have_the_title_s_day():
    evening = datetime(2022, 1, 6, 0, 45, tzinfo=UTC)
    assert publication_day("Public Schedule – January 6, 2022", evening, SEEN, "America/New_York") == date(2022, 1, 6)
    night = datetime(2021, 12, 29, 1, 10, tzinfo=UTC)
    title = "Department Press Briefing – December 28, 2021"
    assert publication_day(title, night, SEEN, "Europe/Kyiv") == date(2021, 12, 28)


def test_a_date_in_another_title_or_far_away_is_no_publication_day():
    published = datetime(2022, 3, 28, 12, tzinfo=UTC)
    assert publication_day("Council Meeting on April 7, 2022", published, SEEN, "UTC") == date(2022, 3, 28)
    assert publication_day("Briefing on the events of May 2, 2014", published, SEEN, "UTC") == date(2022, 3, 28)


def test_without_a_date_the_day_is_that_of_the_first_sight():
    assert publication_day("Call", None, SEEN, "America/New_York") == date(2022, 1, 8)


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Briefing – July 8, 2021", date(2021, 7, 8)),
        ("Briefing, 8 July 2021", date(2021, 7, 8)),
        ("Briefing – February 30, 2021", None),
        ("Briefing – July 2021", None),
    ],
)
def test_dates_of_titles(title, day):
    assert title_day(title) == day
