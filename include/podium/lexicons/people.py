"""Who held which office on which day: leaders, ministers, spokespersons and envoys of about 2014 to 2026."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field

from podium.checked_yaml import load_checked
from podium.model.people import Office, Person

SOURCE = "compiled by hand from general knowledge, November 2026; checked in part"
_ACTING = "acting "
_LIKE = 3  # letters with which two spellings of one surname begin alike
_UNDECOMPOSED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "þ": "th", "ð": "d"})
_WORD = re.compile(r"[^\W_]+")
_MOST_NAMES = 5000  # whose folded form is remembered: a text names the same few persons again and again


class _OfficeRow(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    title: str
    first: date = Field(alias="from")
    last: date | None = Field(default=None, alias="to")
    organisation: str = ""
    department: str = ""


class _PersonRow(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    organisation: str
    offices: tuple[_OfficeRow, ...] = Field(min_length=1)
    aliases: tuple[str, ...] = ()
    surname: str = ""
    source: str = SOURCE


class PeopleTable(BaseModel):
    """Content of people.yaml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    office_names: dict[str, tuple[str, ...]]
    people: tuple[_PersonRow, ...]


class People:
    """Finds persons by name, by surname on a day, or by the office they hold on a day."""

    def __init__(self, everyone: Iterable[Person], office_names: dict[str, tuple[str, ...]]) -> None:
        self.everyone = tuple(everyone)
        self._named: dict[str, Person] = {}
        self._surnamed: dict[str, list[Person]] = defaultdict(list)
        self._holders: dict[tuple[str, str], list[tuple[Office, Person]]] = defaultdict(list)
        self._offices = {_plain(other): _plain(title) for title, others in office_names.items() for other in others}
        for person in self.everyone:
            self._index(person)

    def by_name(self, name: str) -> Person | None:
        """Return the person of that full name or alias; accents, initials and letters' case do not matter."""
        return self._named.get(fold_name(name))

    def by_surname(self, surname: str, on: date, organisation: str = "") -> Person | None:
        """Return who is meant by a surname on that day: one in office before one who left, the higher office first.

        None where the data name nobody or cannot decide between two who are both out of office.
        """
        named = [
            person
            for person in self._surnamed.get(fold_name(surname), ())
            if not organisation or organisation in person.organisations
        ]
        in_office = [person for person in named if person.office_on(on)]
        if in_office:
            return min(in_office, key=lambda person: person.rank_on(on))
        return named[0] if len(named) == 1 else None

    def holder(self, office: str, organisation: str, on: date) -> Person | None:
        """Return who holds the office for the organisation (or its department) on that day; the newcomer of two."""
        held = self._holders.get((self._office(office), fold_name(organisation)), ())
        now = [(not post.is_acting, post.first, person) for post, person in held if post.covers(on)]
        return max(now, key=lambda row: row[:2])[2] if now else None

    def _office(self, title: str) -> str:
        plain = _plain(title)
        return self._offices.get(plain, plain)

    def _index(self, person: Person) -> None:
        for name in (person.name, *person.aliases):
            self._named.setdefault(fold_name(name), person)
        for surname in _surnames(person):
            self._surnamed[surname].append(person)
        for office in person.offices:
            for institution in {office.organisation, office.department} - {""}:
                self._holders[self._office(office.title), fold_name(institution)].append((office, person))


@functools.cache
def people() -> People:
    """Return everyone in people.yaml, read once."""
    table = load_checked(files("podium.lexicons") / "people.yaml", PeopleTable)
    return People((_person(row) for row in table.people), table.office_names)


@functools.lru_cache(_MOST_NAMES)
def fold_name(name: str) -> str:
    """Return a name in small letters without accents, marks and initials, so that its spellings meet."""
    words = _WORD.findall(name.casefold() if name.isascii() else _without_accents(name))
    return " ".join([word for word in words if len(word) > 1] or words)


def _without_accents(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name).casefold().translate(_UNDECOMPOSED)
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def _surnames(person: Person) -> set[str]:
    """Return the surname with the spellings of it that the aliases give: Zelenskyy, Zelensky."""
    surname = fold_name(person.surname)
    spelled = (fold_name(alias.split()[-1]) for alias in person.aliases)
    return {surname, *(other for other in spelled if other[:_LIKE] == surname[:_LIKE])}


def _plain(title: str) -> str:
    return fold_name(title).removeprefix("the ").removeprefix(_ACTING)


def _person(row: _PersonRow) -> Person:
    offices = tuple(
        Office(office.title, office.organisation or row.organisation, office.first, office.last, office.department)
        for office in row.offices
    )
    surname = row.surname or row.name.split()[-1]
    key = fold_name(row.name).replace(" ", "-")
    return Person(key, row.name, surname, row.organisation, row.aliases, offices, row.source)
