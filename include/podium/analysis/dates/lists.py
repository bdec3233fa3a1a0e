"""The other days of a list beside a date: "January 10, 12 and 13", "3, 5 and 9 April"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from podium.analysis.dates.patterns import compiled
from podium.analysis.dates.periods import day_of
from podium.analysis.dates.scene import Scene
from podium.lexicons.dates import date_words
from podium.model.text import Span
from podium.model.when import DateMention

_REACH = 48
_TAIL = (
    r"(?:,<S>?(?:and<S>)?|<S>(?:and|or|&)<S>)(?P<day><DAY>)(?=,|[.;:)]?(?:\s|$))"
    r"(?!<S>?(?:<MON>|people|percent|a\.?m|p\.?m|years|countries|days))"
)
_HEAD = r"(?<![\w/.:–-])(?P<days><DAY>(?:,<S><DAY>){0,4})(?:,?<S>(?:and|or|&)<S>|,<S>)(?:the<S>)?$"
_DAY = r"<DAY>"


def days_after(mention: DateMention, scene: Scene) -> Iterator[tuple[Span, date]]:
    """Yield the days that follow "January 10" as figures alone, as long as they rise."""
    end, previous = mention.end, mention.first
    while previous and (tail := compiled(_TAIL).match(scene.text, end)):
        day = _same_month(previous, tail["day"])
        if day is None or day <= previous:
            return
        yield Span(*tail.span("day")), day
        end, previous = tail.end(), day


def days_before(mention: DateMention, taken: int, scene: Scene) -> Iterator[tuple[Span, date]]:
    """Yield the days before "9 April" as figures alone, if a preposition leads them and they rise."""
    head = compiled(_HEAD).search(scene.text, max(taken, mention.start - _REACH), mention.start)
    if head is None or mention.first is None or not _leads_date(scene.word_before(head.start())):
        return
    found = list(compiled(_DAY).finditer(scene.text, *head.span("days")))
    days = [_same_month(mention.first, figure[0]) for figure in found]
    rising = [day for day in days if day and day < mention.first]
    if rising == sorted(set(rising)) and len(rising) == len(found):
        yield from zip((Span(*figure.span()) for figure in found), rising, strict=True)


def _leads_date(word: str) -> bool:
    return word in date_words().date_prepositions


def _same_month(day: date, figure: str) -> date | None:
    return day_of(day.year, day.month, int(re.sub(r"\D", "", figure)))
