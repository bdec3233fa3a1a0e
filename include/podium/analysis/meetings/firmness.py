"""Whether a frame is firm enough to be a meeting to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from podium.analysis.meetings.frames import Frame, FrameKind, Mood
from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.two_sides import OF_MANY, has_two_sides
from podium.analysis.parties import unique
from podium.model.documents import DocumentKind
from podium.model.findings import Party, PartyKind
from podium.model.when import When
from podium.patterns import pattern

_WEAK = pattern(
    r"(?i)(?:be\s+)?(?:engage|speak|talk|consult|discuss|confer|call|sign|deliver|launch|address|open|launch"
    r"|gather|have(?!\s+(?:\S+\s+){0,3}(?:talks|meetings?|consultations|negotiations|discussions|opportunity|chance)\b)|join|welcom|attend|participat|begin|start|run|last|follow|resume|continue)"
)


_VERB_OF_ENCOUNTER = pattern(
    r"(?i)\b(?:meet|gather|host|receiv|hold|conven|sit down|co-?chair|conduct|dine|consult|speak|talk|confer"
    r"|welcom|have|co-?host|call|engage|see(?:ing)?\b)"
)


# "will be joining the G7 foreign ministers in Berlin"
_JOINS = pattern(r"(?:be )?join(?:ing|s)? (?:the |his |her |their )?(?:\S+ ){1,3}(?:ministers|leaders|counterparts)\b")
_MEETS = pattern(r"(?i)will (?:also |then )?meet with")


_ATTENDING = pattern(r"(?i)\b(?:attend|participat|join|chair|host|lead|take part|taking part)")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a frame was not taken."""

    reason: str


def refusal(
    sentence: Sentence, frame: Frame, own: Sequence[Party], others: Sequence[Party], event: Event | None, when: When
) -> Refusal | None:
    """Return why an encounter is not taken; None where it is."""
    if not own and not event:
        return Refusal("nobody who meets")
    if not has_two_sides(sentence, unique((*own, *others)), event):
        return Refusal("no two sides")
    is_told = frame.mood is Mood.REPORTED and _are_persons(own) and _are_persons(others)
    is_dated = _is_dated_enough(frame, when, sentence.scene.document.day) or _may_be_soon(sentence, frame, own, others)
    if frame.mood in (Mood.PRESENT, Mood.TENTATIVE, Mood.REPORTED) and not (is_dated or is_told):
        return Refusal("no day that makes it one to come")
    verb = sentence.text[frame.verb : frame.end]
    if when.is_known:
        is_encounter = event or _VERB_OF_ENCOUNTER.search(verb) or _JOINS.match(sentence.text, frame.verb)
        return None if is_encounter else Refusal("no event and no verb of meeting")
    if _is_vague(sentence, frame, event) or not _is_definite(sentence, frame, own, others, event):
        return Refusal("no date, and nothing as definite as a named counterpart")
    return None


def _are_persons(parties: Sequence[Party]) -> bool:
    return any(party.kind is PartyKind.PERSON for party in parties)


def _is_dated_enough(frame: Frame, when: When, day: date) -> bool:
    """Tell whether a day is told, or at least a week or month that lies ahead as a whole."""
    is_ahead = when.first is not None and when.first > day and frame.mood is Mood.PRESENT
    return when.is_known and (when.is_exact or is_ahead or frame.mood is Mood.TENTATIVE)


def _is_vague(sentence: Sentence, frame: Frame, event: Event | None) -> bool:
    """Tell whether the verb is one of those that need a date ("engage", "speak"), and no event makes up for it."""
    if not _WEAK.match(sentence.text[frame.verb : frame.end]) or sentence.scene.is_travel:
        return False
    is_named = event is not None and bool(event.key or event.name)
    return not (is_named and _ATTENDING.search(frame.words) and not sentence.is_spoken)


_SOON = pattern(r"(?i)\b(?:in|over) the (?:coming|next) (?:few )?(?:days|weeks)\b|\b(?:soon|shortly)\b")


def _is_soon(sentence: Sentence, frame: Frame, others: Sequence[Party]) -> bool:
    """Tell whether somebody is met before long: "will be meeting in the coming days with Israeli officials"."""
    return frame.kind is FrameKind.MEET and bool(others) and _SOON.search(sentence.text, frame.end) is not None


def _may_be_soon(sentence: Sentence, frame: Frame, own: Sequence[Party], others: Sequence[Party]) -> bool:
    """Tell whether two who are named may meet before long: "Iran and the IAEA may meet again in the coming days"."""
    return frame.mood is Mood.TENTATIVE and _is_soon(sentence, frame, unique((*own, *others))[1:])


def _is_agreed(frame: Frame, own: Sequence[Party], others: Sequence[Party], event: Event | None) -> bool:
    """Tell whether two sides have agreed to an event with a name."""
    is_named = event is not None and bool(event.name)
    return is_named and bool(_AGREED.search(frame.words)) and len({p.stands_for for p in (*own, *others)}) > 1


_AGREED = pattern(r"(?i)\b(?:agreed|decided|committed)\b")


def _is_definite(
    sentence: Sentence, frame: Frame, own: Sequence[Party], others: Sequence[Party], event: Event | None
) -> bool:
    is_soon = _is_soon(sentence, frame, others) or _may_be_soon(sentence, frame, own, others)
    if is_soon or _is_agreed(frame, own, others, event):
        return True
    persons = [party for party in others if party.kind is PartyKind.PERSON]
    if persons and _VERB_OF_ENCOUNTER.search(sentence.text[frame.verb : frame.end]):
        return True
    has_actor = _are_persons(own)
    if has_actor and others and _MEETS.fullmatch(frame.words) and not sentence.is_spoken:
        return True
    if sentence.is_spoken or sentence.scene.document.kind in (
        DocumentKind.STATEMENT,
        DocumentKind.JOINT_STATEMENT,
        DocumentKind.READOUT,
    ):
        return bool(event and (event.key or event.name) and has_actor)
    is_of_many = event is not None and event.kind in OF_MANY
    return bool(event) and (has_actor or bool(others) or (is_of_many and bool(sentence.places)))
