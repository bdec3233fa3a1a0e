"""What is cut from a feed before it is parsed: items beyond the limit, and an item that the transfer cut off."""

from __future__ import annotations

import re
from dataclasses import dataclass

_END_OF_ITEM = re.compile(r"</(?:[\w.-]{1,40}:)?(?:item|entry)\s*>", re.IGNORECASE)
_START_OF_ITEM = re.compile(r"<(?:[\w.-]{1,40}:)?(?:item|entry)[\s>]", re.IGNORECASE)
_END_OF_FEED = re.compile(r"</(?:[\w.-]{1,40}:)?(?:rss|feed|rdf)\s*>\s*(?:<!--.*?-->\s*)*$", re.IGNORECASE | re.DOTALL)
_OPENED = re.compile(r"<((?:[\w.-]{1,40}:)?(?:rss|channel|feed|rdf))[\s>]", re.IGNORECASE)
_CLOSED = re.compile(r"</((?:[\w.-]{1,40}:)?(?:rss|channel|feed|rdf))\s*>", re.IGNORECASE)
_TAIL = 5_000  # characters in which the feed's end tag is looked for


@dataclass(frozen=True, slots=True)
class Trimmed:
    """The part of a feed that is parsed, and (reason, raw text) of what is not."""

    text: str
    cut: tuple[tuple[str, str], ...]
    is_truncated: bool


def trim(text: str, entries_max: int) -> Trimmed:
    """Return the feed's first `entries_max` whole items; what is cut off keeps its raw text."""
    is_truncated = not _END_OF_FEED.search(text, max(0, len(text) - _TAIL))
    ends = [found.end() for found in _END_OF_ITEM.finditer(text)]
    if len(ends) > entries_max:
        reason = f"beyond the limit of {entries_max} entries: {len(ends) - entries_max} more"
        return _cut_at(text, ends[entries_max - 1], reason, is_truncated=is_truncated)
    if is_truncated and (ends or _START_OF_ITEM.search(text)):
        return _without_tail(text, ends[-1] if ends else 0)
    return Trimmed(text, (), is_truncated)


def _without_tail(text: str, last: int) -> Trimmed:
    """Cut what follows the last whole item; an item that begins there keeps its raw text."""
    begun = _START_OF_ITEM.search(text, last)
    if begun:
        return _cut_at(text, begun.start(), "the feed ends in the middle of this entry", is_truncated=True)
    return Trimmed(text[:last] + _closing_tags(text), (), is_truncated=True)


def _cut_at(text: str, place: int, reason: str, *, is_truncated: bool) -> Trimmed:
    return Trimmed(text[:place] + _closing_tags(text), ((reason, text[place:]),), is_truncated)


def _closing_tags(text: str) -> str:
    """Return the tags that close what stood open before the first item, so that the strict parser takes the rest."""
    first = _START_OF_ITEM.search(text)
    head = text[: first.start()] if first else ""
    opened, closed = _OPENED.findall(head), _CLOSED.findall(head)
    return "".join(f"</{name}>" for name in reversed(opened) if name not in closed)
