"""The words by which a sentence takes a position, in weighted groups."""

from __future__ import annotations

import functools
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field

from podium.checked_yaml import load_checked


class StanceGroup(BaseModel):
    """Words that do the same: `weight` says how far one of them makes a sentence a position (0 to 1)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    weight: float = Field(gt=0, le=1)
    terms: tuple[str, ...] = Field(min_length=1)


class StanceWords(BaseModel):
    """Content of stances.yaml; terms in lower case, a final * stands for any end of the word.

    `confidence` are points (score, share found right by a reader) on a rising line.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    confidence: tuple[tuple[float, float], ...] = Field(min_length=2)
    groups: tuple[StanceGroup, ...]
    refusals: tuple[str, ...]
    narration: tuple[str, ...]
    idioms: tuple[str, ...]
    silent: frozenset[str]


@functools.cache
def stance_words() -> StanceWords:
    """Return the words, read once."""
    return load_checked(files("podium.lexicons") / "stances.yaml", StanceWords)
