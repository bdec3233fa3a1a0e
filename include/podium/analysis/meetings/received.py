"""Whether whom somebody is to receive is a guest, or a thing: "due to receive a report"."""

from __future__ import annotations

from collections.abc import Sequence

from podium.analysis.meetings.frames import Frame
from podium.analysis.meetings.scene import Sentence
from podium.model.findings import Party, PartyKind
from podium.patterns import pattern


def is_thing_received(sentence: Sentence, frame: Frame, end: int, others: Sequence[Party]) -> bool:
    """Tell whether the words up to `end` say that a thing is received, or name no guest: a person or a delegation."""
    text = sentence.text
    if not _RECEIVING.fullmatch(text[frame.verb : frame.end]):
        return False
    is_guest = _GUEST.search(text, frame.end, end) or any(party.kind is PartyKind.PERSON for party in others)
    return not is_guest or _THING.match(text, frame.end) is not None


_RECEIVING = pattern(r"(?i)(?:be )?receiv\w+")
_GUEST = pattern(
    r"(?i)\b(?:president|minister|premier|chancellor|secretary|envoys?|delegations?|officials|leaders?|ambassadors?"
    r"|counterparts?|king|emir|prince|sultan|pope|commissioner|representatives?|negotiators?|guests?|chief|head of)\b"
)
_THING = pattern(
    r"(?i)\s+(?:an?|the|their|his|her|its|any|our)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:responses?|reply|replies|letters?|reports?|answers?|updates?|messages?|documents?|proposals?|texts?|information|award|prize)\b"
)
