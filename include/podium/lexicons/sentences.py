"""The words before a full stop that does not end a sentence."""

from __future__ import annotations

import functools
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from podium.checked_yaml import load_checked


class SentenceWords(BaseModel):
    """Content of sentences.yaml; the words are written without their last full stop."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    titles: frozenset[str]
    followed_by_figure: frozenset[str]
    never: frozenset[str]
    maybe: frozenset[str]
    openers: frozenset[str]


@functools.cache
def sentence_words() -> SentenceWords:
    """Return the words, read once."""
    return load_checked(files("podium.lexicons") / "sentences.yaml", SentenceWords)
