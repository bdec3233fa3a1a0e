"""Why a meeting is what it is: its claims, what joined them, where they differ from the record, what closed it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from podium.ledger.days import is_other_date
from podium.ledger.evidence import bar
from podium.ledger.facts_text import parties_text, place_text, when_text
from podium.ledger.fold import by_authority
from podium.ledger.groups import Groups
from podium.ledger.identity import joined, strongest
from podium.ledger.places import is_other_city, is_other_country
from podium.model.findings import Party, Place
from podium.model.ledger import Claim, Meeting
from podium.model.when import When


def explain_meeting(meeting: Meeting) -> tuple[str, ...]:
    """Return lines for a reader: the facts, then each claim with its sentences and the evidence that joined it."""
    return tuple(_lines(meeting))


def _lines(meeting: Meeting) -> Iterator[str]:
    yield f"{meeting.title}: {meeting.status}, version {meeting.version} ({meeting.id})"
    yield f"  {_facts(meeting.when, meeting.place, meeting.participants)}"
    groups = joined(meeting.claims)
    for claim in by_authority(meeting.claims):
        yield ""
        yield from _claim_lines(claim, meeting)
        yield from _joint_lines(claim, groups)
        yield f"  rule {claim.finding.rule}:"
        yield from (f"    · {step}" for step in dict.fromkeys(claim.finding.trace))
    for closing in meeting.closings:
        yield ""
        yield f"held, says {closing.document_id} of {closing.said_at:%Y-%m-%d}"
        yield f"  “{closing.finding.evidence.text}”"


def _claim_lines(claim: Claim, meeting: Meeting) -> Iterator[str]:
    finding = claim.finding
    voice = "official" if claim.official else "reported"
    document = f"{claim.document_id} version {claim.version}"
    yield f"{claim.id} {voice}, {claim.source_id} {claim.said_at:%Y-%m-%d} ({document})"
    yield f"  says: {finding.status}, {_facts(finding.when, finding.place, finding.participants)}"
    if finding.new_when:
        yield f"  new date: {when_text(finding.new_when)}"
    if other := ", ".join(_differences(claim, meeting)):
        yield f"  stands beside the record with another {other}"
    yield from (f"  “{evidence.text}”" for evidence in finding.evidence)
    if claim.formerly:
        yield f"  gave before: {', '.join(when_text(when) for when in claim.formerly)}"


def _facts(when: When, place: Place | None, parties: Sequence[Party]) -> str:
    where = place_text(place) if place else "no place told"
    return f"{when_text(when)}, {where}: {parties_text(parties)}"


def _differences(claim: Claim, meeting: Meeting) -> Iterator[str]:
    """Yield which facts of the record the claim tells otherwise."""
    finding, here, there = claim.finding, claim.finding.place, meeting.place
    if is_other_date(meeting.when, finding.new_when or finding.when):
        yield "date"
    if here and there and (is_other_city(here, there) or is_other_country(here, there)):
        yield "place"
    if here and there and here.is_virtual != there.is_virtual:
        yield "form"


def _joint_lines(claim: Claim, groups: Groups) -> Iterator[str]:
    """Yield what ties the claim to the rest: the strongest evidence, or the correction that pinned it."""
    if claim.pinned_to:
        yield f"  pinned to {claim.pinned_to} by a correction"
    tie = strongest(groups, claim.id)
    if tie is None or not tie[1].pieces:
        return
    other, weighing = tie
    enough = bar(groups.traits[claim.id], groups.traits[other])
    yield f"  joined with {other} by {weighing.total:.2f} ({enough:.2f} is enough):"
    yield from (f"    · {name} {weight:+.2f}" for name, weight in weighing.pieces)
