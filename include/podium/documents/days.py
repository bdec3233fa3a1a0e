"""The day on which a publication's "today" falls."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = "|".join(_MONTHS)
_TITLE_DAY = re.compile(
    rf"(?i)\b(?:(?P<m1>{_MONTH}) (?P<d1>\d{{1,2}})|(?P<d2>\d{{1,2}}) (?P<m2>{_MONTH})),? (?P<y>\d{{4}})\b"
)
_DATED_TITLE = re.compile(r"(?i)\b(?:briefing|schedule)\b")
_NEAR = timedelta(days=10)


def publication_day(title: str, published: datetime | None, first_seen: datetime, zone: str) -> date:
    """Return the local date of publication; briefings and schedules carry their day in the title."""
    local = (published or first_seen).astimezone(ZoneInfo(zone)).date()
    if not _DATED_TITLE.search(title):
        return local
    titled = title_day(title)
    return titled if titled and abs(titled - local) <= _NEAR else local


def title_day(title: str) -> date | None:
    """Return the full date that a title names: `Department Press Briefing – July 8, 2021`."""
    match = _TITLE_DAY.search(title)
    if match is None:
        return None
    month = _MONTHS.index((match["m1"] or match["m2"]).lower()) + 1
    try:
        return datetime(int(match["y"]), month, int(match["d1"] or match["d2"]), tzinfo=UTC).date()
    except ValueError:  # February 30: no date
        return None
