"""Places compared: a city is the same city with and without accents, "D.C." or a full stop."""

from __future__ import annotations

from functools import lru_cache

from podium.lexicons.people import fold_name
from podium.model.findings import Place

_folded = lru_cache(maxsize=4096)(fold_name)


def is_same_city(one: Place, other: Place) -> bool:
    """Tell whether both name one city, however it is spelt."""
    return bool(one.city and other.city) and _folded(one.city or "") == _folded(other.city or "")


def is_other_city(one: Place, other: Place) -> bool:
    """Tell whether both name a city and not the same."""
    return bool(one.city and other.city) and not is_same_city(one, other)


def is_other_country(one: Place, other: Place) -> bool:
    """Tell whether both name a country and not the same."""
    return bool(one.country and other.country) and one.country != other.country
