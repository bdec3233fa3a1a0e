"""Places that a text names as such: after "in", "to", "at", in a list of stops, or as a call or video meeting."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from podium.analysis.entities import EntityKind, EntityMention, find_entities
from podium.lexicons.places import places
from podium.model.findings import Place
from podium.model.text import Span
from podium.patterns import pattern

VIRTUAL = Place(is_virtual=True)

_VIRTUAL = pattern(
    r"(?i)\b(?:virtual|virtually(?!\s+(?:every|all|no|any|certain|impossible|guaranteed|identical|unknown|the))|(?:via|by|through|over)\s+(?:secure\s+)?(?:video|phone|telephone"
    r"|teleconference|videoconference|zoom)\w*"
    r"|video\s?conference|(?:phone|telephone|video)\s+(?:calls?|talks|conversations?|meetings?)|online)\b",
)
_BEFORE = pattern(
    r"(?i)\b(?:(?:in|to|at|visits?|visiting|tour(?:s|ing)?|near|outside|for|between|from|and|then|via"
    r"|,|,\s*and|or|of)\s+(?:the\s+)?(?:(?:city|cities|capital|capitals|town|port|region|state"
    r"|kingdom)\s+(?:of\s+)?)?)$"
)
_LIST_GAP = pattern(
    r"(?i)^[\s,;]*(?:(?:and|then|or|as\s+well\s+as|followed\s+by|on\s+to|onward\s+to|to|the|also"
    r"|finally|in|visit|travel|later|(?:(?-i:[A-Z])[\w’']+\s+){0,2}(?:Republic|Kingdom|State)s?\s+of)[\s,]*|\(\w+\)[\s,]*)*$"
)
_IN_COUNTRY = pattern(r"^,\s*(?:the\s+)?$")


_GLUED = 8  # characters between a place and the next one of a list: ", and the "


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place at its place in a text; `preposition` is the word that makes it one."""

    span: Span
    place: Place
    preposition: str


def find_places(text: str, entities: Sequence[EntityMention] | None = None) -> list[PlaceMention]:
    """Return the places that stand after a preposition of place or in a list that begins so, in order."""
    found: list[PlaceMention] = []
    for hit in entities if entities is not None else find_entities(text):
        if within := _capital(text, hit) or _unknown_city(text, hit):
            found.append(within)
        if not _can_be_place(hit) or is_compound(text, hit):
            continue
        if _is_state_of_city(text, hit, found):
            found[-1] = replace(found[-1], span=Span(found[-1].span.start, hit.span.end))
            continue
        if _POST.search(text[max(0, hit.span.start - 40) : hit.span.start]):
            continue
        before = text[max(0, hit.span.start - 40) : hit.span.start]
        preposition = _preposition(text, before, hit, found)
        if preposition:
            _add(text, found, hit, preposition)
    found.extend(_houses(text))
    return sorted(found, key=lambda mention: mention.span.start)


def _houses(text: str) -> Iterator[PlaceMention]:
    """Yield the cities of houses in which one meets: "at the White House", "at UN headquarters"."""
    for match in _house().finditer(text):
        house = places().houses[match["name"]]
        country = places().country_of_city(house.city)
        if country and match["before"].casefold().removesuffix("s").removesuffix("ing") in house.after:
            yield PlaceMention(Span(*match.span("house")), Place(_city(house.city), country.name), "at")


@functools.cache
def _house() -> re.Pattern[str]:
    """Return the pattern of a house; its people are none ("to White House officials"), and a city behind is nearer."""
    names = "|".join(re.escape(name) for name in sorted(places().houses, key=len, reverse=True))
    return pattern(
        rf"\b(?P<before>[Aa]t|[Tt]o|[Ii]n|visit(?:s|ing)?)\s+(?:(?:the|an?)\s+)?(?P<house>(?:U\.?S\.?\s+)?(?P<name>{names}))(?![\w-])"
        r"(?!\s+(?:[A-Z]\w+|officials?|aides?|staff|press|spokes\w+|advis[eo]rs?|counsel|reporters|lawyers?|in\s+[A-Z]))"
    )


def virtual_place(text: str) -> Place | None:
    """Return the place of a call or video meeting, where the text tells of one."""
    return VIRTUAL if _VIRTUAL.search(text) else None


def is_within(inner: Place, outer: Place) -> bool:
    """Tell whether two places can be one: same country, and no two cities."""
    if inner.country != outer.country or inner.is_virtual != outer.is_virtual:
        return False
    return not (inner.city and outer.city and inner.city != outer.city)


def is_compound(text: str, hit: EntityMention) -> bool:
    """Tell whether a name is one of a compound of parties: "the China-Pakistan dialogue"."""
    return bool(_COMPOUND.match(text, hit.span.end)) or text[: hit.span.start].endswith(("-", "–"))


# "the ambassador to Kazakhstan", "the war in Ukraine": where a post or a matter is, not where a meeting is.
_POST = pattern(
    r"(?i)\b(?:(?:ambassador|envoy|embassy|consul|representative|attaché)\s+(?:to|in|for)|counterparts?\s+(?:to|for)"
    r"|(?:war|crisis|conflict|situation|fighting|ceasefire|truce|events|developments|violence|settlement|tensions"
    r"|troops|forces|elections?|stability|hostilities|protests|invasion)\s+(?:in|on|around|near|across))\s+(?:the\s+)?$"
)
_COMPOUND = pattern(r"[-–][A-Z]")


def _is_state_of_city(text: str, hit: EntityMention, found: Sequence[PlaceMention]) -> bool:
    """Tell whether a state or part of a country only says where a city lies: "in Honolulu, Hawaii"."""
    is_state = hit.words in _STATES and text[: hit.span.start].endswith(", ")
    return is_state and bool(found) and found[-1].span.end == hit.span.start - len(", ")


_STATES = frozenset(
    {"Alaska", "California", "Florida", "Hawaii", "Maryland", "Massachusetts", "New Jersey", "New Mexico", "Texas"}
    | {"Pennsylvania", "Quebec", "England", "Northern Ireland", "Scotland", "Wales", "New South Wales", "Sicily"}
)


def _capital(text: str, hit: EntityMention) -> PlaceMention | None:
    """Return the city that "in the Austrian capital" and "in Austria’s capital" mean, unless its name stands behind."""
    is_country = hit.entity.kind in (EntityKind.DEMONYM, EntityKind.COUNTRY)
    behind = _CAPITAL.match(text, hit.span.end) if is_country else None
    before = _AT_CAPITAL.search(text[max(0, hit.span.start - 20) : hit.span.start]) if behind else None
    if behind is None or before is None:
        return None
    country = places().countries[hit.entity.key.removeprefix("country:")]
    return PlaceMention(Span(hit.span.start, behind.end()), Place(country.capital, country.name), before[1].casefold())


def _unknown_city(text: str, hit: EntityMention) -> PlaceMention | None:
    """Return the city that no table knows but the words place: "in the Mexican city of Los Cabos"."""
    behind = _CITY_OF.match(text, hit.span.end) if hit.entity.kind is EntityKind.DEMONYM else None
    before = _AT_CAPITAL.search(text[max(0, hit.span.start - 20) : hit.span.start]) if behind else None
    if behind is None or before is None or find_entities(behind["city"]):
        return None
    span = Span(hit.span.start, behind.end())
    return PlaceMention(span, Place(behind["city"], hit.entity.country), before[1].casefold())


_CITY_OF = pattern(
    r"\s+(?:\w+\s+)?(?:city|town|resort|port|village|island)(?:\s+of)?\s+(?P<city>[A-ZÀ-Ž][\w’'-]+(?:\s[A-ZÀ-Ž][\w’'-]+){0,2})"
)
_CAPITAL = pattern(r"(?:[’']s?)?\s+capital\b(?!(?:\s+city)?(?:\s+of)?,?\s+[A-Z])")
_AT_CAPITAL = pattern(r"(?i)\b(in|to|at|visit|visits|visiting)\s+(?:the\s+)?$")


def _can_be_place(hit: EntityMention) -> bool:
    if hit.entity.kind is EntityKind.CITY:
        return True
    return hit.entity.kind is EntityKind.COUNTRY


def _preposition(text: str, before: str, hit: EntityMention, found: list[PlaceMention]) -> str:
    own = pattern(
        r"(?i)\b(in|to|at|visits?|visiting|tour|near|(?:leav|head|depart)\w* for|for|from|into|toward|hosts?|through"
        r"|via)\s+(?:the\s+|both\s+|also\s+|then\s+|neighbou?ring\s+)*(?:(?:city|capital|cities|capitals"
        r"|(?:united\s+)?kingdom|(?:[a-z’']+\s+){0,2}republic|state|(?:[a-z]+\s+){1,3}(?:city|capital|town|resort)(?:\s+city)?)\s+(?:of\s+)?)?$"
    ).search(
        before,
    )
    if own:
        return "leave for" if own[1].endswith(" for") else own[1].casefold()
    spelled = _CITY_BEFORE.search(before) if hit.entity.kind is EntityKind.COUNTRY else None
    spelled = None if spelled and find_entities(spelled[2].strip()) else spelled
    if spelled and not (found and found[-1].span.end >= hit.span.start - _GLUED):
        return f"{spelled[1].casefold()}|{spelled[2].strip()}"
    more = (
        _NEXT_CITY.fullmatch(text[found[-1].span.end : hit.span.start])
        if found and hit.entity.kind is EntityKind.COUNTRY
        else None
    )
    if more and found:
        return f"{found[-1].preposition}|{more[1].strip()}"
    if found and _LIST_GAP.match(_without_dates(text[found[-1].span.end : hit.span.start])):
        return found[-1].preposition
    if found and text[found[-1].span.end : hit.span.start].strip() == "," and hit.entity.kind is EntityKind.COUNTRY:
        return found[-1].preposition
    return ""


# "to Ohrid, North Macedonia": a town that no table knows, told by the country behind it.
_CITY_BEFORE = pattern(
    r"\b(in|to|at|visit|visits|visiting|near|In|At|Visit"
    r"|Visits)\s+((?:[A-ZÀ-Ž][\w’'-]+\s?){1,3}),\s*(?:the\s+|Republic of\s+)*$"
)
_NEXT_CITY = pattern(r"\s*[;,]\s*(?:and\s+)?((?:[A-ZÀ-Ž][\w’'-]+\s?){1,3}),\s*(?:the\s+)?")
_DATE_WORDS = pattern(
    r"(?i)\b(?:on|from|between|until|through)?\s*(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)?(?:day)?,?\s*(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\s+\d{1,2}(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and"
    r"|through)\s*(?:[A-Z]\w+\s+)?\d{1,2}(?:st|nd|rd|th)?)?(?:,\s*\d{4})?"
    r"|\b(?:on|from)?\s*\d{1,2}(?:\s*[-–]\s*\d{1,2})?\s+(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December)|\bon\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)


def _without_dates(gap: str) -> str:
    return _DATE_WORDS.sub("", gap)


def _add(text: str, found: list[PlaceMention], hit: EntityMention, preposition: str) -> None:
    entity = hit.entity
    if entity.kind is EntityKind.COUNTRY:
        last = found[-1] if found else None
        if last and last.place.country == entity.country and _IN_COUNTRY.match(text[last.span.end : hit.span.start]):
            found[-1] = PlaceMention(Span(last.span.start, hit.span.end), last.place, last.preposition)
            return
        word, _, city = preposition.partition("|")
        found.append(PlaceMention(hit.span, Place(city or None, entity.country), word))
        return
    found.append(PlaceMention(hit.span, Place(_city(entity.name), entity.country), preposition))


def _city(name: str) -> str:
    return "Washington, D.C." if name == "Washington" else name
