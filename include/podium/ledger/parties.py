"""Who takes part, compared across documents: people, and the sides (countries, organisations) they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from podium.model.findings import Party, PartyKind

SAME_NAME = 84.0  # "Zelenskyy" and "Zelensky", "Mykhailo" and "Mikhail": transliterations of one name


def side_of(party: Party) -> str | None:
    """Return the country or organisation for which the party stands; None for a group such as "civil society"."""
    if party.kind is PartyKind.GROUP:
        return None
    side = party.stands_for or (party.name if party.kind is not PartyKind.PERSON else None)
    return side.casefold().removeprefix("the ") if side else None


def is_same_party(one: Party, other: Party) -> bool:
    """Tell whether two mentions are one party; a surname alone or another spelling of a name is the same person."""
    if one.key == other.key:
        return True
    if one.kind is not PartyKind.PERSON or other.kind is not PartyKind.PERSON:
        return one.kind is other.kind and one.name.casefold() == other.name.casefold()
    sides = {side_of(one), side_of(other)} - {None}
    return len(sides) <= 1 and _is_same_name(one.key, other.key)


def is_covered(party: Party, others: Iterable[Party]) -> bool:
    """Tell whether `others` name the party already, itself or by one who stands for it."""
    return any(is_same_party(party, other) or _stands_in(other, party) for other in others)


def _stands_in(person: Party, side: Party) -> bool:
    return (
        person.kind is PartyKind.PERSON
        and side.kind is not PartyKind.PERSON
        and side_of(side) is not None
        and side_of(person) == side_of(side)
    )


@lru_cache(maxsize=65536)
def _is_same_name(one: str, other: str) -> bool:
    """Tell whether two keys ("sergey-lavrov", "lavrov") are of one person: all of one in the other, or spelt alike."""
    first, second = one.split("-"), other.split("-")
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    return ratio(first[-1], second[-1]) >= SAME_NAME and _is_same_start(first, second)


def _is_same_start(first: Sequence[str], second: Sequence[str]) -> bool:
    return len(first) == 1 or len(second) == 1 or first[0][:1] == second[0][:1]
