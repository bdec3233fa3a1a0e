"""Dates compared: another date, the same told more or less exactly, or a day of a longer stay."""

from __future__ import annotations

from podium.model.findings import MeetingKind
from podium.model.ledger import Meeting
from podium.model.when import When


def days_of(meeting: Meeting) -> list[When]:
    """Return the days by the record, and of a visit those by any claim: it lasts longer than the meeting told best."""
    stays = [claim.finding.when for claim in meeting.claims if claim.finding.kind is MeetingKind.VISIT]
    return [meeting.when, *(when for when in stays if when.is_exact and when.overlaps(meeting.when))]


def is_other_date(old: When, new: When) -> bool:
    """Tell whether the date was changed, not merely told more or less exactly."""
    if not old.is_known or not new.is_known:
        return False
    if old.is_exact and new.is_exact and (old.first, old.last) == (new.first, new.last):
        return old.clock is not None and new.clock is not None and old.clock.at != new.clock.at
    return not (_lies_in(new, old) or _lies_in(old, new))


def _lies_in(inner: When, outer: When) -> bool:
    if inner.first is None or inner.last is None or outer.first is None or outer.last is None:
        return False
    return outer.first <= inner.first and inner.last <= outer.last
