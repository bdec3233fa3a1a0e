"""Who is meant by a label: from the by-line, the title, the list of people, and the text's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from rapidfuzz.fuzz import ratio

from podium.documents.affiliation import organisation_in
from podium.documents.labels import Label, LabelKind
from podium.documents.names import find_person, has_surname, titled_names
from podium.documents.on_record import find_on_record
from podium.documents.posts import NamedPerson
from podium.lexicons.people import fold_name, people
from podium.lexicons.turns import turn_words
from podium.model.documents import Speaker
from podium.model.people import Person

_MISPRINT = 88.0  # per cent: `SECRETARY BLINKNEN` is SECRETARY BLINKEN, `MR PRICE` is not MS GRACE
_WORD = re.compile(r"[\w.’'-]+")
_MOST_SOUGHT = 60  # speakers: the fullest real transcript has 21


@dataclass(slots=True)
class Speakers:
    """Finds and remembers the speakers of one document.

    `signers` are the by-line's persons, `title` the document's, `texts` its paragraphs; `organisation` is whom the
    publisher stands for, on whose `day` offices are looked up.
    """

    signers: Sequence[NamedPerson]
    title: str
    texts: Sequence[str]
    organisation: str
    day: date
    _known: dict[str, Speaker] = field(default_factory=dict)
    _folded: list[str] = field(default_factory=list)

    def of(self, label: Label) -> Speaker:
        """Return the speaker of a label; one that resolves to nobody is taken for a misprint of one that does."""
        if label.words not in self._known:
            found = self._resolved(label)
            self._known[label.words] = found if found.name else self._resembled(label) or found
        return self._known[label.words]

    @property
    def vouched(self) -> frozenset[str]:
        """Return the folded words of title and by-line: a label that ends in one of them can be a speaker's."""
        names = [*(person.name for person in self.signers), *titled_names(self.title)]
        return frozenset(fold_name(" ".join(names)).split())

    def signer(self, person: NamedPerson) -> Speaker:
        """Return a person of the by-line as the official to whom the text is attributed."""
        return self._speaker(person.name, person)

    def _resolved(self, label: Label) -> Speaker:
        if label.kind is LabelKind.ANONYMOUS:
            return Speaker(label.words, None, label.words.title(), self.organisation or None)
        if label.kind is LabelKind.ANSWERER:
            return self._answerer(label)
        if label.kind is not LabelKind.NAMED:
            return Speaker(label.words)
        return self._named(label) if label.name else self._holder(label)

    def _answerer(self, label: Label) -> Speaker:
        """Return who answers: the one who signs, else the first known person whom the title names."""
        if self.signers:
            return self._speaker(label.words, self.signers[0])
        words = _WORD.findall(self.title)
        pairs = (" ".join(words[at : at + size]) for at in range(len(words)) for size in (3, 2))
        listed = next((person for pair in pairs if " " in pair and (person := people().by_name(pair))), None)
        return self._listed_speaker(label.words, listed) if listed else Speaker(label.words)

    def _named(self, label: Label) -> Speaker:
        signer = next((person for person in self.signers if has_surname(person.name, label.name)), None)
        listed = None if signer else find_on_record(label, self.organisation, self.day, self._mentioned)
        if listed:
            mentioned = self._mentioned(label.name)
            is_same = mentioned is not None and people().by_name(mentioned.name) is listed
            found = self._listed_speaker(label.words, listed)
            return replace(found, name=mentioned.name) if mentioned and is_same else found
        person = signer or self._mentioned(label.name) or _spelt_out(label)
        return self._speaker(label.words, person, label.title)

    def _holder(self, label: Label) -> Speaker:
        """Return who speaks under a title alone, `THE PRESIDENT:`: a signer with that post, else who holds it."""
        title = label.title.casefold().removeprefix("the ")
        signer = next((person for person in self.signers if title in person.office.casefold()), None)
        listed = None if signer else people().holder(title, self.organisation, self.day)
        return self._listed_speaker(label.words, listed) if listed else self._speaker(label.words, signer, label.title)

    def _mentioned(self, surname: str) -> NamedPerson | None:
        """Return who is named in full with the surname, in the title first; of very many only some are sought."""
        wanted = fold_name(surname)
        if not wanted or len(self._known) > _MOST_SOUGHT:
            return None
        texts = [self.title, *self.texts]
        self._folded = self._folded or [f" {fold_name(text)} " for text in texts]
        holding = (text for text, folded in zip(texts, self._folded, strict=True) if f" {wanted} " in folded)
        return next((person for text in holding if (person := find_person(wanted, text))), None)

    def _listed_speaker(self, words: str, person: Person) -> Speaker:
        office = person.office_on(self.day)
        return Speaker(words, person.name, office.title if office else None, person.organisation_on(self.day))

    def _speaker(self, words: str, person: NamedPerson | None, title: str = "") -> Speaker:
        office = None if title.casefold() in turn_words().courtesies else title.title() or None
        if person is None:
            return Speaker(words, None, office, self._stands_for(title))
        listed = people().by_name(person.name)
        organisation = listed.organisation_on(self.day) if listed else self._stands_for(person.office or title)
        return Speaker(words, person.name, person.office or office, organisation)

    def _stands_for(self, post: str) -> str | None:
        """Return whom a post's words name, else the publisher's organisation where the post is one of its own."""
        folded = post.casefold().removesuffix(" of state")
        is_own = folded in turn_words().home_titles or folded.startswith(turn_words().home_posts)
        return organisation_in(post) or ((self.organisation or None) if is_own else None)

    def _resembled(self, label: Label) -> Speaker | None:
        if label.kind is not LabelKind.NAMED or len(self._known) > _MOST_SOUGHT:
            return None
        named = [words for words, speaker in self._known.items() if speaker.name]
        best = max(named, key=lambda words: ratio(words, label.words), default="")
        return self._known[best] if ratio(best, label.words) >= _MISPRINT else None


def _spelt_out(label: Label) -> NamedPerson | None:
    """Return the label's own name where it is given in full: `Oana Lungescu (NATO Spokesperson):`."""
    is_full = len(label.name.split()) > 1 and not label.words.isupper()
    return NamedPerson(label.name, label.title) if is_full else None
