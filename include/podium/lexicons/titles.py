"""The words of offices and of names."""

from __future__ import annotations

import functools
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from podium.checked_yaml import load_checked


class TitleWords(BaseModel):
    """Content of titles.yaml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    heads: frozenset[str]
    before: frozenset[str]
    portfolio: frozenset[str]
    particles: frozenset[str]
    not_names: frozenset[str]
    family_name_first: frozenset[str]
    family_name_in_headlines: frozenset[str]
    offices_alone: dict[str, str]
    offices_in_small: str


@functools.cache
def title_words() -> TitleWords:
    """Return the words, read once."""
    return load_checked(files("podium.lexicons") / "titles.yaml", TitleWords)
