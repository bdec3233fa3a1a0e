"""What changed about a meeting: rows with before, after, the sentence that says so and a weight."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from podium.ledger.days import is_other_date
from podium.ledger.facts_text import parties_text, place_text, when_text
from podium.ledger.fold_status import is_confirmed
from podium.ledger.ids import stable_id
from podium.ledger.parties import is_covered, side_of
from podium.ledger.places import is_other_city, is_other_country
from podium.ledger.traits import traits_of
from podium.ledger.weights import announcement_weight, change_weight
from podium.lexicons.ledger import ledger_words
from podium.model.changes import Change, ChangeKind, SubjectKind
from podium.model.findings import MeetingStatus, Party, PartyKind
from podium.model.ledger import Arrival, Claim, Meeting

Fields = tuple[tuple[str, str], ...]

NAMED_LATER = 0.5  # so much of a change of participants weighs a name for a side that was known

_CALLED_OFF = {MeetingStatus.CANCELLED: ChangeKind.CANCELLED, MeetingStatus.POSTPONED: ChangeKind.POSTPONED}
_CLOSED = (MeetingStatus.HELD, MeetingStatus.LAPSED)


@dataclass(frozen=True, slots=True)
class Difference:
    """One kind of change with what was and what is."""

    kind: ChangeKind
    before: Fields
    after: Fields
    weight: float


def announce(meeting: Meeting, arrival: Arrival, causes: Sequence[Claim]) -> tuple[Change, ...]:
    """Return the first change of a meeting: announced, or called off where nobody announced it before.

    A meeting that merely split from a known one (no cause in this arrival) is announced in silence.
    """
    kind = _CALLED_OFF.get(meeting.status, ChangeKind.ANNOUNCED)
    weight = announcement_weight(meeting, kind, arrival.seen_at.date())
    difference = Difference(kind, (), _facts(meeting), weight)
    return (change_row(meeting, difference, arrival, causes or meeting.claims, silent=not causes),)


def compare(before: Meeting, after: Meeting, arrival: Arrival, causes: Sequence[Claim]) -> tuple[Change, ...]:
    """Return what the arrival changed about a known meeting; what is only less exact is none."""
    differences = _differences(before, after, arrival.seen_at.date())
    return tuple(change_row(after, difference, arrival, causes) for difference in differences)


def change_row(
    meeting: Meeting, difference: Difference, arrival: Arrival, causes: Sequence[Claim], *, silent: bool = False
) -> Change:
    """Return the row; its id follows from the meeting, its version and the kind."""
    return Change(
        id=stable_id("h", meeting.id, meeting.version, difference.kind),
        kind=difference.kind,
        subject_kind=SubjectKind.MEETING,
        subject_id=meeting.id,
        subject_version=meeting.version,
        at=arrival.seen_at,
        document_id=arrival.document.id,
        quote=_quote(difference.kind, causes),
        before=difference.before,
        after=difference.after,
        weight=difference.weight,
        silent=silent or arrival.silent,
    )


def _differences(before: Meeting, after: Meeting, today: date) -> Iterator[Difference]:
    if after.status is not before.status and after.status in _CALLED_OFF:
        kind = _CALLED_OFF[after.status]
        yield Difference(kind, _status(before), _status(after), change_weight(kind, after, today))
        return
    if after.status in _CLOSED or after.status in _CALLED_OFF:
        return
    for kind, old, new in (
        *_date_changes(before, after),
        *_place_changes(before, after),
        *_party_changes(before, after),
        *_confirmations(before, after),
    ):
        yield Difference(kind, old, new, round(change_weight(kind, after, today) * _gravity(kind, before, after), 2))


def _gravity(kind: ChangeKind, before: Meeting, after: Meeting) -> float:
    """Return less than 1 where people were merely named for sides that were known to take part."""
    if kind is not ChangeKind.PARTICIPANTS_CHANGED or _really_new(before.participants, after.participants):
        return 1.0
    return 1.0 if _sides(after) - _sides(before) else NAMED_LATER


def _sides(meeting: Meeting) -> set[str | None]:
    return {side_of(party) for party in meeting.participants}


_Step = tuple[ChangeKind, Fields, Fields]


def _date_changes(before: Meeting, after: Meeting) -> Iterator[_Step]:
    if is_other_date(before.when, after.when) and _is_said_to_move(before, after):
        yield ChangeKind.RESCHEDULED, _when(before), _when(after)


def _is_said_to_move(before: Meeting, after: Meeting) -> bool:
    """Tell whether a claim says so, or the hour alone changed: claims that were grouped otherwise move nothing."""
    is_same_day = (before.when.first, before.when.last) == (after.when.first, after.when.last)
    if is_same_day or before.status is MeetingStatus.POSTPONED:
        return True
    moves = (move for claim in after.claims for move in traits_of(claim).moves)
    return any(old.overlaps(before.when) and new.overlaps(after.when) for old, new in moves)


def _place_changes(before: Meeting, after: Meeting) -> Iterator[_Step]:
    old, new = before.place, after.place
    if old is None or new is None:
        return
    if old.is_virtual != new.is_virtual or is_other_city(old, new) or is_other_country(old, new):
        yield ChangeKind.MOVED, (("place", place_text(old)),), (("place", place_text(new)),)


def _party_changes(before: Meeting, after: Meeting) -> Iterator[_Step]:
    came = [party for party in _really_new(after.participants, before.participants) if not _is_host(party, after)]
    went = [party for party in _really_new(before.participants, after.participants) if not _is_host(party, after)]
    if came or went:
        old, new = parties_text(before.participants), parties_text(after.participants)
        yield ChangeKind.PARTICIPANTS_CHANGED, (("participants", old),), (("participants", new),)


def _is_host(party: Party, meeting: Meeting) -> bool:
    """Tell whether the party is the country in which the meeting is: its naming says nothing new."""
    return party.kind is PartyKind.COUNTRY and meeting.place is not None and party.name == meeting.place.country


def _really_new(parties: Sequence[Party], known: Sequence[Party]) -> list[Party]:
    """Return the parties that `known` does not hold, neither under another name nor through one who stands for them."""
    return [party for party in parties if party.kind is not PartyKind.GROUP and not is_covered(party, known)]


def _confirmations(before: Meeting, after: Meeting) -> Iterator[_Step]:
    is_redated = is_other_date(before.when, after.when)  # told as such
    became_firm = before.status is not MeetingStatus.SCHEDULED and not (is_redated and before.status in _CALLED_OFF)
    got_date = not before.when.is_exact and after.when.is_exact and not is_redated
    seconded = is_confirmed(after.claims) and not is_confirmed(before.claims)
    if after.status is MeetingStatus.SCHEDULED and (became_firm or got_date or seconded):
        yield ChangeKind.CONFIRMED, (*_status(before), *_when(before)), (*_status(after), *_when(after))


def _facts(meeting: Meeting) -> Fields:
    place = (("place", place_text(meeting.place)),)
    participants = (("participants", parties_text(meeting.participants)),)
    return (("title", meeting.title), *_status(meeting), *_when(meeting), *place, *participants)


def _status(meeting: Meeting) -> Fields:
    return (("status", str(meeting.status)),)


def _when(meeting: Meeting) -> Fields:
    return (("when", when_text(meeting.when)),)


def _quote(kind: ChangeKind, causes: Sequence[Claim]) -> str:
    """Return the sentence of the claim that brought the change: for a calling-off, the one that calls off."""
    off = [claim for claim in causes if _CALLED_OFF.get(claim.finding.status) is kind]
    said = [evidence.text for claim in (off or causes)[:1] for evidence in claim.finding.evidence]
    words = ledger_words()
    telling = {ChangeKind.CANCELLED: words.cancelled, ChangeKind.POSTPONED: words.postponed}.get(kind)
    calling_off = (text for text in said if telling and telling.search(text))
    return next(calling_off, next(iter(said), ""))
