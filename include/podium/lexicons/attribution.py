"""The words by which a text says whose words or acts it reports."""

from __future__ import annotations

import functools
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from podium.checked_yaml import load_checked


class AttributionWords(BaseModel):
    """Content of attribution.yaml: verbs and nouns in lower case; names as written, with whom they stand for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    speech_verbs: tuple[str, ...]
    act_verbs: tuple[str, ...]
    bare_forms: frozenset[str]
    pronouns: frozenset[str]
    officials: tuple[str, ...]
    own_offices: dict[str, str]
    sole_offices: dict[str, str]
    bodies: frozenset[str]
    unnamed: frozenset[str]
    private: tuple[str, ...]
    institutions: dict[str, str]
    capitals: dict[str, str]
    groups: dict[str, str]
    houses: frozenset[str]


@functools.cache
def attribution_words() -> AttributionWords:
    """Return the words, read once."""
    return load_checked(files("podium.lexicons") / "attribution.yaml", AttributionWords)
