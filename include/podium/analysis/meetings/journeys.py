"""Journeys: who goes, at whose invitation, and a draft for each stop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from podium.analysis.meetings.clauses import OTHER_CLAUSE
from podium.analysis.meetings.destinations import Stop, destinations
from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.frames import Frame, FrameKind
from podium.analysis.meetings.history import is_history
from podium.analysis.meetings.hosts import met_at
from podium.analysis.meetings.lasting import lasting
from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.status import mood_status
from podium.analysis.meetings.subjects import subject
from podium.analysis.meetings.taking_part import named
from podium.analysis.meetings.timing import is_over
from podium.analysis.meetings.told_before import last_subject
from podium.analysis.meetings.two_sides import is_official
from podium.analysis.meetings.ways import is_abroad, is_firm, is_own, is_way_home
from podium.analysis.parties import is_country, unique
from podium.model.findings import MeetingKind, Party
from podium.patterns import pattern


def read_journey(sentence: Sentence, frame: Frame) -> list[Draft]:
    """Return a draft for each stop of the journey that the frame tells of; none for a way home or at home."""
    text, day = sentence.text, sentence.scene.document.day
    stops = destinations(sentence, frame)
    if not stops or is_over(text, sentence.dates, day, frame.start) or is_way_home(sentence, frame):
        return []
    if is_history(sentence, frame):
        return []
    travellers = _whose(sentence, frame) or subject(sentence, frame.start, frame.verb) or _on_the_trip(sentence, frame)
    is_known = any(map(is_official, travellers)) or sentence.scene.is_travel
    if not travellers or not (is_known or _DIPLOMATIC.search(text)):
        return []
    home = {party.stands_for or party.name for party in travellers} | (
        {sentence.scene.home} if is_own(sentence, travellers) else set()
    )
    drafts = [
        _draft(sentence, frame, stop, travellers, len(stops)) for stop in stops if is_abroad(sentence, stop.place, home)
    ]
    return drafts if is_firm(frame, drafts, sentence) else []


def _whose(sentence: Sentence, frame: Frame) -> tuple[Party, ...]:
    """Return whose journey it is: "the Secretary’s upcoming travel", or "said Mr. Lind, on a visit to"."""
    owner = _OWNER.search(sentence.text[: frame.start])
    if holder := sentence.scene.directory.office(owner["office"]) if owner else None:
        return (holder,)
    return named(sentence, 0, frame.start, speakers=True)[-1:] if _APPOSED.match(frame.words) else ()


_OWNER = pattern(r"\b[Tt]he (?P<office>(?:(?:Deputy|Under|Assistant|Foreign) )?Secretary|(?:Vice )?President)[’']s\s+$")
_APPOSED = pattern(r"(?:,|\s[—–-])\s")


def is_told_nearer(draft: Draft, others: Iterable[Draft]) -> bool:
    """Tell whether a journey to a part of the world is told by its stops, too: "will travel to Asia", then to Laos."""
    if draft.kind is not MeetingKind.VISIT or draft.host is not None or draft.rule != "meeting.journey":
        return False
    own = {party.key for party in draft.own}
    visits = (other for other in others if other.kind is MeetingKind.VISIT and other.host)
    return any(own & {party.key for party in visit.own} for visit in visits)


def _on_the_trip(sentence: Sentence, frame: Frame) -> tuple[Party, ...]:
    """Return who was told of before, where the trip itself is the subject: "The trip will include stops in Oslo"."""
    return last_subject(sentence) if _STOPS.search(frame.words) else ()


_STOPS = pattern(r"(?i)\b(?:stops?|visits?)\s+(?:in|to|at)$")
# Whoever's office the text does not tell goes as a player or an author does, unless it speaks of such things.
_DIPLOMATIC = pattern(
    r"(?i)\b(?:talks|meet|meets|meetings?|negotiat\w+|summit|delegation|envoy|minister|president|official)\b"
)


def goes_on(frame: Frame) -> bool:
    """Tell whether a frame tells of further stops of the same journey: "a tour that also takes her to Chad"."""
    return _TAKES.match(frame.words) is not None


_TAKES = pattern(r"(?i)(?:that|which)\s.*\btakes?\b")


def clauses_beside(text: str, journey: Frame, frames: Sequence[Frame]) -> list[Frame]:
    """Return the frames of other clauses than the journey's: those before it, and those behind ", while …"."""
    close = OTHER_CLAUSE.search(text, journey.end)
    behind = [f for f in frames if close and f.start >= close.end() and f.kind is not FrameKind.TRAVEL]
    return [*(frame for frame in frames if frame.end <= journey.start), *behind]


def _draft(sentence: Sentence, frame: Frame, stop: Stop, travellers: tuple[Party, ...], stops: int) -> Draft:
    host = stop.place.country if is_country(stop.place.country) else None  # "Africa" hosts nobody
    others = (met_at(sentence, frame.end, host) or _inviting(sentence, frame)) if stops == 1 else ()
    event = next(iter(_events(sentence, frame)), None) if stops == 1 else None
    return Draft(
        sentences=(sentence,),
        kind=MeetingKind.VISIT,
        rule="meeting.journey",
        own=travellers,
        others=unique((*others, *(event.members if event else ()))),
        when=lasting(stop.when, sentence.text, is_visit=True) if stops == 1 else stop.when,
        place=stop.place,
        status=mood_status(frame, sentence),
        event=event.key if event else None,
        host=host,
        trip=f"{sentence.scene.document.id}#{sentence.paragraph.number}.{sentence.at}",
        trace=(f"a stop of the journey told by {frame.words!r}: {stop.place.label}",),
    )


def _inviting(sentence: Sentence, frame: Frame) -> tuple[Party, ...]:
    """Return who invites: "at the invitation of President X"."""
    invitation = _INVITATION.search(sentence.text, frame.end)
    if invitation is None:
        return ()
    return named(sentence, invitation.end(), invitation.end() + _INVITER, speakers=True)[:1]


_INVITATION = pattern(r"(?i)\b(?:at the invitation of|invited by)\s")
_INVITER = 60  # characters in which the name of the one who invites begins


def _events(sentence: Sentence, frame: Frame) -> Iterator[Event]:
    for event in sentence.events:
        if 0 <= event.span.start - frame.end < _EVENT_REACH and (event.key or event.name):
            yield event


_EVENT_REACH = 150  # characters behind the verb in which an event is that of the journey
