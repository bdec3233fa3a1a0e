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
    is_of_office,
    is_soon,
    may_be_soon,
)
from podium.analysis.meetings.frames import Frame, Mood
from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.two_sides import has_two_sides
from podium.analysis.parties import unique
from podium.model.findings import MeetingKind, Party
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
    is_told = (
        (frame.mood is Mood.REPORTED or _is_of_future(sentence, frame)) and are_persons(own) and are_persons(others)
    )
    is_dated = (
        _is_dated_enough(frame, when, sentence.scene.document.day)
        or may_be_soon(sentence, frame, own, others)
        or is_hoped_for(sentence, frame, own, others)
        or _is_at_format(sentence, frame, own, event)
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


def _is_at_format(sentence: Sentence, frame: Frame, own: Sequence[Party], event: Event | None) -> bool:
    """Tell whether an office says that somebody is at a format known by its name: "he’s attending the G7 Summit"."""
    is_known = event is not None and event.key is not None and are_persons(own) and sentence.scene.document.official
    is_under_way = frame.mood is Mood.PRESENT and _AT.search(frame.words) is not None
    return is_known and is_under_way and not _SOME_DAY.search(sentence.text)


_AT = pattern(r"(?i)(?:\b(?:is|are|am)|[’'](?:s|re|m))\s.*\b(?:attending|hosting|participating|joining|going|heading)")


def _is_of_future(sentence: Sentence, frame: Frame) -> bool:
    """Tell whether a "when" in the present leans on what is to come: "X will raise it when he meets with Y"."""
    when = _WHEN.search(sentence.text[: frame.start])
    return (
        when is not None and frame.mood is Mood.PRESENT and _TO_COME.search(sentence.text[: when.start()]) is not None
    )


_WHEN = pattern(r"\bwhen\s+[^,;.]{1,60}$")
_TO_COME = pattern(r"\b(?:will|plans|intends|expects|hopes|wants|is (?:set|due|expected|going|likely) to)\b[^.;]*$")


def _is_dated_enough(frame: Frame, when: When, day: date) -> bool:
    """Tell whether a day is told, or at least a week or month that lies ahead as a whole."""
    is_ahead = when.last is not None and when.last > day and frame.mood in (Mood.PRESENT, Mood.REPORTED)
    is_left_open = " or " in when.words  # "in May or June": ahead, though no day
    return is_left_open or (when.is_known and (when.is_exact or is_ahead or frame.mood is Mood.TENTATIVE))


def _is_vague(sentence: Sentence, frame: Frame, event: Event | None) -> bool:
    """Tell whether the verb is one of those that need a date ("engage", "speak"), and no event makes up for it."""
    if not _WEAK.match(sentence.text[frame.verb : frame.end]) or sentence.scene.is_travel:
        return False
    if is_of_office(sentence) and _WELCOMES.search(frame.words):  # whom an office awaits has been invited
        return False
    is_named = event is not None and bool(event.key or event.name)
    if event and event.kind is MeetingKind.SIGNING:
        return _NAMED_SIGNING.match(event.name) is None
    return not (is_named and _ATTENDING.search(frame.words)) and not _is_speaking_with(sentence, frame)


_WELCOMES = pattern(r"(?i)\bwelcom")
_NAMED_SIGNING = pattern(r"Signing of [A-Z][\w’-]*\s")  # "the Atlantic Charter", not "the agreements"


def _is_speaking_with(sentence: Sentence, frame: Frame) -> bool:
    """Tell whether an office says whom its head will speak with: "He’ll also speak with President X"."""
    is_told = frame.mood is Mood.PLANNED and sentence.scene.document.official
    is_some_day = _SOME_DAY.search(sentence.text) is not None
    return is_told and not is_some_day and _SPEAKING_WITH.search(sentence.text, frame.verb, frame.end) is not None


_SPEAKING_WITH = pattern(r"(?i)\b(?:speak|speaking|talk|talking|call) (?:\S+ ){0,2}?(?:with|to)\b")
_SOME_DAY = pattern(
    r"(?i)\bat some point\b|\bwhen(?:ever)? (?:he|she|they|it)\b|\bas (?:needed|appropriate|necessary)\b"
    r"|\b(?:will|[’']ll|to) (?:continue|always|often)\b|\bif\b"
)
