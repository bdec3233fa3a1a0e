"""Dates that name a month: "January 10", "10 January 2022", "May 25 to June 4", "late December", "June"."""

from __future__ import annotations

import re
from datetime import date

from podium.analysis.dates.choosing import nearest_year
from podium.analysis.dates.periods import Period, day_of, day_period, month_period, range_period, week_period
from podium.analysis.dates.scene import Form, Scene
from podium.lexicons.dates import date_words
from podium.model.when import Precision

_FIRST_WORD = re.compile(r"\s*([\w%]+(?:['’]\w+)?)")
_SURNAME_AFTER = re.compile(r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]+\b(?! (?:[A-Z]|to|and|in)\b)")


def _days(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve one day or a range of days of named months."""
    if not _is_capital(match["mon"]) or _is_count(match, scene):
        return None
    named = date_words().month(match["mon"])
    first_day, last_day = _figure(match["day"]), _figure(match["last"]) if match["last"] else None
    last_month = date_words().month(match["mon2"]) if match["mon2"] else named
    year = _year(match, scene, named, first_day)
    first = day_of(year, named, first_day)
    if last_day is None:
        return day_period(first)
    if match["and"] and not _is_one_span(match, scene, last_day - first_day):
        return None
    return range_period(first, day_of(_last_year(match, year, named, last_month), last_month, last_day))


def _is_one_span(match: re.Match[str], scene: Scene, days: int) -> bool:
    """Tell whether two days joined by "and" are one span: "14 and 15 May", "between 3 May and 2 June"."""
    return scene.word_before(match.start()) == "between" or (days == 1 and not match["mon2"])


def _year(match: re.Match[str], scene: Scene, month: int, day: int) -> int:
    written = match["year"] or match["year2"]
    if match["before"]:
        return _relative_year(match["before"].lower(), month, match, scene)
    if not written:
        return nearest_year(month, day, scene.anchor, scene.tense(match))
    crosses = match["mon2"] and not match["year"] and date_words().month(match["mon2"]) < month
    return _whole_year(written, scene.anchor) - (1 if crosses else 0)


def _last_year(match: re.Match[str], year: int, month: int, last_month: int) -> int:
    return int(match["year2"]) if match["year2"] else year + (1 if last_month < month else 0)


def _whole_year(written: str, anchor: date) -> int:
    figures = int(re.sub(r"\D", "", written))
    if len(written) >= 4:  # noqa: PLR2004  # four figures: 2022
        return figures
    century = anchor.year // 100 * 100
    return min((century - 100 + figures, century + figures), key=lambda year: abs(year - anchor.year))


def _figure(day: str) -> int:
    return int(re.match(r"\d+", day)[0])  # type: ignore[index]  # the pattern begins with figures


def _is_capital(month: str) -> bool:
    return month[0].isupper()


def _is_count(match: re.Match[str], scene: Scene) -> bool:
    """Tell whether the figure counts things: "May 10 people", "in March 12 percent"."""
    if match["year"] or match["year2"]:
        return False
    following = scene.text[match.end() : match.end() + 16]
    found = _FIRST_WORD.match(following)
    if following.startswith(("%", ",", ".")) and following[1:2].isdigit():
        return True
    return found is not None and found[1].lower() in date_words().counted


def _month(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve a month without a day; a name that is also a verb or a person needs a preposition, a year or a part."""
    name = match["mon"]
    if not _is_capital(name) or not _is_month_name(match, scene):
        return None
    month, relative = date_words().month(name), match["rel"] or match["rel2"]
    if match["year"]:
        return month_period(_whole_year(match["year"], scene.anchor), month)
    if relative:
        return month_period(_relative_year(relative.lower().split()[0], month, match, scene), month)
    return month_period(nearest_year(month, 15, scene.anchor, scene.tense(match)), month)


def _relative_year(word: str, month: int, match: re.Match[str], scene: Scene) -> int:
    anchor = scene.anchor
    if "rel2" in match.re.groupindex and match["rel2"]:
        return anchor.year + {"last": -1, "next": 1}.get(word, 0)
    if word in {"last", "past"}:
        return anchor.year - (0 if month < anchor.month else 1)
    if word in {"next", "coming"}:
        return anchor.year + (0 if month > anchor.month else 1)
    return anchor.year


def _is_month_name(match: re.Match[str], scene: Scene) -> bool:
    plain = match["mon"].lower().rstrip(".")
    if scene.word_before(match.start()) in {"each", "every"}:
        return False
    if match["year"] or match["rel"] or match["rel2"] or match["part"]:
        return True
    after = scene.text[match.end() : match.end() + 24]
    if plain in date_words().ambiguous_months:
        before = scene.word_before(match.start())
        return (before in date_words().date_prepositions or before.endswith(("'s", "’s"))) and not _SURNAME_AFTER.match(
            after
        )
    return len(plain) > 3 or match["mon"].endswith(".")  # noqa: PLR2004  # "Oct" alone is a word cut off


def _week_of_month(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve "the first week of June" (days 1 to 7), "the week of March 7" (its Monday to Sunday)."""
    month = date_words().month(match["mon"])
    if match["day"]:
        day = _figure(match["day"])
        year = int(match["year"]) if match["year"] else nearest_year(month, day, scene.anchor, scene.tense(match))
        return week_period(day_of(year, month, day))
    year = int(match["year"]) if match["year"] else nearest_year(month, 15, scene.anchor, scene.tense(match))
    whole = month_period(year, month)
    place = date_words().ordinals.get((match["ord"] or "").lower(), 0)
    if whole is None or whole.last is None:
        return None
    first = day_of(year, month, 7 * place - 6 if place else whole.last.day - 6)
    last = day_of(year, month, 7 * place if place else whole.last.day)
    return Period(first, last, Precision.WEEK) if first and last else None


_WD = r"(?:(?P<before>last|this|next|past)<S>)?(?:(?P<wd><WD>)(?:,<S>?|<S>)(?:the<S>)?)?"
_WD2 = r"(?:(?P<wd2><WD>)(?:,<S>?|<S>))?"
_YEAR = r"(?:(?:,<S>?|<S>)(?:of<S>)?(?P<year><YEAR>|['’]\d\d\b))?"
_YEAR2 = r"(?:(?:,<S>?|<S>)(?:of<S>)?(?P<year2><YEAR>))?"

MONTH_FORMS = (
    Form(
        "month-week",
        (
            r"\bthe<S>(?:(?P<ord><ORD>|last|final)<S>week<S>(?:of|in)|week<S>(?:of|beginning|starting)(?:<S><WD>,?)?)<S>"
            r"(?P<mon><MON>)(?:<S>(?P<day><DAY>))?(?:,?<S>(?P<year><YEAR>))?"
        ),
        _week_of_month,
    ),
    Form(
        "month-day",
        (
            rf"\b{_WD}(?P<mon><MON>)<S>(?:the<S>)?(?P<day><DAY>)(?!:\d|<S>?[ap]\.?m\b){_YEAR}"
            rf"(?:(?:<TO>|(?P<and><S>and<S>)(?=(?:<MON><S>)?<DAY>(?!,?<S>(?:and|<DAY>))))"
            rf"{_WD2}(?:(?P<mon2><MON>)<S>)?(?:the<S>(?=<NTH>))?(?P<last><DAY>)(?!:\d|<S>?[ap]\.?m\b|[-/\d]|<S>(?:<MON>)){_YEAR2})?(?!\w)"
        ),
        _days,
    ),
    Form(
        "month-day",
        rf"\b{_WD}(?P<mon><MON>)<S>(?:the<S>)?(?P<day><DAY>)(?!:\d|<S>?[ap]\.?m\b){_YEAR}(?P<mon2>)(?P<last>)(?P<year2>)(?P<and>)(?!\w)",
        _days,
    ),
    Form(
        "month-day-first",
        rf"\b{_WD}(?:the<S>)?(?P<day><DAY>)<S>(?:of<S>)?(?P<mon><MON>){_YEAR}(?:<TO>|(?P<and><S>and<S>)){_WD2}(?:the<S>)?(?P<last><DAY>)<S>(?:of<S>)?(?P<mon2><MON>){_YEAR2}(?!\w)",
        _days,
    ),
    Form(
        "month-day-first",
        rf"\b{_WD}(?:the<S>)?(?P<day><DAY>)(?:<TO>{_WD2}|(?P<and><S>and<S>))(?:the<S>)?(?P<last><DAY>)<S>(?:of<S>)?(?P<mon><MON>)(?P<mon2>){_YEAR}(?P<year2>)(?!\w)",
        _days,
    ),
    Form(
        "month-day-first",
        rf"\b{_WD}(?:the<S>)?(?P<day><DAY>)<S>(?:of<S>)?(?P<mon><MON>)(?P<mon2>)(?P<last>){_YEAR}(?P<year2>)(?P<and>)(?!\w)",
        _days,
    ),
    Form(
        "month",
        (
            r"\b(?:(?P<part><PART>)[-\s]{1,2})?(?:(?P<rel>this(?:<S>past|<S>coming)?|last|next|past|coming)<S>)?(?P<mon><MON>)"
            r"(?:(?:,<S>?|<S>(?:of<S>)?)(?P<year><YEAR>|['’]\d\d\b)|<S>(?:of<S>)?(?P<rel2>(?:this|last|next)<S>year))?(?!\w|<S>?\d{1,2}(?!\d))"
        ),
        _month,
    ),
)
