"""Events that are said to take place: "talks between A and B will be held on May 3"."""

from __future__ import annotations

from collections.abc import Sequence

from podium.analysis.entities import EntityKind
from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.drafting import draft_of, place_near, when_in
from podium.analysis.meetings.firmness import Refusal
from podium.analysis.meetings.frames import Frame, Mood
from podium.analysis.meetings.free_events import free_events
from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.pronouns import owner_of
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.taking_part import document_sides, side_party
from podium.analysis.meetings.told_before import last_subject
from podium.analysis.meetings.two_sides import around, group_in, has_two_sides, lean
from podium.analysis.parties import unique
from podium.model.findings import MeetingKind, Party, Place
from podium.model.when import When
from podium.patterns import pattern


def read_happening(sentence: Sentence, frame: Frame) -> Draft | Refusal:
    """Read "talks between A and B will take place on …": the event stands before the verb."""
    events = [event for event in free_events(sentence) if _is_subject(sentence, event, frame)]
    if not events:
        return Refusal("no event that takes place")
    event = events[-1] if events[-1].key or events[-1].name else events[0]
    when = when_in(sentence, frame)
    named = _named(sentence, events, event, when)
    by_place = None if named else _by_place(sentence, frame, event, when)
    if by_place is None and not has_two_sides(sentence, named, event):
        return Refusal("no two sides")
    parties = named or by_place or ()
    if not (parties or event.key):
        return Refusal("nobody who takes part")
    if not when.is_known and frame.mood in (Mood.TENTATIVE, Mood.PRESENT):
        return Refusal("possible or begun, without a date")
    return draft_of(sentence, frame, "meeting.takes-place", event, (), parties, when)


def _is_subject(sentence: Sentence, event: Event, frame: Frame) -> bool:
    """Tell whether the event stands before the verb, with no other subject between: "… on what is taking place"."""
    between = sentence.text[event.span.end : frame.start]
    return event.span.end <= frame.start + 1 and not _OTHER_SUBJECT.search(between)


# "talks in October, a process which is expected to last": what lasts is something else.
_OTHER_SUBJECT = pattern(r"\b(?:what|who|he|she|(?:that|this) \w+)\s*$|,\s+(?:an?|the)\s[^,;]*\b(?:which|that)\s*$")


def _named(sentence: Sentence, events: Sequence[Event], event: Event, when: When) -> tuple[Party, ...]:
    """Return who takes part by the sentence, and by the title where a dated event has one side alone."""
    owner = owner_of(sentence, event.span.end - len(event.noun))
    end = _clause_end(sentence.text, event)
    parties = unique((*owner, *event.members, *around(sentence, 0, end), *_own_side(sentence, events)))
    group = group_in(sentence.text) if not parties else None
    if group:
        return (group,)
    if parties and when.is_known and not has_two_sides(sentence, parties, event):
        return lean((), unique((*parties, *document_sides(sentence))))
    return parties


def _clause_end(text: str, event: Event) -> int:
    """Return where the clause ends that tells of an event: "As talks go on in Oslo, X …" says nothing of X."""
    comma = text.find(", ", event.span.end)
    return comma if comma > 0 and _WHILE.fullmatch(text, 0, event.span.start) else len(text)


_WHILE = pattern(r"(?:As|While|Even as)\s+(?:[\w’'-]+\s+){0,4}")


def _own_side(sentence: Sentence, events: Sequence[Event]) -> tuple[Party, ...]:
    """Return the side of who tells it, where the words name the other alone: "the talks with the Iranians"."""
    if not any(sentence.text.startswith(" with ", event.span.end) for event in events):
        return ()
    speaker = sentence.paragraph.speaker
    side = (speaker.organisation if speaker else None) or sentence.scene.home
    return (side_party(side),) if side else last_subject(sentence)


def _by_place(sentence: Sentence, frame: Frame, event: Event, when: When) -> tuple[Party, ...] | None:
    """Return who takes part where nobody is named, by the place of a dated event; None where it does not tell."""
    place = place_near(sentence, frame)
    if place is None or not when.is_exact:
        return None
    if _is_of_many(event) and frame.mood is Mood.PLANNED:
        return (side_party(place.country),) if place.country not in (None, sentence.scene.home) else ()
    # "talks in Geneva on Iran will resume on Nov. 20"
    return _concerned(sentence, place) if event.kind is MeetingKind.TALKS else None


def _is_of_many(event: Event) -> bool:
    """Tell whether an event is an international one by its own name: "the Our Ocean Conference"."""
    return event.kind in (MeetingKind.SUMMIT, MeetingKind.CONFERENCE, MeetingKind.MINISTERIAL) and any(
        word[:1].isupper() for word in event.name.split()[:-1]
    )


def _concerned(sentence: Sentence, place: Place) -> tuple[Party, ...]:
    """Return the countries that talks abroad are about, for they are among those who talk."""
    countries = (hit.entity.name for hit in sentence.entities if hit.entity.kind is EntityKind.COUNTRY)
    return unique(side_party(name) for name in countries if name != place.country)
