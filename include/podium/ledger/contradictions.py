"""What forbids that two claims speak of one meeting: dates, events, places and people that exclude each other."""

from __future__ import annotations

from datetime import timedelta

from podium.ledger.parties import is_same_party, side_of
from podium.ledger.traits import Traits
from podium.model.findings import MeetingKind
from podium.model.when import When

HORIZON = timedelta(days=30)  # a meeting without a date is expected within so many days
EVENT_HORIZON = timedelta(days=120)  # ... and a named event within so many
FEWEST, SAME_NAME = 2, 0.75  # words, and part of the words, by which the names of two assemblies are one
_ASSEMBLIES = frozenset({MeetingKind.CONFERENCE, MeetingKind.MINISTERIAL, MeetingKind.COUNCIL, MeetingKind.SUMMIT})

SAME_TALK = timedelta(days=21)  # two claims without a date speak of one meeting only if said so near each other


def find_veto(one: Traits, other: Traits) -> str | None:
    """Return the first contradiction of date, event or place, None if there is none."""
    return date_veto(one, other) or event_veto(one, other) or place_veto(one, other)


def date_veto(one: Traits, other: Traits) -> str | None:
    """Return why the dates cannot be of one meeting, None where they can."""
    if one.when.is_known and other.when.is_known:
        if one.when.overlaps(other.when) or shared_date(one, other) or _follows(one, other) or _follows(other, one):
            return None
        return "dates without a common day"
    for dated, floating in ((one, other), (other, one)):
        if dated.when.is_known and not _is_expected(dated, floating):
            return "date out of sight"
    if not one.when.is_known and not other.when.is_known and abs(one.day - other.day) > SAME_TALK:
        return "said too far apart"
    return None


def event_veto(one: Traits, other: Traits) -> str | None:
    """Return that the two name different events."""
    here, there = one.claim.finding.event, other.claim.finding.event
    return "different events" if here and there and here != there else None


def place_veto(one: Traits, other: Traits) -> str | None:
    """Return why the places cannot be of one meeting: two countries, or two cities, as the legs of a trip have."""
    here, there = one.place, other.place
    if here is None or there is None or is_same_event(one, other):
        return None
    if here.country and there.country and here.country != there.country:
        return "different countries"
    if here.city and there.city and here.city != there.city:
        return "different cities"
    return None


def person_veto(one: Traits, other: Traits) -> str | None:
    """Return the side for which the two name different people, though both name some."""
    if is_same_event(one, other) or not one.people or not other.people:
        return None
    for side in sorted(one.sides & other.sides):
        here = [person for person in one.people if side_of(person) == side]
        there = [person for person in other.people if side_of(person) == side]
        if here and there and not any(is_same_party(a, b) for a in here for b in there):
            return f"different people for {side}"
    return None


def is_same_event(one: Traits, other: Traits) -> bool:
    """Tell whether both name the same event: by its key, or an assembly by nearly the same words."""
    here, there = one.claim.finding.event, other.claim.finding.event
    if here or there:
        return here == there
    shared = len(one.words & other.words)
    is_assembly = one.claim.finding.kind in _ASSEMBLIES and other.claim.finding.kind in _ASSEMBLIES
    return is_assembly and shared >= FEWEST and shared >= SAME_NAME * min(len(one.words), len(other.words))


def shared_date(one: Traits, other: Traits) -> tuple[When, When] | None:
    """Return the best pair of dates that overlap, exact ones first."""
    pairs = [(a, b) for a in one.dates for b in other.dates if a.overlaps(b)]
    return max(pairs, key=lambda pair: (pair[0].is_exact and pair[1].is_exact, is_same_span(*pair)), default=None)


def is_same_span(one: When, other: When) -> bool:
    """Tell whether two dates are the same days."""
    return (one.first, one.last) == (other.first, other.last)


def _follows(adrift: Traits, later: Traits) -> bool:
    """Tell whether `later` may be the new date of a meeting that `adrift` postponed without one."""
    if not adrift.is_adrift or later.claim.said_at <= adrift.claim.said_at or later.when.first is None:
        return False
    return adrift.day <= later.when.first <= adrift.day + EVENT_HORIZON


def _is_expected(dated: Traits, floating: Traits) -> bool:
    """Tell whether `floating` could have had the dated meeting in view when it was said."""
    horizon = EVENT_HORIZON if is_same_event(dated, floating) else HORIZON
    first, last = dated.when.first, dated.when.last
    return first is not None and last is not None and last >= floating.day and first <= floating.day + horizon
