"""Meetings that nouns alone announce: "the March 21 meeting of …", "upcoming talks"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from podium.analysis.meetings.clauses import clause_start
from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.drafting import draft_of
from podium.analysis.meetings.frames import Frame, FrameKind, Mood
from podium.analysis.meetings.naming import Event, find_events, names_event
from podium.analysis.meetings.noun_words import AHEAD, MARGINS, MAY_BE_AHEAD, PREPARING, is_no_later, is_of_other_kind
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.subjects import speaking
from podium.analysis.meetings.taking_part import named, side_party, sides, zone_end
from podium.analysis.meetings.timing import date_of, when_of
from podium.analysis.meetings.two_sides import OF_MANY, has_two_sides, lean
from podium.analysis.parties import unique
from podium.analysis.places import find_places
from podium.model.findings import MeetingKind, Party, PartyKind
from podium.model.when import DateMention
from podium.patterns import pattern

# Characters between an event and a date behind it, or before it, that is its own.
_BEHIND, _BEFORE = 60, 45


def read_nouns(sentence: Sentence, taken: bool) -> Iterator[Draft]:
    """Yield what nouns alone announce; `taken` tells that a verb of the sentence has announced a meeting already."""
    events = free_events(sentence) if MAY_BE_AHEAD.search(sentence.text) or _is_dated_event(sentence) else []
    for number, event in enumerate(events):
        following = events[number + 1].span.start if number + 1 < len(events) else len(sentence.text)
        draft = _of_noun(sentence, event, events, following, taken)
        if draft:
            yield draft


def _is_dated_event(sentence: Sentence) -> bool:
    """Tell whether the sentence names an event and a date; the dates, which take long to find, are looked for last."""
    return names_event(sentence.text, sentence.entities) and bool(sentence.dates)


def free_events(sentence: Sentence) -> list[Event]:
    """Return the events whose words are no part of a title, nor only the kind of one that is named behind."""
    events = (event for event in find_events(sentence.text, sentence.entities) if not _is_in_title(sentence, event))
    found = [_named_elsewhere(sentence, event) for event in events]
    return [
        event
        for event, following in zip(found, [*found[1:], None], strict=False)
        if event.key
        or following is None
        or not (following.key or following.name)
        or not _OF.fullmatch(sentence.text[event.span.end : following.span.start])
    ]


def _named_elsewhere(sentence: Sentence, event: Event) -> Event:
    """Return "the summit" under the name by which the document calls it, where it names one alone."""
    is_common = not (event.key or event.name) and event.kind in OF_MANY
    if not (is_common and _THE.search(sentence.text[: event.span.start])) or _OF_WHOM.match(
        sentence.text, event.span.end
    ):
        return event
    named_so = {known.key or known.name: known for known in sentence.scene.named_events if known.kind is event.kind}
    known = next(iter(named_so.values())) if len(named_so) == 1 else event
    return replace(event, name=known.name, key=known.key, members=known.members)


_THE = pattern(r"(?i)\b(?:the|this|that)\s+(?:(?:one|two|three|four)-day\s+|day[’']s\s+)?$")
_OF_WHOM = pattern(r"\s+(?:of|between|among|with|on)\b")
_OF = pattern(r"\s+(?:of|at|within|in|for)\s+(?:the\s+)?|\s*[^()]{0,20}\(")


def _is_in_title(sentence: Sentence, event: Event) -> bool:
    return any(person.span.start < event.span.end <= person.span.end for person in sentence.persons) or bool(
        pattern(
            r"\s+(?:President|Secretary|members?|Chair|spokes|Group|Fund|Cent(?:er|re)|Office|Institute|Initiative|Mechanism|Process|Platform|Network)"
        ).match(sentence.text[event.span.end : event.span.end + 20])
    )


_AT_EVENT = pattern(
    r"(?i)(?!\s*(?:ahead|before|after|following)\b),?\s*(?:at|in|during|for|to|attend|join|,)?\s*(?:the|a|an|its"
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


def _of_noun(sentence: Sentence, event: Event, events: Sequence[Event], following: int, taken: bool) -> Draft | None:
    text, day = sentence.text, sentence.scene.document.day
    before = text[max(0, event.span.start - 70) : event.span.start]
    is_ahead = bool(AHEAD.search(before) or PREPARING.search(before))
    if is_of_other_kind(text, event, before) or (taken and MARGINS.search(before)) or not (is_ahead or sentence.dates):
        return None
    start = events[events.index(event) - 1].span.end if events.index(event) else 0
    start = max(start, clause_start(text, event.span.start))
    # "I am here today ahead of the visit": the day is not the visit's.
    start = event.span.end if _BEFORE_IT.search(before) else start if len(events) > 1 else 0
    mention = date_before(sentence, event) or date_of(
        text, sentence.dates, day, near=event.span.end, after=start, before=following
    )
    is_near = mention is not None and mention.first is not None and _is_beside(text, event, mention)
    if mention and mention.first and not is_ahead and is_no_later(mention, text, day):
        return None
    if not (is_near or is_ahead) or (taken and not is_near):
        return None
    goal = _goal(sentence, event, following)
    if _MINE.search(before):  # "my meeting later today with Prime Minister X"
        near = (*speaking(sentence, "I"), *named(sentence, event.span.end, following))
    else:
        near = _near_noun(sentence, event, following)
    parties = unique((*event.members, *near, *goal))
    if is_ahead and not has_two_sides(sentence, parties, event) and (own := speaking(sentence, before)):
        parties = unique(
            (*own, *named(sentence, 0, len(text), speakers=True))
        )  # "we have a planned meeting, as I told Minister X"
    if not has_two_sides(sentence, parties, event):
        return None
    if not is_near and not (is_ahead and _is_certain(text, event, parties)):
        return None
    frame = Frame(FrameKind.NOUN, Mood.AHEAD, event.span.start, event.span.start, event.span.end, following, event.noun)
    draft = draft_of(
        sentence, frame, "meeting.noun", event, (), lean((), parties), when_of(mention if is_near else None, text)
    )
    places = find_places(text[event.span.start : following])
    return draft if places or events == [event] else _without_place(draft)


def _is_certain(text: str, event: Event, parties: Sequence[Party]) -> bool:
    """Tell whether an undated event is told by more than its noun: by name, by whom it brings together, by a person."""
    if event.name and event.kind in OF_MANY and any(p.kind is PartyKind.ORGANISATION for p in parties):
        return True
    is_told = event.key or event.name or _BETWEEN.match(text, event.span.end)
    return len({p.stands_for for p in parties}) > 1 and bool(
        is_told or any(p.kind is PartyKind.PERSON for p in parties)
    )


def _is_beside(text: str, event: Event, mention: DateMention) -> bool:
    """Tell whether a date stands close enough to be the event's own: behind it or its parties, or before it."""
    if 0 <= mention.start - event.span.end <= _BEHIND or 0 <= event.span.start - mention.end <= _BEFORE:
        return True
    between = _BETWEEN_WHOM.match(text, event.span.end)
    return between is not None and 0 <= mention.start - between.end() <= _BEHIND


_BETWEEN_WHOM = pattern(r"\s+between\s(?:[^,;:.]|\b[A-Z]\w?\.){3,140}?\sand\s")
_BEFORE_IT = pattern(r"(?i)\b(?:ahead of|before|prior to|in preparation for)\b[^,;]{0,40}$")
_BETWEEN = pattern(
    r"(?:\s+(?:of|on|in|within)\s[^,;.]{2,40}?)?\s+(?:between|among)\b"
    r"|\s+of the (?:\w+ )?(?:presidents|leaders|ministers) of\b"
)
_MINE = pattern(r"(?i)\bmy\s+(?:\w+\s+)?$")


def _near_noun(sentence: Sentence, event: Event, following: int) -> tuple[Party, ...]:
    """Return the persons around an event's noun, and the sides up to where the matter begins."""
    is_between = _BETWEEN.match(sentence.text, event.span.end)  # names all: who stands before only speaks of it
    start, end = event.span.end if is_between else max(0, event.span.start - 80), min(len(sentence.text), following)
    close = zone_end(sentence.text, event.span.end, end)
    people = named(sentence, start, close)
    acting = sides(sentence, start, min(_list_end(sentence, event.span.end, end), close), strict=False)
    return lean((), (*people, *acting))


def _goal(sentence: Sentence, event: Event, following: int) -> tuple[Party, ...]:
    """Return the country to which a visit goes: "the visit of President X to Jordan"."""
    if event.kind is not MeetingKind.VISIT:
        return ()
    zone = range(event.span.end, following)
    goals = (m.place.country for m in sentence.places if m.preposition == "to" and m.span.start in zone)
    return tuple(side_party(country) for country in goals if country)[:1]


def _list_end(sentence: Sentence, start: int, end: int) -> int:
    """Return where the first comma stands that does not part the names of a list: "between Greece, Cyprus, and …"."""
    names = [hit.span.start for hit in sentence.entities] + [person.span.start for person in sentence.persons]
    commas = (match for match in _COMMA.finditer(sentence.text, start, end) if match.end() not in names)
    return next((match.start() for match in commas), end)


_COMMA = pattern(r",\s+(?:and\s+)?(?:the\s+)?")


def _without_place(draft: Draft) -> Draft:
    return replace(draft, place=None)
