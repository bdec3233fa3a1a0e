"""Journeys: the stops of an itinerary, and what later sentences say of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from podium.analysis.meetings.clauses import OTHER_CLAUSE
from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.frames import Frame, FrameKind, Mood
from podium.analysis.meetings.history import is_history
from podium.analysis.meetings.hosts import met_at
from podium.analysis.meetings.lasting import lasting
from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.status import is_called_off, status_near, status_of
from podium.analysis.meetings.subjects import subject
from podium.analysis.meetings.taking_part import named
from podium.analysis.meetings.timing import coming, date_of, is_over, when_of
from podium.analysis.meetings.two_sides import is_official
from podium.analysis.meetings.ways import is_abroad, is_firm, is_own, is_way_home
from podium.analysis.places import PlaceMention, is_within
from podium.model.documents import DocumentKind
from podium.model.findings import MeetingKind, MeetingStatus, Party, Place
from podium.model.when import DateMention, Precision, When
from podium.patterns import pattern

_EVENT_REACH = 150


_STOP_WORDS = pattern(
    r"(?i)\b(?:after|following|from|returning|return|since|on behalf|in support|war in|crisis in"
    r"|situation in|aggression|ambassador|envoy|spokesperson|embassy|accession)\b"
)


@dataclass(frozen=True)
class Stop:
    """A place of an itinerary with its own date, or the one that all share."""

    mention: PlaceMention
    when: When

    @property
    def place(self) -> Place:
        """Return where it is."""
        return self.mention.place


def read_journey(sentence: Sentence, frame: Frame) -> list[Draft]:
    """Return a draft for each stop of the journey that the frame tells of; none for a way home or at home."""
    text, day = sentence.text, sentence.scene.document.day
    stops = _stops(sentence, frame)
    if not stops or is_over(text, sentence.dates, day, frame.start) or is_way_home(sentence, frame):
        return []
    if is_history(sentence, frame):
        return []
    travellers = subject(sentence, frame.start, frame.verb)
    if not travellers or not (any(map(is_official, travellers)) or _DIPLOMATIC.search(text)):
        return []
    home = {party.stands_for or party.name for party in travellers} | (
        {sentence.scene.home} if is_own(sentence, travellers) else set()
    )
    drafts = [
        _draft(sentence, frame, stop, travellers, len(stops)) for stop in stops if is_abroad(sentence, stop.place, home)
    ]
    return drafts if is_firm(frame, drafts, sentence) else []


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


def _stops(sentence: Sentence, frame: Frame) -> list[Stop]:
    """Return the places behind the verb, up to other matters; dates stand behind each place, or once for all."""
    limit = _limit(sentence, frame)
    towards = _TO | {"for"} if frame.words.endswith(" for") else _TO  # "left Washington for Riyadh"
    mentions = [m for m in sentence.places if frame.verb <= m.span.start < limit and m.preposition in towards]
    if not mentions and pattern(r"(?i)\btravel|visit|go\b").search(frame.words):
        mentions = [m for m in sentence.places if m.span.end <= frame.start and m.preposition == "in"][-1:]
    mentions = _without_repeats(_in_one_list(sentence.text, mentions))
    return [Stop(mention, _when(sentence, frame, mentions, number)) for number, mention in enumerate(mentions)]


_TO = frozenset({"to", "visit", "visits", "visiting", "in", "at", "tour", "into", "toward", "leave for", "both"})


_WHERE = pattern(
    r"(?i),?\s*(?:where|during which)\b|\b(?:on the (?:margins|sidelines)"
    r"|to (?!the\b|both\b|an?\b|his\b|her\b|its\b|their\b|nearby\b|neighbou?ring\b|several\b|\w+ing\b)(?-i:[a-z])\w+\b"
    r"|ahead of|for (?:talks|meetings"
    r"|consultations|discussions|the|a|an|bilateral)\b|as part of|in support of|following|after)"
)


def _limit(sentence: Sentence, frame: Frame) -> int:
    match = _WHERE.search(sentence.text, frame.end)
    close = OTHER_CLAUSE.search(sentence.text, frame.end)
    limit = close.start() if close else len(sentence.text)
    if _UNDER_WAY.fullmatch(frame.words):  # "is in Kenya on a tour that takes him to Chad": he is at one place
        return min(frame.zone, limit)
    return min(match.start(), max(frame.zone, frame.end), limit) if match else limit


def _in_one_list(text: str, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Return the places up to the first that a word of another matter parts from the list."""
    kept: list[PlaceMention] = []
    for mention in mentions:
        if kept and _STOP_WORDS.search(text[kept[-1].span.end : mention.span.start]):
            break
        kept.append(mention)
    return kept


def _without_repeats(mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    kept: list[PlaceMention] = []
    for mention in mentions:
        twin = next((at for at, other in enumerate(kept) if is_within(mention.place, other.place)), None)
        if twin is None:
            kept.append(mention)
        elif mention.place.city and not kept[twin].place.city:
            kept[twin] = mention
    return kept


def _when(sentence: Sentence, frame: Frame, mentions: Sequence[PlaceMention], number: int) -> When:
    text, day = sentence.text, sentence.scene.document.day
    dates = coming(sentence.dates, day)
    start = mentions[number].span.end
    close = OTHER_CLAUSE.search(text, mentions[-1].span.end)  # a day behind it is of another matter
    limit = close.start() if close else len(text)
    following = mentions[number + 1].span.start if number + 1 < len(mentions) else limit
    own = date_of(text, dates, day, near=start, after=start, before=following)
    is_last_leg = not _NEXT_LEG.search(text, start, mentions[-1].span.start)
    behind = date_of(text, dates, day, near=following, after=following, before=limit) if is_last_leg else None
    # "As you saw this morning, … the upcoming travel to": a day before such a noun is another's.
    before = limit if is_last_leg else start
    is_later_leg = _MOVING_ON.search(text, mentions[0].span.end, mentions[number].span.start) is not None
    if is_later_leg:  # "arrives in A on Monday before moving on to B": no day of B
        return when_of(own or behind, text)
    ahead = None if frame.mood is Mood.AHEAD else date_of(text, dates, day, near=frame.start, before=before)
    if ahead and behind and behind.start > _limit(sentence, frame):
        behind, ahead = ahead, behind
    exact = [date for date in (own, behind, ahead) if date is not None and date.first is not None]
    if not exact and (sentence.scene.document.kind is DocumentKind.SCHEDULE or _UNDER_WAY.fullmatch(frame.words)):
        return When(day, day, Precision.DAY, frame.words)
    return when_of(exact[0] if exact else own or behind or ahead, text)


def _draft(sentence: Sentence, frame: Frame, stop: Stop, travellers: tuple[Party, ...], stops: int) -> Draft:
    host = stop.place.country
    others = (met_at(sentence, frame.end, host) or _inviting(sentence, frame)) if stops == 1 else ()
    event = next(iter(_events(sentence, frame)), None) if stops == 1 else None
    return Draft(
        sentences=(sentence,),
        kind=MeetingKind.VISIT,
        rule="meeting.journey",
        own=travellers,
        others=others,
        when=lasting(stop.when, sentence.text, is_visit=True) if stops == 1 else stop.when,
        place=stop.place,
        status=mood_status(frame, sentence),
        event=event.key if event else None,
        host=host,
        trip=f"{sentence.scene.document.id}#{sentence.paragraph.number}.{sentence.at}",
        trace=(f"a stop of the journey told by {frame.words!r}: {stop.place.label}",),
    )


# "to London before heading to Brussels for Thursday's summit": the day is of the last leg.
_NEXT_LEG = pattern(r"(?i)\bbefore\s+\w+ing\b|\bthen\b")
_MOVING_ON = pattern(r"(?i)\bbefore\s+\w+ing\b")
_UNDER_WAY = pattern(r"(?i)(?:is|are)\s+(?:now\s+|currently\s+|back\s+|on\s+the\s+ground\s+){0,2}in")
_INVITATION = pattern(r"(?i)\b(?:at the invitation of|invited by)\s")


def _inviting(sentence: Sentence, frame: Frame) -> tuple[Party, ...]:
    """Return who invites: "at the invitation of President X"."""
    invitation = _INVITATION.search(sentence.text, frame.end)
    if invitation is None:
        return ()
    return named(sentence, invitation.end(), invitation.end() + _INVITER, speakers=True)[:1]


_INVITER = 60  # characters in which the name of the one who invites begins


def _events(sentence: Sentence, frame: Frame) -> Iterator[Event]:
    for event in sentence.events:
        if 0 <= event.span.start - frame.end < _EVENT_REACH and (event.key or event.name):
            yield event


_ORIGINALLY = pattern(r"(?i)\b(?:originally|initially|previously) (?:scheduled|planned|set|due|expected)\b")


def mood_status(frame: Frame, sentence: Sentence) -> MeetingStatus:
    """Return the status that the verb and the words around it give."""
    title = sentence.scene.document.title
    status = status_near(sentence.text, frame.verb)
    if _ORIGINALLY.search(sentence.text) and is_called_off(title):
        return status_of(title)
    if status is MeetingStatus.SCHEDULED and frame.mood is Mood.TENTATIVE:
        return MeetingStatus.TENTATIVE
    if status is MeetingStatus.TENTATIVE and frame.mood is Mood.PLANNED and frame.kind is FrameKind.TRAVEL:
        return MeetingStatus.SCHEDULED
    return status


def is_own_day(date: DateMention | None) -> bool:
    """Tell whether a date names a day or days of its own."""
    return date is not None and date.precision in (Precision.DAY, Precision.RANGE)
