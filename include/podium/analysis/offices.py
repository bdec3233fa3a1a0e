"""Offices that a text names without their holder, and which full office they can mean."""

from __future__ import annotations

import functools
import re

from podium.lexicons.titles import title_words
from podium.patterns import pattern

_TITLE_OF_GROUP = pattern(r"(?i)\b(?:foreign ministers|leaders|ministers|officials)\b")
_OFFICE_ONLY = pattern(
    r"\b[Tt]he ((?:Acting |Principal )?(?:(?:Deputy|Under|Assistant) Secretary(?: General)?"
    r"|Secretary[- ]General|Secretary|Special Envoy|Envoy"
    r"|Counselor|Ambassador|Special Representative|Coordinator|Prime Minister|Foreign Minister"
    r"|President|Vice President"
    r"|Chancellor|High Representative|Minister|Foreign Secretary"
    r"|(?:vice )?president|prime minister|chancellor|foreign minister|secretary of state))(?! (?:of|for|[A-Z])|[-’'])\b"
)


def offices_in(text: str) -> list[re.Match[str]]:
    """Return the places where an office stands for its holder: "the Secretary"."""
    return list(_OFFICE_ONLY.finditer(text))


def office_after(text: str, at: int) -> str:
    """Return the office that stands alone behind a country: "counterpart" in "his Russian counterpart"; "" for none."""
    match = _offices_alone().match(text, at)
    return match["office"].casefold() if match else ""


@functools.cache
def _offices_alone() -> re.Pattern[str]:
    offices = "|".join(title_words().offices_alone)
    before = r"(?:[’']s)?\s+(?:(?:new|current|visiting|outgoing)\s+)?"
    return pattern(rf"{before}(?P<office>{offices})\b(?!\s+(?-i:[A-Z]))", ignore_case=True)


def pattern_of(words: str) -> re.Pattern[str]:
    """Return the pattern of an office named alone."""
    return pattern(words, ignore_case=True)


_GENERAL = frozenset({"envoy", "minister", "ambassador", "counselor", "special representative", "coordinator"})


def fits(words: str, office: str) -> bool:
    """Tell whether an office named alone can be that full one: "the Secretary" is no Assistant Secretary."""
    alone, full = words.casefold(), office.casefold()
    return bool(full) and _is_that(alone, full)


def _is_that(alone: str, full: str) -> bool:
    return full.startswith(alone) or f" and {alone}" in full or (alone in _GENERAL and f" {alone}" in f" {full}")


def full_office(words: str, organisation: str) -> str:
    """Return the full name that an office alone means for an organisation: "the Secretary" that of State."""
    american = {"Secretary": "Secretary of State", "Deputy Secretary": "Deputy Secretary of State"}
    return american.get(words, words) if organisation == "United States" else words


@functools.lru_cache(500)
def short_office(office: str) -> str:
    """Return the first words of an office, as one says them before a surname."""
    plain = pattern(r" (?:of|for|to|and) |,|/").split(office)[0]
    return _TITLE_OF_GROUP.sub("", plain).strip() if plain else ""
