"""Which person of the list is meant by a label on a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from podium.documents.labels import Label
from podium.documents.posts import NamedPerson
from podium.lexicons.people import people
from podium.lexicons.turns import turn_words
from podium.model.people import Office, Person

_VAGUE = frozenset(("acting", "deputy", "foreign", "of", "for", "the", "and", "state", "affairs", "special", "senior"))

Mentioned = Callable[[str], NamedPerson | None]


def find_on_record(label: Label, organisation: str, day: date, mentioned: Mentioned) -> Person | None:
    """Return the person whom the list gives for a label: by full name, else by a surname whose office fits.

    The publisher's own people (those of `organisation`) come first; `mentioned` finds a surname's full name in the
    text.
    """
    full = people().by_name(label.name)
    if full and len(label.name.split()) > 1:
        return full
    own = people().by_surname(label.name, day, organisation)
    if own and _can_be(label.title, own, day, mentioned):
        return own
    foreign = people().by_surname(label.name, day)
    office = foreign.office_on(day) if foreign else None
    return foreign if office and _fits(label.title, office) else None


def _can_be(title: str, person: Person, day: date, mentioned: Mentioned) -> bool:
    """Tell whether a title can mean one of the publisher's own people."""
    office = person.office_on(day)
    if office is None:
        return False
    if title.casefold() in turn_words().courtesies:
        return _is_voice(office) or _is_named(person, mentioned)
    is_rank = title.endswith(".")  # `GEN. MILLEY`
    return is_rank or _fits(title, office)


def _fits(title: str, office: Office) -> bool:
    """Tell whether a label's title shares a telling word with the office."""
    words = set(title.casefold().split()) - _VAGUE - turn_words().courtesies
    return bool(words & set(office.title.casefold().split()))


def _is_voice(office: Office) -> bool:
    title = office.title.casefold()
    return "spokes" in title or "press" in title


def _is_named(person: Person, mentioned: Mentioned) -> bool:
    """Tell whether the text itself names the person: `MR JENKINS` is not the only Jenkins of the list."""
    found = mentioned(person.surname)
    return found is not None and people().by_name(found.name) is person
