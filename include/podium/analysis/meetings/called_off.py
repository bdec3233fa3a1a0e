"""Meetings that a sentence cancels or postpones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.drafting import draft_of
from podium.analysis.meetings.frames import Frame, FrameKind, Mood
from podium.analysis.meetings.journeys import read_journey
from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.status import cue_of_change, status_of
from podium.analysis.meetings.taking_part import named, side_party
from podium.analysis.meetings.timing import is_over, own_dates, when_of
from podium.analysis.meetings.two_sides import around, has_two_sides, lean
from podium.analysis.parties import unique
from podium.model.findings import MeetingKind, MeetingStatus, Party, Place
from podium.patterns import pattern


def _is_near_cue(text: str, event: Event) -> bool:
    """Tell whether the word that calls off stands near the event, and no other matter between, so that it means it."""
    match = cue_of_change(text)
    if match is None:
        return False
    is_behind = match.start() >= event.span.end
    between = text[event.span.end : match.start()] if is_behind else text[match.end() : event.span.start]
    between = _RELATIVE.sub("", between)
    return len(between) <= _NEAR_CUE and not (_REASON if is_behind else _CAUSE).search(between)


_RELATIVE = pattern(r"^,\s+(?:which|that|who)\s[^;]{0,160}?,(?=\s+(?:has|have|had|was|were|is|are)\s)")
_NEAR_CUE = 120  # characters: "X’s call with Minister Y, planned for January 6, has been postponed"
# "Talks are stuck because Hungary makes the cancellation of its fine …": another clause than the event's.
_REASON = pattern(
    r"(?i)\b(?:because|while|although|though|since|but|whereas|unless|(?:hours|days|weeks|months)\s+(?:after|before))\b"
)
# "The pact has been delayed by disputes in the talks": the event is no more than the cause, or the time.
_CAUSE = pattern(
    r"(?i)\b(?:by|because|due to|owing to|over|after|amid|following|in protest|during|until|pending|ahead of)\b"
)


_NO_LONGER = pattern(
    r"(?i)\b(?:will |would )?no longer (?P<verb>(?:be )?(?:travel(?:l?ing)?|go(?:ing)?) to|visit(?:ing)?)\b"
)


def read_cancelled_journey(sentence: Sentence) -> list[Draft]:
    """Return each stop of the journey that the sentence calls off: "will no longer travel to A and B"."""
    match = _NO_LONGER.search(sentence.text)
    if match is None:
        return []
    zone = len(sentence.text)
    frame = Frame(FrameKind.TRAVEL, Mood.PLANNED, match.start(), match.start("verb"), match.end(), zone, match[0])
    return [replace(draft, status=MeetingStatus.CANCELLED) for draft in read_journey(sentence, frame)]


_THAT = pattern(
    r"(?i)\b(?:that|this|the) (?:(?P<visit>trip|visit|journey)|(?P<call>call)|meeting|talks|summit|encounter)\b"
    r"(?!\s+(?:of|between|with|to)\b|[’'])"
)


def called_off_before(sentence: Sentence, told: Draft | None) -> Draft | None:
    """Return the meeting that was told last, called off by a sentence that only points at it: "that meeting"."""
    match = _THAT.search(sentence.text)
    cue = cue_of_change(sentence.text)
    if told is None or match is None or cue is None or abs(match.start() - cue.end()) > _NEAR_CUE:
        return None
    if not _can_be(told.kind, match):
        return None
    proofs = (sentence, told.sentences[0])
    return replace(told, sentences=proofs, status=status_of(sentence.text)).noting(f"called off: {match[0]!r}")


def _can_be(kind: MeetingKind, match: re.Match[str]) -> bool:
    """Tell whether the words can point at a meeting of a kind: "the call" means no visit, "the trip" no call."""
    if match["call"]:
        return kind is MeetingKind.CALL
    return kind is MeetingKind.VISIT if match["visit"] else True


_OWN = pattern(r"(?i)\b(?:said|says|announced|told)\b[^.;]*\b(?:he|she)\b[^.;]*\b(?:his|her|an?)\b")


def read_called_off(sentence: Sentence) -> list[Draft]:
    """Return the meeting that the sentence cancels or postpones; of a visit to several places one for each."""
    if _BACKGROUND.search(sentence.text) and not own_dates(sentence.text, sentence.dates, sentence.scene.document.day):
        return []
    events = sentence.events
    event = _meant(sentence.text, events)
    if event and not _is_near_cue(sentence.text, event):
        return []
    goals = _goals(sentence, event)
    drafts = [_called_off(sentence, event, goal, goals) for goal in goals or (None,)]
    return [draft for draft in drafts if draft is not None]


def _meant(text: str, events: Sequence[Event]) -> Event | None:
    """Return the event that is called off: the object of the verb, else one with a name, else the first."""
    active = _ACTIVE.search(text)
    behind = [event for event in events if active and 0 <= event.span.start - active.end() <= _OBJECT]
    return next(iter(behind), None) or next((e for e in events if e.key or e.name), next(iter(events), None))


# "on Thursday called off the summit": the day of the calling-off.
_ACT_BEHIND = pattern(
    r"(?i),?\s+(?:\w+ly\s+)?(?:cancell?ed|postponed|called\s+off|put\s+off|scrapped|delayed|pulled\s+out)\b"
)
# "went there after X canceled his trip": what was called off is the past of something else.
_BACKGROUND = pattern(
    r"(?i)\b(?:after|since|because|days?|weeks?|months?|years?)\s+(?:after\s+)?(?:[\w’'-]+\s+){0,4}?(?:abruptly\s+)?"
    r"(?:cancell?(?:ed|ing)|postpon(?:ed|ing)|call(?:ed|ing)\s+off|scrapp(?:ed|ing))\b"
)
_OBJECT = 40  # characters: "has postponed her planned March 28-31 visit to"
_ACTIVE = pattern(
    r"(?i)(?<!been )(?<!was )(?<!were )\b(?:cancell?ed|cancels|postponed|postpones|put off|called off|delayed)"
    r"\s+(?:an?|the|his|her|their|its|this|that)\s"
)


def _goals(sentence: Sentence, event: Event | None) -> list[Place]:
    """Return where a visit was to go: the places of one list behind it, else the first of the sentence."""
    start = event.span.end if event and event.kind is MeetingKind.VISIT else 0
    found = [mention for mention in sentence.places if mention.preposition in ("to", "visit", "visiting")]
    behind = [mention for mention in found if mention.span.start >= start]
    if event is None or event.kind is not MeetingKind.VISIT or not behind:
        return [mention.place for mention in found[:1]]
    gaps = [two.span.start - one.span.end for one, two in pairwise(behind)]
    close = next((number for number, gap in enumerate(gaps, 1) if gap > _LIST_GAP), len(behind))
    return [mention.place for mention in behind[:close]]


_LIST_GAP = 12  # characters between the places of a list: ", and the "


def _before_reason(text: str, event: Event | None) -> int:
    """Return where the words begin that say why or with what it was called off: "over the arrest of X"."""
    cue = cue_of_change(text)
    start = max(event.span.end if event else 0, cue.end() if cue else 0)
    reason = _BECAUSE.search(text, start)
    return reason.start() if reason else len(text)


_BECAUSE = pattern(
    r"(?i)\b(?:because|due to|owing to|over|after|amid|following|citing|blaming|in protest|to protest|in response"
    r"|and (?:said|says|likened|called|accused))\b"
)


def _called_off(sentence: Sentence, event: Event | None, goal: Place | None, goals: Sequence[Place]) -> Draft | None:
    status = status_of(sentence.text)
    elsewhere = {place.country for place in goals if goal and place.country != goal.country}
    told = _with_goal(around(sentence, 0, _before_reason(sentence.text, event)), goal)
    everyone = _with_goal(around(sentence, 0, len(sentence.text)), goal)
    meeting = told if has_two_sides(sentence, told, event) else everyone
    parties = tuple(p for p in meeting if p.name not in elsewhere)
    if _OWN.search(sentence.text):  # "X said that he would postpone his visit": who speaks is who goes
        parties = lean((), unique((*named(sentence, 0, len(sentence.text), speakers=True), *parties)))
    is_told = event is not None or pattern(r"(?i)\b(?:travel|visit|meet)").search(sentence.text)
    if not is_told or not has_two_sides(sentence, parties, event):
        return None
    day = sentence.scene.document.day
    planned = [date for date in sentence.dates if not _ACT_BEHIND.match(sentence.text, date.end)]
    if is_over(sentence.text, planned, day, 0):
        return None
    dates = own_dates(sentence.text, planned, day)
    frame = Frame(FrameKind.NOUN, Mood.PLANNED, 0, 0, 0, len(sentence.text), str(status))
    first = when_of(dates[0] if dates else None, sentence.text)
    moved = when_of(dates[1], sentence.text) if status is MeetingStatus.POSTPONED and len(dates) > 1 else None
    draft = draft_of(sentence, frame, "meeting.called-off", event, (), parties, first)
    is_visit = draft.kind is MeetingKind.VISIT and goal is not None
    return replace(draft, status=status, new_when=moved, place=goal if is_visit else draft.place)


def _with_goal(parties: tuple[Party, ...], goal: Place | None) -> tuple[Party, ...]:
    """Return the parties and the country to which a visit was to go, unless somebody stands for it already."""
    country = goal.country if goal else None
    is_new = country is not None and country not in {party.stands_for for party in parties}
    return (*parties, side_party(country)) if country and is_new else parties
