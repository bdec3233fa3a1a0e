"""Countries, organisations and cities that a text names: one pass for all names."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from enum import StrEnum

from ahocorasick_rs import AhoCorasick, MatchKind

from podium.lexicons.organisations import organisations
from podium.lexicons.places import places
from podium.model.text import Span
from podium.patterns import pattern


class EntityKind(StrEnum):
    """How a name stands for what it names."""

    COUNTRY = "country"
    DEMONYM = "demonym"
    METONYM = "metonym"
    CITY = "city"
    ORGANISATION = "organisation"
    FORMAT = "format"


@dataclass(frozen=True, slots=True)
class Entity:
    """What a name stands for: `key` is "country:UA", "org:nato" or "city:Kyiv", `name` the canonical English name."""

    kind: EntityKind
    key: str
    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class EntityMention:
    """An entity at its place in a text."""

    span: Span
    entity: Entity
    words: str


def find_entities(text: str) -> list[EntityMention]:
    """Return the entities that the text names, in order; of overlapping names the longest that begins first."""
    machine, entities = _machine()
    found = []
    for number, start, end in machine.find_matches_as_indexes(text):
        if _is_word(text, start, end) and not _is_national(entities[number], text, start):
            found.append(EntityMention(Span(start, end), entities[number], text[start:end]))
    return [_as_country(hit, text) for hit in found]


def may_name_format(text: str) -> bool:
    """Tell whether the text holds the name of a format of meetings, or of a group with a summit, or what may be one."""
    return bool(_formats().find_matches_as_strings(text))


@functools.cache
def _formats() -> AhoCorasick:
    meeting = (record for record in organisations().values() if record.kind == "format" or record.summit)
    return AhoCorasick([name for record in meeting for name in (record.name, *record.aliases)], store_patterns=True)


def _as_country(hit: EntityMention, text: str) -> EntityMention:
    """Return the country that an abbreviation is where it stands for itself, no adjective: "the U.S. and Russia"."""
    if hit.words not in _ABBREVIATED or _DESCRIBES.match(text, hit.span.end):
        return hit
    return replace(hit, entity=replace(hit.entity, kind=EntityKind.COUNTRY))


_ABBREVIATED = frozenset({"U.S.", "US"})
# What an adjective stands before: a word that is neither a verb of such a subject, nor a preposition or conjunction.
_ALONE = (
    r"and|or|but|as|at|by|for|from|in|into|of|on|over|to|with|after|before|during|until|while|when|if|because|that|which|who"
    r"|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|does|did|do|also|not|says?|said|wants?"
    r"|hosts?|plans?|agreed|hopes?|expects?|announced|proposed|told|intends?"
)
_DESCRIBES = pattern(
    rf"(?:[’']s?)?(?:-|–|\s+(?!(?:{_ALONE})\b)[\w“\"])|\s+(?:and|or)\s+(?:[a-z]+\b(?<!the)(?<!its)|[A-Z][\w.]*\s+"
    r"(?:officials?|leaders?|ministers?|diplomats?|envoys?|troops|forces|delegations?|negotiators?|presidents?)\b)"
)


def _is_national(entity: Entity, text: str, start: int) -> bool:
    """Tell whether a state's own body has the name of an international one: "the National Security Council"."""
    return entity.kind is EntityKind.ORGANISATION and text.endswith("National ", 0, start)


def _is_word(text: str, start: int, end: int) -> bool:
    if text[start - 1 : start].isalnum():
        return False
    return not text[end : end + 1].isalnum() or text[end - 1] == "."


@functools.cache
def _machine() -> tuple[AhoCorasick, list[Entity]]:
    table = _names()
    return AhoCorasick(list(table), matchkind=MatchKind.LeftmostLongest), list(table.values())


def _names() -> dict[str, Entity]:
    """Return what each name means; a later line wins: a country's name is stronger than a city's."""
    table: dict[str, Entity] = {}
    known = places()
    for city, code in known.cities.items():
        country = known.countries.get(code)
        table[city] = Entity(EntityKind.CITY, f"city:{city}", city, country.name if country else None)
    for country in known.countries.values():
        entity = functools.partial(Entity, key=f"country:{country.code}", name=country.name, country=country.name)
        for name in country.metonyms:
            kind = EntityKind.CITY if name in known.cities else EntityKind.METONYM
            table[name] = Entity(kind, f"country:{country.code}", name, country.name)
        table.update(dict.fromkeys(country.demonyms, entity(EntityKind.DEMONYM)))
        plurals = (f"{word}s" for word in country.demonyms if word.endswith(("n", "i")))
        table.update(dict.fromkeys(plurals, entity(EntityKind.DEMONYM)))
        table.update(dict.fromkeys(country.names, entity(EntityKind.COUNTRY)))
    for key, organisation in organisations().items():
        kind = EntityKind.FORMAT if organisation.kind == "format" else EntityKind.ORGANISATION
        for name in (organisation.name, *organisation.aliases):
            table[name] = Entity(kind, f"org:{key}", organisation.name)
    return table
