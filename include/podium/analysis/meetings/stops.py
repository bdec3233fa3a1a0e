"""What the sentences behind an itinerary's lead say of its stops: who is met, in which city, on which day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from podium.analysis.meetings.at_stop import event_at, event_led, guest_at, others_met, own_day
from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.hosts import met_at
from podium.analysis.meetings.joining import is_same_stop, joined
from podium.analysis.meetings.lasting import whole_trip
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.stop_words import (
    COMPANY,
    CUE,
    INCLUSIVE,
    city_of,
    is_beside_event,
    is_of_third,
    is_past,
    opens_elsewhere,
)
from podium.analysis.meetings.taking_part import named
from podium.analysis.parties import unique
from podium.analysis.places import is_within
from podium.model.findings import Party, PartyKind, Place
from podium.model.when import UNKNOWN_WHEN, Precision, When
from podium.patterns import pattern

_REACH = 2  # paragraphs behind the last telling of a journey in which more of it is told


@dataclass
class Itinerary:
    """The stops of a document's journey, as they grow with each sentence, and at which stop the text is."""

    drafts: list[Draft] = field(default_factory=list)
    extra: list[Draft] = field(default_factory=list)
    current: list[int] = field(default_factory=list)
    last: Sentence | None = None
    lead: When = UNKNOWN_WHEN  # of a lead that names no place: "will visit the region from July 13 to 16"
    shared: list[Sentence] = field(default_factory=list)  # proofs that tell of several stops at once

    def begin(self, drafts: list[Draft]) -> None:
        """Add the stops of a journey that a sentence tells of; of a known stop only what is new."""
        touched: list[int] = []
        drafts = self._within_country(drafts)
        for draft in drafts:
            at = next((n for n, known in enumerate(self.drafts) if is_same_stop(known, draft)), None)
            if at is None:
                inherited = self._inherit(draft)
                self.drafts.append(inherited)
                touched.append(len(self.drafts) - 1)
            else:
                self.drafts[at] = joined(self.drafts[at], draft)
                touched.append(at)
        self.current, self.last = touched, drafts[-1].sentences[0]

    def _within_country(self, drafts: list[Draft]) -> list[Draft]:
        """Take several cities of a country that is a stop already for one visit: the first, with all who are met."""
        known = [draft for draft in self.drafts if draft.place and not draft.place.city]
        homes = [
            draft for draft in known if all(new.host == draft.host and new.own[:1] == draft.own[:1] for new in drafts)
        ]
        if not homes or len(drafts) == 1:
            return drafts
        sentence = drafts[0].sentences[0]
        return [replace(drafts[0], place=Place(None, drafts[0].host), others=met_at(sentence, 0, drafts[0].host))]

    def _inherit(self, draft: Draft) -> Draft:
        """Give a stop without date the span of the journey that it belongs to."""
        spans = {known.when for known in self.drafts if known.when.is_known and known.own[:1] == draft.own[:1]}
        spans = spans or ({self.lead} if self.lead.is_known else set())
        span = next(iter(spans), draft.when)
        if draft.when.is_known or len(spans) != 1:
            return draft
        span = whole_trip(span, draft.sentences[0].text)
        if span.precision is Precision.DAY:
            return draft
        return replace(draft, when=span).noting("date inherited from the lead")

    def tell(self, sentence: Sentence) -> bool:
        """Take what a sentence says of a stop; tell whether it does."""
        if (
            not self.drafts
            or not CUE.search(sentence.text)
            or not self._is_near(sentence)
            or not self._is_of_traveller(sentence)
            or is_past(sentence)
        ):
            return False
        if self._take_companions(sentence):
            return True
        at = self._stops_of(sentence)
        if not at:
            return False
        self.current = at
        self.last = sentence
        for number in at:
            self._add(number, sentence)
        return True

    def _take_companions(self, sentence: Sentence) -> bool:
        """Take who goes along on the whole journey: "She will be accompanied by Deputy Assistant Secretary X"."""
        cue = COMPANY.search(sentence.text)
        if cue is None:
            return False
        people = named(sentence, 0, len(sentence.text))
        for number, draft in enumerate(self.drafts):
            self.drafts[number] = replace(
                draft, own=unique((*draft.own, *people)), others=_without(draft.others, people)
            )
        return bool(people)

    def _is_near(self, sentence: Sentence) -> bool:
        if sentence.scene.is_travel:
            return True
        return self.last is not None and sentence.paragraph.number - self.last.paragraph.number <= _REACH

    def _is_of_traveller(self, sentence: Sentence) -> bool:
        """Tell whether a sentence goes on about the traveller; in a travel note all do."""
        if (
            sentence.scene.is_travel
            or INCLUSIVE.match(sentence.text)
            or pattern(r"\b(?:[Hh]e|[Ss]he|[Tt]he (?:\w+ )?Secretary)\b").search(sentence.text)
        ):
            return True
        cue = CUE.search(sentence.text)
        about = sentence.text[: cue.start()] if cue else sentence.text
        return any(party.name.split()[-1] in about for draft in self.drafts for party in draft.own)

    def _stops_of(self, sentence: Sentence) -> list[int]:
        """Return the stops of which a sentence speaks: by a place, else the current one where a pronoun goes on."""
        here = [m.place for m in sentence.places if m.preposition in ("in", "to", "at", "visit", "visiting", "for")]
        first = [
            n
            for n, draft in enumerate(self.drafts)
            if any(draft.place and is_within(place, draft.place) for place in here[:1])
        ]
        if first:
            return first
        hosts = {draft.host: n for n, draft in reversed(list(enumerate(self.drafts)))}
        countries = [hit.entity.country for hit in sentence.entities if hit.entity.country in hosts]
        if countries:
            return [hosts[countries[0]]]
        if here and (here[0].city or here[0].country != sentence.scene.home):
            self.current = [] if opens_elsewhere(sentence) else self.current
            return []
        if INCLUSIVE.match(sentence.text) or sentence.scene.is_travel:
            return list(self.current)
        return []

    def _add(self, number: int, sentence: Sentence) -> None:
        """Put what a sentence says of a stop where it belongs: an event or a guest from elsewhere apart."""
        draft = self.drafts[number]
        met = others_met(draft, sentence)
        if len(self.current) > 1:  # "The trip continues consultations with our allies": no one stop's parties
            met = tuple(party for party in met if party.kind is PartyKind.PERSON)
        place = city_of(sentence, draft) or draft.place
        when = self._own_date(sentence, draft) if len(self.current) == 1 else draft.when
        here = replace(draft, place=place, when=when)
        event = event_led(sentence)
        third = tuple(
            party for party in met if is_of_third(party, draft, sentence) or is_beside_event(party, draft, sentence)
        )
        if event and sentence is not draft.sentences[0]:
            self.extra.append(event_at(replace(here, when=own_day(sentence, draft)), event, met, sentence))
            self.drafts[number] = replace(draft, place=place)
        elif third and len(third) == sum(party.kind is PartyKind.PERSON for party in met):
            self.extra.append(guest_at(replace(here, when=own_day(sentence, draft)), third, sentence))
        else:
            self.drafts[number] = self._told_more(here, met, sentence)

    def _told_more(self, draft: Draft, met: tuple[Party, ...], sentence: Sentence) -> Draft:
        """Return the stop with who is met there; the sentence is a proof of it unless a better one is known."""
        is_told_here = len(self.current) == 1
        proofs = draft.sentences
        if not proofs[1:] or (is_told_here and proofs[1] in self.shared):
            proofs = (proofs[0], sentence)
            if not is_told_here:
                self.shared.append(sentence)
        more = replace(draft, others=unique((*draft.others, *met)), sentences=proofs)
        return more.noting(f"more of the stop: {sentence.text[:60]!r}")

    def _own_date(self, sentence: Sentence, draft: Draft) -> When:
        """Return the date of the sentence where the stop has none, or the journey has others; else the stop's."""
        is_open = not draft.when.is_known or len(self.drafts) > 1
        return own_day(sentence, draft) if is_open else draft.when


def _without(parties: Sequence[Party], people: Sequence[Party]) -> tuple[Party, ...]:
    keys = {party.key for party in people}
    return tuple(party for party in parties if party.key not in keys)
