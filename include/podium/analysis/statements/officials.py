"""Words of offices: public ones, private ones, and where they stand beside a name."""

from __future__ import annotations

import functools
import re

from podium.lexicons.attribution import attribution_words

_STOP = re.compile('[,;:“”"]')
_BESIDE = 40  # characters around a name in which its office stands


@functools.cache
def officials() -> re.Pattern[str]:
    """Return the pattern of nouns for somebody who speaks in office."""
    words = sorted(attribution_words().officials, key=len, reverse=True)
    return re.compile(r"(?i)\b(?:" + "|".join(map(re.escape, words)) + r")(?!\w)")


def beside_name(sentence: str, name: re.Match[str]) -> str:
    """Return a name with the words in which its office stands: before it, or set apart behind it."""
    before = _STOP.split(sentence[max(0, name.start() - _BESIDE) : name.start()])[-1]
    apart = sentence[name.end() :]
    behind = _STOP.split(apart[2 : 2 + 2 * _BESIDE])[0] if apart.startswith(", ") else ""
    return f"{before}{name.group()}, {behind}"


@functools.cache
def private() -> re.Pattern[str]:
    """Return the pattern of words that make a president or a director one of something private, or a former one."""
    words = sorted(attribution_words().private, key=len, reverse=True)
    return re.compile(r"(?i)\b(?:" + "|".join(map(re.escape, words)) + r")\b")
