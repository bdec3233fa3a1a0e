"""Podium's clock: one setting says whether "now" is real or a told story's time.

- `real`: the time of the machine;
- `2021-12-27T00:00:00Z*18240@2026-01-01T12:00:00Z`: starts at the first time when the machine shows the last one and
  runs that many times as fast; before that it stands still;
- `file:/path`: one of the two, read from the file at each call.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from podium.errors import ConfigError

Clock = Callable[[], datetime]

_STORY = re.compile(r"(?P<start>[^*@]+)\*(?P<speed>[0-9.]+)@(?P<since>[^*@]+)")


def real_now() -> datetime:
    """Return the machine's time in UTC."""
    return datetime.now(UTC)


def parse_clock(words: str) -> Clock:
    """Return the clock that the setting describes; raises ConfigError where it describes none."""
    if words == "real":
        return real_now
    if words.startswith("file:"):
        path = Path(words.removeprefix("file:"))
        return partial(_now_by_file, path)
    if not (found := _STORY.fullmatch(words)):
        raise ConfigError(_complaint(words))
    try:
        start, since = (_aware(found[name]) for name in ("start", "since"))
        return _story(start, float(found["speed"]), since)
    except ValueError as error:
        raise ConfigError(_complaint(words)) from error


def _now_by_file(path: Path) -> datetime:
    return parse_clock(_read(path))()


def _story(start: datetime, speed: float, since: datetime) -> Clock:
    return lambda: start + max(real_now() - since, since - since) * speed


def _aware(words: str) -> datetime:
    time = datetime.fromisoformat(words.strip())
    if time.tzinfo is None:
        message = f"{words!r} has no zone"
        raise ValueError(message)
    return time.astimezone(UTC)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError as error:
        message = f"PODIUM_CLOCK: expected a clock in the file {path}, found: {error.strerror}"
        raise ConfigError(message) from error


def _complaint(words: str) -> str:
    return f"PODIUM_CLOCK: expected `real`, `<start>*<speed>@<since>` with zones, or `file:<path>`, found {words!r}"
