"""When an entry was published: the words of a feed as a time, or why they are none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo

from podium.lexicons.feed_dates import feed_dates

OLDEST = datetime(1993, 1, 1, tzinfo=UTC)  # nothing was published on the web before
_AHEAD = timedelta(hours=26)  # a date without a zone, or clocks that differ, may lie so far ahead
_ZONE_WORD = re.compile(r"\s*\(?\b([A-Z]{1,4})\b\)?$")
_OFFSET = re.compile(r"\s*(?:GMT|UTC|UT)?\s*([+-])(\d{1,2}):?(\d{2})$")
_MAX_OFFSET = timedelta(hours=15)
_MAX_WORDS = 100  # characters


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A time in UTC or None; `oddity` says why it is missing or doubted."""

    at: datetime | None
    oddity: str = ""


def read_date(words: str, zone: str = "UTC", now: datetime | None = None) -> ReadDate:
    """Read a date of a feed; one without a zone is meant in `zone`, one after `now` is not believed."""
    words = " ".join(words[: _MAX_WORDS + 1].split())
    if not words:
        return ReadDate(None, "no date")
    found = _iso(words) or _rfc822(words) or _epoch(words) or _by_layout(words)
    if found is None or len(words) > _MAX_WORDS:
        return ReadDate(None, "unreadable date")
    return _believed(_in_utc(found, zone), now)


def _believed(at: datetime | None, now: datetime | None) -> ReadDate:
    if at is None or at < OLDEST:
        return ReadDate(None, "impossible date")
    if now is not None and at > now + _AHEAD:
        return ReadDate(None, "date in the future")
    return ReadDate(at)


def _in_utc(found: datetime, zone: str) -> datetime | None:
    offset = found.utcoffset()
    if offset is not None and abs(offset) > _MAX_OFFSET:
        return None
    try:
        return (found if found.tzinfo else found.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC)
    except (OverflowError, ValueError):
        return None


def _iso(words: str) -> datetime | None:
    try:
        return datetime.fromisoformat(words)
    except ValueError:
        return None


def _epoch(words: str) -> datetime | None:
    """Read seconds or milliseconds since 1970, as JSON listings give them."""
    if not words.isdecimal() or len(words) not in (9, 10, 12, 13):
        return None
    seconds = int(words) / (1000 if len(words) > 10 else 1)  # noqa: PLR2004 - ten digits of seconds last until 2286
    return datetime.fromtimestamp(seconds, UTC)


_RFC822 = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})[\s-]([A-Za-z]{3})[a-z]*[\s-](\d{4}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(\S.*)?"
)
_SHORT_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: at for at, name in enumerate(_SHORT_NAMES, 1)}


def _rfc822(words: str) -> datetime | None:
    """Read the form that nine of ten feeds use."""
    found = _RFC822.fullmatch(words)
    if not found or not (month := _MONTHS.get(found[2].casefold())):
        return None
    zone = _zone(found[7]) if found[7] else None
    if found[7] and zone is None:
        return None
    try:
        return datetime(
            int(found[3]), month, int(found[1]), int(found[4]), int(found[5]), int(found[6] or 0), tzinfo=zone
        )
    except ValueError:
        return None


def _zone(words: str) -> timezone | None:
    rest, zone = _split_zone(" " + words)
    return zone if not rest.strip() else None


def _split_zone(words: str) -> tuple[str, timezone | None]:
    """Return the words before a zone's name or offset at their end, and the zone."""
    if offset := _OFFSET.search(words):
        away = timedelta(hours=int(offset[2]), minutes=int(offset[3]))
        if away > _MAX_OFFSET:
            return words, None
        return words[: offset.start()], timezone(-away if offset[1] == "-" else away)
    name = _ZONE_WORD.search(words)
    minutes = feed_dates().zones.get(name[1]) if name else None
    if name is None or minutes is None:
        return words, None
    return words[: name.start()], timezone(timedelta(minutes=minutes))


def _by_layout(words: str) -> datetime | None:
    rest, zone = _split_zone(words)
    plain = _in_english(rest)
    for layout in feed_dates().layouts:
        try:
            found = datetime.strptime(plain, layout)  # noqa: DTZ007 - the zone was read before, or is the source's own
        except ValueError:
            continue
        return found if found.tzinfo or zone is None else found.replace(tzinfo=zone)
    return None


def _in_english(words: str) -> str:
    months, ignored = _english_months(), feed_dates().ignored
    kept: list[str] = []
    for word in words.split():
        bare = word.strip(",.").casefold()
        if bare in ignored or word.casefold() in ignored:
            continue
        kept.append(word.replace(word.strip(",."), months[bare]).replace(".", "") if bare in months else word)
    return " ".join(kept).strip(" ,")


@cache
def _english_months() -> dict[str, str]:
    return feed_dates().english_months()
