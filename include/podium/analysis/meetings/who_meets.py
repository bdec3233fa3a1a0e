"""Who meets whom, and at which event, by the words around a verb of meeting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from podium.analysis.meetings.clauses import clause_end
from podium.analysis.meetings.counterparts import host_city, met_by_other_words, nameless, sides_of_text
from podium.analysis.meetings.drafting import place_near
from podium.analysis.meetings.frames import Frame, Mood
from podium.analysis.meetings.free_events import free_events
from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.own_events import meeting_itself, signing
from podium.analysis.meetings.pronouns import speaking
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.subjects import subject
from podium.analysis.meetings.taking_part import document_sides, named, side_party, sides, zone_end
from podium.analysis.meetings.two_sides import has_two_sides, is_of_many
from podium.analysis.parties import unique
from podium.model.findings import MeetingKind, Party
from podium.patterns import pattern


@dataclass(frozen=True, slots=True)
class Encounter:
    """What a frame tells: who acts, who is met by the words up to `end`, and at which event.

    `is_named` tells that the words behind the verb call the event by its name.
    """

    sentence: Sentence
    frame: Frame
    end: int
    event: Event | None
    is_named: bool
    own: tuple[Party, ...]
    others: tuple[Party, ...] = ()

    def has_two_sides(self) -> bool:
        """Tell whether those found so far are two sides, or the many of a body or conference."""
        return has_two_sides(self.sentence, (*self.own, *self.others), self.event)

    def besides_own(self, parties: Iterable[Party]) -> tuple[Party, ...]:
        """Return those of the parties who do not act themselves."""
        own = {party.key for party in self.own}
        return tuple(party for party in parties if party.key not in own)


def who_meets(sentence: Sentence, frame: Frame) -> Encounter:
    """Return who meets whom: who stands before the verb, then who is met, then who acts where none stood there."""
    told = _begun(sentence, frame)
    told = replace(told, others=_met(told))
    return replace(told, own=_acting(told))


def _begun(sentence: Sentence, frame: Frame) -> Encounter:
    """Return who stands before the verb, and the event: by its name, else the subject, a common noun, a signing."""
    text = sentence.text
    end = clause_end(text, frame.end, zone_end(text, frame.end, frame.zone), sentence.dates)
    behind = (event for event in free_events(sentence) if frame.verb <= event.span.start < max(end, frame.end))
    events = [event for event in behind if not _is_discussed(text, frame, event)]
    by_name = next((event for event in events if event.key or event.name), None)
    itself = meeting_itself(sentence, frame)
    gathers = itself if itself and itself.key and _GATHERS.search(frame.words) else None
    event = gathers or by_name or itself or next(iter(events), None) or signing(sentence, frame)
    own = subject(sentence, frame.start, frame.verb)
    return Encounter(sentence, frame, end, event, by_name is not None, own)


def _is_discussed(text: str, frame: Frame, event: Event) -> bool:
    """Tell whether an event is what they talk about: "we will discuss many issues, including the summit"."""
    between = text[frame.end : event.span.start]
    return _DISCUSSING.search(frame.words) is not None and not _HELD_AT.search(between)


_DISCUSSING = pattern(r"(?i)\bdiscuss(?:ing)?$")
_HELD_AT = pattern(r"(?i)\b(?:at|during|in|on|with|as part of|through)\b")
# "when the NATO-Russia Council gathers on Monday and at a session of the OSCE on Tuesday": the former, not the latter
_GATHERS = pattern(r"(?i)\b(?:gather|conven|come|meet)")


def _met(told: Encounter) -> tuple[Party, ...]:
    """Return who is met: named behind the verb or elsewhere, members of the event, and who gives out the text."""
    others = _behind_verb(told) or met_by_other_words(told.sentence, told.frame, told.own) or _who_sign(told)
    members = told.besides_own(told.event.members if told.event else ())
    others = unique((*others, *members))
    if told.is_named and not replace(told, others=others).has_two_sides():
        return unique((*others, *sides_of_text(told.sentence, told.own)))
    return others


def _behind_verb(told: Encounter) -> tuple[Party, ...]:
    """Return the persons and sides named between the verb and what the meeting is about."""
    start, end = told.frame.end, told.end
    people = named(told.sentence, start, end)
    acting = sides(told.sentence, start, end, strict=_is_strict(told.frame))
    return told.besides_own(unique((*people, *acting)))


def _is_strict(frame: Frame) -> bool:
    """Tell whether a side behind the verb is met only after a word like "with": "will attend talks with Kenya"."""
    return not is_hosting(frame) and not _PLAIN_MEETING.search(frame.words)


_PLAIN_MEETING = pattern(r"(?i)\bmeet(?:s|ing)?(?: again| later)?$|with$")


def is_hosting(frame: Frame) -> bool:
    """Tell whether the verb is one of hosts: "will welcome", "is to co-host"."""
    return _HOSTING.search(frame.words) is not None


_HOSTING = pattern(r"(?i)\b(?:co-?)?(?:host|welcom|receiv)")


def _who_sign(told: Encounter) -> tuple[Party, ...]:
    """Return the sides that the title names, for an agreement to be signed with nobody named."""
    is_signing = told.event is not None and told.event.kind is MeetingKind.SIGNING
    return told.besides_own(document_sides(told.sentence)) if is_signing else ()


def _acting(told: Encounter) -> tuple[Party, ...]:
    """Return who acts; where a meeting that is merely possible has one side, all named so far and who speaks too."""
    sentence, end = told.sentence, told.frame.end
    own = (
        told.own
        or _where_many_meet(told)
        or (host_city(sentence, told.frame) if is_hosting(told.frame) else ())
        or nameless(sentence, told.frame, told.others)
    )
    if told.frame.mood is Mood.TENTATIVE and not replace(told, own=own).has_two_sides():
        return unique((*own, *named(sentence, 0, end), *speaking(sentence, sentence.text[:end])))
    return own


def _where_many_meet(told: Encounter) -> tuple[Party, ...]:
    """Return the country in which many meet of whom none is named: "Leaders of 40 countries will meet in Kenya"."""
    if told.others or not is_of_many(told.sentence.text[: told.frame.start]):
        return ()
    place = place_near(told.sentence, told.frame)
    return (side_party(place.country),) if place and place.country else ()
