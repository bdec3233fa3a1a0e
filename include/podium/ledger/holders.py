"""Who holds a position: an organisation, and the person who spoke where it was one."""

from __future__ import annotations

import re
from functools import lru_cache

from podium.model.findings import StatementFinding

_OFFICE = re.compile(
    r"\b(?:department|ministry|ministers?|government|office|spokespersons?|g7|g20|nato|council|union|commission|embassy|"
    r"leaders|allies|states|group|and|officials?|diplomats?|lawmakers?|senators?|negotiators?|envoys|members|nations|"
    r"countries|authorities|military|army|navy|force|intelligence|parliament|administration|command|agency|delegation|house|"
    r"kremlin|pentagon)\b",
    re.IGNORECASE,
)
_FEWEST, _MOST = 2, 5  # words of a person's name


def person_of(finding: StatementFinding) -> str | None:
    """Return the person who speaks, None where an office, a government or a group does."""
    return _person(finding.speaker.strip(), finding.organisation)


@lru_cache(maxsize=8192)
def _person(speaker: str, organisation: str) -> str | None:
    if not speaker or speaker == organisation or _OFFICE.search(speaker):
        return None
    return speaker if _FEWEST <= len(speaker.split()) <= _MOST else None


def is_joint(organisation: str) -> bool:
    """Tell whether several states or organisations speak together ("Slovenia and the United States")."""
    return " and " in organisation or ", " in organisation


@lru_cache(maxsize=1024)
def members_of(organisation: str) -> frozenset[str]:
    """Return the organisation and, where several speak together, each of them."""
    parts = re.split(r", and |, | and ", organisation) if is_joint(organisation) else []
    return frozenset({organisation, *(part.removeprefix("the ").strip() for part in parts)})


def is_of(member: str, organisation: str) -> bool:
    """Tell whether what `member` said belongs to the history of `organisation`: it is the same, or takes part in it."""
    return member in members_of(organisation)
