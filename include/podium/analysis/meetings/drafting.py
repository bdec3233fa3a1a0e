"""Drafts of what a frame tells: date, place, kind."""

from __future__ import annotations

import functools
import re

from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.frames import Frame
from podium.analysis.meetings.lasting import lasting
from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.status import mood_status
from podium.analysis.meetings.timing import date_of, when_of
from podium.analysis.places import VIRTUAL, PlaceMention, virtual_place
from podium.lexicons.meetings import joined, meeting_words
from podium.model.findings import MeetingKind, Party, Place
from podium.model.when import UNKNOWN_WHEN, Precision, When
from podium.patterns import pattern


def when_in(sentence: Sentence, frame: Frame) -> When:
    """Return the date that belongs to a frame: before the next frame, else anywhere in the sentence."""
    text, day = sentence.text, sentence.scene.document.day
    limit = frame.zone if frame.zone > frame.end else None
    mention = date_of(text, sentence.dates, day, near=frame.end, before=limit) or date_of(
        text, sentence.dates, day, near=frame.end
    )
    if mention is not None:
        return when_of(mention, text)
    if _THEN.search(text) and (told := sentence.day_before):
        return told
    later = _LATER_THAT_DAY.search(text)
    return When(day, day, Precision.DAY, later[0]) if later else UNKNOWN_WHEN


# "And then, in the afternoon, he’ll see …": the programme of the day that was told last.
_THEN = pattern(
    r"(?i)^(?:and,?\s+)?(?:then|following\s+th(?:is|e|at)\s+\w+|after\s+that|afterwards?|following\s+that|from\s+there|later)\b"
    r"|\b(?:in|during)\s+the\s+(?:morning|afternoon|evening)\b|\b(?:that|the\s+same)\s+(?:day|morning|afternoon|evening|night)\b"
)


_LATER_THAT_DAY = pattern(r"(?i)\blater (?:in|on) the (?:same )?day\b")


def draft_of(
    sentence: Sentence,
    frame: Frame,
    rule: str,
    event: Event | None,
    own: tuple[Party, ...],
    others: tuple[Party, ...],
    when: When,
) -> Draft:
    """Return the draft of a frame, with place, status and kind."""
    place = place_near(sentence, frame)
    kind = MeetingKind.MEETING if _to_parliament().match(sentence.text, frame.end) else kind_of(frame, event, place)
    return Draft(
        sentences=(sentence,),
        kind=kind,
        rule=rule,
        own=own,
        others=others,
        when=lasting(when, sentence.text, is_visit=kind is MeetingKind.VISIT),
        place=VIRTUAL if kind is MeetingKind.CALL else place,
        status=mood_status(frame, sentence),
        event=event.key if event else None,
        name=event.name if event else "",
        trace=(f"{frame.words!r} with {event.noun if event else 'a counterpart'!r}",),
    )


@functools.cache
def _to_parliament() -> re.Pattern[str]:
    """Return the pattern of whom a guest addresses who calls nobody: "will speak to Congress"."""
    houses = joined((*meeting_words().legislatures, "Parliament"))
    return pattern(
        r"\s+(?:to|before)\s+(?:an?\s+|the\s+)?(?:joint\s+(?:session|meeting)\s+of\s+)?(?:the\s+)?(?:U\.S\.\s+)?"
        + houses
    )


_CALLING = pattern(r"(?i)\bcall\b|by phone")
_SPEAKING = pattern(
    r"(?i)\b(?:speak|speaks|speaking|talk|talking) (?:\S+ ){0,3}?(?:to|with)\b|\b(?:speak|talk)(?: again)?$"
)


def kind_of(frame: Frame, event: Event | None, place: Place | None) -> MeetingKind:
    """Return the kind that the event's noun gives, else the verb; who speaks with somebody at no place calls."""
    if event:
        return event.kind
    is_call = _CALLING.search(frame.words) or (_SPEAKING.search(frame.words) and place is None)
    return MeetingKind.CALL if is_call else MeetingKind.MEETING


def place_near(sentence: Sentence, frame: Frame) -> Place | None:
    """Return the place of the event: behind the verb before one in front of it; a call is virtual."""
    mentions = [
        mention
        for mention in sentence.places
        if mention.preposition in ("in", "at", "visit", "visiting", "for")
        or (mention.preposition == "to" and _GOING.search(sentence.text[: mention.span.start]))
    ]
    mentions = [mention for mention in mentions if not _OF_FORMER.search(sentence.text[: mention.span.start])]
    behind = [
        mention
        for mention in mentions
        if mention.span.start >= frame.verb
        and (mention.preposition in ("in", "at", "to") or _SET_FOR.search(sentence.text[: mention.span.start]))
    ]
    first = next(iter([*(m for m in behind if m.place.city), *behind]), None)
    if first is None:
        first = next((m for m in mentions if m.preposition == "in" and (m.place.city or _opens(sentence, m))), None)
    first = first or next(
        (m for m in sentence.places if _FOR_IT.fullmatch(sentence.text, m.span.end, frame.verb)), None
    )
    return first.place if first else virtual_place(sentence.text)


# "They plan to meet again, after the summit in Oslo": the place of what is over.
_OF_FORMER = pattern(
    r"(?i)\b(?:after|since|following|unlike|sequel to|previous|earlier|historic"
    r"|last (?:year|month|week|spring|summer|autumn|fall|winter)[’']s)"
    r"\s+(?:\S+\s+){0,4}?(?:summit|meeting|talks|encounter|conference)\s+(?:(?:with|between)\s+(?:\S+\s+){1,6})?(?:in|at)\s+(?:the\s+)?$"
)


def _opens(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell whether a place opens the sentence: "In Kenya, he is to meet with …"."""
    return _BEFORE_PLACE.fullmatch(sentence.text, 0, mention.span.start) is not None


_BEFORE_PLACE = pattern(r"[“\"‘'`\s]*In\s+(?:the\s+)?")
# "as it headed toward Oslo for the planned meeting"
_FOR_IT = pattern(r"(?:,?\s+(?:on\s+)?\w+day)?\s+for\s+(?:the|an?|his|her|their)\s+(?:[\w-]+\s+){0,3}")
_SET_FOR = pattern(r"(?i)\b(?:planned|scheduled|set|slated)\s+for\s+(?:the\s+)?$")  # "the meeting, planned for Oslo"
# "welcomes him to Oslo", not "sent a letter to Norway": somebody comes to a place.
_GOING = pattern(
    r"(?i)\b(?:welcom|host|invit|travel|visit|trip|go\b|goes|going|went|com(?:e|es|ing)\b|head|return|fl(?:y|ies|ying|ight)"
    r"|arriv|journey|tour|bring|brought|mov(?:e|ed|ing)|back|delegation|departs?|departing)\w*\s(?:[^;.]|\b[A-Z]\w?\.){0,80}$"
)
