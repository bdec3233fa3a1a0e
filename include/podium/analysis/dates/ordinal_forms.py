"""The day of a month without its name ("the 12th"), and words that name no day at all ("now")."""

from __future__ import annotations

import re
from datetime import date

from podium.analysis.dates.choosing import nearest_day_of_month
from podium.analysis.dates.periods import NO_DAYS, Period, day_of, day_period, range_period, shift_months
from podium.analysis.dates.scene import Form, Scene
from podium.analysis.dates.tense import Tense
from podium.lexicons.dates import date_words

_NEXT_WORD = re.compile(r"[\s-]*([\w%’']+)")
_LEADING = re.compile(r"\s+(?:after|before|as|that|to\s+be|(?:fiscal\s+)?(?:year|quarter|month|week|decade))\b")


def _day_of_month(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve "the 12th" and "the 28th and 29th" where no noun follows that would make it an ordinal."""
    first = _on(match["day"], match, scene)
    if not match["last"]:
        return day_period(first)
    last = day_of(first.year, first.month, int(match["last"][:-2])) if first else None
    if match["and"] and first and last and (last - first).days != 1:
        return None
    return range_period(first, last)


def _on(figure: str, match: re.Match[str], scene: Scene) -> date | None:
    day = int(figure[:-2])
    if match["rel"]:
        steps = {"this": 0, "next": 1, "last": -1}[match["rel"].lower()]
        first = shift_months(scene.anchor, steps)
        return day_of(first.year, first.month, day) if first else None
    near = scene.near_day(match.start())
    context = day_of(near.year, near.month, day) if near else None
    tense = scene.tense(match)
    if (
        context
        and not (tense is Tense.PAST and context > scene.anchor)
        and not (tense.leans_ahead and context < scene.anchor)
    ):
        return context
    return nearest_day_of_month(day, scene.anchor, tense)


def _is_day(match: re.Match[str], scene: Scene) -> bool:
    following = _NEXT_WORD.match(scene.text[match.end() : match.end() + 24])
    if scene.word_before(match.start()) not in date_words().before_ordinal_day:
        return False
    gap = scene.text[match.end() : match.end() + 1]
    return (
        following is None
        or gap in {",", ".", ";", ":", ")", "?", "!", "–", "—"}
        or following[1].lower() in date_words().after_ordinal_day
    )


def _bare_day_of_month(match: re.Match[str], scene: Scene) -> Period | None:
    return _day_of_month(match, scene) if match["rel"] or _is_day(match, scene) else None


def _unknown(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve words of no day: unknown, unless they lead something else ("shortly after", "as soon as they end")."""
    leads = _LEADING.match(scene.text, match.end()) if match[0].lower() in {"soon", "shortly", "current"} else None
    return None if leads else NO_DAYS


ORDINAL_FORMS = (
    Form(
        "day-of-month",
        r"\bthe<S>(?P<day><NTH>)(?:(?:<TO>|(?P<and><S>and<S>))(?:the<S>)?(?P<last><NTH>))?(?:<S>of<S>(?P<rel>this|next|last)<S>month\b)?",
        _bare_day_of_month,
    ),
    Form("day-of-month", r"\bthe<S>(?P<day><NTH>)(?P<last>)(?P<and>)(?P<rel>)", _bare_day_of_month),
)
VAGUE_FORMS = tuple(
    Form(
        f"vague-{kind}",
        rf"\b<VAGUE{kind.upper()}>\b",
        _unknown,
    )
    for kind in ("present", "past", "future")
)
