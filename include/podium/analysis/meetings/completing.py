"""Fields that a meeting's own sentences leave open, and the rest of the document tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.listed import with_listed
from podium.analysis.meetings.naming import find_events
from podium.analysis.meetings.retold import Telling, tellings
from podium.analysis.meetings.scene import Scene, Sentence
from podium.analysis.meetings.timing import when_of
from podium.analysis.meetings.two_sides import OF_MANY
from podium.analysis.places import find_places, is_within
from podium.model.findings import MeetingKind, PartyKind, Place
from podium.model.when import Precision, When
from podium.patterns import pattern


def completed(scene: Scene, records: Sequence[Draft]) -> list[Draft]:
    """Return the records with the days, places and parties that other sentences give to them."""
    records = with_listed(scene, records)
    if all(map(_is_complete, records)):
        return records
    told = tellings(scene)
    first = [_retold(draft, records, told) for draft in records]
    return [_on_the_trip(scene, _at_dateline(scene, _beside(draft, first))) for draft in first]


def _is_complete(draft: Draft) -> bool:
    return draft.when.is_exact and draft.place is not None and draft.place.city is not None


def _retold(draft: Draft, records: Sequence[Draft], told: Sequence[Telling]) -> Draft:
    """Return a record with the day and place that the document gives where it only names it: "the Oslo summit"."""
    if draft.kind is MeetingKind.VISIT or _is_complete(draft):
        return draft
    mine = [telling for telling in told if telling.is_of(draft, records)]
    when, place = _day_of(draft, mine), _place_of(draft, mine)
    steps = [
        f"{name} told elsewhere"
        for name, new, old in (("day", when, draft.when), ("place", place, draft.place))
        if new != old
    ]
    return replace(draft, when=when, place=place).noting(*steps)


def _day_of(draft: Draft, mine: Iterable[Telling]) -> When:
    """Return the one day that all tellings name, if it lies within what is known."""
    if draft.when.is_exact or draft.new_when:
        return draft.when
    found = {(day.first, day.last): when_of(day, it.text) for it in mine for day in it.days}
    fitting = [when for when in found.values() if not draft.when.is_known or when.overlaps(draft.when)]
    exact = [when for when in fitting if when.is_exact] or fitting
    return exact[0] if len(exact) == 1 and (exact[0].is_exact or not draft.when.is_known) else draft.when


def _place_of(draft: Draft, mine: Iterable[Telling]) -> Place | None:
    """Return the one place that all tellings name, if it lies within what is known."""
    found = {it.place for it in mine if it.place}
    inside = [place for place in found if draft.place is None or is_within(place, draft.place)]
    cities = [place for place in inside if place.city] or inside
    if len(cities) != 1 or any(not is_within(place, cities[0]) for place in found):
        return draft.place
    return cities[0] if cities[0].city or draft.place is None else draft.place


def _beside(draft: Draft, records: Sequence[Draft]) -> Draft:
    """Return a meeting on the margins of an event, or with a host during a visit, with the days and place of these."""
    if draft.kind is MeetingKind.VISIT or (draft.when.is_known and draft.place):
        return draft
    frame = _event_around(draft, records) or _visit_around(draft, records)
    if frame is None or (draft.when.is_known and frame.when.is_known and not draft.when.overlaps(frame.when)):
        return draft
    when = draft.when if draft.when.is_known else frame.when
    return replace(draft, when=when, place=draft.place or frame.place).noting(f"beside {frame.name or 'a visit'!r}")


def _event_around(draft: Draft, records: Sequence[Draft]) -> Draft | None:
    """Return the record of the event on whose margins a meeting is held."""
    others = [record for record in records if record is not draft and record.kind in OF_MANY]
    margins = [it for sentence in draft.sentences if (it := _margins(sentence)) is not None]
    for key, name in margins:
        same = [record for record in others if (key and record.event == key) or (name and record.name == name)]
        found = same or ([] if key or name else others)
        if len(found) == 1:
            return found[0]
    return None


_MARGINS = pattern(r"(?i)\b(?:margins|sidelines?)\b")


def _margins(sentence: Sentence) -> tuple[str | None, str] | None:
    """Return key and name of the event of whose margins a sentence speaks; both empty for "the summit"."""
    match = _MARGINS.search(sentence.text)
    if match is None:
        return None
    near = [e for e in find_events(sentence.text, sentence.entities) if 0 <= e.span.start - match.end() <= _NEAR]
    return (near[0].key, near[0].name) if near else None


_NEAR = 40  # characters between "on the margins" and the name of the event


def _visit_around(draft: Draft, records: Sequence[Draft]) -> Draft | None:
    """Return the visit during which one of its travellers meets somebody of the host, by the day."""
    visits = [record for record in records if record.kind is MeetingKind.VISIT and record.when.is_exact]
    return next((visit for visit in visits if _is_during(draft, visit)), None)


def _is_during(draft: Draft, visit: Draft) -> bool:
    own = {party.key for party in visit.own if party.kind is PartyKind.PERSON}
    is_same_guest = any(party.key in own for party in draft.parties)
    is_with_host = any(party.stands_for == visit.host for party in draft.parties)
    is_within_days = draft.when.precision is Precision.DAY and draft.when.overlaps(visit.when)
    return is_same_guest and is_with_host and is_within_days


def _at_dateline(scene: Scene, draft: Draft) -> Draft:
    """Place where the report was written what its hosts hold there today or tomorrow: "LONDON -- Johnson will …"."""
    place = scene.dateline
    day = scene.document.day
    is_near = draft.when.first is not None and 0 <= (draft.when.first - day).days <= 1
    if draft.place or draft.kind is MeetingKind.VISIT or place is None or not is_near:
        return draft
    hosts = {party.stands_for for party in draft.own}
    is_hosted = hosts == {place.country} and any(_HOSTS.search(sentence.text) for sentence in draft.sentences)
    return replace(draft, place=place).noting("placed by the dateline") if is_hosted else draft


_HOSTS = pattern(r"(?i)\b(?:host|receiv|welcom)")


def _on_the_trip(scene: Scene, draft: Draft) -> Draft:
    """Place where the title of a travel note says that somebody goes what is told without a place: "Travel to Oslo"."""
    goals = [mention for mention in find_places(scene.document.title) if mention.preposition == "to"]
    if draft.place or not scene.is_travel or len(goals) != 1 or draft.kind is MeetingKind.SUMMIT:
        return draft
    return replace(draft, place=goals[0].place).noting("placed by the title")
