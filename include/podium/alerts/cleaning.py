"""Text from outside on its way into one line: no line breaks, no controls, no marks that turn the direction."""

from __future__ import annotations

import re
from unicodedata import bidirectional

# Overrides and isolates of writing direction can make a line read as another one.
_TURNING = "\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c"
_UNSEEN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff{_TURNING}]")


def one_line(text: str, limit: int = 200) -> str:
    """Return the text in one line of at most `limit` characters, an ellipsis where it was cut."""
    return shortened(" ".join(_UNSEEN.sub("", text).split()), limit)


def isolated(text: str) -> str:
    """Return a title so marked that right-to-left letters in it do not reorder the dates that follow it."""
    is_turned = any(bidirectional(character) in ("R", "AL") for character in text)
    return f"\u2068{text}\u2069" if is_turned else text


def shortened(text: str, limit: int) -> str:
    """Return the text, cut after a word where it is longer than `limit`."""
    if len(text) <= limit:
        return text
    kept = text[: limit - 1]
    at_word = kept.rpartition(" ")[0]
    return (at_word if len(at_word) > limit // 2 else kept).rstrip(" ,;:") + "…"


def visible(text: str) -> str:
    """Return the text with its line breaks, without control characters."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
