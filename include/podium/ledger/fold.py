"""The best-known facts of a meeting, folded from its claims: the more official and the later claim speaks first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from podium.ledger.claims import in_order
from podium.ledger.fold_dates import fold_when
from podium.ledger.fold_status import fold_status
from podium.ledger.parties import is_covered, is_same_party
from podium.model.findings import MeetingFinding, MeetingKind, MeetingStatus, Party, PartyKind, Place
from podium.model.ledger import Claim
from podium.model.when import When

_PERSONAL = frozenset({MeetingKind.VISIT, MeetingKind.MEETING, MeetingKind.CALL, MeetingKind.SIGNING})


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a meeting; contradicting claims keep standing beside it."""

    title: str
    kind: MeetingKind
    when: When
    place: Place | None
    participants: tuple[Party, ...]
    status: MeetingStatus
    event: str | None
    trip: str | None
    open_points: tuple[str, ...]
    conditions: tuple[str, ...]


def fold(claims: Sequence[Claim]) -> Facts:
    """Return the facts that the claims give together; their order plays no part."""
    ranked = by_authority(claims)
    first = ranked[0].finding
    current = [claim for claim in ranked if claim.finding.status is not MeetingStatus.CANCELLED] or ranked
    naming = _naming(ranked)
    return Facts(
        title=naming.title,
        kind=naming.kind,
        when=fold_when(ranked),
        place=_place(ranked),
        participants=_participants(current),
        status=fold_status(claims),
        event=next((claim.finding.event for claim in ranked if claim.finding.event), None),
        trip=next((claim.finding.trip for claim in in_order(claims) if claim.finding.trip), None),
        open_points=first.open_points,
        conditions=first.conditions,
    )


def by_authority(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims, official ones before others, those of the parties before hearsay, later before earlier."""
    latest_first = in_order(claims)[::-1]
    return tuple(sorted(latest_first, key=lambda claim: (not claim.official, claim.finding.is_reported)))


def _naming(ranked: Sequence[Claim]) -> MeetingFinding:
    """Return the finding that gives title and kind: an event before a visit, a visit before its meetings.

    Of several the one whose title names most people, the first ever made of these.
    """
    findings = [claim.finding for claim in in_order(ranked)]
    visits = [finding for finding in findings if finding.kind is MeetingKind.VISIT]
    events = [finding for finding in findings if finding.event and finding.kind is not MeetingKind.VISIT]
    return max(events or visits or findings, key=_people_in_title)


def _people_in_title(finding: MeetingFinding) -> int:
    title = finding.title.casefold()
    people = (party for party in finding.participants if party.kind is PartyKind.PERSON)
    return sum(party.key.rpartition("-")[2] in title for party in people)


def _place(ranked: Sequence[Claim]) -> Place | None:
    """Return the first place that is told, with the city if another claim knows it for the same country."""
    places = [claim.finding.place for claim in ranked if claim.finding.place]
    if not places:
        return None
    best = places[0]
    if best.city or best.is_virtual:
        return best
    return next((place for place in places if place.city and place.country == best.country), best)


def _fullness(party: Party) -> tuple[int, int]:
    """Return how full the name is: "Wendy R. Sherman" is fuller than "Deputy Secretary Sherman"."""
    name = party.name.casefold()
    return sum(part in name for part in party.key.split("-")), -len(name.split())


def _participants(ranked: Sequence[Claim]) -> tuple[Party, ...]:
    """Return all who are named, each once.

    Where people meet, one who is named stands for the country; talks, councils and summits keep their delegations.
    """
    found: list[Party] = []
    for party in (party for claim in in_order(ranked) for party in claim.finding.participants):
        twin = next((known for known in found if is_same_party(known, party)), None)
        if twin is None:
            found.append(party)
        elif _fullness(party) > _fullness(twin):
            found[found.index(twin)] = party
    if any(claim.finding.kind not in _PERSONAL for claim in ranked):
        return tuple(found)
    people = [party for party in found if party.kind is PartyKind.PERSON]
    return tuple(party for party in found if party.kind is not PartyKind.COUNTRY or not is_covered(party, people))
