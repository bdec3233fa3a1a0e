"""Meetings that nouns alone announce: "the March 21 meeting of …", "upcoming talks"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from podium.analysis.meetings.clauses import clause_start
from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.drafting import draft_of
from podium.analysis.meetings.frames import Frame, FrameKind, Mood
from podium.analysis.meetings.naming import Event, find_events
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.status import trap_at
from podium.analysis.meetings.subjects import speaking
from podium.analysis.meetings.taking_part import named, sides, zone_end
from podium.analysis.meetings.timing import date_of, when_of
from podium.analysis.meetings.two_sides import has_two_sides, lean
from podium.analysis.parties import unique
from podium.analysis.places import find_places
from podium.model.findings import Party, PartyKind
from podium.model.when import DateMention, Precision
from podium.patterns import pattern

# Characters between an event and a date behind it, or before it, that is its own.
_BEHIND, _BEFORE = 60, 45


def read_nouns(sentence: Sentence, taken: bool) -> Iterator[Draft]:
    """Yield what nouns alone announce; `taken` tells that a verb of the sentence has announced a meeting already."""
    events = free_events(sentence) if _MAY_BE_AHEAD.search(sentence.text) or sentence.dates else []
    for number, event in enumerate(events):
        following = events[number + 1].span.start if number + 1 < len(events) else len(sentence.text)
        draft = _of_noun(sentence, event, events, following, taken)
        if draft:
            yield draft


def free_events(sentence: Sentence) -> list[Event]:
    """Return the events whose words are no part of a title, nor only the kind of one that is named behind."""
    found = [event for event in find_events(sentence.text, sentence.entities) if not _is_in_title(sentence, event)]
    return [
        event
        for event, following in zip(found, [*found[1:], None], strict=False)
        if event.key
        or following is None
        or not (following.key or following.name)
        or not _OF.fullmatch(sentence.text[event.span.end : following.span.start])
    ]


_OF = pattern(r"\s+(?:of|at|within|in|for)\s+(?:the\s+)?|\s*[^()]{0,20}\(")


def _is_in_title(sentence: Sentence, event: Event) -> bool:
    return any(person.span.start < event.span.end <= person.span.end for person in sentence.persons) or bool(
        pattern(
            r"\s+(?:President|Secretary|members?|Chair|spokes|Group|Fund|Cent(?:er|re)|Office|Institute|Initiative|Mechanism|Process|Platform|Network)"
        ).match(sentence.text[event.span.end : event.span.end + 20])
    )


_AHEAD = pattern(
    r"(?i)\b(?:upcoming|forthcoming|planned|scheduled|next|proposed|anticipated|expected|coming|future"
    r"|tomorrow[’']s|possible|following)\s+(?:[\w.’'-]+\s+){0,5}$"
)


_MARGINS = pattern(r"(?i)\b(?:margins|sidelines)\s+of\s+(?:the\s+)?(?:\w+\s+){0,2}$")


_PREPARING = pattern(
    r"(?i)\b(?:preparing|scheduling|arranging|planning|organi[sz]ing|preparations for|plans for"
    r"|ahead of|in advance of|in preparation for|in the run-up to|look(?:s|ing)? forward to"
    r"|announced)\s+(?:[\w.’'-]+\s+){0,6}$"
)


_PAST = pattern(
    r"(?i)\b(?:was|were|had|took place|concluded|ended|participated|attended|met|held|hosted|during"
    r"|following|after|last|previous|recent|since|past|(?:goes|dates|going|dating) back to"
    r"|discussed at|at which|follows|followed)\b[^,;]{0,40}$"
)


# "the intent to establish a new working group": a body is founded, nobody meets.
_FOUNDING = pattern(r"(?i)\b(?:establish\w*|creat(?:e|es|ed|ing|ion)|set(?:ting)? up|found(?:ing|ed))\b[^,;]{0,40}$")


# One of the words of _AHEAD or _PREPARING: without them, and without a date, nouns announce nothing.
_MAY_BE_AHEAD = pattern(
    r"(?i)upcoming|forthcoming|planned|planning|plans|schedul|next|proposed|anticipated|expected|coming|future|tomorrow"
    r"|possible|following|preparing|preparation|arranging|organi[sz]ing|ahead|in advance|run-up|forward|announced"
)


_AT_EVENT = pattern(
    r"(?i),?\s*(?:at|in|during|for|to|attend|join|,)?\s*(?:the|a|an|its"
    r"|their)?\s*(?:\w+\s+){0,2}?(?:(?:meeting|session|summit|gathering)\s+of\s+(?:the\s+)?)?"
)


def date_before(sentence: Sentence, event: Event) -> DateMention | None:
    """Return the date right in front of an event: "on January 12 at a meeting of …", "the June 29-30 summit"."""
    clause = clause_start(sentence.text, event.span.start)
    for mention in sentence.dates:
        if (
            clause <= mention.start
            and mention.end <= event.span.start
            and mention.first
            and _AT_EVENT.fullmatch(sentence.text[mention.end : event.span.start])
        ):
            return mention
    return None


def _is_of_other_kind(text: str, event: Event, before: str) -> bool:
    """Tell whether the noun is a trap, or of something past or only founded."""
    is_trap = trap_at(text, event.span.start, event.span.end) is not None
    return is_trap or bool(_PAST.search(before) or _FOUNDING.search(before))


def _of_noun(sentence: Sentence, event: Event, events: Sequence[Event], following: int, taken: bool) -> Draft | None:
    text, day = sentence.text, sentence.scene.document.day
    before = text[max(0, event.span.start - 70) : event.span.start]
    is_ahead = bool(_AHEAD.search(before) or _PREPARING.search(before))
    if (
        _is_of_other_kind(text, event, before)
        or (taken and _MARGINS.search(before))
        or not (is_ahead or sentence.dates)
    ):
        return None
    start = events[events.index(event) - 1].span.end if events.index(event) else 0
    start = max(start, clause_start(text, event.span.start))
    mention = date_before(sentence, event) or date_of(
        text, sentence.dates, day, near=event.span.end, after=start if len(events) > 1 else 0, before=following
    )
    is_near = (
        mention is not None
        and mention.first is not None
        and (0 <= mention.start - event.span.end <= _BEHIND or 0 <= event.span.start - mention.end <= _BEFORE)
    )
    if mention and mention.first and not is_ahead and (mention.first <= day or _is_far_guess(mention, text, day)):
        return None
    if not (is_near or is_ahead) or (taken and not is_near):
        return None
    parties = unique((*event.members, *_near_noun(sentence, event, following)))
    if is_ahead and not has_two_sides(sentence, parties, event) and (own := speaking(sentence, before)):
        parties = unique(
            (*own, *named(sentence, 0, len(text), speakers=True))
        )  # "we have a planned meeting, as I told Minister X"
    if not has_two_sides(sentence, parties, event):
        return None
    if not is_near and not (
        is_ahead
        and len({p.stands_for for p in parties}) > 1
        and (event.key or event.name or any(p.kind is PartyKind.PERSON for p in parties))
    ):
        return None
    frame = Frame(FrameKind.NOUN, Mood.AHEAD, event.span.start, event.span.start, event.span.end, following, event.noun)
    draft = draft_of(
        sentence, frame, "meeting.noun", event, (), lean((), parties), when_of(mention if is_near else None, text)
    )
    places = find_places(text[event.span.start : following])
    return draft if places or events == [event] else _without_place(draft)


_FAR = timedelta(days=120)
_YEAR = pattern(r"(?:19|20)\d\d")


def _is_far_guess(mention: DateMention, text: str, day: date) -> bool:
    """Tell whether a day that the text gives without a year lies so far ahead that the past one may be meant."""
    has_year = bool(_YEAR.search(text, mention.start, mention.end))
    return not has_year and mention.first is not None and mention.first - day > _FAR and _is_day(mention)


def _is_day(mention: DateMention) -> bool:
    return mention.precision in (Precision.DAY, Precision.RANGE)


def _near_noun(sentence: Sentence, event: Event, following: int) -> tuple[Party, ...]:
    """Return the persons around an event's noun, and the sides up to where the matter begins."""
    start, end = max(0, event.span.start - 80), min(len(sentence.text), following)
    people = named(sentence, start, end)
    comma = sentence.text.find(", ", event.span.end, end)
    end = comma if comma > 0 else end
    acting = sides(sentence, start, min(end, zone_end(sentence.text, event.span.end, end)), strict=False)
    return lean((), (*people, *acting))


def _without_place(draft: Draft) -> Draft:
    return replace(draft, place=None)
