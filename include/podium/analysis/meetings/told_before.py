"""Who was told of before a sentence: whom "he" and "they" can mean."""

from __future__ import annotations

from bisect import bisect_left

from podium.analysis.meetings.scene import Scene, Sentence
from podium.analysis.meetings.taking_part import document_sides, named, side_party, sides
from podium.analysis.offices import office_after, offices_in
from podium.analysis.parties import surname_of, unique
from podium.analysis.persons import find_persons
from podium.lexicons.people import fold_name
from podium.model.findings import Party
from podium.patterns import pattern


def several_before(sentence: Sentence) -> tuple[Party, ...]:
    """Return whom "they" means: the persons of the sentence before, else its sides, else those of the title."""
    for other in reversed(_earlier(sentence)):
        people = named(other, 0, len(other.text))
        if len({party.stands_for for party in people if party.stands_for or sentence.scene.document.official}) > 1:
            return people
        acting = sides(other, 0, len(other.text), strict=False)
        if len(acting) > 1:
            return acting
    people = people_of_title(sentence)
    return people if len(people) > 1 else document_sides(sentence)


def sides_by_title(sentence: Sentence) -> tuple[Party, ...]:
    """Return the sides of which a report is by its title, by name or by who stands for them: "Trump asks China"."""
    people = (side_party(party.stands_for) for party in people_of_title(sentence) if party.stands_for)
    return unique((*people, *document_sides(sentence)))


_CAPITALISED = pattern(r"[A-ZÀ-Ž]\w+")


def people_of_title(sentence: Sentence) -> tuple[Party, ...]:
    """Return the persons whom the title names, by surname alone, too: "Erdogan-Putin meeting"."""
    directory, title = sentence.scene.directory, sentence.scene.document.title
    if len(people := unique(directory.person(person) for person in find_persons(title))) > 1:
        return people
    words = (word[0] for word in _CAPITALISED.finditer(title))
    return unique((*people, *(party for word in words if (party := directory.surname(word)))))


def last_subject(sentence: Sentence) -> tuple[Party, ...]:
    """Return the persons who began the nearest sentence before, else the document's principal; nobody who speaks."""
    scene, speaker = sentence.scene, sentence.paragraph.speaker
    principal = scene.directory.principal
    if scene.is_travel and principal:
        return (principal,)
    for other in reversed(_earlier(sentence)):
        first = _first_of(other)
        if first and not (speaker and speaker.name == first.name):
            return (first,)
    return (principal,) if principal and not _is_author(principal, scene) else ()


_SENTENCES_BACK = 4


def _earlier(sentence: Sentence) -> list[Sentence]:
    near = sentence.scene.near(sentence.paragraph.number)
    here = bisect_left(near, (sentence.paragraph.number, sentence.at), key=lambda s: (s.paragraph.number, s.at))
    return near[max(0, here - _SENTENCES_BACK) : here]


# "He will also see Prime Minister X": who stands first is whom "he" meets.
_PRONOUN_FIRST = pattern(r"(?i)\W*(?:[\w’'-]+,?\s+){0,4}?(?:he|she|they)(?:[’']\w+)?\s")
_OPENING = 20  # characters: an office within them is what the sentence is about


def _first_of(sentence: Sentence) -> Party | None:
    """Return the person who stands first in a sentence, by name or by office."""
    directory = sentence.scene.directory
    if _PRONOUN_FIRST.match(sentence.text):
        return None
    office = next(iter(offices_in(sentence.text)), None)
    holder = directory.office(office[1]) if office and office.start() < _OPENING else None
    named_here = named(sentence, 0, len(sentence.text), speakers=True)
    return holder or _country_acting(sentence) or next(iter(named_here), None)


_ACTING = 15  # characters within which a country opens the sentence


def _country_acting(sentence: Sentence) -> Party | None:
    """Return the country for which an office without a name opens the sentence: "The Georgian prime minister"."""
    hit = next((hit for hit in sentence.entities if hit.span.start < _ACTING), None)
    is_office = hit is not None and office_after(sentence.text, hit.span.end) not in ("", "counterpart")
    return next(iter(sides(sentence, 0, _ACTING, strict=False)), None) if is_office else None


_BY = pattern(r"\b(?:Briefing|Gaggle|Call)s? [Bb]y\s")


def _is_author(person: Party, scene: Scene) -> bool:
    """Tell whether the one whom the title names gave the briefing: "Press Briefing by Press Secretary X"."""
    if person.name in scene.speakers:
        return True
    by = _BY.search(scene.document.title)
    return by is not None and f" {surname_of(person.name)} " in f" {fold_name(scene.document.title[by.end() :])} "
