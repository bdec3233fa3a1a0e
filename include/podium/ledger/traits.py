"""What identity looks at, taken from a claim once: sides, people, dates, place, words of the title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from podium.ledger.parties import is_same_party, side_of
from podium.lexicons.ledger import ledger_words
from podium.model.findings import MeetingFinding, MeetingKind, MeetingStatus, Party, PartyKind, Place
from podium.model.ledger import Claim
from podium.model.when import When

_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Traits:
    """A claim with the sets that are compared.

    `when` is the date on which the meeting is due by this claim (the new one where the claim moves it), `dates` every
    date by which the claim knows it; `moves` are (old date, new date) pairs which the claim itself reports; `is_adrift`
    marks a postponement without a new date.
    """

    claim: Claim
    sides: frozenset[str]
    people: tuple[Party, ...]
    words: frozenset[str]
    moves: tuple[tuple[When, When], ...]
    is_adrift: bool
    when: When
    dates: tuple[When, ...]
    is_exact: bool
    day: date

    @property
    def is_visit(self) -> bool:
        """Tell whether the claim is of a visit, which may last over several meetings."""
        return self.claim.finding.kind is MeetingKind.VISIT

    @property
    def place(self) -> Place | None:
        """Return where the meeting is, by this claim."""
        return self.claim.finding.place


def same_people(one: Traits, other: Traits) -> int:
    """Return how many people both name."""
    pairs = ((one.people, other.people), (other.people, one.people))
    return min(sum(any(is_same_party(a, b) for b in there) for a in here) for here, there in pairs)


def traits_of(claim: Claim) -> Traits:
    """Return the claim with all that identity compares."""
    finding = claim.finding
    moves = [(old, finding.new_when or finding.when) for old in claim.formerly]
    if finding.new_when:
        moves.append((finding.when, finding.new_when))
    when = finding.new_when or finding.when
    return Traits(
        claim=claim,
        sides=_sides(claim),
        people=tuple(party for party in finding.participants if party.kind is PartyKind.PERSON),
        words=_words(finding),
        moves=tuple(moves),
        is_adrift=finding.status is MeetingStatus.POSTPONED and finding.new_when is None,
        when=when,
        dates=(when, *(old for old, _ in moves if old != when)),
        is_exact=when.is_known and when.is_exact,
        day=claim.said_at.date(),
    )


def _words(finding: MeetingFinding) -> frozenset[str]:
    """Return the words of the title that tell what the meeting is; who takes part is compared elsewhere."""
    names = {word for party in finding.participants if party.kind is PartyKind.PERSON for word in party.key.split("-")}
    words = frozenset(_WORD.findall(finding.title.casefold()))
    return words - ledger_words().plain - names


def _sides(claim: Claim) -> frozenset[str]:
    """Return the sides of the claim.

    A visit has its host country for a side, and so has a meeting with a person of whom the text says no country; a lone
    counterpart has the publisher.
    """
    finding = claim.finding
    sides = {side for party in finding.participants if (side := side_of(party))}
    has_stranger = any(party.kind is PartyKind.PERSON and side_of(party) is None for party in finding.participants)
    if (finding.kind is MeetingKind.VISIT or has_stranger) and finding.place and finding.place.country:
        sides.add(finding.place.country.casefold())
    if len(sides) == 1 and claim.organisation:
        sides.add(claim.organisation.casefold())
    return frozenset(sides)
