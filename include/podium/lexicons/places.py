"""Countries with their demonyms, capitals and the houses that stand for them; cities and houses with where they are."""

from __future__ import annotations

import csv
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Country:
    """A country in English words; `metonyms` stand for its government ("Moscow", "the Kremlin")."""

    code: str
    name: str
    other_names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    metonyms: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Return all its names."""
        return (self.name, *self.other_names)


@dataclass(frozen=True, slots=True)
class House:
    """A house in which one meets, the city that it stands in, and the prepositions that make it a place."""

    name: str
    city: str
    after: frozenset[str]


@dataclass(frozen=True)
class Places:
    """Countries by code, cities and houses by name."""

    countries: dict[str, Country]
    cities: dict[str, str]
    houses: dict[str, House]

    def country_of_city(self, city: str) -> Country | None:
        """Return the country in which a city lies; None for a city that is not known."""
        return self.countries.get(self.cities.get(city, ""))


@functools.cache
def places() -> Places:
    """Return the tables, read once; `benchmarks/make_places.py` makes `countries.tsv` and `cities.tsv`."""
    found = (_country(row) for row in _rows("countries.tsv"))
    return Places(
        countries={country.code: country for country in found},
        cities={row["city"]: row["country"] for row in _rows("cities.tsv")},
        houses={row["house"]: House(row["house"], row["city"], _words(row["after"])) for row in _rows("houses.tsv")},
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = (files("podium.lexicons") / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    yield from csv.DictReader(lines, delimiter="\t")


def _country(row: dict[str, str]) -> Country:
    return Country(
        code=row["code"],
        name=row["name"],
        other_names=_list(row["other_names"]),
        demonyms=_list(row["demonyms"]),
        capital=row["capital"],
        metonyms=_list(row["metonyms"]),
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _list(words: str) -> tuple[str, ...]:
    return tuple(word for word in words.split(",") if word)
