"""Whether a frame is firm enough to be a meeting to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from podium.analysis.meetings.definite import (
    VERB_OF_ENCOUNTER,
    are_persons,
    is_definite,
    is_hoped_for,
    is_soon,
    may_be_soon,
)
from podium.analysis.meetings.frames import Frame, Mood
from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.two_sides import has_two_sides
from podium.analysis.parties import unique
from podium.model.findings import Party
from podium.model.when import When
from podium.patterns import pattern

_WEAK = pattern(
    r"(?i)(?:be\s+)?(?:engage|speak|talk|consult|discuss|confer|call|sign|deliver|launch|address|open|launch"
    r"|gather|have(?!\s+(?:\S+\s+){0,3}(?:talks|meetings?|consultations|negotiations|discussions|opportunity|chance)\b)|join|welcom|attend|participat|begin|start|run|last|follow|resume|continue)"
)


# "will be joining the G7 foreign ministers in Berlin"
_JOINS = pattern(
    r"(?:be )?join(?:ing|s)? (?:(?:the |his |her |their )?(?:\S+ ){1,3}(?:ministers|leaders|counterparts)\b"
    r"|(?:Prime Minister|President|Chancellor|King|Foreign Minister|Crown Prince) [A-Z])"
)
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
    is_told = frame.mood is Mood.REPORTED and are_persons(own) and are_persons(others)
    is_dated = (
        _is_dated_enough(frame, when, sentence.scene.document.day)
        or may_be_soon(sentence, frame, own, others)
        or is_hoped_for(sentence, frame, own, others)
    )
    if frame.mood in (Mood.PRESENT, Mood.TENTATIVE, Mood.REPORTED) and not (is_dated or is_told):
        return Refusal("no day that makes it one to come")
    verb = sentence.text[frame.verb : frame.end]
    if when.is_known:
        is_encounter = event or VERB_OF_ENCOUNTER.search(verb) or _JOINS.match(sentence.text, frame.verb)
        return None if is_encounter else Refusal("no event and no verb of meeting")
    is_vague = _is_vague(sentence, frame, event) and not is_soon(sentence, frame, others)
    if is_vague or not is_definite(sentence, frame, own, others, event):
        return Refusal("no date, and nothing as definite as a named counterpart")
    return None


def _is_dated_enough(frame: Frame, when: When, day: date) -> bool:
    """Tell whether a day is told, or at least a week or month that lies ahead as a whole."""
    is_ahead = when.last is not None and when.last > day and frame.mood in (Mood.PRESENT, Mood.REPORTED)
    is_left_open = " or " in when.words  # "in May or June": ahead, though no day
    return is_left_open or (when.is_known and (when.is_exact or is_ahead or frame.mood is Mood.TENTATIVE))


def _is_vague(sentence: Sentence, frame: Frame, event: Event | None) -> bool:
    """Tell whether the verb is one of those that need a date ("engage", "speak"), and no event makes up for it."""
    if not _WEAK.match(sentence.text[frame.verb : frame.end]) or sentence.scene.is_travel:
        return False
    is_named = event is not None and bool(event.key or event.name)
    return not (is_named and _ATTENDING.search(frame.words) and not sentence.is_spoken)
