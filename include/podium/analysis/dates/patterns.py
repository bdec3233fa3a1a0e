"""Regular expressions of dates, written with `<NAME>` for the words of the lexicon.

Every piece is bounded (no unlimited repetition), so a search costs a constant number of steps at each place.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping

from podium.lexicons.dates import date_words
from podium.patterns import pattern

_TOKEN = re.compile(r"<([A-Z]+)>")


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first; a blank in one stands for any white space."""
    escaped = (re.escape(word).replace(r"\ ", "<S>") for word in sorted(words, key=len, reverse=True))
    return "(?:" + "|".join(escaped) + ")"


@functools.cache
def compiled(source: str) -> re.Pattern[str]:
    """Return the pattern with its `<NAME>` pieces put in, compiled once; letter case is ignored."""
    return re.compile(_expanded(source), re.IGNORECASE)


@functools.cache
def quick(source: str) -> re.Pattern[str]:
    """Return the same pattern for a pass over much text with few matches."""
    return pattern(_expanded(source), ignore_case=True)


def _expanded(source: str) -> str:
    pieces = _pieces()
    while _TOKEN.search(source):
        source = _TOKEN.sub(lambda token: pieces[token[1]], source)
    return source


@functools.cache
def _pieces() -> Mapping[str, str]:
    words = date_words()
    return {
        # White space inside a date: a few blanks, at most one line break.
        "S": r"(?:[^\S\n]{1,3}\n?[^\S\n]{0,3}|\n[^\S\n]{0,3})",
        "MON": _named(words.months),
        "WD": _named(words.weekdays),
        "WDFULL": any_of(words.weekdays),
        "DAY": r"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:(?:st|nd|rd|th)\b)?",
        "NTH": r"(?:3(?:0th|1st)|[12]?(?:1st|2nd|3rd|[4-9]th)|[123]?0th|1[1-3]th)\b",
        "YEAR": r"(?:1[5-9]|20)\d\d(?!\d|,\d|\.\d)",
        "SEASON": any_of(name for names in words.seasons.values() for name in names),
        "HOLIDAY": any_of(words.holidays),
        "ZONE": any_of(words.zones),
        "NEARDAY": any_of(words.days_from_today),
        **{f"VAGUE{kind.upper()}": any_of(_vague(kind)) for kind in set(words.vague.values())},
        "NUM": rf"(?:{any_of(words.numbers)}|\d{{1,3}})",
        "ORD": any_of(words.ordinals),
        "TO": r"(?:<S>?[-–—]<S>?|,?<S>(?:to|through|thru|until|till)<S>)",
        "APPROX": r"(?:(?:about|almost|nearly|around|roughly|some|more<S>than|over|just|at<S>least|exactly|only)<S>)?",
        "PART": r"(?:early|mid|late|the<S>(?:very<S>)?(?:beginning|start|middle|end|latter<S>part|early<S>part"
        r"|latter<S>half|first<S>half|second<S>half|last<S>days|first<S>days|turn|close)<S>of|end<S>of|beginning<S>of|start<S>of|the<S>(?:early|middle|late))",
    }


def _vague(kind: str) -> list[str]:
    return [word for word, its in date_words().vague.items() if its == kind]


def _named(names: Mapping[str, Iterable[str]]) -> str:
    """Return a pattern for the names, and for their abbreviations with or without a full stop."""
    short = any_of(written for full, others in names.items() for written in others if written != full)
    return rf"(?:{any_of(names)}\b|{short}\b\.?)"
