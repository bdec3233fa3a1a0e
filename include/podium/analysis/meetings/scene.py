"""A document as the rules for meetings see it: its candidate sentences, with names, places and dates found once."""

from __future__ import annotations

import calendar
import datetime as dt
import functools
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ahocorasick_rs import AhoCorasick

from podium.analysis.dates import find_dates
from podium.analysis.directory import Directory, read_directory
from podium.analysis.entities import EntityMention, find_entities
from podium.analysis.meetings.at_home import namesake, placed
from podium.analysis.meetings.days_ahead import days_ahead
from podium.analysis.meetings.naming import Event, find_events
from podium.analysis.mentions import PersonMention
from podium.analysis.persons import find_persons
from podium.analysis.places import PlaceMention, find_places
from podium.analysis.sentences import split_sentences
from podium.gates import GATES
from podium.lexicons.meetings import meeting_words
from podium.model.documents import Document, DocumentKind, Paragraph, ParagraphRole
from podium.model.findings import Place
from podium.model.text import Evidence, Span
from podium.model.when import DateMention
from podium.patterns import pattern


@dataclass(eq=False)
class Sentence:
    """A sentence: `at` is its offset in its paragraph."""

    scene: Scene
    paragraph: Paragraph
    at: int
    text: str

    @functools.cached_property
    def entities(self) -> list[EntityMention]:
        """Return the countries, organisations and cities."""
        return find_entities(self.text)

    @functools.cached_property
    def persons(self) -> list[PersonMention]:
        """Return the persons."""
        return find_persons(self.text, self.entities)

    @functools.cached_property
    def places(self) -> list[PlaceMention]:
        """Return the places that stand as such, not within somebody's title: "Special Envoy for Yemen"."""
        titles = [person.span for person in self.persons]
        found = find_places(self.text, self.entities)
        outside = (place for place in found if not any(title.overlaps(place.span) for title in titles))
        return [placed(place, self.text, state=self.scene.american_state) for place in outside]

    @functools.cached_property
    def events(self) -> list[Event]:
        """Return the events that it calls by a name or a noun."""
        return find_events(self.text, self.entities)

    @functools.cached_property
    def dates(self) -> list[DateMention]:
        """Return the dates, with offsets in the sentence."""
        if not _MAY_BE_DATED.search(self.text):
            return []
        known = self.scene.dates(self.paragraph)
        first = bisect_left(known, self.at, key=_start)
        last = bisect_left(known, self.at + len(self.text), key=_start)
        dateline = _DATELINE.match(self.text)
        begin = dateline.end() if dateline else 0
        own = (_moved(date, -self.at) for date in known[first:last])
        day, is_told_today = (
            self.scene.document.day,
            self.is_spoken and not _HELD_BACK.search(self.scene.document.title),
        )
        return days_ahead(
            [_ahead(it, self.text, day) for it in own if it.start >= begin], self.text, day, is_told_today
        )

    @property
    def evidence(self) -> Evidence:
        """Return the sentence as proof."""
        start = self.paragraph.start + self.at
        return Evidence(self.text, Span(start, start + len(self.text)), self.paragraph.number)

    @property
    def is_question(self) -> bool:
        """Tell whether a reporter says it."""
        return self.paragraph.role is ParagraphRole.QUESTION

    @property
    def is_spoken(self) -> bool:
        """Tell whether an official says it in a turn."""
        return self.paragraph.role is ParagraphRole.SPEECH


# What every date has one of: dates are looked for in a paragraph only where a sentence of interest can hold one.
_MAY_BE_DATED = pattern(
    r"(?i)\d|day|night|morning|evening|noon|week|month|year|quarter|decade|century|hour|tomorrow|soon|later|earl(?:y|ier)"
    r"|late\b|mid|end\b|coming|next|last|recent|future|ahead|ago\b|spring|summer|autumn|\bfall\b|winter|christmas|easter"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)"
)
# "GENEVA, Jan. 9 (Agency) -- ": where and when a report was written.
_DATELINE = pattern(r"[A-Z][A-Z .,/’'-]{2,40}[A-Z.](?:,\s[^–—]{0,30}?)?\s*(?:\([^)]{1,60}\)\s*)?(?:--?|–|—)\s")
_HELD_BACK = pattern(r"\b[Cc]all\b")  # what a press call says is published a day later
_LONGEST_SENTENCE = 3000  # characters: what is longer is no sentence, and reading it whole would take for ever


@dataclass
class Scene:
    """The document and what was found of it so far."""

    document: Document
    _near: dict[int, list[Sentence]] = field(default_factory=dict)
    _dates: dict[int, list[DateMention]] = field(default_factory=dict)

    @functools.cached_property
    def directory(self) -> Directory:
        """Return who is who."""
        return read_directory(self.document)

    @property
    def home(self) -> str | None:
        """Return the country for which the publisher stands, if it is one."""
        return self.document.organisation or None

    @functools.cached_property
    def american_state(self) -> str | None:
        """Return the country's name that stands for an American state in the document."""
        return namesake(self.document)

    @property
    def is_travel(self) -> bool:
        """Tell whether the document announces a journey."""
        return self.document.kind is DocumentKind.TRAVEL

    @functools.cached_property
    def speakers(self) -> frozenset[str]:
        """Return the names of those who speak in turns."""
        return frozenset(p.speaker.name for p in self.document.paragraphs if p.speaker and p.speaker.name)

    @functools.cached_property
    def sentences(self) -> list[Sentence]:
        """Return the sentences of the paragraphs that hold a cue, in order."""
        return [sentence for paragraph in self.document.paragraphs for sentence in self._read(paragraph)]

    @functools.cached_property
    def named_events(self) -> list[Event]:
        """Return the events that the title and the sentences with a cue call by a name."""
        title = self.document.title
        found = find_events(title, find_entities(title))
        found.extend(event for it in self.sentences for event in it.events)
        return [event for event in found if event.key or event.name]

    @functools.cached_property
    def dateline(self) -> Place | None:
        """Return the one city in which the report was written, if it says so: "LONDON (Agency) -- "."""
        first = next(iter(self.document.paragraphs), None)
        line = _DATELINE.match(first.text[first.body :]) if first else None
        places = find_places(f"in {line[0].split('(')[0].title()}") if line else []
        return places[0].place if len(places) == 1 and places[0].place.city else None

    def all_sentences(self, reach: int) -> list[Sentence]:
        """Return the sentences of the first paragraphs, with a cue or without."""
        return [sentence for paragraph in self.document.paragraphs[:reach] for sentence in self._cut(paragraph)]

    def near(self, number: int) -> list[Sentence]:
        """Return the sentences of a paragraph and of the two before it."""
        if number not in self._near:
            window = [
                p for p in self.document.paragraphs[max(0, number - 3) : number + 1] if number - 2 <= p.number <= number
            ]
            self._near[number] = [sentence for paragraph in window for sentence in self._cut(paragraph)]
        return self._near[number]

    def dates(self, paragraph: Paragraph) -> list[DateMention]:
        """Return the dates of a paragraph, without words of no day ("now")."""
        if paragraph.number not in self._dates:
            found = find_dates(paragraph.text, self.document.day, day_first=self.document.day_first)
            self._dates[paragraph.number] = [date for date in found if not date.rule.startswith("vague-pres")]
        return self._dates[paragraph.number]

    def _read(self, paragraph: Paragraph) -> Iterator[Sentence]:
        if paragraph.role in (ParagraphRole.BYLINE, ParagraphRole.ATTRIBUTION, ParagraphRole.NOTICE):
            return
        text = paragraph.text[paragraph.body :]
        if not (self.is_travel or has_trigger(text)):
            return
        for sentence in self._cut(paragraph):
            if self.is_travel or has_trigger(sentence.text):
                GATES.read(sentence.text)
                yield sentence

    def _cut(self, paragraph: Paragraph) -> Iterator[Sentence]:
        text = paragraph.text[paragraph.body :]
        for span in split_sentences(text):
            for start in range(span.start, span.end, _LONGEST_SENTENCE):
                piece = text[start : min(span.end, start + _LONGEST_SENTENCE)]
                yield Sentence(self, paragraph, paragraph.body + start, piece)


def _start(date: DateMention) -> int:
    return date.start


def has_trigger(text: str) -> bool:
    """Tell whether the text holds a word that every sentence on a meeting has one of."""
    return bool(_triggers().find_matches_as_indexes(text.casefold()))


@functools.cache
def _triggers() -> AhoCorasick:
    return AhoCorasick(list(meeting_words().triggers))


# Behind these words a weekday lies ahead, though the verb is in the past: "has invited them to talks on Wednesday".
_INVITING = pattern(
    r"(?i)\b(?:invit\w+|propos\w+|scheduled|planned|agreed (?:to|on)|called (?:an?|for)|convened an?"
    r"|summoned)\b[^.;]*$"
)


# "left for London before a summit Monday with …": the event lies ahead of what the verb tells.
_BEFORE_EVENT = pattern(
    r"(?i)\b(?:before|ahead of|prior to|until|in advance of|upcoming|next)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:summit|talks|meetings?|visit|trip|conference|session|ministerial|negotiations)\s+(?:on\s+)?$"
)
# So does the day of what was called off: "The visit on Tuesday was cancelled".
_CALLED_OFF = pattern(
    r"(?i),?\s+(?:was|were|is|are|has been|have been)\s+"
    r"(?:cancel|postpon|called off|put off|reschedul|delayed|scrapped)"
)


def _ahead(date: DateMention, text: str, day: dt.date) -> DateMention:
    if day.weekday() == _SUNDAY and _THIS_WEEK.fullmatch(text, date.start, date.end):
        return _of_coming_week(date)
    if date.last is None or date.last >= day or date.rule not in ("weekday", "month", "month-day"):
        return date
    before = text[: date.start]
    if not (_INVITING.search(before) or _BEFORE_EVENT.search(before) or _CALLED_OFF.match(text, date.end)):
        return date
    if _YEAR.search(text, date.start, date.end):
        return date
    later = _in_a_week if date.rule == "weekday" else _in_a_year
    return replace(date, first=date.first and later(date.first), last=later(date.last))


_YEAR = pattern(r"(?:19|20)\d\d")


_SUNDAY = 6
_THIS_WEEK = pattern(r"(?i)(?:later )?this week")  # on a Sunday: the one that begins


def _of_coming_week(date: DateMention) -> DateMention:
    return replace(date, first=date.first and _in_a_week(date.first), last=date.last and _in_a_week(date.last))


def _in_a_week(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=7)


def _in_a_year(day: dt.date) -> dt.date:
    last = calendar.monthrange(day.year + 1, day.month)[1]
    return day.replace(year=day.year + 1, day=min(day.day, last))


def _moved(date: DateMention, by: int) -> DateMention:
    return DateMention(date.start + by, date.end + by, date.first, date.last, date.precision, date.clock, date.rule)
