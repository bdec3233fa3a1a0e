"""JSON as feeds give it: after the odd byte, with numbers that are none, nested to no purpose."""

from __future__ import annotations

import json
from typing import Any

from podium.errors import UnreadableFeed
from podium.lexicons.challenges import is_challenge_page

_SAMPLE = 100  # characters of a body that a message quotes


def read_json(text: str, body: bytes) -> Any:
    """Return the content; NaN and infinities become None; raises UnreadableFeed for anything but JSON."""
    if not text.strip():
        message = "expected JSON, found nothing"
        raise UnreadableFeed(message, "empty")
    try:
        return json.loads(text, parse_constant=lambda _name: None, strict=False, parse_int=_number)
    except (ValueError, RecursionError) as error:
        message = f"expected JSON, found {text.strip()[:_SAMPLE]!r}: {error}"
        raise UnreadableFeed(message, _kind(text, body)) from error


def words_of(value: Any) -> str:
    """Return a value of JSON as words; nothing for objects and lists."""
    if value is None or isinstance(value, (dict, list, bool)):
        return ""
    return str(value)


def at_path(value: Any, path: str) -> Any:
    """Return what stands at a dotted path (`data.items`, `fields.0.title`), None where the path leads nowhere."""
    for step in path.split(".") if path else ():
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return value


def _number(digits: str) -> int | str:
    return int(digits) if len(digits) < 100 else digits  # noqa: PLR2004 - beyond it Python refuses or takes long


def _kind(text: str, body: bytes) -> str:
    if is_challenge_page(body):
        return "challenge"
    return "html" if text.lstrip().startswith("<") else "truncated" if text.lstrip()[:1] in "{[" else "malformed"
