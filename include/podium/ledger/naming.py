"""Named events: two claims name the same by its key, or an assembly by its words."""

from __future__ import annotations

import re

from podium.ledger.traits import Traits
from podium.model.findings import MeetingKind

FEWEST, SAME_NAME = 2, 0.75  # words, and part of the words, by which the names of two assemblies are one
ASSEMBLIES = frozenset({MeetingKind.CONFERENCE, MeetingKind.MINISTERIAL, MeetingKind.COUNCIL, MeetingKind.SUMMIT})
NAMED = ASSEMBLIES | {MeetingKind.DIALOGUE}
_PART = re.compile(r"\w{2,}")


def is_same_event(one: Traits, other: Traits) -> bool:
    """Tell whether both name the same event."""
    here, there = one.claim.finding.event, other.claim.finding.event
    if here and there:
        return here == there
    if here or there:
        keyed, named = (one, other) if here else (other, one)
        return _bears(named, keyed.claim.finding.event or "")
    return _are_one_assembly(one, other)


def _bears(named: Traits, key: str) -> bool:
    """Tell whether an assembly without a key bears all words of it in its title ("d-isis-ministerial")."""
    parts = set(_PART.findall(key))
    is_assembly = named.claim.finding.kind in NAMED
    return is_assembly and len(parts) >= FEWEST and parts <= set(_PART.findall(named.claim.finding.title.casefold()))


def _are_one_assembly(one: Traits, other: Traits) -> bool:
    """Tell whether nearly the same words name both: an assembly, or what the same sides hold ("strategic dialogue")."""
    kinds = {one.claim.finding.kind, other.claim.finding.kind}
    is_named = kinds <= ASSEMBLIES or (bool(kinds & NAMED) and one.sides == other.sides)
    shared = len(one.words & other.words)
    return is_named and shared >= FEWEST and shared >= SAME_NAME * min(len(one.words), len(other.words))
