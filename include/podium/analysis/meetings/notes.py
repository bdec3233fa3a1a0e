"""What is still open about a meeting, and on what it depends."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from podium.lexicons.meetings import joined, meeting_words
from podium.patterns import pattern

_LONGEST = 200


def open_points(texts: Iterable[str]) -> tuple[str, ...]:
    """Return what the sentences leave open: "who will lead the American delegation at the talks"."""
    return _found(texts, _patterns("open_points"), "point")


def conditions(texts: Iterable[str]) -> tuple[str, ...]:
    """Return on what the sentences make a meeting depend."""
    return _found(texts, _patterns("conditions"), "condition")


def _found(texts: Iterable[str], patterns: tuple[re.Pattern[str], ...], group: str) -> tuple[str, ...]:
    found = (match[group].strip(" ,")[:_LONGEST] for text in texts for match in _first(text, patterns))
    return tuple(dict.fromkeys(found))


def _first(text: str, patterns: tuple[re.Pattern[str], ...]) -> Iterable[re.Match[str]]:
    match = next((found for known in patterns if (found := known.search(text))), None)
    return [match] if match else []


@functools.cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(pattern(joined((words,)), ignore_case=True) for words in getattr(meeting_words(), name))
