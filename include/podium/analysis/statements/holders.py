"""From the words of a subject to who is meant: a person in office, a government, an organisation."""

from __future__ import annotations

import functools
import re
from datetime import date

from podium.analysis.statements.nations import find_nation
from podium.lexicons.attribution import attribution_words
from podium.lexicons.people import people
from podium.model.people import Person

_NAME = re.compile(
    r"[A-ZÀ-ÞĀ-Ž][\w’'-]*"
    r"(?:(?: [A-Z]\.)*(?: (?:de|der|den|van|von|bin|al|el|la|di|da|dos|Al|El))* [A-ZÀ-ÞĀ-Ž][\w’'-]*)*"
)
_OWNED = re.compile(r"[’']s?$")
_OPENING = 80  # characters in which a sentence names its subject
_SPOKESMAN = re.compile(
    r"(?i)\b(?:spokes(?:person|man|woman)|official representative|press secretary|representative)\b"
)
_TITLES = frozenset(["Mr", "Mr.", "Ms", "Ms.", "Mrs", "Mrs.", "Dr", "Dr.", "Sir", "Lord"])


@functools.cache
def _officials() -> re.Pattern[str]:
    words = sorted(attribution_words().officials, key=len, reverse=True)
    return re.compile(r"(?i)\b(?:" + "|".join(map(re.escape, words)) + r")\b")


class Holders:
    """Remembers whom a text has introduced, and resolves the words by which it means them again."""

    def __init__(self, day: date) -> None:
        self._day = day
        self._met: dict[str, tuple[str, str]] = {}
        self.last: tuple[str, str] | None = None

    def read(self, words: str) -> tuple[str, str] | None:
        """Return (name, organisation) of who is meant; None where nobody in office is."""
        if words.strip().casefold() in attribution_words().pronouns:
            return self.last
        return self._person(words) or self._group(words) or self._by_office(words) or find_nation(words)

    def note(self, sentence: str) -> None:
        """Remember the person with whom a sentence begins: the next "he" or "the minister" may mean him."""
        self._person(sentence[:_OPENING])

    def _person(self, words: str) -> tuple[str, str] | None:
        for match in _NAME.finditer(words):
            if _OWNED.search(match.group()) and match.end() < len(words):
                continue
            parts = [part for part in match.group().split() if part not in _TITLES]
            found = self._named(parts, words)
            if found:
                self._met[found[0].split()[-1]] = found
                self.last = found
                return found
        return None

    def _named(self, parts: list[str], words: str) -> tuple[str, str] | None:
        for start in range(max(0, len(parts) - 1)):
            person = people().by_name(" ".join(parts[start:]))
            if person:
                return self._of(person)
        if not parts or find_nation(parts[-1]):
            return None
        surname = parts[-1].removesuffix("’s").removesuffix("'s")
        if surname in self._met:
            return self._met[surname]
        has_office = bool(_officials().search(words))
        person = people().by_surname(surname, self._day)
        if person and (len(parts) == 1 or has_office) and self._fits(person, parts):
            return self._of(person)
        nation = find_nation(words)
        name = " ".join(part for part in self._given(parts))
        return (name, nation[1]) if has_office and nation and " " in name else None

    def _given(self, parts: list[str]) -> list[str]:
        """Return the words of a name without the nation and the office before it."""
        last = max(
            (at for at, part in enumerate(parts) if find_nation(part) or _officials().fullmatch(part)), default=-1
        )
        return parts[last + 1 :]

    def _fits(self, person: Person, parts: list[str]) -> bool:
        given = self._given(parts)[:-1]
        return not given or given[0][0] == person.name[0]

    def _of(self, person: Person) -> tuple[str, str]:
        return person.name, person.organisation_on(self._day)

    def _group(self, words: str) -> tuple[str, str] | None:
        groups = attribution_words().groups
        return next(((name, groups[name]) for name in groups if name in words), None)

    def _by_office(self, words: str) -> tuple[str, str] | None:
        office = _officials().search(words)
        if office is None:
            return None
        nation = find_nation(words)
        if nation is None:
            return self.last if re.match(r"(?i)\s*(?:the|this|his|her)\b", words) else None
        if _SPOKESMAN.search(words) and nation[0] in {"State Department", "Department of State"}:
            holder = people().holder("Spokesperson", "Department of State", self._day)
        else:
            holder = people().holder(office.group(), nation[1], self._day)
        if holder is None:
            return None
        self.last = self._of(holder)
        return self.last
