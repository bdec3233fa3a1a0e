"""Encounters: somebody meets somebody, attends an event, or hosts one."""

from __future__ import annotations

from dataclasses import replace

from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.drafting import draft_of, when_in
from podium.analysis.meetings.firmness import Refusal, refusal
from podium.analysis.meetings.frames import Frame
from podium.analysis.meetings.noun_dates import date_before
from podium.analysis.meetings.received import is_thing_received
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.timing import when_of
from podium.analysis.meetings.two_sides import lean
from podium.analysis.meetings.who_meets import Encounter, is_hosting, who_meets
from podium.analysis.parties import unique
from podium.model.findings import PartyKind, Place
from podium.model.when import When


def read_encounter(sentence: Sentence, frame: Frame) -> Draft | Refusal:
    """Read "A will meet B", "A will attend the summit", "A and B will hold talks"."""
    told = who_meets(sentence, frame)
    if is_thing_received(sentence, frame, told.end, told.others):
        return Refusal("a thing is received, no guest")
    when = _day_of(told)
    return refusal(sentence, frame, told.own, told.others, told.event, when) or _draft(told, when)


def _day_of(told: Encounter) -> When:
    """Return the day right in front of an event that is the subject, else the day of the frame."""
    is_subject = told.event is not None and told.event.span.end <= told.frame.start
    in_front = date_before(told.sentence, told.event) if told.event and is_subject else None
    return when_of(in_front, told.sentence.text) if in_front else when_in(told.sentence, told.frame)


def _draft(told: Encounter, when: When) -> Draft:
    """Return the meeting of those who act with those who are met and with the bodies that hold the event."""
    members = told.event.members if told.event else ()
    bodies = (member for member in members if member.kind is PartyKind.ORGANISATION)
    others = unique((*lean(told.own, told.others), *bodies))
    draft = draft_of(told.sentence, told.frame, "meeting.will", told.event, told.own, others, when)
    return _at_host(draft) if told.event and is_hosting(told.frame) else draft


def _at_host(draft: Draft) -> Draft:
    """Place in a country what it hosts, where no other place is told: "Morocco will host the ministerial"."""
    hosts = [party for party in draft.own if party.kind is PartyKind.COUNTRY]
    if draft.place is not None or len(hosts) != 1 or len(draft.own) > 1:
        return draft
    return replace(draft, place=Place(None, hosts[0].name))
