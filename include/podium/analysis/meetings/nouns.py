"""Meetings that nouns alone announce: "the March 21 meeting of …", "upcoming talks"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.drafting import draft_of
from podium.analysis.meetings.firmness import Refusal
from podium.analysis.meetings.frames import Frame, FrameKind, Mood
from podium.analysis.meetings.free_events import free_events
from podium.analysis.meetings.history import looks_back
from podium.analysis.meetings.naming import Event, may_name_event
from podium.analysis.meetings.noun_dates import date_before, day_of_noun, is_beside
from podium.analysis.meetings.noun_parties import BETWEEN, parties_of, sides_of_title
from podium.analysis.meetings.noun_words import (
    AHEAD,
    IS_PLANNED,
    IS_TO_COME,
    MARGINS,
    MAY_BE_AHEAD,
    PREPARING,
    THERE_WILL_BE,
    is_no_later,
    is_of_other_kind,
    is_under_way,
)
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.timing import when_of
from podium.analysis.meetings.two_sides import OF_MANY, has_two_sides, is_summit_abroad, lean
from podium.analysis.parties import unique
from podium.analysis.places import find_places
from podium.model.documents import DocumentKind
from podium.model.findings import Party, PartyKind
from podium.model.when import DateMention, Precision
from podium.patterns import pattern


def read_nouns(sentence: Sentence, until: int, *, taken: bool) -> Iterator[tuple[Event, Draft | Refusal]]:
    """Yield each event before `until` with the meeting that its noun alone announces, or why it announces none.

    `taken` tells that a verb of the sentence has announced a meeting already.
    """
    is_read = may_name_event(sentence.text) and _may_announce(sentence) and not looks_back(sentence)
    events = [event for event in free_events(sentence) if event.span.end <= until] if is_read else []
    for event in events:
        starts = (other.span.start for other in events if other.span.start >= event.span.end)
        yield event, _of_noun(sentence, event, events, next(starts, len(sentence.text)), taken)


def is_upcoming(text: str, event: Event) -> bool:
    """Tell whether an event with a name is called upcoming, or the next one."""
    return bool(event.key or event.name) and bool(
        _UPCOMING.search(text[: event.span.start]) or _NEXT.match(text, event.span.start)
    )


def has_own_days(sentence: Sentence, event: Event) -> bool:
    """Tell whether an event with a name is said to take place on days of its own: "the Summit, to be held in May"."""
    if event.key is None:
        return False
    before = date_before(sentence, event)  # "which leads up to the November East Asia Summit"
    is_right_before = (
        before is not None
        and before.precision is not Precision.YEAR
        and sentence.text[before.end : event.span.start].isspace()
    )
    return is_right_before or _TAKES_PLACE.match(sentence.text, event.span.end) is not None


_TAKES_PLACE = pattern(
    r",?\s+(?:(?:which|that)\s+(?:will|is\s+to)\s+)?(?:tak(?:e|es|ing)\s+place|to\s+be\s+held|be\s+held)\b"
)
_UPCOMING = pattern(r"(?i)\b(?:upcoming|forthcoming|next)\s+(?:(?:meeting|session|round)\s+of\s+(?:the\s+)?)?$")
_MAY_BE_AT = pattern(r"(?i)\b(?:will|going to)\b|[’']ll\b")


def _may_announce(sentence: Sentence) -> bool:
    """Tell whether words or a date may put an event ahead; the dates, which take long to find, are looked for last."""
    return bool(_MAY_BE_AT.search(sentence.text) or MAY_BE_AHEAD.search(sentence.text) or sentence.dates)


def _of_noun(sentence: Sentence, event: Event, events: Sequence[Event], following: int, taken: bool) -> Draft | Refusal:
    """Read one event: it must be put ahead or dated, have two sides, and be told by more than a bare noun."""
    text = sentence.text
    before = text[max(0, event.span.start - 70) : event.span.start]
    is_ahead = _is_put_ahead(text, event, before)
    mention = day_of_noun(sentence, event, events, following)
    is_near = mention is not None and mention.first is not None and is_beside(text, event, mention)
    is_dated_ahead = _is_dated_ahead(sentence, event, mention)
    if is_of_other_kind(text, event, before, is_dated_ahead=is_dated_ahead) or (taken and MARGINS.search(before)):
        return Refusal("a noun of something past, only founded, or told elsewhere")
    if mention and mention.first and not is_ahead and _is_no_later(sentence, event, mention, before):
        return Refusal("a noun whose day is not to come")
    if not (is_near or is_ahead) or (taken and not is_near):
        return Refusal("a noun that nothing puts ahead")
    parties = parties_of(sentence, event, following, is_near=is_near, is_ahead=is_ahead)
    if is_ahead and not event.key and len({party.stands_for for party in parties}) < 2:  # noqa: PLR2004 — two sides
        parties = unique((*parties, *sides_of_title(sentence, event, parties)))
    if not has_two_sides(sentence, parties, event):
        return Refusal("a noun without two sides")
    if not (is_near or _is_certain(text, event, parties) or is_summit_abroad(sentence, event, parties)):
        return Refusal("a noun without a date, and nothing as definite as a name")
    return _draft(sentence, event, events, following, parties, mention if is_near else None)


def _is_dated_ahead(sentence: Sentence, event: Event, mention: DateMention | None) -> bool:
    """Tell whether a day to come stands right behind an event: "during the visit to Oslo next month"."""
    if mention is None or mention.first is None:
        return False
    is_exact = mention.precision in (Precision.DAY, Precision.RANGE)
    if not is_exact and not _RELATIVE.match(sentence.text, mention.start):  # "in February" may be the past one
        return False
    ahead = mention.first - sentence.scene.document.day
    return timedelta(0) < ahead <= _SOON and 0 <= mention.start - event.span.end <= _RIGHT_BEHIND


_RELATIVE = pattern(r"(?i)(?:next|later|this|coming|the\s+coming)\b")
_SOON = timedelta(days=60)  # of a day further ahead the words may mean the one a year before
_RIGHT_BEHIND = 40  # characters


def _is_no_later(sentence: Sentence, event: Event, mention: DateMention, before: str) -> bool:
    """Tell whether the day of an event is none to come.

    A standing event is under way on its days in reports, and where its text says what it will be.
    """
    day = sentence.scene.document.day
    is_report = sentence.scene.document.kind is DocumentKind.ARTICLE and not MARGINS.search(before)
    is_told = is_report or _IT_WILL.match(sentence.text, event.span.end) is not None
    if is_told and is_under_way(event, mention, sentence.text, day):
        return False
    return is_no_later(mention, sentence.text, day)


# "The June 29-30 NATO summit in Madrid will bring together …"
_IT_WILL = pattern(r"(?:\s+(?:in|at)\s+(?:[A-Z][\w.’'-]+,?\s?){1,4})?,?\s+will\b")


def _draft(
    sentence: Sentence,
    event: Event,
    events: Sequence[Event],
    following: int,
    parties: tuple[Party, ...],
    mention: DateMention | None,
) -> Draft:
    start, end = event.span.start, event.span.end
    frame = Frame(FrameKind.NOUN, Mood.AHEAD, start, start, end, following, event.noun)
    draft = draft_of(sentence, frame, "meeting.noun", event, (), lean((), parties), when_of(mention, sentence.text))
    has_place = find_places(sentence.text[start:following]) or events == [event]
    return draft if has_place else replace(draft, place=None)


def _is_put_ahead(text: str, event: Event, before: str) -> bool:
    """Tell whether the words before or behind an event put it ahead."""
    return bool(
        AHEAD.search(before)
        or (PREPARING.search(before) and not _was_ahead(text[: event.span.start]))
        or THERE_WILL_BE.search(before)
        or _NEXT.match(text, event.span.start)
        or IS_PLANNED.match(text, event.span.end)
        or (event.key and _RETURN.search(before))
        or (event.key and _PLAN_AT.search(text, 0, event.span.start))
        or (event.key and IS_TO_COME.match(text, event.span.end))
    )


def _was_ahead(before: str) -> bool:
    """Tell whether an event lay ahead only when something was done: "had spoken with him in advance of the call"."""
    return bool(_THEN_AHEAD.search(before) or (_RUN_UP.search(before) and not _NOW.search(before)))


_RUN_UP = pattern(r"(?i)\bin\s+the\s+(?:run|lead)-?\s?up\s+to\s+(?:[\w.’'-]+\s+){0,6}$")
_NOW = pattern(r"(?i)\b(?:will|is|are|has|have|’s|upcoming|next)\b")
_THEN_AHEAD = pattern(
    r"(?i)\b(?:had\s+(?:also\s+)?(?!to\b)\w{3,}|earlier\s+(?:in|this|that)|last\s+(?:week|month|year|spring|summer|autumn|fall|winter))\b"
    r"[^.;]*\b(?:in\s+advance|ahead)\s+of\s+(?:[\w.’'-]+\s+){0,6}$"
)
# A format of talks is ahead, too, where somebody suggests a return to it.
_RETURN = pattern(
    r"(?i)\b(?:returns?\s+to|resum(?:e|ing|ption\s+of)|reviv(?:e|ing|al\s+of)|restart(?:ing)?)\s+(?:the\s+)?(?:\w+\s+)?$"
)
# "the next Our Ocean Conference", whose name it opens
_NEXT = pattern(r"(?:(?:the|The)\s+)?(?:next|upcoming|forthcoming)\s")
# "will see her counterpart at the NATO summit": where something is planned lies ahead; not "commitments made at" it.
_PLAN_AT = pattern(
    r"(?i)\b(?:will|going to|[’']ll|look(?:s|ing)? forward to)\s(?!(?:continue|keep|remain|build|follow)\b)"
    r"(?:(?!\b(?:\w{3,}ed|made|taken|begun|held|set|after|since|from|following|off|out)\b)(?:[^.;,]|,(?=\s+both\b))){0,90}?"
    r"\b(?:at|in|to|for|(?:margins|sidelines)\s+of)\s+(?:the\s+|(?:this|next) year[’']s\s+)?"
    r"(?:\d{4}\s+|\d+(?:st|nd|rd|th)\s+|[A-Z][a-z]+(?:st|nd|rd|th)\s+)?$"
)


def _is_certain(text: str, event: Event, parties: Sequence[Party]) -> bool:
    """Tell whether an undated event is told by more than its noun: by name, by whom it brings together, by a person."""
    is_of_body = any(p.kind is PartyKind.ORGANISATION for p in parties)
    if event.kind in OF_MANY and (event.key or (event.name and is_of_body)):
        return True
    is_told = (
        event.key or event.name or BETWEEN.match(text, event.span.end) or _FORWARD.search(text, 0, event.span.start)
    )
    return len({p.stands_for for p in parties}) > 1 and bool(
        is_told or any(p.kind is PartyKind.PERSON for p in parties)
    )


_FORWARD = pattern(r"(?i)\blook(?:s|ing)? forward to (?:an?|the|our|their) (?:[\w-]+ ){0,3}$")
