"""All that one document says."""

from __future__ import annotations

from podium.analysis.encounters import find_encounters
from podium.analysis.meetings import find_meetings
from podium.analysis.statements import find_statements
from podium.model.documents import Document
from podium.model.findings import Findings

RULES = "1"  # grows when rules change what is found: `reanalyse` reads anew what older rules read


def analyse(document: Document) -> Findings:
    """Return the meetings to come, the encounters that took place and the positions that the document tells of."""
    return Findings(
        meetings=find_meetings(document),
        encounters=find_encounters(document),
        statements=find_statements(document),
    )
