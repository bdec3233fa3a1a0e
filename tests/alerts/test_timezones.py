from datetime import datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical

from podium.alerts.timezones import timezone_of


@pytest.mark.parametrize(
    "key",
    ["Europe/Kyiv", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca", "Europe/Dublin"],
)
def test_another_reader_of_calendars_finds_the_same_offsets(key):
    text = timezone_of(ZoneInfo(key), 2021, 2023).to_ical().decode()
    read = tzical(StringIO(text)).get()
    hour = datetime(2021, 1, 1, 12)  # noqa: DTZ001 (local time, to be read in both zones)
    while hour.year < 2024:
        assert hour.replace(tzinfo=read).utcoffset() == hour.replace(tzinfo=ZoneInfo(key)).utcoffset(), hour
        hour += timedelta(hours=12)


def test_a_clock_change_begins_at_the_hour_that_the_old_time_shows():
    text = timezone_of(ZoneInfo("Europe/Zurich"), 2022, 2022).to_ical().decode()
    assert "DTSTART:20220327T020000" in text
    assert "DTSTART:20221030T030000" in text
