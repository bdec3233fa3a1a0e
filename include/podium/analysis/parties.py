"""Countries, organisations and persons as parties."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from podium.analysis.entities import Entity, EntityKind, find_entities
from podium.lexicons.people import fold_name
from podium.lexicons.places import places
from podium.model.findings import Party, PartyKind


def entity_party(entity: Entity) -> Party | None:
    """Return a country or organisation as a party; None for a city."""
    if entity.kind is EntityKind.DEMONYM and entity.country == "West Bank":
        return Party(_AUTHORITY, PartyKind.ORGANISATION, "org:palestinian-authority", _AUTHORITY)
    if entity.kind in (EntityKind.COUNTRY, EntityKind.DEMONYM, EntityKind.METONYM) and entity.country:
        return country_party(entity.country)
    if entity.kind is EntityKind.CITY and entity.key.startswith("country:") and entity.country:
        return country_party(entity.country)
    if entity.kind is EntityKind.ORGANISATION:
        return Party(entity.name, PartyKind.ORGANISATION, entity.key, entity.name)
    return None


_AUTHORITY = "Palestinian Authority"  # for whom "Palestinian officials" stand


@functools.lru_cache(500)
def country_party(name: str) -> Party:
    """Return a country as a party."""
    entity = next((hit.entity for hit in find_entities(name) if hit.entity.country == name), None)
    return Party(name, PartyKind.COUNTRY, entity.key if entity else f"country:{name}", name)


def unique(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Return the parties once each, in order."""
    kept: dict[str, Party] = {}
    for party in parties:
        kept.setdefault(party.key, party)
    return tuple(kept.values())


def surname_of(name: str) -> str:
    """Return the folded last word of a name, particles left out."""
    words = [word for word in fold_name(name).split() if word not in {"jr", "sr"}]
    return words[-1] if words else ""


def is_country(name: str | None) -> bool:
    """Tell whether the name is a country's canonical one."""
    return name in _country_names()


@functools.cache
def _country_names() -> frozenset[str]:
    return frozenset(country.name for country in places().countries.values())
