"""Countries and organisations in the words that stand for them: names, demonyms, capitals, houses."""

from __future__ import annotations

import functools
import re

from podium.lexicons.attribution import attribution_words
from podium.lexicons.places import places

_SHORTEST_NAME = 4  # EU, UN, G7: short for the organisation itself


@functools.cache
def _nations() -> dict[str, str]:
    """Return whom each word stands for; our own institutions outrank the houses of a country."""
    names: dict[str, str] = {}
    for country in places().countries.values():
        words = (*country.names, *country.demonyms, *(f"{word}s" for word in country.demonyms), *country.metonyms)
        names.update((word, country.name) for word in words if word not in names)
    ours = attribution_words()
    return {**names, **ours.capitals, **ours.institutions}


@functools.cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_nations(), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)")


@functools.lru_cache(maxsize=4096)
def find_nation(words: str) -> tuple[str, str] | None:
    """Return (name, organisation) of the first one named: "Kremlin" of Russia, "Russia" of itself."""
    match = _pattern().search(words)
    if match is None:
        return None
    nation = _nations()[match.group()]
    return (match.group(), nation) if _is_office(match.group()) else (nation, nation)


def ends_with_nation(words: str) -> bool:
    """Tell whether the words end with a name: "the European Union" does, "Russian tanks" does not."""
    return any(match.end() == len(words) for match in _pattern().finditer(words))


def nations_in(words: str) -> list[str]:
    """Return all countries and organisations named, each once, in their order."""
    return list(dict.fromkeys(_nations()[match.group()] for match in _pattern().finditer(words)))


def _is_office(name: str) -> bool:
    """Tell whether an institution holds its positions under a name of its own."""
    return len(name) > _SHORTEST_NAME and name in attribution_words().institutions
