"""The words by which coming meetings are told, compiled once."""

from __future__ import annotations

import functools
import re
from importlib.resources import files

import pcre2
from pydantic import BaseModel, ConfigDict, Field, field_validator

from podium.checked_yaml import load_checked
from podium.model.findings import MeetingKind
from podium.patterns import pattern

_LISTS = (
    "adverbs", "travel_verbs", "meet_verbs", "attend_verbs", "happen_verbs", "ahead", "tentative_ahead", "traps",
    "postponed", "cancelled", "tentative", "absent", "open_points", "conditions", "openings",
)  # fmt: skip


class Auxiliaries(BaseModel):
    """What puts a verb ahead of today."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    scheduled: tuple[str, ...]
    tentative: tuple[str, ...]
    reported: tuple[str, ...]


class MeetingWords(BaseModel):
    """Content of meetings.yaml; all but the triggers are regular expressions."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    triggers: tuple[str, ...]
    auxiliaries: Auxiliaries
    adverbs: tuple[str, ...]
    travel_verbs: tuple[str, ...]
    meet_verbs: tuple[str, ...]
    attend_verbs: tuple[str, ...]
    happen_verbs: tuple[str, ...]
    events: dict[MeetingKind, tuple[str, ...]]
    ahead: tuple[str, ...]
    tentative_ahead: tuple[str, ...]
    traps: tuple[str, ...]
    postponed: tuple[str, ...]
    cancelled: tuple[str, ...]
    tentative: tuple[str, ...]
    absent: tuple[str, ...]
    open_points: tuple[str, ...]
    conditions: tuple[str, ...] = Field(min_length=1)
    legislatures: dict[str, str]
    openings: tuple[str, ...]

    @field_validator(*_LISTS)
    @classmethod
    def _compiles(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for words in patterns:
            _refuse_broken(words)
        return patterns

    @field_validator("events")
    @classmethod
    def _events_compile(cls, events: dict[MeetingKind, tuple[str, ...]]) -> dict[MeetingKind, tuple[str, ...]]:
        for patterns in events.values():
            cls._compiles(patterns)
        return events


def _refuse_broken(words: str) -> None:
    try:
        found = pattern(words).search("")  # the first search compiles it
    except pcre2.PatternError as error:
        message = f"not a regular expression ({error}): {words!r}"
        raise ValueError(message) from error
    if found:
        message = f"matches the empty text, so that it would match everywhere: {words!r}"
        raise ValueError(message)


@functools.cache
def meeting_words() -> MeetingWords:
    """Return the words, read once."""
    return load_checked(files("podium.lexicons") / "meetings.yaml", MeetingWords)


def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return one pattern for all, at word boundaries, without regard to case; white space stands for any."""
    return pattern(joined(patterns), ignore_case=True)


def joined(patterns: tuple[str, ...]) -> str:
    """Return the source of one pattern for all, at word boundaries; a contraction (’ll) begins within its word."""
    choices = "|".join(words.replace(" ", r"\s+") for words in patterns)
    return rf"(?:(?<!\w)|(?=[’']))(?:{choices})(?!\w)"
