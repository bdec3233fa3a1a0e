"""Markup that is nested without end, before it meets a parser whose time grows with the square of the depth."""

from __future__ import annotations

import html as entities
import re

MOST_NESTED = 500  # real pages stay under 100
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
_UNREAD = re.compile(r"(?is)<(script|style)\b[^<>]*>(?:(?!<(?:script|style)\b).)*?</\1\s*>")
# Elements that end by themselves, by another of their kind or by nature: left open they do not nest.
_SELF_ENDING = frozenset(("p", "li", "td", "th", "tr", "dt", "dd", "br", "hr", "img", "input", "wbr", "meta", "link"))


def is_too_deep(html: str) -> bool:
    """Tell whether elements are nested deeper than any page that a person has written."""
    if html.count("<") <= MOST_NESTED:
        return False
    depth = 0
    for tag in _TAG.finditer(html):
        if tag["name"].lower() not in _SELF_ENDING:
            depth = max(0, depth - 1) if tag["end"] else depth + 1
        if depth > MOST_NESTED:
            return True
    return False


def without_tags(html: str) -> str:
    """Return the text with each tag made a line break: all that is wanted of markup that is no page."""
    return entities.unescape(_TAG.sub("\n", _UNREAD.sub("\n", html)))
