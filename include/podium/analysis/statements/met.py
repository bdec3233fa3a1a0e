"""Whom a text has introduced, and who of them is meant by an office alone."""

from __future__ import annotations

import re
from datetime import date

from podium.lexicons.people import people

Named = tuple[str, str]  # a name, and the organisation for which it stands


class Met:
    """Remembers persons by their surnames, the latest last; `last` is whom the next "he" means."""

    def __init__(self, day: date) -> None:
        self._day = day
        self._by_surname: dict[str, Named] = {}
        self.last: Named | None = None

    def meet(self, found: Named) -> None:
        """Remember somebody as the one met latest."""
        surname = found[0].split()[-1]
        self._by_surname.pop(surname, None)
        self._by_surname[surname] = found

    def by_surname(self, surname: str) -> Named | None:
        """Return who bears the surname among those met."""
        return self._by_surname.get(surname)

    def in_office(self, office: str, words: str) -> Named | None:
        """Return whom "the president" means: who of those met holds that office, the latest, else the last one.

        `words` may say that he is only acting, or a former one.
        """
        acting = "acting " if "acting " in words else ""
        title = re.compile(rf"(?i)(?<!vice )\b{acting}{re.escape(office)}\b")
        latest = [*self._by_surname.values(), *([self.last] if self.last else [])]
        holders = (met for met in reversed(latest) if title.search(self._titles(met[0], is_former="former " in words)))
        return next(holders, self.last)

    def _titles(self, name: str, *, is_former: bool) -> str:
        """Return the office that a known person holds; of who left, those that he held."""
        person = people().by_name(name)
        office = person.office_on(self._day) if person else None
        if is_former:
            return ", ".join(past.title for past in person.offices) if person and office is None else ""
        return office.title if office else ""
