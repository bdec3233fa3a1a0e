"""Where a meeting stands by its claims, and whether it is confirmed."""

from __future__ import annotations

from collections.abc import Sequence

from podium.ledger.claims import in_order
from podium.lexicons.ledger import ledger_words
from podium.model.findings import MeetingStatus
from podium.model.ledger import Claim

_CALLED_OFF = (MeetingStatus.CANCELLED, MeetingStatus.POSTPONED)


def fold_status(claims: Sequence[Claim]) -> MeetingStatus:
    """Return the status: the last word on calling off counts, unless an official date was given after it."""
    off = _called_off(claims)
    if off and not _is_revived(off, claims):
        return off.finding.status
    officials = [claim for claim in claims if claim.official] or list(claims)
    said = {_plain_status(claim) for claim in officials if off is None or claim is not off}
    return MeetingStatus.TENTATIVE if said == {MeetingStatus.TENTATIVE} else MeetingStatus.SCHEDULED


def is_confirmed(claims: Sequence[Claim]) -> bool:
    """Tell whether a second official source announces the meeting too, or an official claim confirms it in words."""
    firm = [claim for claim in in_order(claims) if claim.official and _plain_status(claim) is MeetingStatus.SCHEDULED]
    if len({claim.source_id for claim in firm}) > 1:
        return True
    first = in_order(claims)[0]
    return any(claim.document_id != first.document_id and _says_confirmed(claim) for claim in firm)


def _called_off(claims: Sequence[Claim]) -> Claim | None:
    """Return the last claim that calls the meeting off or postpones it without a new date."""
    off = [claim for claim in in_order(claims) if claim.finding.status in _CALLED_OFF and not claim.finding.new_when]
    return max(off, key=lambda claim: (claim.said_at, claim.finding.status is MeetingStatus.CANCELLED), default=None)


def _is_revived(off: Claim, claims: Sequence[Claim]) -> bool:
    return any(
        claim.official >= off.official
        and claim.said_at > off.said_at
        and claim.document_id != off.document_id
        and claim.finding.status is MeetingStatus.SCHEDULED
        and claim.finding.when.is_known
        for claim in claims
    )


def _plain_status(claim: Claim) -> MeetingStatus:
    """Return scheduled or tentative; a postponement to a new date schedules the meeting for it."""
    status = claim.finding.status
    if status is MeetingStatus.POSTPONED and claim.finding.new_when:
        return MeetingStatus.SCHEDULED
    return status


def _says_confirmed(claim: Claim) -> bool:
    return any(ledger_words().confirms.search(evidence.text) for evidence in claim.finding.evidence)
