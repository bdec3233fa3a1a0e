"""Offices that stand beside a name in small letters, as newspapers write them."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from podium.analysis.entities import EntityKind, EntityMention
from podium.analysis.mentions import PersonMention
from podium.lexicons.titles import title_words
from podium.model.text import Span
from podium.patterns import pattern

_REACH = 80  # characters in which an office stands before a name or behind it


class _Office(NamedTuple):
    """An office in small letters, where the words of its country and of itself begin and end."""

    start: int
    end: int
    words: str
    stands_for: str | None


def with_office(text: str, person: PersonMention, entities: Sequence[EntityMention]) -> PersonMention:
    """Return a person who is named without title with the office that stands beside the name, if one does.

    "the Russian foreign minister, Sergei Lavrov," and "Sergei Lavrov, Russia’s foreign minister," are read alike.
    """
    office = _before(text, person.span.start, entities) or _behind(text, person.span.end, entities)
    if office is None:
        return person
    span = Span(min(person.span.start, office.start), max(person.span.end, office.end))
    return replace(person, span=span, office=office.words, stands_for=office.stands_for)


def _before(text: str, at: int, entities: Sequence[EntityMention]) -> _Office | None:
    start = max(0, at - _REACH)
    match = _office_before().search(text[start:at])
    if match is None:
        return None
    began = start + match.start("office")
    country = next((hit for hit in entities if _is_before(text, hit, began)), None)
    return _Office(country.span.start if country else began, at, match["office"], _side(country))


def _behind(text: str, at: int, entities: Sequence[EntityMention]) -> _Office | None:
    opening = _OPENING.match(text, at)
    if opening is None:
        return None
    country = next((hit for hit in entities if hit.span.start == opening.end()), None)
    match = _office_behind().match(text, country.span.end if country else opening.end())
    return _Office(at, match.end(), match["office"], _side(country)) if match else None


def _is_before(text: str, hit: EntityMention, at: int) -> bool:
    return hit.span.end <= at and _LINK.fullmatch(text, hit.span.end, at) is not None


def _side(hit: EntityMention | None) -> str | None:
    if hit is None or hit.entity.kind is EntityKind.FORMAT:
        return None
    return hit.entity.country or hit.entity.name


_LINK = pattern(r"(?:[’']s?)?\s+(?:(?:new|current|former|outgoing|visiting|top)\s+)?")
_OPENING = pattern(r",\s+(?:the\s+)?")


@functools.cache
def _office_before() -> re.Pattern[str]:
    return pattern(rf"(?<![\w-])(?P<office>{title_words().offices_in_small}),?\s+$")


@functools.cache
def _office_behind() -> re.Pattern[str]:
    return pattern(rf"(?:[’']s?)?\s*(?P<office>{title_words().offices_in_small})\b")
