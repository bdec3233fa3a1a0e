"""Coming meetings in a document, each with its date, place, parties, status and proof."""

from podium.analysis.meetings.draft import Step
from podium.analysis.meetings.find import explain_meetings, find_meetings, meetings_of
from podium.analysis.meetings.scene import Scene

__all__ = ["Scene", "Step", "explain_meetings", "find_meetings", "meetings_of"]
