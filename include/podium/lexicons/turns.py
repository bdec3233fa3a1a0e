"""The words by which turns of speech, by-lines and stage directions are known."""

from __future__ import annotations

import functools
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from podium.checked_yaml import load_checked


class TurnWords(BaseModel):
    """Content of turns.yaml; all words in lower case."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    questioners: frozenset[str]
    others: frozenset[str]
    answers: frozenset[str]
    anonymous: frozenset[str]
    titles: frozenset[str]
    offices: frozenset[str]
    courtesies: frozenset[str]
    home_titles: frozenset[str]
    home_posts: tuple[str, ...]
    not_given_names: frozenset[str]
    signing_offices: tuple[str, ...]


@functools.cache
def turn_words() -> TurnWords:
    """Return the words, read once."""
    return load_checked(files("podium.lexicons") / "turns.yaml", TurnWords)
