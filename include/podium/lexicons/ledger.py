"""The words that the ledger reads in sentences and titles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from podium.checked_yaml import load_checked
from podium.lexicons.meetings import any_of, meeting_words


class _LedgerFile(BaseModel):
    """Content of ledger.yaml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    confirms: tuple[str, ...]
    spoken: tuple[str, ...]
    plain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LedgerWords:
    """Patterns that confirm, tell of a conversation from afar, cancel and postpone; plain words of titles."""

    confirms: re.Pattern[str]
    spoken: re.Pattern[str]
    cancelled: re.Pattern[str]
    postponed: re.Pattern[str]
    plain: frozenset[str]


@cache
def ledger_words() -> LedgerWords:
    """Return the words, read once."""
    content = load_checked(files("podium.lexicons") / "ledger.yaml", _LedgerFile)
    return LedgerWords(
        confirms=any_of(content.confirms),
        spoken=any_of(content.spoken),
        cancelled=any_of(meeting_words().cancelled),
        postponed=any_of(meeting_words().postponed),
        plain=frozenset(word for line in content.plain for word in line.split()),
    )
