"""Public schedules: each dated entry with a foreign party is a meeting of the title's day."""

from __future__ import annotations

from datetime import time

from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.status import status_of, trap_at
from podium.analysis.meetings.taking_part import named, side_party, sides
from podium.analysis.parties import unique
from podium.analysis.places import virtual_place
from podium.model.findings import MeetingKind, Party, PartyKind, Place
from podium.model.when import ClockTime, Precision, When
from podium.patterns import pattern

_ENTRY = pattern(
    r"(?i)\b(?:meets?|hosts?|holds?|participates?|delivers?|attends?|joins?|speaks?|convenes?"
    r"|welcomes?|leads?|chairs?|co-chairs?|co-hosts?|signs?|visits?|conducts?|engages?|greets?|calls?"
    r"|has|receives?|meeting|visit|talks|summit|travels?|addresses|provides?|gives)\b"
)
_STAFF = pattern(
    r"(?i)\b(?:staff|embassy (?:\w+ ){0,3}(?:personnel|community|families)|employees|mission personnel"
    r"|swear|town ?hall|press (?:availability|conference|briefing)|interview|congress|senate|senators?"
    r"|house of representatives|committee on|commencement)\b"
)
_CLOCK = pattern(r"^\s*(\d{1,2}):(\d\d)\s*([ap])\.?m", ignore_case=True)


def read_entry(sentence: Sentence) -> Draft | None:
    """Return the meeting of one entry; None for what concerns the home country alone."""
    text = sentence.text
    cue = _ENTRY.search(text)
    if (
        cue is None
        or _STAFF.search(text)
        or (trap_at(text, cue.start(), cue.end()) and not pattern(r"(?i)\bmeets with\b").search(text))
    ):
        return None
    own = named(sentence, 0, cue.start())
    others = unique((*named(sentence, cue.start(), len(text)), *sides(sentence, cue.start(), len(text), strict=False)))
    home = sentence.scene.home
    event = next((e for e in sentence.events if e.name or e.key), None)
    foreign = [
        party for party in others if (party.stands_for or party.name) != home and party.key not in {o.key for o in own}
    ]
    if event:
        foreign.extend(event.members)
    if not foreign:
        return None
    day = sentence.scene.document.day
    return Draft(
        sentences=(sentence,),
        kind=_kind(text, event.kind if event else None),
        rule="meeting.schedule",
        own=own or _home_party(home),
        others=_lean(foreign),
        when=When(day, day, Precision.DAY, sentence.scene.document.title, clock_of(text)),
        place=_place(sentence),
        status=status_of(text),
        event=event.key if event else None,
        name=event.name if event else "",
        trace=("an entry of a public schedule: the day is the title's",),
    )


def clock_of(text: str) -> ClockTime | None:
    """Return the hour with which an entry begins."""
    match = _CLOCK.match(text)
    if match is None:
        return None
    hour, minute = int(match[1]) % 12 + (12 if match[3].casefold() == "p" else 0), int(match[2])
    return ClockTime(time(hour, minute), None, match[0].strip()) if minute < 60 else None  # noqa: PLR2004 — minutes


def _kind(text: str, kind: MeetingKind | None) -> MeetingKind:
    if pattern(r"(?i)\bmeets?\b").search(text):
        return MeetingKind.MEETING
    return kind or MeetingKind.MEETING


def _place(sentence: Sentence) -> Place | None:
    at = [mention for mention in sentence.places if mention.preposition in ("in", "at")]
    first = next((mention for mention in at if mention.place.city), next(iter(at), None))
    return (first.place if first else None) or virtual_place(sentence.text)


def _lean(parties: list[Party]) -> tuple[Party, ...]:
    stood_for = {party.stands_for for party in parties if party.kind is PartyKind.PERSON}
    return unique(p for p in parties if p.kind is PartyKind.PERSON or p.stands_for not in stood_for)


def _home_party(home: str | None) -> tuple[Party, ...]:
    return (side_party(home),) if home else ()
