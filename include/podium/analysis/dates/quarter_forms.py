"""Quarters, halves and seasons of a year, and the reporting periods that refer back to them."""

from __future__ import annotations

import re
from datetime import date

from podium.analysis.dates.periods import Period, half_period, quarter_period, season_period, years_period
from podium.analysis.dates.scene import Form, Scene
from podium.analysis.dates.tense import Tense
from podium.analysis.dates.unit_forms import STEPS, reported_quarter, stepped
from podium.lexicons.dates import date_words

_QUARTERS, _HALVES, _FEBRUARY = 4, 2, 2
# Words before a bare season that make it a time of the year; "fall" is a verb more often.
_BEFORE_SEASON = frozenset({"in", "by", "during", "until", "till", "since", "through", "of", "from", "after", "before"})


def _quarter(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve a quarter or half of a year: of the year named, else the last one begun unless the words look ahead."""
    figure, is_half = match["q"] or match["ord"], (match["unit"] or "").lower() == "half"
    place = _place(figure, _HALVES if is_half else _QUARTERS)
    if place is None:
        return None
    make, year = (half_period if is_half else quarter_period), _stated_year(match, scene)
    if year is not None:
        return make(year, place)
    made = make(scene.anchor.year, place)
    is_ahead = made is not None and made.first is not None and made.first > scene.anchor
    return make(scene.anchor.year - 1, place) if is_ahead and scene.tense(match) is Tense.PAST else made


def _place(figure: str, most: int) -> int | None:
    if figure.lower() in {"last", "final"}:
        return most
    place = int(figure) if figure.isdecimal() else date_words().ordinals[figure.lower()]
    return place if place <= most else None


def _stated_year(match: re.Match[str], scene: Scene) -> int | None:
    if match["year"] or match["year0"]:
        return int(match["year"] or match["year0"])
    word = match["relyear"] or match["relyear0"]
    if not word:
        return None
    if word.lower().startswith(("year", "the year-")):
        return scene.anchor.year - 1
    return scene.anchor.year + STEPS[word.lower().split()[-1]]


def _reporting(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve "the latest quarter", "the year-earlier period" by the quarter reported on, else the last that ended."""
    quarter = reported_quarter(scene, match.start())
    origin = quarter.first if quarter and quarter.first else None
    if match["year"] and quarter and origin:
        return quarter_period(int(match["year"]), (origin.month + 2) // 3)
    if match["year"]:
        return years_period(int(match["year"]))
    steps = -4 if match["back"] else 0
    return stepped("quarter", steps, origin) if origin else stepped("quarter", steps - 1, scene.anchor)


def _season(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve "this fall", "next spring", "the summer of 2021", "by summer"; a season alone is no date."""
    season, year = date_words().season(match["season"]), _stated_year(match, scene)
    if year is not None:
        return season_period(year, season)
    if not match["rel"] and scene.word_before(match.start()) not in _BEFORE_SEASON:
        return None
    word = (match["rel"] or "the").lower().split()[-1]
    if word == "the" and re.match(r"\s+of\b", scene.text[match.end() : match.end() + 5]):
        return None
    return _season_near(season, word, scene.anchor, scene.tense(match))


def _season_near(season: str, word: str, anchor: date, tense: Tense) -> Period | None:
    """Return the season of this year for this, the last one for last and the past tense, else the next not over."""
    if word == "this":
        return season_period(anchor.year - (1 if season == "winter" and anchor.month <= _FEBRUARY else 0), season)
    made = [period for year in range(anchor.year - 2, anchor.year + 3) if (period := season_period(year, season))]
    over = [period for period in made if period.last and period.last < anchor]
    ahead = [period for period in made if period.first and period.first > anchor]
    current = [period for period in made if period not in over and period not in ahead]
    if word in {"last", "past"}:
        return over[-1] if over else None
    if word in {"next", "coming"}:
        return ahead[0] if ahead else None
    if tense is Tense.PAST:
        return (over + current)[-1] if over else None
    return (current + ahead)[0] if ahead else None


_OF_YEAR = r"(?:(?:,<S>?|<S>(?:of<S>)?)(?:(?P<year><YEAR>)|(?P<relyear>this|last|next|the(?=<S>year))<S>year\b))?"
_YEAR_BEFORE = r"(?:(?:the<S>)?(?:(?P<year0><YEAR>)(?:['’]s)?|(?P<relyear0>this|last|next)<S>year['’]s)<S>)?"

QUARTER_FORMS = (
    Form(
        "quarter",
        rf"\b{_YEAR_BEFORE}(?:the<S>(?!\w+-))?(?:fiscal[-\s])?(?:(?P<ord><ORD>|last|final)[-\s](?P<unit>quarter|half)|Q(?P<q>[1-4]))\b{_OF_YEAR}",
        _quarter,
    ),
    Form(
        "reporting-period",
        (
            r"\b(?:the<S>)?(?:(?:(?:comparable|corresponding)<S>)?(?P<back>year-ago|year-earlier)(?:<S>(?:\w+<S>)?(?:quarter|period))?"
            r"|(?<=\bthe\s)latest<S>(?:quarter|period)|(?P<year><YEAR>)<S>(?:quarter|period))\b"
        ),
        _reporting,
    ),
    Form("reporting-period", r"\bthe<S>quarter\b(?P<back>)(?P<year>)", _reporting),
    Form(
        "season",
        (
            r"\b(?:(?:early|late|mid)[-\s])?(?:(?P<rel>this(?:<S>(?:past|coming))?|last|next|(?:the<S>)?coming|the)<S>)?"
            rf"(?:(?:early|late|mid)[-\s])?(?P<season><SEASON>)\b{_OF_YEAR}(?P<year0>)(?P<relyear0>)"
        ),
        _season,
    ),
)
