"""Organisations and formats of talks as subscribers write them: a name, an alias or initials."""

from __future__ import annotations

from functools import cache

from podium.lexicons.organisations import organisations


def organisation_forms(words: str) -> frozenset[str]:
    """Return all that may stand for the organisation in a record: its names and its keys, case-folded."""
    folded = words.strip().casefold()
    return _forms().get(folded, frozenset({folded, f"org:{folded.replace(' ', '-')}"}))


def is_organisation(words: str) -> bool:
    """Tell whether the words name a known organisation or format."""
    return words.strip().casefold() in _forms()


@cache
def _forms() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for key, organisation in organisations().items():
        names = (organisation.name, *organisation.aliases, key, f"org:{key}")
        forms = frozenset(name.casefold() for name in names)
        found |= dict.fromkeys(forms, forms)
    return found
