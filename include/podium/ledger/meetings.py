"""Bring the meetings of one document into the ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from podium.ledger.claims import claims_of
from podium.ledger.closings import close
from podium.ledger.fold import by_authority, fold
from podium.ledger.meeting_changes import announce, compare
from podium.ledger.overlay import lay_over
from podium.ledger.pins import pin_fresh
from podium.ledger.regroup import Regrouped, regroup
from podium.ledger.succession import succeed
from podium.ledger.updates import MeetingsUpdate
from podium.model.findings import MeetingStatus
from podium.model.ledger import Arrival, Claim, Correction, Meeting

_NEVER = datetime.min.replace(tzinfo=UTC)


def merge_meetings(known: Mapping[str, Meeting], arrival: Arrival, corrections: Sequence[Correction]) -> MeetingsUpdate:
    """Return what the arrival does to the known meetings; a version older than the one that is known does nothing."""
    own = [claim for m in known.values() for claim in m.claims if claim.document_id == arrival.document.id]
    if any(claim.version > arrival.version for claim in own):
        return MeetingsUpdate()
    update = MeetingsUpdate()
    succession = succeed(own, claims_of(arrival))
    fresh = pin_fresh(succession.claims, corrections)
    regrouped = regroup(known, fresh, own, succession.heirs)
    causes = _causes(own, fresh, succession.heirs)
    for meeting_id, group in regrouped.groups.items():
        after = rebuild(meeting_id, group, regrouped, corrections)
        _note(update, regrouped.before.get(meeting_id), after, arrival, causes)
    update.gone = regrouped.gone
    return close(known, update, arrival)


def rebuild(
    meeting_id: str,
    group: Sequence[Claim],
    regrouped: Regrouped,
    corrections: Sequence[Correction],
) -> Meeting:
    """Return the meeting that the claims make, with the closings of its forerunners."""
    absorbed = [key for key, heir in regrouped.gone.items() if heir == meeting_id]
    parts = [regrouped.before[key] for key in (meeting_id, *absorbed) if key in regrouped.before]
    sights = [claim.seen_at or claim.said_at for claim in group]
    facts = lay_over(fold(group), meeting_id, group, corrections)
    meeting = Meeting(
        id=meeting_id,
        version=1,
        title=facts.title,
        kind=facts.kind,
        when=facts.when,
        place=facts.place,
        participants=facts.participants,
        status=facts.status,
        first_seen=min(sights),
        last_seen=max(sights),
        claims=tuple(group),
        event=facts.event,
        trip=facts.trip,
        open_points=facts.open_points,
        conditions=facts.conditions,
        closings=tuple(dict.fromkeys(closing for part in parts for closing in part.closings)),
    )
    return settle(meeting, regrouped.before.get(meeting_id))


def settle(meeting: Meeting, before: Meeting | None) -> Meeting:
    """Return the meeting with its final status and version: held or lapsed stays so, facts that changed count up."""
    if meeting.closings:
        meeting = replace(meeting, status=MeetingStatus.HELD)
    elif before and before.status is MeetingStatus.LAPSED and _stays_lapsed(meeting, before):
        meeting = replace(meeting, status=MeetingStatus.LAPSED)
    if before is None:
        return meeting
    same = replace(meeting, version=before.version)
    return same if _facts(same) == _facts(before) else replace(meeting, version=before.version + 1)


def _stays_lapsed(meeting: Meeting, before: Meeting) -> bool:
    if meeting.status not in (MeetingStatus.SCHEDULED, MeetingStatus.TENTATIVE):
        return False
    return meeting.when.last is None or (before.when.last is not None and meeting.when.last <= before.when.last)


def _facts(meeting: Meeting) -> Meeting:
    """Return the meeting without what is no fact of it: who said so and when it was seen."""
    return replace(meeting, claims=(), closings=(), first_seen=_NEVER, last_seen=_NEVER)


def _causes(own: Sequence[Claim], fresh: Sequence[Claim], heirs: Mapping[str, str]) -> frozenset[str]:
    """Return the ids of the claims that say something new; better rules on a known version say nothing new."""
    former = {claim.id: claim for claim in own}
    return frozenset(
        claim.id
        for claim in fresh
        if (before := former.get(heirs.get(claim.id, claim.id))) is None or before.version < claim.version
    )


def _note(
    update: MeetingsUpdate, before: Meeting | None, after: Meeting, arrival: Arrival, causes: frozenset[str]
) -> None:
    if after == before:
        return
    new = by_authority([claim for claim in after.claims if claim.id in causes])
    if before is None:
        update.changes += announce(after, arrival, new)
    elif new:
        said = _baseline(before, after, arrival)
        if after.version == before.version and compare(said, after, arrival, new):
            after = replace(after, version=before.version + 1)  # a second source changes no fact, and is news
        update.changes += compare(said, after, arrival, new)
    update.meetings[after.id] = after


def _baseline(before: Meeting, after: Meeting, arrival: Arrival) -> Meeting:
    """Return the meeting as its remaining claims told it: claims that were grouped elsewhere are no news of it."""
    staying = {claim.id for claim in after.claims}
    left = [one for one in before.claims if one.id not in staying and one.document_id != arrival.document.id]
    rest = [one for one in before.claims if one not in left]
    if not left or not rest:
        return before
    facts = fold(rest)
    return replace(
        before,
        when=facts.when,
        place=facts.place,
        participants=facts.participants,
        status=before.status if before.status is after.status else facts.status,
        claims=tuple(rest),
    )
