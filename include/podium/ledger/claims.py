"""Claims: what one document says of one meeting, with an id that follows from document and facts."""

from __future__ import annotations

from collections.abc import Iterable

from podium.ledger.ids import stable_id
from podium.model.findings import MeetingFinding, MeetingStatus
from podium.model.ledger import Arrival, Claim

_LOUDEST = (MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.SCHEDULED, MeetingStatus.TENTATIVE)


def claims_of(arrival: Arrival) -> tuple[Claim, ...]:
    """Return one claim for each distinct meeting that the document tells of; of two with equal facts the louder."""
    claims: dict[str, Claim] = {}
    for finding in sorted(arrival.findings.meetings, key=_loudness):
        claim = _claim_of(arrival, finding)
        claims.setdefault(claim.id, claim)
    return tuple(claims.values())


def claim_id(document_id: str, finding: MeetingFinding) -> str:
    """Return the id that the document and the finding's own facts give; the version of the document plays no part."""
    when = finding.when
    keys = sorted(party.key for party in finding.participants)
    place = finding.place.label if finding.place else ""
    return stable_id("c", document_id, finding.event or "", when.first, when.last, when.precision, place, *keys)


def in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims in the order in which they were said; the id decides between equals."""
    return tuple(sorted(claims, key=lambda claim: (claim.said_at, claim.id)))


def _claim_of(arrival: Arrival, finding: MeetingFinding) -> Claim:
    document = arrival.document
    return Claim(
        id=claim_id(document.id, finding),
        document_id=document.id,
        version=arrival.version,
        source_id=document.source_id,
        organisation=document.organisation,
        official=document.official,
        said_at=document.published or arrival.seen_at,
        finding=finding,
        seen_at=arrival.seen_at,
    )


def _loudness(finding: MeetingFinding) -> int:
    return _LOUDEST.index(finding.status) if finding.status in _LOUDEST else len(_LOUDEST)
