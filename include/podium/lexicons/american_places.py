"""Places of the United States that bear the names of places abroad."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from podium.checked_yaml import load_checked


class AmericanPlaces(BaseModel):
    """Content of american_places.yaml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    states: tuple[str, ...]
    territories: frozenset[str]
    namesake: str
    country_words: tuple[str, ...]


@cache
def american_places() -> AmericanPlaces:
    """Return the places, read once."""
    return load_checked(files("podium.lexicons") / "american_places.yaml", AmericanPlaces)
