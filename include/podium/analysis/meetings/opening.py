"""Remarks before or at the opening of a meeting: it is under way on the day of the document."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from podium.analysis.entities import find_entities
from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.naming import find_events
from podium.analysis.meetings.scene import Scene, Sentence
from podium.analysis.parties import entity_party, unique
from podium.analysis.persons import find_persons
from podium.analysis.places import PlaceMention, find_places
from podium.lexicons.meetings import any_of, meeting_words
from podium.model.findings import MeetingKind, PartyKind, Place
from podium.model.when import Precision, When
from podium.patterns import pattern

_WELCOME = pattern(
    r"(?i)\b(?:welcome|thank you (?:very much )?for (?:receiving|coming|hosting|being|having|the)"
    r"|appreciate your visit|pleasure|honou?red?|good to (?:see|have|be)|great to (?:see|have|be)"
    r"|delighted|look(?:ing)? forward to (?:our|the|a|today|continuing|very)|our (?:meeting|discussion"
    r"|talks|conversation)|host you)\b"
)
_LATER = pattern(
    r"(?i)\bwill (?:be )?(?:welcom|host|receiv|see)\w*"
    r"|\blook(?:ing|s)? forward to (?:welcoming|hosting|seeing|receiving)"
)
_AT_HOME = pattern(
    r"(?i)\b(?:welcome|have you|see you|host\w*|here)\b[^.]*\b(?:State Department|Department of State|Washington)\b"
)
_DOMESTIC = pattern(
    r"(?i)\b(?:House|Senate|Committee on|Appropriations|university|youth|students|civil society|press availability)\b"
)
_NEAR = 80  # characters between the words of a welcome and its place
_REACH = 14  # paragraphs in which the proof is looked for


def read_opening(scene: Scene) -> Iterator[Draft]:
    """Yield the meeting at whose beginning the remarks were made."""
    title, _, behind = scene.document.title.partition(" | ")  # "Remarks by … Before Bilateral Meeting | Lima, Peru"
    cue = _openings().search(title)
    if cue is None or _DOMESTIC.search(title):
        return
    entities = find_entities(title)
    people = unique(scene.directory.person(person) for person in find_persons(title, entities))
    inside = [e for e in find_events(title, entities) if e.span.end > cue.end() and e.span.start >= cue.start()]
    event = next((event for event in inside if event.name or event.key), None)
    named_there = (
        hit for hit in entities if hit.span.start >= cue.start() and not _MATTER.search(title[: hit.span.start])
    )
    acting = unique(party for hit in named_there if (party := entity_party(hit.entity)))
    named = {person.stands_for for person in people}
    parties = unique((*people, *(p for p in acting if p.stands_for not in named)))
    is_of_many = (event is not None and (event.key is not None or _OF_MANY.search(event.name) is not None)) or any(
        party.kind is PartyKind.ORGANISATION for party in acting
    )
    if len({party.stands_for or party.name for party in parties}) < 2 and not is_of_many:  # noqa: PLR2004 — two sides
        return
    proof = _proof(scene)
    if proof is None:
        return
    day = scene.document.day
    yield Draft(
        sentences=proof,
        kind=event.kind if event else MeetingKind.MEETING,
        rule="meeting.opening",
        own=parties[:1],
        others=parties[1:],
        when=When(day, day, Precision.DAY, title),
        place=_place_of_title(behind) or _place(scene),
        event=event.key if event else None,
        name=event.name if event else "",
        trace=(f"the title says {cue[0]!r}: under way on the day of the remarks",),
    )


_MATTER = pattern(r"(?i)\b(?:on|about|against|toward)\s+(?:[\w’'-]+\s+){0,3}$")  # "at the Council on Russia’s threat"
_OF_MANY = pattern(r"(?i)\b(?:leaders|ministerial|international|countr(?:y|ies)|global (?:summit|covid))\b")


def _place_of_title(words: str) -> Place | None:
    return (
        next((mention.place for mention in find_places(f"in {words}") if mention.place.city), None) if words else None
    )


def _proof(scene: Scene) -> tuple[Sentence, ...] | None:
    head = [sentence for sentence in scene.all_sentences(_REACH) if _is_full(sentence.text)]
    found = [sentence for sentence in head if _WELCOME.search(sentence.text)]
    best = found[:2] or head[:1]
    return tuple(best) or None


def _is_full(text: str) -> bool:
    """Tell whether it is a sentence that says something: neither "Thank you." nor a line with a name and an office."""
    return len(text) > len("Thank you very much.") and text.rstrip('"”’)').endswith((".", "!", "?", "…"))


def _place(scene: Scene) -> Place | None:
    """Return the city in which the speakers welcome each other, or where the text's dateline puts them."""
    for sentence in scene.all_sentences(_REACH):
        if not _WELCOME.search(sentence.text) or _LATER.search(sentence.text):
            continue
        if _AT_HOME.search(sentence.text):
            return Place("Washington, D.C.", "United States")
        for mention in sentence.places:
            if mention.place.city and mention.preposition in ("to", "in", "at") and _is_near(sentence, mention):
                return mention.place
    return _dateline(scene)


def _dateline(scene: Scene) -> Place | None:
    """Return the place that stands alone in a paragraph of the head: "Jerusalem"."""
    for paragraph in scene.document.paragraphs[:_HEAD]:
        places = [mention.place for mention in find_places(f"in {paragraph.text}")]
        if len(places) == 1 and places[0].city and places[0].label.startswith(paragraph.text.strip(" .")):
            return places[0]
    return None


_HEAD = 4  # paragraphs: by-lines, the place, the room


def _is_near(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell whether a place stands where somebody is welcomed, not somewhere else in the sentence."""
    welcome = _WELCOME.search(sentence.text)
    return welcome is not None and 0 <= mention.span.start - welcome.end() <= _NEAR


@functools.cache
def _openings() -> re.Pattern[str]:
    return any_of(meeting_words().openings)


def is_opening(title: str) -> bool:
    """Tell whether a title is of remarks at the beginning of a meeting."""
    return bool(_openings().search(title))
