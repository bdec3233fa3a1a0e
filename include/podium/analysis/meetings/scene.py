"""A document as the rules for meetings see it: its candidate sentences, with names, places and dates found once."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass, field

from podium.analysis.dates import find_dates
from podium.analysis.directory import Directory, read_directory
from podium.analysis.entities import EntityMention, find_entities
from podium.analysis.meetings.at_home import namesake, placed
from podium.analysis.meetings.candidates import cut, is_of_text, telling
from podium.analysis.meetings.datelines import written_in
from podium.analysis.meetings.days_ahead import days_ahead
from podium.analysis.meetings.naming import Event, find_events
from podium.analysis.meetings.sentence_dates import dates_within, may_be_dated, put_ahead
from podium.analysis.mentions import PersonMention
from podium.analysis.persons import find_persons
from podium.analysis.places import PlaceMention, find_places
from podium.gates import GATES
from podium.model.documents import Document, DocumentKind, Paragraph, ParagraphRole
from podium.model.findings import Place
from podium.model.text import Evidence, Span
from podium.model.when import DateMention, Precision, When
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
        if not may_be_dated(self.text):
            return []
        day = self.scene.document.day
        own = dates_within(self.scene.dates(self.paragraph), self.at, self.text)
        return days_ahead([put_ahead(date, self.text, day) for date in own], self.text, day, self._is_told_today)

    @property
    def day_before(self) -> When | None:
        """Return the day to come that an office named last before this sentence, in telling a programme."""
        if not (self.scene.document.official and (self.is_spoken or self.scene.is_travel)):
            return None
        today = self.scene.document.day
        place = (self.paragraph.number, self.at)
        for other in reversed(self.scene.near(self.paragraph.number)):
            if (other.paragraph.number, other.at) < place and not other.is_question:
                days = [it for it in other.dates if it.precision is Precision.DAY and it.first and it.first >= today]
                if days:
                    return When(days[-1].first, days[-1].last, Precision.DAY, other.text[days[-1].start : days[-1].end])
        return None

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

    @property
    def _is_told_today(self) -> bool:
        return self.is_spoken and not _HELD_BACK.search(self.scene.document.title)


_HELD_BACK = pattern(r"\b[Cc]all\b")  # what a press call says is published a day later


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
        """Return the country or body for which the publisher stands; a newspaper stands for none."""
        return (self.document.organisation or None) if self.document.official else None

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
        return written_in(self.document)

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
        found = cut(paragraph) if self.is_travel else telling(paragraph)
        for at, text in found if is_of_text(paragraph) else ():
            GATES.read(text)
            yield Sentence(self, paragraph, at, text)

    def _cut(self, paragraph: Paragraph) -> Iterator[Sentence]:
        return (Sentence(self, paragraph, at, text) for at, text in cut(paragraph))
