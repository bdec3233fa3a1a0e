"""All that one document says."""

from __future__ import annotations

from podium.analysis.encounters import encounters_of
from podium.analysis.meetings import Scene, meetings_of
from podium.analysis.statements import find_statements
from podium.model.documents import Document
from podium.model.findings import Findings

RULES = "3"  # grows when rules change what is found: `reanalyse` reads anew what older rules read


def analyse(document: Document) -> Findings:
    """Return the meetings to come, the encounters that took place and the positions that the document tells of."""
    scene = Scene(document)
    return Findings(
        meetings=meetings_of(scene),
        encounters=encounters_of(scene),
        statements=find_statements(document),
    )
