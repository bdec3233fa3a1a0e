"""How much a change weighs: 0 is a footnote, 1 the front page."""

from __future__ import annotations

from datetime import date

from podium.ledger.parties import side_of
from podium.model.changes import ChangeKind
from podium.model.findings import MeetingStatus
from podium.model.ledger import Meeting

_BASE = {
    ChangeKind.ANNOUNCED: 0.6,
    ChangeKind.RESCHEDULED: 0.7,
    ChangeKind.MOVED: 0.5,
    ChangeKind.PARTICIPANTS_CHANGED: 0.4,
    ChangeKind.CONFIRMED: 0.4,
    ChangeKind.POSTPONED: 0.8,
    ChangeKind.CANCELLED: 0.8,
    ChangeKind.HELD: 0.2,
    ChangeKind.LAPSED: 0.1,
}
_AT_WAR = frozenset({"ukraine", "russia"})
_WAR_BONUS = 0.2
_TENTATIVE = 0.8  # a meeting that is only proposed weighs so much of one that is set
_TODAY = 0.7
_UNDER_WAY = 0.1


def announcement_weight(meeting: Meeting, kind: ChangeKind, today: date) -> float:
    """Return the weight of a first report: next to nothing once the meeting is under way, nothing when it is over."""
    return round(change_weight(kind, meeting, today) * _lead(meeting, today), 2)


def change_weight(kind: ChangeKind, meeting: Meeting, today: date) -> float:
    """Return the weight of a change of the meeting; nothing counts once it is over."""
    if meeting.when.is_over(today) and kind not in (ChangeKind.HELD, ChangeKind.LAPSED):
        return 0.0
    sides = {side_of(party) for party in meeting.participants}
    weight = _BASE[kind] + (_WAR_BONUS if sides & _AT_WAR else 0.0)
    return round(weight * (_TENTATIVE if meeting.status is MeetingStatus.TENTATIVE else 1.0), 2)


def _lead(meeting: Meeting, today: date) -> float:
    first = meeting.when.first
    if first is None or first > today or not meeting.when.is_exact:
        return 1.0
    return _TODAY if first == today else _UNDER_WAY
