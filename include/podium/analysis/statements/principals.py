"""The official whose call, meeting or words an unsigned official text reports."""

from __future__ import annotations

import re
from datetime import date

from podium.lexicons.people import people
from podium.model.documents import Document, DocumentKind, ParagraphRole
from podium.model.people import Person

_NAME = (
    r"(?:Dr\. )?(?P<name>[A-ZÀ-Ž][\w’'-]+(?: [A-Z]\.?(?= ))?"
    r"(?: (?:(?:von|van|de|der|den|di|da|du|dos|bin|al|el|la|le) ){0,2}[A-ZÀ-Ž][\w’'-]+){0,3})"
)
_OFFICE = (
    r"(?:Secretary(?:[- ]General)?|Counselor|Ambassador|Envoy|Representative|President|Minister|Coordinator|Director|"
    r"Chancellor|Commissioner|Premier|Administrator|Advis[eo]r|Taoiseach|Spokes(?:person|man|woman)|First Lady)"
)
_OFFICE_ALONE = re.compile(
    r"(?:EU )?High Representative|Secretary[- ]General|Foreign (?:Secretary|Minister)|"
    r"Minister (?:of|for) Foreign Affairs|Prime Minister|President|Chancellor|Secretary of State",
    re.IGNORECASE,
)
_TITLED = re.compile(_OFFICE + r"(?:(?: of| for| to) [A-Z][\w’', -]{2,70}?)?,? " + _NAME)
_BY = re.compile(
    r"\b(?:statement|remarks|speech|address|intervention|interview|briefing|keynote|readout|read-out|op-ed|letter|message)\b"
    r"(?: from|.{0,40}?\b(?:by|of|with)) (?:the )?(?P<who>.{3,160})",
    re.IGNORECASE,
)
_OF_OFFICE = re.compile(
    r"^(?:the )?(?P<who>PM|" + _OFFICE_ALONE.pattern + r")(?:[’']s)? (?:\w+ ){0,2}?"
    r"(?:statement|remarks|speech|address|comments?|letter|article|call|meeting|message|words)\b",
    re.IGNORECASE,
)
_SHORT = {"pm": "Prime Minister"}
_NARRATES = re.compile(
    r"\b(?:spoke|speaks|met|meets|called|held|hosted|joined|participated|convened|attended|travell?ed|welcomed|"
    r"says|said|reiterates|thanks|condemns|delivered|led)\b"
)
# Papers in which an office speaks as such, whomever their first lines name.
_OF_THE_HOUSE = re.compile(r"(?i)^(?:fact ?sheet|icymi|media advisory)\b")
_DOING = re.compile(r" (?=[A-Z][a-z]+ing\b)")  # `Statement by Spokesperson Ann Lee Marking the Day of …`
_LEAD = 400
_NEAR = 80  # characters of a title's words between the form of the text and the post of who signs


def find_principal(document: Document) -> Person | None:
    """Return the first official of the publisher's own side whom a read-out or a third person's lead names."""
    if document.kind in {DocumentKind.READOUT, DocumentKind.STATEMENT}:
        return _in_title(document) or _in_lead(document)
    return _in_title(document) if document.kind in {DocumentKind.TRANSCRIPT, DocumentKind.TRAVEL} else None


def find_named(title: str) -> str | None:
    """Return the full name of who signs by the title, though no list has it: `Statement by Spokesperson Ann Lee`."""
    by = _BY.search(title)
    titled = _TITLED.search(by["who"]) if by else None
    if titled is None or titled.start() > _NEAR:
        return None
    name = _DOING.split(titled["name"].strip())[0]
    return None if " " not in name or people().by_name(name) else name


def _in_title(document: Document) -> Person | None:
    by, of = _BY.search(document.title), _OF_OFFICE.search(document.title)
    named = _by_office(by["who"], document) or _first(by["who"], document) if by else None
    return named or (_by_office(of["who"], document) if of else None)


def _by_office(words: str, document: Document) -> Person | None:
    """Return who holds the office that signs: `statement by the High Representative on …`, `PM statement on …`."""
    title = _SHORT.get(words.casefold(), words)
    match = _OFFICE_ALONE.match(title)
    if match is None or title[match.end() :].lstrip()[:1].isupper():
        return None
    return people().holder(match.group(), document.organisation, document.day)


def _in_lead(document: Document) -> Person | None:
    if _OF_THE_HOUSE.search(document.title):
        return None
    prose = (paragraph for paragraph in document.paragraphs if paragraph.role is ParagraphRole.PROSE)
    first = next(prose, None)
    if first is None or not _NARRATES.search(first.text[:_LEAD]):
        return None
    return _first(first.text[:_LEAD], document)


def _first(words: str, document: Document) -> Person | None:
    for match in _TITLED.finditer(words):
        person = _known(match["name"], document.day)
        if person and person.organisation_on(document.day) == document.organisation:
            return person
    return None


def _known(name: str, day: date) -> Person | None:
    """Return whom the words name, or the longest beginning of them: `Ann Lee Welcoming Finland`."""
    words = name.split()
    starts = [words[:size] for size in range(len(words), 0, -1)]
    named = (people().by_name(" ".join(start)) or people().by_surname(start[-1], day) for start in starts)
    return next((person for person in named if person), None)
