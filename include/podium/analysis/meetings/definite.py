"""Whether a meeting without a date is told definitely enough to be one: by who meets whom, by its name, by "soon"."""

from __future__ import annotations

from collections.abc import Sequence

from podium.analysis.meetings.frames import Frame, FrameKind, Mood
from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.two_sides import OF_MANY, is_of_many
from podium.analysis.parties import unique
from podium.model.documents import DocumentKind
from podium.model.findings import MeetingKind, Party, PartyKind
from podium.patterns import pattern

VERB_OF_ENCOUNTER = pattern(
    r"(?i)\b(?:meet|gather|com(?:e|es|ing) together"
    r"|host|receiv|hold|conven|sit down|co-?chair|conduct|dine|lunch|huddle|consult|speak|talk"
    r"|confer|address|welcom|have|co-?host|call|engage|see(?:ing)?\b|rais(?:e|ing)|(?:tak|bring)\w* \w+ up)"
)


def is_definite(
    sentence: Sentence, frame: Frame, own: Sequence[Party], others: Sequence[Party], event: Event | None
) -> bool:
    """Tell whether an undated meeting is told by a named counterpart, by its own name, or as one to come soon."""
    may_be = is_soon(sentence, frame, others) or may_be_soon(sentence, frame, own, others)
    if may_be or _is_agreed(frame, own, others, event) or _is_of_people(sentence, frame, own, others):
        return True
    if _is_by_name(frame, own, others, event):
        return True
    has_actor = are_persons(own)
    if sentence.is_spoken or sentence.scene.document.kind in _DEFINITE_ONLY_BY_NAME:
        is_ours = event is not None and event.key is not None and bool(own) and is_of_office(sentence)
        return is_ours or bool(event and (event.key or event.name) and has_actor)
    is_of_many = event is not None and event.kind in OF_MANY
    return bool(event) and (has_actor or bool(others) or (is_of_many and bool(sentence.places)))


_DEFINITE_ONLY_BY_NAME = (DocumentKind.STATEMENT, DocumentKind.JOINT_STATEMENT, DocumentKind.READOUT)


def are_persons(parties: Sequence[Party]) -> bool:
    """Tell whether a person is among them."""
    return any(party.kind is PartyKind.PERSON for party in parties)


def _is_of_people(sentence: Sentence, frame: Frame, own: Sequence[Party], others: Sequence[Party]) -> bool:
    """Tell whether one who is named meets another who is named, or whose office and country are."""
    if are_persons(others) and VERB_OF_ENCOUNTER.search(sentence.text[frame.verb : frame.end]):
        return True
    if frame.kind is FrameKind.MEET and len(_sides_of_persons(own)) > 1:  # "X and Y are due to meet in Vienna"
        return _MEETING.search(sentence.text, frame.verb, frame.end) is not None
    if frame.kind is FrameKind.MEET and len({party.stands_for for party in own}) > _SEVERAL and sentence.places:
        return _GATHERING.search(sentence.text, frame.verb, frame.end) is not None
    is_told = not sentence.is_spoken or bool(sentence.places) or (frame.mood is Mood.PLANNED and is_of_office(sentence))
    is_met = are_persons(own) and bool(others) and is_told
    has_office = frame.kind is FrameKind.MEET and _OFFICIAL_MET.search(sentence.text, frame.end, frame.zone)
    return is_met and bool(has_office or _MEETS.fullmatch(frame.words))


def is_of_office(sentence: Sentence) -> bool:
    """Tell whether an office itself speaks in turns: what its officials will do is planned."""
    return sentence.is_spoken and sentence.scene.document.official


_SEVERAL = 2  # sides: more of them gather
_GATHERING = pattern(r"(?i)\b(?:meet|gather|convene)")
_MEETS = pattern(
    r"(?i)(?:will|[’']ll|is going to|[’']s going to)(?:,? (?:also|then|while (?:there|in \w+),?))*"
    r" (?:be )?(?:then )?meet(?:ing)? with"
)
# "is planning to meet with the leaders of Egypt and France", "will meet his Turkish counterpart"
_OFFICIAL_MET = pattern(
    r"\b(?i:leaders?|presidents?|(?:prime|foreign|defen[cs]e) ministers?|chancellors?|premiers?|king|emir)"
    r"\s+of\s+(?:the\s+)?[A-Z]"
    r"|\b(?:his|her|their)\s+(?:[A-Z][\w-]+\s+){1,2}counterparts?\b"
    r"|\b[A-Z][a-z]+(?:[’']s)?\s+(?:president|(?:prime|foreign|defen[cs]e)\s+minister|chancellor|leader|emperor|king"
    r"|premier)\b"
)


def _sides_of_persons(parties: Sequence[Party]) -> set[str]:
    return {party.stands_for for party in parties if party.kind is PartyKind.PERSON and party.stands_for}


_SOON = pattern(r"(?i)\b(?:in|over) the (?:coming|next) (?:few )?(?:days|weeks)\b|\b(?:soon|shortly)\b")


def is_soon(sentence: Sentence, frame: Frame, others: Sequence[Party]) -> bool:
    """Tell whether somebody is met before long: "will be meeting in the coming days with Israeli officials"."""
    is_met = bool(others) or is_of_many(sentence.text[frame.end :])
    return frame.kind is FrameKind.MEET and is_met and _SOON.search(sentence.text, frame.end) is not None


def may_be_soon(sentence: Sentence, frame: Frame, own: Sequence[Party], others: Sequence[Party]) -> bool:
    """Tell whether two who are named may meet before long: "Iran and the IAEA may meet again in the coming days"."""
    return frame.mood is Mood.TENTATIVE and is_soon(sentence, frame, unique((*own, *others))[1:])


def is_hoped_for(sentence: Sentence, frame: Frame, own: Sequence[Party], others: Sequence[Party]) -> bool:
    """Tell whether a leader hopes for or offers a meeting with another who is named: "hoped to meet with X"."""
    mine, theirs = _sides_of_persons(own), _sides_of_persons(others)
    is_hope = frame.mood is Mood.TENTATIVE and _HOPING.match(frame.words)
    return bool(is_hope and _MEETING.search(sentence.text, frame.verb, frame.end) and mine and theirs - mine)


_HOPING = pattern(
    r"(?i)(?:hop|want|offer|propos|would like|(?:is|are|was|were) (?:ready|willing|prepared|considering)|seek)"
)
_MEETING = pattern(r"(?i)\b(?:meet|sit down|hold (?:talks|a meeting|a summit))\b")


def _is_agreed(frame: Frame, own: Sequence[Party], others: Sequence[Party], event: Event | None) -> bool:
    """Tell whether two sides have agreed to an event with a name."""
    is_named = event is not None and bool(event.name)
    return is_named and bool(_AGREED.search(frame.words)) and len({p.stands_for for p in (*own, *others)}) > 1


_AGREED = pattern(r"(?i)\b(?:agreed|decided|committed)\b")


def _is_by_name(frame: Frame, own: Sequence[Party], others: Sequence[Party], event: Event | None) -> bool:
    """Tell whether two sides, or the host of many, are to hold an event with a name: "the X Dialogue"."""
    if event is None or not (event.key or event.name) or frame.mood is not Mood.PLANNED:
        return False
    is_of_two = len({party.stands_for or party.name for party in (*own, *others)}) > 1 and event.kind in _BY_NAME
    is_hosted = event.kind in OF_MANY and any(party.kind is not PartyKind.PERSON for party in own)
    return (is_of_two and _HOLDS.search(frame.words) is not None) or (
        is_hosted and _HOSTS.search(frame.words) is not None
    )


_BY_NAME = (*OF_MANY, MeetingKind.MEETING, MeetingKind.TALKS, MeetingKind.SIGNING)
_HOLDS = pattern(r"(?i)\b(?:sign|hold|convene|co-?chair|co-?host|host|resume|launch|have|meet)\b")
_HOSTS = pattern(r"(?i)\b(?:co-?)?host")
