"""A day's or a week's news in one message: by day, meetings first, positions by holder; and how the sources did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from babel import dates as cldr

from podium.alerts.cleaning import one_line
from podium.alerts.dates import day_title, locale_of, stamp
from podium.alerts.facts import Section
from podium.alerts.headlines import count_of
from podium.alerts.items import Reader, build_item, by_subject
from podium.alerts.links import Links
from podium.alerts.render import letter_to, message_of
from podium.alerts.subjects.statement import holder
from podium.model.alerts import Coverage, Message, News, Rhythm, SourceState, Subscription
from podium.model.changes import SubjectKind

_FAR = date.max
_ORDER = list(SubjectKind)  # meetings, statements, documents

_STATES = {
    SourceState.WELL: "read without trouble",
    SourceState.BLOCKED: "blocked",
    SourceState.FAILING: "not readable",
    SourceState.SILENT: "silent",
}


def render_digest(
    news: Sequence[News],
    subscription: Subscription,
    *,
    links: Links,
    now: datetime,
    coverage: Sequence[Coverage] = (),
    key: str = "",
) -> Message | None:
    """Return the digest of the news; None where there is none, so that an empty one is never sent."""
    if not news:
        return None
    reader = Reader(subscription, links, now)
    sections = tuple(_sections(news, reader))
    told = [coverage_line(row, subscription, now) for row in coverage]
    letter = letter_to(reader, news, _subject(news, reader), sections, told)
    return message_of(letter, news, reader, key=key)


def coverage_line(row: Coverage, subscription: Subscription, now: datetime) -> str:
    """Return "State: last release 2 hours ago", "President of Ukraine: blocked since Tuesday 13:05"."""
    parts = [f"last release {_ago(now - row.last_release)} ago" if row.last_release else "no release seen yet"]
    if row.state is not SourceState.WELL:
        since = f" since {_since(row.since, subscription, now)}" if row.since else ""
        parts.insert(0, _STATES[row.state] + since)
    return f"{row.source_name}: {', '.join(parts)}"


def _sections(news: Sequence[News], reader: Reader) -> Iterator[Section]:
    """Yield a section for each day with news, the newest first; each subject stands once, on its last day."""
    subjects = sorted(by_subject(news), key=lambda one: (-_day(one, reader).toordinal(), *_place_in_day(one)))
    for day, of_day in groupby(subjects, key=lambda one: _day(one, reader)):
        items = tuple(build_item(one, reader) for one in of_day)
        yield Section(day_title(day, reader.subscription.language), items)


def _day(news: Sequence[News], reader: Reader) -> date:
    zone = ZoneInfo(reader.subscription.zone)
    return max(item.change.at for item in news).astimezone(zone).date()


def _place_in_day(news: Sequence[News]) -> tuple[int, date, str]:
    """Return what orders the subjects of a day: kind, then the meeting's day, then the position's holder."""
    last = news[-1]
    day = last.meeting.when.first if last.meeting else None
    return _ORDER.index(last.change.subject_kind), day or _FAR, holder(last.statement) if last.statement else ""


def _subject(news: Sequence[News], reader: Reader) -> str:
    subscription = reader.subscription
    today = reader.now.astimezone(ZoneInfo(subscription.zone)).date()
    name = "Weekly digest" if subscription.rhythm is Rhythm.WEEKLY else "Daily digest"
    day = cldr.format_date(today, "long", locale_of(subscription.language))
    return one_line(f"{name}, {day}: {count_of(by_subject(news))}")


def _ago(passed: timedelta) -> str:
    return str(cldr.format_timedelta(passed, granularity="minute", threshold=1.9, locale="en_GB"))


def _since(at: datetime, subscription: Subscription, now: datetime) -> str:
    """Return a weekday and hour where it is less than a week ago, else the date."""
    here = at.astimezone(ZoneInfo(subscription.zone))
    if now - at < timedelta(days=6):
        return str(
            cldr.format_datetime(here, "EEEE HH:mm", tzinfo=here.tzinfo, locale=locale_of(subscription.language))
        )
    return stamp(at, subscription.zone, subscription.language)
