"""Persons of public life and the offices they held."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import date

_LOWEST = 9
_RANKS = (
    ("president", "chancellor", "secretary of state", "supreme leader", "pope"),
    ("prime minister", "premier", "vice president"),
    ("foreign minister", "foreign secretary", "secretary general", "secretary-general", "high representative"),
    ("secretary of", "minister", "national security advisor", "deputy secretary"),
    ("spokesperson", "press secretary"),
)


@functools.lru_cache(500)
def _rank(title: str) -> int:
    plain = title.casefold()
    return next((rank for rank, words in enumerate(_RANKS) if plain.startswith(words)), _LOWEST)


@dataclass(frozen=True, slots=True)
class Office:
    """A post held from `first` to `last` (None: still), both days with it; `department` is the institution inside."""

    title: str
    organisation: str
    first: date
    last: date | None = None
    department: str = ""

    @property
    def is_acting(self) -> bool:
        """Tell whether it was held for want of a successor."""
        return self.title.startswith("Acting ")

    @property
    def rank(self) -> int:
        """Return how high the office stands: 0 for heads of state and the Secretary of State."""
        return _rank(self.title)

    def covers(self, on: date) -> bool:
        """Tell whether it was held on that day."""
        return self.first <= on and (self.last is None or on <= self.last)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks for a country or an organisation; `source` says where the dates are from."""

    key: str
    name: str
    surname: str
    organisation: str
    aliases: tuple[str, ...]
    offices: tuple[Office, ...]
    source: str = ""

    @property
    def organisations(self) -> frozenset[str]:
        """Return everyone for whom the person ever stood."""
        return frozenset((self.organisation, *(office.organisation for office in self.offices)))

    def office_on(self, on: date) -> Office | None:
        """Return the office held on that day, the highest if there are several."""
        return min(
            (office for office in self.offices if office.covers(on)), key=lambda office: office.rank, default=None
        )

    def organisation_on(self, on: date) -> str:
        """Return for whom the person stood on that day: of an office's holder its organisation."""
        office = self.office_on(on)
        return office.organisation if office else self.organisation

    def rank_on(self, on: date) -> int:
        """Return the rank of the office held on that day; the lowest for who holds none."""
        office = self.office_on(on)
        return office.rank if office else _LOWEST
