"""The words in which alerts name kinds of change, states and topics."""

from __future__ import annotations

from podium.model.changes import ChangeKind
from podium.model.findings import MeetingStatus, Topic

# The order is the rank: of several changes in one message the first one here gives its name.
LABELS = {
    ChangeKind.CANCELLED: "CANCELLED",
    ChangeKind.POSTPONED: "POSTPONED",
    ChangeKind.HELD: "HELD",
    ChangeKind.ANNOUNCED: "NEW",
    ChangeKind.RESCHEDULED: "RESCHEDULED",
    ChangeKind.MOVED: "MOVED",
    ChangeKind.CONFIRMED: "CONFIRMED",
    ChangeKind.PARTICIPANTS_CHANGED: "PARTICIPANTS",
    ChangeKind.LAPSED: "LAPSED",
    ChangeKind.REMINDER: "REMINDER",
    ChangeKind.POSITION_REVERSED: "REVERSED POSITION",
    ChangeKind.POSITION_HARDENED: "HARDER POSITION",
    ChangeKind.POSITION_SOFTENED: "SOFTER POSITION",
    ChangeKind.WORDING_CHANGED: "NEW WORDING",
    ChangeKind.NEW_POSITION: "POSITION",
    ChangeKind.DOCUMENT_WITHDRAWN: "WITHDRAWN",
    ChangeKind.DOCUMENT_EDITED: "EDITED",
}
RANK = {kind: rank for rank, kind in enumerate(LABELS)}

STATUSES = {
    MeetingStatus.SCHEDULED: "scheduled",
    MeetingStatus.TENTATIVE: "not confirmed",
    MeetingStatus.POSTPONED: "postponed",
    MeetingStatus.CANCELLED: "cancelled",
    MeetingStatus.HELD: "held",
    MeetingStatus.LAPSED: "its day has passed, and no source said that it was held",
}

TOPICS = {topic: topic.replace("-", " ") for topic in Topic} | {
    Topic.ENERGY_FOOD: "energy and food",
    Topic.HUMANITARIAN: "humanitarian matters",
    Topic.NUCLEAR: "nuclear matters",
    Topic.PEOPLE: "people held or missing",
}

FIELDS = {
    "when": "When",
    "time": "When",
    "place": "Where",
    "participants": "Who",
    "status": "Status",
    "open_points": "Still open",
    "conditions": "On condition",
    "title": "What",
}
