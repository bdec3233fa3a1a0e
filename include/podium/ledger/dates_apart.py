"""What forbids, by the dates alone, that two claims speak of one meeting."""

from __future__ import annotations

from datetime import timedelta

from podium.ledger.naming import is_same_event
from podium.ledger.traits import Traits, same_people
from podium.model.when import When

HORIZON = timedelta(days=30)  # a meeting without a date is expected within so many days
EVENT_HORIZON = timedelta(days=120)  # ... and a named event within so many, twice as many if its place is told
SAME_TALK = timedelta(days=21)  # two claims without a date speak of one meeting only if said so near each other
NEXT_DAY = timedelta(days=1)
_BOTH = 2  # the traveller and a host


def date_veto(one: Traits, other: Traits) -> str | None:
    """Return why the dates cannot be of one meeting, None where they can."""
    if one.when.is_known and other.when.is_known:
        if shared_date(one, other) or _follows(one, other) or _follows(other, one) or is_next_day(one, other):
            return None
        return "dates without a common day"
    for dated, floating in ((one, other), (other, one)):
        if dated.when.is_known and not _is_expected(dated, floating):
            return "date out of sight"
    if not one.when.is_known and not other.when.is_known and abs(one.day - other.day) > SAME_TALK:
        return "said too far apart"
    return None


def hour_veto(one: Traits, other: Traits) -> str | None:
    """Return that one document, such as a public schedule, gives two hours of one day to different people."""
    here, there = one.when.clock, other.when.clock
    is_one_list = one.claim.document_id == other.claim.document_id and here is not None and there is not None
    if not is_one_list or is_same_event(one, other) or here == there:
        return None
    everyone = max(len(one.people), len(other.people))
    return "different hours in one document" if same_people(one, other) < everyone else None


def shared_date(one: Traits, other: Traits) -> tuple[When, When] | None:
    """Return the best pair of dates that overlap, exact ones first."""
    pairs = [(a, b) for a in one.dates for b in other.dates if a.overlaps(b)]
    return max(pairs, key=lambda pair: (pair[0].is_exact and pair[1].is_exact, is_same_span(*pair)), default=None)


def is_same_span(one: When, other: When) -> bool:
    """Tell whether two dates are the same days."""
    return (one.first, one.last) == (other.first, other.last)


def is_next_day(one: Traits, other: Traits) -> bool:
    """Tell whether a visit and a claim of the day beside it have the traveller and a host in common.

    A visit that is announced for the day of arrival goes on the next day, and a day begins earlier in the east.
    """
    if not (one.is_visit or other.is_visit) or not (one.is_exact and other.is_exact):
        return False
    gaps = [b.first - a.last for a, b in ((one.when, other.when), (other.when, one.when)) if a.last and b.first]
    return NEXT_DAY in gaps and same_people(one, other) >= _BOTH


def spans(visit: Traits, one: Traits, other: Traits) -> bool:
    """Tell whether a visit lasts over the days of both."""
    return visit.is_visit and visit.is_exact and visit.when.overlaps(one.when) and visit.when.overlaps(other.when)


def _follows(adrift: Traits, later: Traits) -> bool:
    """Tell whether `later` may be the new date of a meeting that `adrift` postponed without one."""
    if not adrift.is_adrift or later.claim.said_at <= adrift.claim.said_at or later.when.first is None:
        return False
    return adrift.day <= later.when.first <= adrift.day + EVENT_HORIZON


def _is_expected(dated: Traits, floating: Traits) -> bool:
    """Tell whether `floating` could have had the dated meeting in view when it was said."""
    horizon = EVENT_HORIZON if is_same_event(dated, floating) else HORIZON
    if horizon is EVENT_HORIZON and _is_same_country(dated, floating):
        horizon = 2 * EVENT_HORIZON
    first, last = dated.when.first, dated.when.last
    return first is not None and last is not None and last >= floating.day and first <= floating.day + horizon


def _is_same_country(one: Traits, other: Traits) -> bool:
    return one.place is not None and other.place is not None and None is not one.place.country == other.place.country
