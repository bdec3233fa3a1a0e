"""What the store must load before an arrival can be merged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from podium.ledger.holders import members_of
from podium.model.ledger import Arrival

LOOK_BACK = timedelta(days=30)  # a meeting that ended so long before the document takes no more claims from it


@dataclass(frozen=True, slots=True)
class Lookup:
    """Meetings: all open ones, those that ended on or after `since`, those that rest on `document_id`.

    Statements: those of the document and of all speakers of `organisations`; positions: of `organisations`.
    """

    document_id: str
    since: date
    organisations: frozenset[str]


def lookup(arrival: Arrival) -> Lookup:
    """Return what the arrival can touch."""
    return Lookup(
        document_id=arrival.document.id,
        since=arrival.document.day - LOOK_BACK,
        organisations=frozenset(
            one for finding in arrival.findings.statements for one in members_of(finding.organisation)
        ),
    )
