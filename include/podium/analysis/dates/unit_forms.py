"""Dates by units of the calendar: "next week", "two days ago", "the end of the year", "the third quarter"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from podium.analysis.dates.periods import (
    NO_DAYS,
    Period,
    day_period,
    month_period,
    quarter_period,
    shift_days,
    shift_months,
    week_period,
    weekend_period,
    years_period,
)
from podium.analysis.dates.scene import Form, Scene
from podium.analysis.dates.tense import Tense
from podium.lexicons.dates import date_words
from podium.model.when import Precision

_SATURDAY = 5
# Characters over which a report keeps speaking of the quarter it named.
_REPORT_REACH = 1500
STEPS = {
    "next": 1,
    "coming": 1,
    "following": 1,
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "this": 0,
    "current": 0,
    "the": 0,
    "that": 0,
    "same": 0,
}


def _month_of(day: date | None) -> Period | None:
    return month_period(day.year, day.month) if day else None


def _year_of(day: date | None) -> Period | None:
    return years_period(day.year) if day else None


def _quarter_of(day: date | None) -> Period | None:
    return quarter_period(day.year, (day.month + 2) // 3) if day else None


def _decade_of(day: date | None) -> Period | None:
    return years_period(day.year // 10 * 10, 10) if day else None


def _century_of(day: date | None) -> Period | None:
    return years_period(day.year // 100 * 100, 100) if day else None


# For each unit: how far one step goes (days or months), and the period around the day reached.
_UNITS: dict[str, tuple[int, int, Callable[[date | None], Period | None]]] = {
    "day": (1, 0, day_period),
    "week": (7, 0, week_period),
    "weekend": (7, 0, weekend_period),
    "month": (0, 1, _month_of),
    "quarter": (0, 3, _quarter_of),
    "year": (0, 12, _year_of),
    "decade": (0, 120, _decade_of),
    "century": (0, 1200, _century_of),
}


def stepped(unit: str, steps: int, origin: date) -> Period | None:
    """Return the period of the unit so many steps from the one `origin` lies in."""
    days, months, around = _UNITS[unit]
    moved = shift_days(origin, days * steps) if days else shift_months(origin, months * steps)
    return around(moved)


def reported_quarter(scene: Scene, place: int) -> Period | None:
    """Return the quarter that the text spoke of within the last sentences, if any."""
    for mention in reversed(scene.mentions):
        if place - mention.end > _REPORT_REACH:
            return None
        if mention.rule == "quarter" and mention.precision is Precision.QUARTER:
            return quarter_period(mention.first.year, (mention.first.month + 2) // 3) if mention.first else None
    return None


def _unit_of(word: str) -> str:
    plain = word.lower()
    return "century" if plain.startswith("centur") else plain.removesuffix("s")


def _related(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve "next week", "this year", "the following month"."""
    word, unit = match["rel"].lower().split()[-1], _unit_of(match["unit"])
    if match["rel"].lower().startswith(("the ", "that")) and word != "current":
        return _beside_named(unit, word, scene)
    return stepped(unit, STEPS[word], scene.anchor)


def _beside_named(unit: str, word: str, scene: Scene) -> Period | None:
    """Resolve "the next month" from the date named last; a year named last does not tell which day "that day" is."""
    named = scene.last_single_day() if unit == "day" else scene.last_day()
    if named is None and word == "that":
        return None
    return stepped(unit, STEPS[word], named or scene.anchor)


def _next_part_of_day(match: re.Match[str], scene: Scene) -> Period | None:  # noqa: ARG001  # the words say all
    """Resolve "the next morning" to the day after the one named last."""
    return _beside_named("day", "next", scene)


def _later_that_day(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve "later in the day" to that of publication, unless a day named before in the sentence says it already."""
    return None if scene.names_day_before(match.start()) else day_period(scene.anchor)


def _edge(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve "the end of the year", "early next month", "later this week" to the whole unit."""
    word = (match["rel"] or "the").lower().split()[-1]
    return stepped(_unit_of(match["unit"]), STEPS.get(word, 0), scene.anchor)


def _weekend(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve "the weekend" and "this weekend" to the one before or ahead, by the tense."""
    word = (match["rel"] or "the").lower().split()[-1]
    if word == "coming":
        return weekend_period(scene.anchor)
    if word not in {"the", "this"}:
        return weekend_period(shift_days(scene.anchor, 7 * STEPS[word]))
    is_past = scene.tense(match) is Tense.PAST and scene.anchor.weekday() < _SATURDAY
    return weekend_period(shift_days(scene.anchor, -7 if is_past else 0))


def _ago(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve "three days ago" (that day), "two weeks ago" (that week), "a year earlier" (that year or quarter)."""
    unit, steps = _unit_of(match["unit"]), date_words().number(match["num"])
    quarter = reported_quarter(scene, match.start()) if unit == "year" and steps == 1 else None
    if quarter and quarter.first:
        return stepped("quarter", -4, quarter.first)
    return stepped(unit, -steps, scene.anchor)


def _ahead(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve "in two weeks" when its words look ahead, "two weeks from now" always; "a week from today" is a day."""
    if match["in"] and not scene.tense(match).leans_ahead:
        return None
    if match["today"] and match["unit"].startswith(("day", "week")):
        days = date_words().number(match["num"]) * (7 if match["unit"].startswith("week") else 1)
        return day_period(shift_days(scene.anchor, days + date_words().days_from_today[match["today"].lower()]))
    return stepped(_unit_of(match["unit"]), date_words().number(match["num"]), scene.anchor)


def _unknown(match: re.Match[str], scene: Scene) -> Period | None:  # noqa: ARG001  # the words give no day whatever stands around them
    return NO_DAYS


_UNIT = r"(?P<unit>days?|weeks?|months?|years?|quarters?|decades?|centur(?:y|ies))\b"
_EDGE = (
    r"(?:(?:early|late|later|earlier|mid|sometime)(?:<S>(?:in|on|during))?[-\s]|(?:the<S>)?(?:very<S>)?(?:beginning|start|middle|end|close|turn|latter<S>part|rest"
    r"|first<S>half|second<S>half|remainder|course)<S>of<S>)"
)
UNIT_FORMS = (
    Form(
        "period-edge",
        rf"\b{_EDGE}(?P<rel>this|next|last|the(?:<S>(?:coming|current|following|previous))?)<S>(?P<unit>week|month|year|quarter|decade|century)\b(?!['’]s<S>\w+<S>(?:quarter|half))",
        _edge,
    ),
    Form("period-edge", r"\b(?:the<S>)?(?P<unit>year)(?:['’]s<S>|[-\s])end\b(?P<rel>)", _edge),
    Form(
        "ago",
        rf"\b<APPROX>(?P<num><NUM>)(?:<S>|-){_UNIT}(?:<S>or<S>(?:so|more|two))?<S>(?:ago|earlier)\b",
        _ago,
    ),
    Form(
        "vague-ago",
        r"\b(?:(?:a<S>few|several|many|some|a<S>couple<S>of)<S>(?:days|weeks|months|years|decades)<S>ago|long<S>ago)\b",
        _unknown,
    ),
    Form(
        "ahead",
        rf"\b(?:(?P<in>in)<S>)?<APPROX>(?P<num><NUM>)<S>{_UNIT}(?(in)(?!-\w)(?:['’](?:s<S>)?time\b)?|<S>(?:from<S>(?:now|(?P<today>today|tomorrow))|hence)\b)",
        _ahead,
    ),
    Form(
        "coming-period",
        r"\b(?:the<S>)?(?:coming|next<S>(?:few|several|couple<S>of))<S>(?:(?:few|several)<S>)?(?:days|weeks|months|years)(?:<S>and<S>(?:days|weeks|months|years))?\b",
        _unknown,
    ),
    Form(
        "weekend",
        r"\b(?:(?P<rel>this(?:<S>(?:past|coming))?|last|next|past|coming|the)<S>)weekend\b",
        _weekend,
    ),
    Form("next-part-of-day", r"\bthe<S>(?:next|following)<S>(?:morning|afternoon|evening)\b", _next_part_of_day),
    Form("later-that-day", r"\blater<S>(?:on<S>)?in<S>the<S>day\b", _later_that_day),
    Form(
        "period",
        (
            r"\b(?P<rel>this(?:<S>(?:past|coming))?|next|last|the<S>(?:following|previous|preceding|coming|current|same|next)|that(?:<S>same)?|current)<S>"
            r"(?:fiscal<S>|calendar<S>|full<S>)?(?P<unit>(?<!this\s)(?<!last\s)day|week|month|quarter|year|decade|century)\b"
        ),
        _related,
    ),
)
