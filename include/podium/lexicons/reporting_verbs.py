"""The words by which news attributes what is said to its speaker."""

from __future__ import annotations

import functools
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from podium.checked_yaml import load_checked


class ReportingWords(BaseModel):
    """Content of reporting_verbs.yaml; all words in lower case."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    verbs: frozenset[str]
    before_only: frozenset[str]
    according: tuple[str, ...]
    pronouns: frozenset[str]
    determiners: frozenset[str]
    adverbs: frozenset[str]
    openers: frozenset[str]


@functools.cache
def reporting_words() -> ReportingWords:
    """Return the words, read once."""
    return load_checked(files("podium.lexicons") / "reporting_verbs.yaml", ReportingWords)
