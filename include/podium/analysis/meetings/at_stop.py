"""What happens at one stop of an itinerary: who is met, which event is led, who comes from elsewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.hosts import OF_MANY, met_at
from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.stop_words import CUE, is_led
from podium.analysis.meetings.timing import date_of, when_of
from podium.analysis.meetings.two_sides import lean
from podium.analysis.parties import country_party, unique
from podium.model.findings import MeetingKind, Party
from podium.model.when import DateMention, Precision, When


def others_met(draft: Draft, sentence: Sentence) -> tuple[Party, ...]:
    """Return whom a sentence says the travellers meet."""
    cue = CUE.search(sentence.text)
    own = {party.key for party in draft.own}
    met = met_at(sentence, cue.start() if cue else 0, draft.host)
    return tuple(party for party in met if party.key not in own)


def own_day(sentence: Sentence, draft: Draft) -> When:
    """Return the days that the sentence names within the stop's own, else the stop's.

    Days of the journey that are over count where no other is named: a note is issued again while it is under way.
    """
    mention = date_of(sentence.text, sentence.dates, sentence.scene.document.day, near=0)
    if mention is None and draft.when.is_known:
        mention = date_of(sentence.text, sentence.dates, date.min, near=0)
    if mention is None or (draft.when.is_known and not _is_own_day(mention)):
        return draft.when
    found = when_of(mention, sentence.text)
    is_own = not draft.when.is_known or found.overlaps(draft.when) or _is_soon_after(found, draft.when)
    return found if is_own else draft.when


def _is_soon_after(found: When, arrival: When) -> bool:
    """Tell whether a day lies within the days behind the one of an arrival, which is all that is known of a stay."""
    if found.first is None or arrival.first is None or arrival.precision is not Precision.DAY:
        return False
    return 0 < (found.first - arrival.first).days <= _STAY


_STAY = 3  # days


def _is_own_day(date: DateMention) -> bool:
    """Tell whether a date names a day or days of its own."""
    return date.precision in (Precision.DAY, Precision.RANGE)


def event_led(sentence: Sentence) -> Event | None:
    """Return the named event that the sentence says somebody leads or attends."""
    events = sentence.events
    return next((e for e in events if (e.name or e.key) and is_led(sentence, e.span.start)), None)


def event_at(draft: Draft, event: Event, met: tuple[Party, ...], sentence: Sentence) -> Draft:
    """Return the event that takes place at a stop, apart from the visit."""
    host = (country_party(draft.host),) if draft.host and event.kind not in OF_MANY else ()
    return replace(
        draft,
        sentences=(sentence, draft.sentences[0]),
        kind=event.kind,
        name=event.name,
        event=event.key,
        others=lean(draft.own, unique((*met, *event.members)) or host),
        rule="meeting.at-stop",
    ).noting(f"{event.name} at the stop")


def guest_at(draft: Draft, guests: tuple[Party, ...], sentence: Sentence) -> Draft:
    """Return the meeting with somebody of a third country at a stop, apart from the visit."""
    return replace(
        draft,
        sentences=(sentence, draft.sentences[0]),
        kind=MeetingKind.MEETING,
        others=guests,
        rule="meeting.at-stop",
    ).noting("somebody of a third country at the stop")
