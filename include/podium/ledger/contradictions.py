"""What forbids that two claims speak of one meeting: dates, events, places and people that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from podium.ledger.dates_apart import date_veto, hour_veto
from podium.ledger.naming import is_same_event
from podium.ledger.parties import is_same_party, side_of
from podium.ledger.places import is_other_city, is_other_country
from podium.ledger.traits import Traits
from podium.model.findings import Party


def find_veto(one: Traits, other: Traits) -> str | None:
    """Return the first contradiction of date, event or place, None if there is none."""
    return date_veto(one, other) or event_veto(one, other) or place_veto(one, other)


def find_conflict(one: Traits, other: Traits) -> str | None:
    """Return the first contradiction that a third claim can resolve: other people for one side, other hours."""
    return person_veto(one, other) or hour_veto(one, other)


def event_veto(one: Traits, other: Traits) -> str | None:
    """Return that the two name different events."""
    here, there = one.claim.finding.event, other.claim.finding.event
    return "different events" if here and there and here != there else None


def place_veto(one: Traits, other: Traits) -> str | None:
    """Return why the places cannot be of one meeting: two countries, or two cities, as the legs of a trip have."""
    here, there = one.place, other.place
    if here is None or there is None or is_same_event(one, other):
        return None
    if is_other_country(here, there):
        return "different countries"
    return "different cities" if is_other_city(here, there) else None


def person_veto(one: Traits, other: Traits) -> str | None:
    """Return the side for which the two name different people, though both name some."""
    return next((f"different people for {side}" for side in disputed_sides(one, other)), None)


def disputed_sides(one: Traits, other: Traits) -> Iterator[str]:
    """Yield each side for which the two name different people."""
    if is_same_event(one, other):
        return
    for side in sorted(one.sides & other.sides):
        here, there = people_of(one, side), people_of(other, side)
        if here and there and not any(is_same_party(a, b) for a in here for b in there):
            yield side


def people_of(one: Traits, side: str) -> list[Party]:
    """Return the people who stand for the side."""
    return [person for person in one.people if side_of(person) == side]
