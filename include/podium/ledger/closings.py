"""Meetings that took place: a read-out closes the meeting that it tells of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from podium.ledger.days import days_of
from podium.ledger.ids import stable_id
from podium.ledger.naming import ASSEMBLIES
from podium.ledger.parties import is_same_party, side_of
from podium.ledger.places import is_other_city, is_other_country
from podium.ledger.updates import MeetingsUpdate
from podium.ledger.weights import change_weight
from podium.lexicons.ledger import ledger_words
from podium.model.changes import Change, ChangeKind, SubjectKind
from podium.model.findings import EncounterFinding, MeetingKind, MeetingStatus, Party, PartyKind
from podium.model.ledger import Arrival, Closing, Meeting

LATE_READOUT = timedelta(days=7)  # a read-out comes within so many days of the meeting
UNDATED = timedelta(days=45)  # a meeting without a date was held if it was announced so recently

_BOTH = 2  # people whom a read-out must share with a meeting of which the day is not known
_CLOSABLE = (MeetingStatus.SCHEDULED, MeetingStatus.TENTATIVE, MeetingStatus.LAPSED, MeetingStatus.HELD)


def close(known: Mapping[str, Meeting], update: MeetingsUpdate, arrival: Arrival) -> MeetingsUpdate:
    """Return the update with the meetings that the arrival's read-outs close."""
    current = {**{key: m for key, m in known.items() if key not in update.gone}, **update.meetings}
    for encounter in arrival.findings.encounters:
        meeting = _held(encounter, current.values(), arrival)
        if meeting and not any(closing.document_id == arrival.document.id for closing in meeting.closings):
            closed = _closed(meeting, encounter, arrival)
            current[meeting.id] = update.meetings[meeting.id] = closed
            if meeting.status is not MeetingStatus.HELD:
                update.changes.append(_change(meeting, closed, encounter, arrival))
    return update


def _closed(meeting: Meeting, encounter: EncounterFinding, arrival: Arrival) -> Meeting:
    said_at = arrival.document.published or arrival.seen_at
    closing = Closing(arrival.document.id, arrival.version, said_at, encounter)
    is_news = meeting.status is not MeetingStatus.HELD
    return replace(
        meeting,
        version=meeting.version + is_news,
        status=MeetingStatus.HELD,
        closings=(*meeting.closings, closing),
    )


def _change(before: Meeting, after: Meeting, encounter: EncounterFinding, arrival: Arrival) -> Change:
    return Change(
        id=stable_id("h", after.id, after.version, ChangeKind.HELD),
        kind=ChangeKind.HELD,
        subject_kind=SubjectKind.MEETING,
        subject_id=after.id,
        subject_version=after.version,
        at=arrival.seen_at,
        document_id=arrival.document.id,
        quote=encounter.evidence.text,
        before=(("status", str(before.status)),),
        after=(("status", str(after.status)),),
        weight=change_weight(ChangeKind.HELD, after, arrival.seen_at.date()),
        silent=arrival.silent,
    )


def _held(encounter: EncounterFinding, meetings: Iterable[Meeting], arrival: Arrival) -> Meeting | None:
    """Return the one meeting that the encounter was: same event or same parties, begun, and not long ago."""
    fitting = [
        meeting
        for meeting in meetings
        if meeting.status in _CLOSABLE
        and _is_time(meeting, encounter, arrival.document.day)
        and _fits(meeting, encounter)
    ]
    return max(fitting, key=lambda meeting: (_shared_people(meeting, encounter), meeting.id), default=None)


def _is_time(meeting: Meeting, encounter: EncounterFinding, said: date) -> bool:
    first, last = meeting.when.first, meeting.when.last
    if first is None or last is None:
        announced = min(claim.said_at for claim in meeting.claims).date()
        is_later = encounter.when.last is None or encounter.when.last >= announced
        return is_later and announced < said <= announced + UNDATED
    if encounter.when.is_known:
        return first <= said and any(when.overlaps(encounter.when) for when in days_of(meeting))
    return first <= said <= last + LATE_READOUT


def _fits(meeting: Meeting, encounter: EncounterFinding) -> bool:
    if encounter.event and meeting.event:
        return encounter.event == meeting.event
    if _is_spoken(encounter) != _is_call(meeting) or (
        not meeting.when.is_exact and _shared_people(meeting, encounter) < _BOTH
    ):
        return False
    here, there = meeting.place, encounter.place
    if here and there and (is_other_country(here, there) or is_other_city(here, there)):
        return False
    if meeting.kind in ASSEMBLIES and not _sides(meeting.participants) <= _sides(encounter.participants):
        return False  # a meeting beside it
    return _same_parties(meeting.participants, encounter.participants)


def _is_spoken(encounter: EncounterFinding) -> bool:
    """Tell whether people spoke without meeting."""
    is_virtual = encounter.place is not None and encounter.place.is_virtual
    return is_virtual or ledger_words().spoken.search(encounter.evidence.text) is not None


def _is_call(meeting: Meeting) -> bool:
    return meeting.kind is MeetingKind.CALL or (meeting.place is not None and meeting.place.is_virtual)


def _same_parties(planned: tuple[Party, ...], met: tuple[Party, ...]) -> bool:
    """Tell whether at least two sides met as planned: one of the people named was there, for no side only others."""
    shared = _sides(planned) & _sides(met)
    people = [party for party in planned if party.kind is PartyKind.PERSON]
    is_named = not people or any(is_same_party(person, party) for person in people for party in met)
    return len(shared) > 1 and is_named and not any(_differ(planned, met, side) for side in shared)


def _sides(parties: Iterable[Party]) -> set[str]:
    return {side for party in parties if (side := side_of(party))}


def _differ(planned: Iterable[Party], met: Iterable[Party], side: str | None) -> bool:
    here = [party for party in planned if party.kind is PartyKind.PERSON and side_of(party) == side]
    there = [party for party in met if party.kind is PartyKind.PERSON and side_of(party) == side]
    return bool(here and there) and not any(is_same_party(a, b) for a in here for b in there)


def _shared_people(meeting: Meeting, encounter: EncounterFinding) -> int:
    people = (party for party in meeting.participants if party.kind is PartyKind.PERSON)
    return sum(any(is_same_party(person, other) for other in encounter.participants) for person in people)
