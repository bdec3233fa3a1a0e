"""What other sentences of a document call a meeting by: "the Oslo summit", "their meeting in Oslo on Monday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from podium.analysis.dates import find_dates
from podium.analysis.entities import EntityKind, EntityMention, find_entities
from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.free_events import free_events
from podium.analysis.meetings.naming import Event, find_events
from podium.analysis.meetings.noun_words import is_of_other_kind
from podium.analysis.meetings.scene import Scene, Sentence
from podium.analysis.meetings.taking_part import named
from podium.analysis.meetings.timing import own_dates
from podium.analysis.places import VIRTUAL, PlaceMention, find_places
from podium.model.findings import MeetingKind, Party, PartyKind, Place
from podium.model.when import DateMention
from podium.patterns import pattern


@dataclass(frozen=True)
class Telling:
    """An event's noun in a sentence or in the title, with the day and place that stand beside it."""

    text: str
    event: Event
    persons: frozenset[str]
    days: tuple[DateMention, ...]
    place: Place | None

    def is_of(self, draft: Draft, records: Sequence[Draft]) -> bool:
        """Tell whether the noun means this record and no other of the document."""
        if self._is_another(draft):
            return False
        is_named = self.event.key or draft.event or (self.event.name and self.event.name == draft.name)
        if is_named and not (draft.event and self._is_called_by_place()):
            return self.event.key == draft.event
        theirs = _persons(draft.parties)
        if self._is_on_its_day(draft) and self.persons <= theirs:
            return True
        if not self.persons <= theirs or not _are_alike(self.event, draft):
            return False
        rivals = [record for record in records if _are_alike(self.event, record)]
        if len(self.persons) > 1:
            return [record for record in rivals if len(_persons(record.parties) & theirs) > 1] == [draft]
        return rivals == [draft] and _DEFINITE.search(self.text[: _noun(self.event)]) is not None

    def _is_called_by_place(self) -> bool:
        """Tell whether the event's whole name is where it is held: "the Oslo summit"."""
        names = (self.place.city, self.place.country) if self.place else ()
        return any(name and self.event.name == f"{name} {self.event.noun}" for name in names)

    def _is_on_its_day(self, draft: Draft) -> bool:
        """Tell whether both have the same exact day: "the June 12 talks"."""
        exact = draft.when.is_exact and draft.kind is not MeetingKind.CALL
        return exact and any((day.first, day.last) == (draft.when.first, draft.when.last) for day in self.days)

    def _is_another(self, draft: Draft) -> bool:
        """Tell whether the words part it from the record: another of a series, or one beside it in its own sentence."""
        own = [sentence.text for sentence in draft.sentences]
        is_next = any(_NEXT.search(text) for text in own) and not _NEXT.search(self.text)
        is_beside = self.text in own and self.event.kind is not draft.kind
        ordinal = _ordinal(self.text[: _noun(self.event)])
        return is_next or is_beside or ordinal != _ordinal(f"{draft.name.rpartition(' ')[0]} ")


def _are_alike(event: Event, draft: Draft) -> bool:
    return event.kind is draft.kind or {event.kind, draft.kind} == _BY_LEADERS


# "agreed to hold the next dialogue in Oslo": not the one of which the text is.
_NEXT = pattern(r"(?i)\bnext\s+(?!(?:week|month|year|spring|summer|autumn|fall|winter|few|two|three|\w+day)\b)")
_BY_LEADERS = {MeetingKind.MEETING, MeetingKind.SUMMIT}  # what reports call by either noun
_DEFINITE = pattern(
    r"(?i)(?:\b(?:the|this|that|their|his|her|its|planned|upcoming|forthcoming|\w+day[’']s)\s+(?:[\w.’'-]+\s+){0,4}"
    r"|^(?:[A-Z][\w.’'-]+\s+){1,4})$"
)
_ORDINAL = pattern(
    r"(?i)\b(?:first|second|third|fourth|fifth|next|another|new|\d+(?:st|nd|rd|th))\s+(?:[\w-]+\s+){0,2}$"
)


def _ordinal(words: str) -> str:
    """Return which one of several the words in front of a noun mean; the first and the next are no others."""
    found = _ORDINAL.search(words)
    word = found[0].split()[0].casefold() if found else ""
    return "" if word in ("first", "next", "new") else word


def _persons(parties: Sequence[Party]) -> frozenset[str]:
    return frozenset(party.key for party in parties if party.kind is PartyKind.PERSON)


def tellings(scene: Scene) -> list[Telling]:
    """Return what the title and the sentences call by an event's noun, unless it lies behind."""
    return [*_of_title(scene), *(it for sentence in scene.sentences for it in _of_sentence(sentence))]


def _of_title(scene: Scene) -> Iterator[Telling]:
    title, day = scene.document.title, scene.document.day
    entities = find_entities(title)
    dates, places = find_dates(title, day), find_places(title, entities)
    for event in find_events(title, entities):
        place = _place(title, event, entities, places)
        if not _ENDED.match(title, event.span.end):
            yield Telling(title, event, frozenset(), _days(title, event, dates, scene), place)


def _of_sentence(sentence: Sentence) -> Iterator[Telling]:
    if sentence.is_question:
        return
    text = sentence.text
    events = free_events(sentence)
    for event in events:
        before = text[max(0, event.span.start - 70) : event.span.start]
        if is_of_other_kind(text, event, before, is_dated_ahead=False):
            continue
        place = _place(text, event, sentence.entities, sentence.places)
        days = _days(text, event, sentence.dates, sentence.scene)
        if (place or days) and not _is_behind(text, event, sentence):
            yield Telling(text, event, _around(sentence, event, events), days, place)


def _around(sentence: Sentence, event: Event, events: Sequence[Event]) -> frozenset[str]:
    """Return the persons whom the words between the events beside it name."""
    start = max((other.span.end for other in events if other.span.end <= event.span.start), default=0)
    end = min((other.span.start for other in events if other.span.start >= event.span.end), default=len(sentence.text))
    return _persons(named(sentence, start, end, speakers=True))


def _is_behind(text: str, event: Event, sentence: Sentence) -> bool:
    """Tell whether the event took place: the sentence names a day that is over, or calls it last or former."""
    day = sentence.scene.document.day
    is_over = any(date.last and date.last < day for date in sentence.dates if abs(date.start - event.span.end) < _FAR)
    is_former = _FORMER.search(text[max(0, event.span.start - 50) : event.span.end]) is not None
    return is_over or is_former or _ENDED.match(text, event.span.end) is not None


_FAR = 120  # characters between an event and a day that may be its own
_FORMER = pattern(r"(?i)\b(?:last|previous|earlier|former|recent|historic|inaugural|past|failed)\b")
_ENDED = pattern(
    r"(?i)[^.;]{0,60}\b(?:collapsed|failed|broke (?:down|off|up)|ended|took place|went|produced|yielded|led to"
    r"|(?<!be )held|(?:was|were) (?:an?|the|not|never|making|nevertheless|cut))\b"
)


def _days(text: str, event: Event, dates: Sequence[DateMention], scene: Scene) -> tuple[DateMention, ...]:
    """Return the day that stands right before an event's noun or behind it and its parties."""
    found = own_dates(text, dates, scene.document.day)
    before = [date for date in found if date.end <= event.span.end and _GLUED.fullmatch(text, date.end, _noun(event))]
    behind = [
        date for date in found if date.start >= event.span.end and _LINK.fullmatch(text, event.span.end, date.start)
    ]
    return tuple((*before, *behind)[:1])


def _noun(event: Event) -> int:
    return event.span.end - len(event.noun)


_GLUED = pattern(r"(?:[’']s)?\s+(?:[\w-]+\s+){0,2}")  # "the June 12 nuclear summit"
_WITH = r"(?:\s+(?:with|between|of)\s(?:[^,;:.]|\b[A-Z]\w?\.){3,90}?)?"
_TOLD = (
    r"(?:,?\s+(?:which|that|he|she|they|said|will|would|take|place|be|to|is|was|set|scheduled|slated|planned|due|held"
    r"|date)){0,7}"
)
_LINK = pattern(rf"{_WITH}{_TOLD}(?:\s+(?:in|at)\s+(?:[A-Z][\w.’'-]+,?\s*){{1,4}})?,?\s*(?:for|on|from|is|was|of)?\s*")


def _place(text: str, event: Event, entities: Sequence[EntityMention], places: Sequence[PlaceMention]) -> Place | None:
    """Return the place told behind an event's noun and its parties, or glued before it: "the Oslo summit"."""
    behind = (
        m
        for m in places
        if m.preposition in ("in", "at", "for") and _PLACED.fullmatch(text, event.span.end, m.span.start)
    )
    if told := next(behind, None):
        return told.place
    if going := next((m for m in places if _FOR_IT.fullmatch(text, m.span.end, _noun(event))), None):
        return going.place
    if _VIRTUAL.search(text[: _noun(event)]):
        return VIRTUAL
    city = next((hit for hit in entities if _GLUED.fullmatch(text, hit.span.end, _noun(event)) and _is_city(hit)), None)
    found = find_places(f"in {city.words}") if city else []
    return found[0].place if found else None


_ON = (
    r"(?:,?\s+(?:on\s+|for\s+)?(?:\w+day|[A-Z][a-z]+\.?\s\d{1,2}(?:\s?[-–]\s?\d{1,2})?|(?:next|this)\s\w+"
    r"|later\s\w+\s\w+),?)?"
)
_PLACED = pattern(rf"{_WITH}{_TOLD}{_ON}\s+(?:in|at|(?<=planned )for|(?<=set )for)\s+(?:the\s+)?")
# "leaves for Oslo on Monday for his summit"
_FOR_IT = pattern(r"(?:,?\s+(?:on\s+)?\w+day)?\s+for\s+(?:the|an?|his|her|their)\s+(?:[\w-]+\s+){0,4}")
_VIRTUAL = pattern(r"(?i)\bvirtual\s+(?:[\w’'-]+\s+){0,3}$")
_CITY_STATES = frozenset({"Singapore", "Monaco"})


def _is_city(hit: EntityMention) -> bool:
    return hit.entity.kind is EntityKind.CITY or hit.words in _CITY_STATES
