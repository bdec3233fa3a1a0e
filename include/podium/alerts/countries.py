"""Countries as subscribers write them: a code or an English name."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache

from podium.lexicons.places import places


def country_code(words: str) -> str | None:
    """Return the ISO code of a country given by code or English name; None where there is no such country."""
    return _codes().get(_folded(words))


def country_name(code: str) -> str:
    """Return the name by which the ledger calls the country."""
    return places().countries[code].name


@cache
def country_forms(name: str) -> frozenset[str]:
    """Return all that may stand for the country in a record: its names and its key, case-folded."""
    code = country_code(name)
    if code is None:
        return frozenset({name.casefold()})
    return frozenset(form.casefold() for form in (*places().countries[code].names, f"country:{code}"))


def nearest_country(words: str) -> str | None:
    """Return the known name that looks most like the given one."""
    nearest = get_close_matches(_folded(words), sorted(_codes()), n=1)
    return country_name(_codes()[nearest[0]]) if nearest else None


@cache
def _codes() -> dict[str, str]:
    countries = places().countries.values()
    by_name = {_folded(name): country.code for country in countries for name in country.names}
    return by_name | {_folded(country.code): country.code for country in countries}


def _folded(words: str) -> str:
    """Return the words without case and the dots of initials."""
    return words.strip().casefold().replace(".", "")
