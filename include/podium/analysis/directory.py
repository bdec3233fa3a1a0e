"""Who is who in one document: names are made full, titles and surnames find their holder, and everyone gets a key."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from podium.analysis.mentions import PersonMention
from podium.analysis.offices import fits, full_office, pattern_of, short_office
from podium.analysis.parties import surname_of
from podium.analysis.persons import find_persons
from podium.lexicons.people import fold_name, people
from podium.lexicons.titles import title_words
from podium.model.documents import Document
from podium.model.findings import Party, PartyKind
from podium.model.text import Span

_HEADS = frozenset({"president", "vice president"})
_LEADING = 2  # ranks of heads of state and government, and of foreign ministers


@dataclass
class Directory:
    """The persons of a document, by surname, and its principal: the official whom it is about."""

    organisation: str
    day: date
    known: dict[str, Party] = field(default_factory=dict)
    principal: Party | None = None
    text: str = ""
    meant: dict[str, Party | None] = field(default_factory=dict)  # by an office in a report, once found

    def note(self, mention: PersonMention) -> None:
        """Remember a person whom the document names in full; a leader by office and surname, before namesakes."""
        if len(mention.name.split()) < 2:  # noqa: PLR2004 — a surname alone tells nothing new
            namesake = self.known.get(surname_of(mention.name)) if mention.office else None
            if namesake and namesake.key != (party := self._party(mention, mention.name)).key:
                self._prefer(surname_of(mention.name), party)
            return
        party = self._party(mention, mention.name)
        for key in {fold_name(mention.name), surname_of(mention.name)}:
            self._prefer(key, party)
        if party.stands_for in title_words().family_name_first:
            self._prefer(fold_name(mention.name).split()[0], party)

    def _prefer(self, key: str, party: Party) -> None:
        """Let a name mean a leader or minister of the day before others, one with an office before one without."""
        old = self.known.get(key)
        if old is None or self._comes_before(party, old):
            self.known[key] = party

    def _comes_before(self, new: Party, old: Party) -> bool:
        if new.key != old.key and self._is_leading(old) is not self._is_leading(new):
            return self._is_leading(new)
        return bool(new.office) and not old.office

    def _is_leading(self, party: Party) -> bool:
        """Tell whether somebody is a leader or foreign minister on the day, by the table of people."""
        person = people().by_name(party.name) or people().by_surname(surname_of(party.name), self.day)
        return person is not None and person.key == party.key and person.rank_on(self.day) <= _LEADING

    def leading(self, other_sides: Iterable[str | None]) -> Party | None:
        """Return the official whom the document names most, of none of the other sides: whom "the president" means."""
        others = set(other_sides)
        named = {
            party.key: party for party in self.known.values() if party.stands_for and party.stands_for not in others
        }
        return self._most_named(named.values())

    def person(self, mention: PersonMention) -> Party:
        """Return who is meant: under the full name of the document where it has one."""
        name = mention.name.strip()
        full = self.known.get(fold_name(name)) or self.known.get(surname_of(name))
        if full is not None and _is_part(name, full.name) and not self._is_namesake(mention, full):
            return full
        return self._party(mention, name)

    def _is_namesake(self, mention: PersonMention, full: Party) -> bool:
        """Tell whether a surname with an office is not the one's who is named in full: "President X", not "Mrs. X"."""
        if len(mention.name.split()) > 1 or not mention.office or fits(short_office(mention.office), full.office or ""):
            return False
        person = people().by_surname(mention.name, self.day)
        held = person.office_on(self.day) if person and person.key != full.key else None
        return held is not None and fits(short_office(mention.office), held.title)

    def surname(self, word: str) -> Party | None:
        """Return the person of that surname: whom the document names, else a leader or minister of the day."""
        known = self.known.get(fold_name(word))
        if known or len(word) < 2 or word in title_words().not_names or word in title_words().heads:  # noqa: PLR2004 — an initial
            return known
        person = people().by_surname(word, self.day)
        if (
            person is None
            or person.rank_on(self.day) > _LEADING
            or (fold_name(person.surname) != fold_name(word) and not person.aliases)
        ):
            return None
        return Party(word, PartyKind.PERSON, person.key, person.organisation_on(self.day))

    def office(self, words: str) -> Party | None:
        """Return who is meant by an office alone: "the Deputy Secretary"."""
        if words.casefold() in _HEADS and (head := self._head(words)):
            return head
        if self.principal and self.principal.office and fits(words, self.principal.office):
            return self.principal
        named = [party for party in self.known.values() if fits(words, self._office_of(party))]
        if not self.organisation:
            if words not in self.meant:
                self.meant[words] = self._most_named((*named, *self._leaders(words)))
            return self.meant[words]
        own = next((party for party in named if party.stands_for == self.organisation), None)
        if own:
            return own
        holder = people().holder(full_office(words, self.organisation), self.organisation, self.day)
        if holder:
            return Party(holder.name, PartyKind.PERSON, holder.key, holder.organisation_on(self.day), words)
        return next(iter(named), None)

    def _leaders(self, words: str) -> tuple[Party, ...]:
        """Return those who hold the office somewhere on the day: a report may name them by surname alone."""
        held = ((person, person.office_on(self.day)) for person in people().everyone)
        fitting = (person for person, office in held if office and office.rank < _LEADING and fits(words, office.title))
        return tuple(
            Party(person.surname, PartyKind.PERSON, person.key, person.organisation_on(self.day)) for person in fitting
        )

    def _most_named(self, parties: Iterable[Party]) -> Party | None:
        """Return whom the document names most often, the first of those as often."""
        counted = [(len(re.findall(rf"\b{re.escape(_last(party.name))}\b", self.text)), party) for party in parties]
        most, party = max(counted, key=lambda pair: pair[0], default=(0, None))
        named = self.known.get(surname_of(party.name)) if most and party else None
        return named if named and party and named.key == party.key else party if most else None

    def _office_of(self, party: Party) -> str:
        """Return the office that the text gives somebody, else the one held on the day."""
        person = None if party.office else people().by_name(party.name)
        held = person.office_on(self.day) if person and person.key == party.key else None
        return party.office or (held.title if held else "")

    def _head(self, words: str) -> Party | None:
        """Return who leads the publisher's country under that office: no guest of the title's, no former one."""
        holder = people().holder(words, self.organisation, self.day) if self.organisation else None
        if holder is None:
            return None
        named = (party for party in self.known.values() if party.key == holder.key)
        party = Party(holder.name, PartyKind.PERSON, holder.key, holder.organisation_on(self.day), words)
        return next(named, party)

    def official(self, country: str | None, words: str) -> Party | None:
        """Return the one official of a country whom its office alone means: "the Chinese foreign minister"."""
        wanted = next(
            (full for alone, full in title_words().offices_alone.items() if pattern_of(alone).fullmatch(words)), None
        )
        if wanted is None or country is None:
            return None
        named = {party.key: party for party in self.known.values() if party.office and party.stands_for == country}
        fitting = [party for party in named.values() if pattern_of(wanted).search(party.office or "")]
        return fitting[0] if len(fitting) == 1 else None

    def _party(self, mention: PersonMention, name: str) -> Party:
        table = people()
        person = table.by_name(name)
        is_surname = len(name.split()) == 1
        if person is None and is_surname:
            found = table.by_surname(name, self.day)
            person = found if found and _agrees(found.organisations, mention.stands_for) else None
        shown = f"{short_office(mention.office)} {name}".strip() if is_surname else name
        if person:
            stands_for = person.organisation_on(self.day)
            return Party(shown, PartyKind.PERSON, person.key, stands_for or mention.stands_for, mention.office or None)
        key = fold_name(name).replace(" ", "-")
        return Party(shown, PartyKind.PERSON, key, mention.stands_for or self._own(mention), mention.office or None)

    def _own(self, mention: PersonMention) -> str | None:
        """Return the country of ranks named without one: the publisher's own, and members of Congress."""
        if mention.office in _AMERICAN:
            return "United States"
        is_own = mention.office.startswith(
            ("Under Secretary", "Assistant Secretary", "Acting Assistant", "Deputy Assistant", "Special Presidential")
        )
        return self.organisation if is_own and self.organisation == "United States" else None


_AMERICAN = frozenset({"Sen.", "Rep.", "Gov.", "Congressman", "Congresswoman"})


def read_directory(document: Document) -> Directory:
    """Return the directory of a document: persons of the title first, then in order of the text."""
    directory = Directory(document.organisation, document.day, text=document.text)
    signer = document.attributed_to
    if signer and signer.name:
        directory.note(PersonMention(Span(0, 0), signer.name, signer.office or "", signer.organisation))
    told = [mention for paragraph in document.paragraphs for mention in find_persons(paragraph.text)]
    for mention in told:
        directory.note(mention)
    titled = find_persons(document.title)
    for mention in titled:
        directory.note(mention)
    if titled:
        directory.principal = directory.person(titled[0])
    return directory


def _last(name: str) -> str:
    return name.removesuffix("Jr.").rstrip(" ,").split()[-1]


def _agrees(organisations: frozenset[str], stands_for: str | None) -> bool:
    return stands_for is None or stands_for in organisations


def _is_part(name: str, full: str) -> bool:
    return set(fold_name(name).split()) <= set(fold_name(full).split()) or surname_of(name) == surname_of(full)
