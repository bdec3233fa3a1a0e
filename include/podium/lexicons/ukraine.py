"""The words that show whether a text is about Ukraine and Russia's war, threat or pressure against it."""

from __future__ import annotations

import functools
from datetime import date
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from podium.checked_yaml import load_checked


class UkraineWords(BaseModel):
    """Content of ukraine.yaml; terms in lower case, a final * stands for any end of the word."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    open_war_since: date
    theatre: tuple[str, ...]
    russia: tuple[str, ...]
    war: tuple[str, ...]
    other_wars: tuple[str, ...]
    pressure: tuple[str, ...]
    talks: tuple[str, ...]
    consular: tuple[str, ...]
    own_defence: tuple[str, ...]
    at_large: tuple[str, ...]
    war_phrases: tuple[str, ...]
    others: tuple[str, ...]
    quarrels: tuple[str, ...]
    home: tuple[str, ...]
    agenda: tuple[str, ...]
    barriers: tuple[str, ...]


@functools.cache
def ukraine_words() -> UkraineWords:
    """Return the words, read once."""
    return load_checked(files("podium.lexicons") / "ukraine.yaml", UkraineWords)
