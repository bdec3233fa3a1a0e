"""From the words of a subject to who is meant: a person in office, a government, an organisation."""

from __future__ import annotations

import re
from datetime import date

from podium.analysis.statements.bodies import is_body, read_body
from podium.analysis.statements.met import Met
from podium.analysis.statements.nations import ends_with_nation, find_nation
from podium.analysis.statements.officials import beside_name, officials, private
from podium.lexicons.attribution import attribution_words
from podium.lexicons.people import people
from podium.lexicons.titles import title_words
from podium.model.people import Person

_NAME = re.compile(
    r"[A-ZÀ-ÞĀ-Ž][\w’'-]*"
    r"(?:(?: [A-Z]\.)*(?: (?:de|der|den|van|von|bin|al|el|la|di|da|dos|Al|El))* [A-ZÀ-ÞĀ-Ž][\w’'-]*)*"
)
_OWNED = re.compile(r"[’']s?$")
_OPENING = 80  # characters in which a sentence names its subject
_SPOKESMAN = re.compile(
    r"(?i)\b(?:spokes(?:person|man|woman)|official representative|press secretary|representative)\b"
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")  # "Ann Lee Thursday said"
_TITLES = frozenset(
    ["Mr", "Mr.", "Ms", "Ms.", "Mrs", "Mrs.", "Dr", "Dr.", "Sir", "Lord", "But", "And", "The", "Then", *_DAYS]
)
_DAY_OF_MONTH = re.compile(r" \d{1,2}\b")  # "May 26"
_HIS_PEOPLE = re.compile(
    r" (?:administration|government|cabinet|White House|camp|campaign|team)\b"
)  # "the Lee government"
# "Critics of the president", "after talks with Putin": who stands behind these words is not the subject.
_BEHIND = re.compile(
    r"\b(?:of|with|to|against|about|by|from|for|over|at|near|towards?|like|unlike|including|between|than|on)"
    r" (?:the |former |then[- ])*$"
)
_HIS_OFFICE = re.compile(r" (?:office|spokes(?:man|woman|person)|press secretary)\b")  # "Mr. Lee’s office said"
# "Putin critics": a name before a plural noun.
_MODIFIED = re.compile(r" (?!(?:always|himself|themselves|yesterday|as|has|was|is|does|this)\b)[a-z]+s$")
_PRONOUN = re.compile(
    r"(?i)^(?:(?:and|but|that|which|then|later|while|when|as) )*(?P<word>he|she|it|they)"
    r"(?: (?:also|has|have|had|then|later|again|would|will|is|was|further|\w+ly))*$"
)


class Holders:
    """Remembers whom a text has introduced, and resolves the words by which it means them again."""

    def __init__(self, day: date) -> None:
        self._day = day
        self._met = Met(day)
        self._last_body: tuple[str, str] | None = None

    @staticmethod
    def is_pronoun(words: str) -> bool:
        """Tell whether the words only point back: "he", "but they"."""
        return _PRONOUN.match(words.strip()) is not None

    def read(self, words: str) -> tuple[str, str] | None:
        """Return (name, organisation) of who is meant; None where nobody in office is."""
        pronoun = _PRONOUN.match(words.strip())
        if pronoun:
            return self._met.last if pronoun["word"].casefold() in attribution_words().pronouns else self._last_body
        person = self._person(words)
        if person or self._names_somebody(words):
            return person
        if holder := self._by_office(words):
            return holder
        self._last_body = self._group(words) or read_body(words) or self._last_body
        return self._group(words) or read_body(words)

    def note(self, sentence: str) -> None:
        """Remember the person with whom a sentence begins: the next "he" or "the minister" may mean him."""
        self._person(sentence[:_OPENING])

    def introduce(self, sentence: str) -> None:
        """Remember whom a sentence names in full with an office, whoever is its subject."""
        if not officials().search(sentence):
            return
        for match in _NAME.finditer(sentence):
            parts = [part for part in match.group().split() if part not in _TITLES]
            if len(parts) > 1 and self._met.by_surname(parts[-1]) is None:
                beside = beside_name(sentence, match)
                found = self._named(parts, beside)
                if found:
                    self._met.meet(found)

    def forget(self) -> None:
        """Let the next "he" mean nobody: somebody without an office has spoken."""
        self._met.last = None

    def _person(self, words: str) -> tuple[str, str] | None:
        for match in _NAME.finditer(words):
            owns = _OWNED.search(match.group()) and match.end() < len(words)
            is_owner = owns and not _HIS_OFFICE.match(words, match.end())
            parts = [part for part in match.group().split() if part not in _TITLES]
            has_portfolio = bool(parts) and parts[0] in title_words().portfolio  # "Commissioner for Refugees Ann Lee"
            is_behind = not has_portfolio and _BEHIND.search(words, 0, match.start())
            is_other = any(other.match(words, match.end()) for other in (_MODIFIED, _HIS_PEOPLE, _DAY_OF_MONTH))
            if is_owner or is_behind or is_other:
                continue
            found = self._named(parts, words)
            if found:
                self._met.meet(found)
                self._met.last = found
                return found
        return None

    def _named(self, parts: list[str], words: str) -> tuple[str, str] | None:
        for start in range(max(0, len(parts) - 1)):
            person = people().by_name(" ".join(parts[start:]))
            if person:
                return self._of(person)
        if not parts or find_nation(parts[-1]) or ends_with_nation(" ".join(parts)):
            return None
        surname = parts[-1].removesuffix("’s").removesuffix("'s")
        if met := self._met.by_surname(surname):
            return met
        office = officials().search(words)
        person = people().by_surname(surname, self._day)
        if person and (len(self._given(parts)) == 1 or office) and self._fits(person, parts):
            return self._of(person)
        is_public = office is not None and not private().search(words)
        side = self._side(words, office.group()) if office and is_public else None
        name = " ".join(part for part in self._given(parts) if part not in title_words().portfolio)
        return (name, side) if side and " " in name and not officials().fullmatch(name) else None

    def _side(self, words: str, office: str) -> str | None:
        """Return whom an office stands for: the one whose alone it is ("Sen."), or the nation beside it."""
        own = attribution_words().own_offices.get(office.casefold())
        nation = None if own else find_nation(words)
        return nation[1] if nation else own

    def _names_somebody(self, words: str) -> bool:
        """Tell whether the subject is a person by name who holds no office: "Ann Lee, a baker from Kyiv"."""
        match = _NAME.match(words.strip())
        if match is None or _OWNED.search(match.group()) or is_body(match.group()):
            return False
        parts = [part for part in match.group().split() if part not in _TITLES]
        return len(self._given(parts)) > 1 and not find_nation(match.group())

    def _given(self, parts: list[str]) -> list[str]:
        """Return the words of a name without the nation and the office before it."""
        last = max(
            (at for at, part in enumerate(parts) if find_nation(part) or officials().fullmatch(part)), default=-1
        )
        return parts[last + 1 :]

    def _fits(self, person: Person, parts: list[str]) -> bool:
        given = self._given(parts)[:-1]
        return not given or given[0][0] == person.name[0]

    def _of(self, person: Person) -> tuple[str, str]:
        return person.name, person.organisation_on(self._day)

    def _group(self, words: str) -> tuple[str, str] | None:
        groups = attribution_words().groups
        return next(((name, groups[name]) for name in groups if name in words), None)

    def _by_office(self, words: str) -> tuple[str, str] | None:
        office = officials().search(words)
        if office is None or _BEHIND.search(words, 0, office.start()):
            return None
        nation = find_nation(words)
        side = attribution_words().sole_offices.get(office.group().casefold())
        if nation is None and side:
            only = people().holder(office.group(), side, self._day)
            return self._of(only) if only else (side, side)
        if nation is None:
            is_known = re.match(r"(?i)\s*(?:and |but )?(?:the|this|his|her)\b", words)
            return self._known_office(office.group(), words) if is_known else None
        if _SPOKESMAN.search(words) and nation[0] in {"State Department", "Department of State"}:
            holder = people().holder("Spokesperson", "Department of State", self._day)
        else:
            holder = people().holder(office.group(), nation[1], self._day)
        if holder is None:
            return None
        self._met.last = self._of(holder)
        return self._met.last

    def _known_office(self, office: str, words: str) -> tuple[str, str] | None:
        """Return whom "the minister" means, who was met last in such an office, or "the ministry" of the last side."""
        if office.casefold() in attribution_words().bodies:
            return self._last_body or (self._met.last and (self._met.last[1], self._met.last[1]))
        return self._met.in_office(office, words)
