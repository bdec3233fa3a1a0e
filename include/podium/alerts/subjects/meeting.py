"""What an alert says of a meeting: what changed first, then when, where, who, how it stands and what is open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from podium.alerts.cleaning import isolated, one_line
from podium.alerts.dates import NOT_SET, hours, long_when, short_when, told_short, told_when
from podium.alerts.facts import Line
from podium.alerts.words import FIELDS, STATUSES
from podium.model.alerts import News, Subscription
from podium.model.changes import ChangeKind
from podium.model.findings import MeetingStatus, Party
from podium.model.ledger import Meeting
from podium.model.when import UNKNOWN_WHEN, When

_SEVERAL = 2


def meeting_headline(news: Sequence[News], first: News, subscription: Subscription, now: datetime) -> str:
    """Return "US–Russia talks, 10 Jan → not set", "NATO–Russia Council, 12 Jan, Brussels"."""
    meeting = first.meeting
    if meeting is None:
        return one_line(dict(first.change.after).get("title") or "a meeting", 120)
    before = _before(news, first)
    today = now.astimezone(ZoneInfo(subscription.zone)).date()
    parts = (
        isolated(one_line(meeting.title, 90)),
        _short_when(meeting, before, subscription.language, today),
        _short_place(meeting, before),
        _who_changed(meeting, before),
    )
    return ", ".join(part for part in parts if part)


def meeting_lines(news: Sequence[News], first: News, subscription: Subscription) -> tuple[Line, ...]:
    """Return the facts of the meeting as it stands now; those that changed come first and tell what they were."""
    if first.meeting is None:
        return tuple(Line(FIELDS.get(name, name), one_line(value)) for name, value in first.change.after)
    before = _before(news, first)
    facts = _facts(first.meeting, subscription)
    lines = [_line(name, value, before, subscription.language) for name, value in facts if value or name in before]
    return tuple(sorted(lines, key=lambda line: not line.was))


def _before(news: Sequence[News], first: News) -> dict[str, str]:
    """Return what each field was before the first of the changes; nothing for a meeting that is new to the reader.

    The ledger keeps the old date of a meeting that was postponed without a new one.
    """
    is_new = any(item.change.kind is ChangeKind.ANNOUNCED for item in news)
    before: dict[str, str] = {}
    for name, value in () if is_new else (pair for item in news for pair in item.change.before):
        before.setdefault(FIELDS.get(name, name), value)
    if first.change.kind is ChangeKind.POSTPONED and first.meeting and _is_put_off(first.meeting):
        when = first.meeting.when
        before.setdefault("When", f"{when.first}/{when.last} ({when.precision})" if when.is_known else when.words)
    return before


def _is_put_off(meeting: Meeting) -> bool:
    return meeting.status is MeetingStatus.POSTPONED


def _when(meeting: Meeting) -> When:
    return UNKNOWN_WHEN if _is_put_off(meeting) else meeting.when


def _facts(meeting: Meeting, subscription: Subscription) -> Iterator[tuple[str, str]]:
    at = "" if _is_put_off(meeting) else hours(meeting, subscription.zone)
    yield "When", ", ".join(part for part in (long_when(_when(meeting), subscription.language), at) if part)
    yield "Where", meeting.place.label if meeting.place else ""
    yield "Who", ", ".join(_who(party) for party in meeting.participants)
    yield "Status", STATUSES[meeting.status]
    yield "Still open", "; ".join(meeting.open_points)
    yield "On condition", "; ".join(meeting.conditions)
    yield "Told by", _told_by(meeting)


def _line(name: str, value: str, before: dict[str, str], language: str) -> Line:
    was = _OLD_VALUES.get(name, _as_it_was)(before[name], language) if name in before else ""
    now = one_line(value, 400) or NOT_SET
    return Line(name, now, was if was != now else "")


def _as_it_was(value: str, _language: str) -> str:
    return NOT_SET if value in ("", "unknown") else one_line(value.replace("; ", ", "), 400)


def _old_status(value: str, _language: str) -> str:
    return {str(status): words for status, words in STATUSES.items()}.get(value, value)


def _who(party: Party) -> str:
    stands_for = party.stands_for if party.stands_for and party.stands_for != party.name else ""
    return f"{party.name} ({stands_for})" if stands_for else party.name


def _told_by(meeting: Meeting) -> str:
    tellers = dict.fromkeys(claim.organisation or claim.source_id for claim in meeting.claims)
    return ", ".join(tellers) if len(tellers) >= _SEVERAL else ""


def _short_when(meeting: Meeting, before: dict[str, str], language: str, today: date) -> str:
    now = short_when(_when(meeting), language, today)
    was = told_short(before["When"], language, today) if "When" in before else now
    if was != now:
        return f"{was} → {now}"
    return now if meeting.when.is_known else "no date yet"


def _short_place(meeting: Meeting, before: dict[str, str]) -> str:
    now = one_line(meeting.place.city or meeting.place.label, 40) if meeting.place else ""
    if "Where" in before:
        return f"{_as_it_was(before['Where'], '').partition(',')[0]} → {now or NOT_SET}"
    return "" if before.keys() & {"When", "Who"} else now


def _who_changed(meeting: Meeting, before: dict[str, str]) -> str:
    if "Who" not in before:
        return ""
    then, now = before["Who"].split("; "), [party.name for party in meeting.participants]
    came = [f"+ {name}" for name in now if name not in then]
    went = [f"− {name}" for name in then if name and name not in now]
    return one_line(" ".join((*came, *went)), 60)


_OLD_VALUES: dict[str, Callable[[str, str], str]] = {"When": told_when, "Status": _old_status}
