"""Dates by a year or more, and by figures alone."""

from __future__ import annotations

import re

from podium.analysis.dates.periods import (
    Period,
    day_of,
    day_period,
    years_period,
)
from podium.analysis.dates.scene import Form, Scene
from podium.lexicons.dates import date_words

_NEXT_WORD = re.compile(r"[\s-]*([\w%’']+)")
_LAST_YEAR = 2099


def _year(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve a bare year, unless the figure counts things, follows a currency sign or stands in a longer number."""
    before, after = scene.text[max(0, match.start() - 1) : match.start()], scene.text[match.end() : match.end() + 20]
    following = _NEXT_WORD.match(after)
    counts = following is not None and following[1].lower() in date_words().counted
    if (
        before in {"$", "€", "£", "#", ".", ",", "/", ":", "¥", "+"}
        or counts
        or not match["year"]
        or after.startswith(("%", "/"))
    ):
        return None
    return years_period(int(match["year"]))


def _spelled_year(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve "nineteen ninety-six" and "the year two thousand"."""
    words = date_words()
    if match["thousand"]:
        return years_period(2000) if scene.text[match.start() : match.start() + 3].lower() == "the" else None
    ones = words.number(match["ones"]) if match["ones"] else 0
    return years_period(100 * words.number(match["century"]) + words.number(match["tens"]) + ones)


def _decade(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve "the 1980s", "the late '90s"."""
    figures = match["decade"] or match["short"]
    full = int(figures) if len(figures) == 4 else scene.anchor.year // 100 * 100 + int(figures)  # noqa: PLR2004  # four figures: 1980
    return years_period(full if full <= scene.anchor.year + 10 else full - 100, 10)


def _century(match: re.Match[str], scene: Scene) -> Period | None:  # noqa: ARG001  # the words give the whole date
    place = int(match["nth"][:-2])
    return years_period(100 * (place - 1), 100) if 1 < place <= _LAST_YEAR // 100 + 1 else None


def _iso(match: re.Match[str], scene: Scene) -> Period | None:  # noqa: ARG001  # the words give the whole date
    return day_period(day_of(int(match["y"]), int(match["m"]), int(match["d"])))


def _figures(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve 10/12/2021 month first or day first, as the caller says; a number above 12 can only be the day."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["y"])
    if len(match["y"]) == 2:  # noqa: PLR2004  # two figures: 21
        year += scene.anchor.year // 100 * 100
        year -= 100 if year > scene.anchor.year + 20 else 0
    day_first = scene.day_first or match["sep"] == "."
    month, day = (two, one) if day_first else (one, two)
    return day_period(day_of(year, month, day) or day_of(year, day, month))


_PART = (
    r"(?:(?:early|mid|late|the<S>(?:beginning|start|middle|end|rest|close|turn)<S>of|(?:end|beginning|start|middle)<S>of"
    r"|the<S>year|year|fiscal|calendar|fiscal<S>year|the<S>(?:first|last|second)<S>half<S>of)[-\s])?"
)

YEAR_FORMS = (
    Form(
        "year",
        (
            r"\b(?:the<S>year<S>)?(?:(?P<century>eighteen|nineteen)<S>(?P<tens>ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
            r"(?:[-\s](?P<ones>one|two|three|four|five|six|seven|eight|nine))?|(?P<thousand>two<S>thousand))\b"
        ),
        _spelled_year,
    ),
    Form(
        "iso",
        r"(?<![\w-])(?P<y>(?:1[5-9]|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\w-])",
        _iso,
    ),
    Form(
        "figures",
        r"(?<![\w/.-])(?P<one>[0-3]?\d)(?P<sep>[/.])(?P<two>[0-3]?\d)(?P=sep)(?P<y>(?:19|20)\d\d|(?<=/)\d\d)(?![\w/]|\.\d)",
        _figures,
    ),
    Form(
        "decade",
        r"\b(?:the<S>)?(?:(?:early|mid|late)[-\s])?(?:the<S>)?(?:(?:(?<=\s)['’]|(?<=the\s))(?P<short>[2-9]0)|\b(?P<decade>(?:1[5-9]|20)\d0))['’]?s\b",
        _decade,
    ),
    Form("year", rf"(?<![\w.,$€£#/:+-])(?:\b{_PART})(?P<year><YEAR>)(?![\w/]|-\d\d-)", _year),
    Form("year", r"(?P<year><YEAR>)(?![\w/]|-\d\d-)", _year),
)
CENTURY_FORMS = (Form("century", r"\b(?:the<S>)?(?P<nth><NTH>)[\s-]century\b", _century),)
