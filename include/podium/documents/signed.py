"""Speeches that say by their title whose they are, whoever publishes them: `Speech by the President of X in Y`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from podium.documents.addressed import find_head_of_state
from podium.documents.affiliation import organisation_in
from podium.documents.posts import is_office
from podium.lexicons.people import people
from podium.model.documents import Speaker
from podium.model.people import Person

_BY = re.compile(
    r"(?i)(?:^|[:–—-] ?)(?:(?!by\b|of\b)[\w’'-]+ ){0,3}"
    r"(?:address|speech|statement|remarks|talks?|message|intervention|lecture|greetings|congratulations|briefing|appeal)"
    r"(?: (?:delivered|given|made|presented|issued))? (?:by|of|from) (?P<who>.{3,160})"
)
# `Rt. Hon. Mr. Ann Lee`, `H.E. Ann Lee`, `the Honourable Ann Lee`
_COURTESY = re.compile(
    r"(?i)\b(?:the|right|rt\.?|hon(?:ou?rable|[’']ble|\.)?|h\. ?e\.|(?:his|her) excellency|mrs?\.?|ms\.?|dr\.?) +"
)
_OCCASION = re.compile(r",? (?:at|in|on|to|during|after|following|before|upon) ")  # where and to whom it is spoken
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Uu]s|[Mm]y|[Mm]e)\b")
_QUOTED = re.compile('[“"«„][^“”"«»„]*[”"»]')
# Lines above a speech on a page in another language: `Tal av försvarsminister Ann Lee`, `Discours de la ministre`
_FOREIGN = re.compile(
    r"(?i)\b(?:tal(?:et|ade)?|anförande|linjetal|rede|ansprache|discours|allocution|discurso|discorso)\b"
)
_FOREIGN_POST = re.compile(
    r"\b[\w-]*(?:[Mm]inister|[Ss]ekreterare|[Ss]ekretär|[Mm]inistre|[Pp]resident)n?"
    r" (?P<name>[A-ZÅÄÖÉ][\w-]+(?: [A-ZÅÄÖÉ][\w-]+?){1,2}?(?=s (?:tal|anförande)\b|(?![\w-])(?! [A-ZÅÄÖÉ]\w)))"
)
_HEAD_LINES = 2
_LONGEST_LINE = 300  # characters: what is longer is no title and no line above a text
_FEWEST_WORDS = 8  # of a paragraph that shows who speaks
_LEAST_SHARE = 0.2  # of such paragraphs speak of "I" or "we"
_LONGEST_NAME = 4  # words


def find_signer(title: str, texts: Sequence[str], day: date, publisher: str = "") -> Speaker | None:
    """Return whose speech a text is, by its title or its own words; None for what is told of somebody.

    `publisher` is the country whose government publishes it, if one does.
    """
    if not _speaks(texts):
        return None
    by = _BY.search(title[:_LONGEST_LINE])
    who = _COURTESY.sub("", _OCCASION.split(by["who"])[0]) if by else ""
    signer = (_listed(who, day) or _by_post(who, day)) if who else None
    foreign = _above(title, texts, day, publisher) if publisher and not signer else None
    return signer or foreign or find_head_of_state(who, texts, day)


def _above(title: str, texts: Sequence[str], day: date, publisher: str) -> Speaker | None:
    """Return who is named above a government's speech in the page's own language."""
    head = "\n".join(line[:_LONGEST_LINE] for line in (title, *texts[:_HEAD_LINES]))
    if not _FOREIGN.search(head):
        return None
    named = _listed(head.replace("\n", " "), day)
    if named:
        return named if named.organisation == publisher else None
    post = _FOREIGN_POST.search(head)
    name = post["name"] if post else ""
    return Speaker(name, name, None, publisher) if name else None


def _speaks(texts: Sequence[str]) -> bool:
    """Tell whether a text is in the first person, outside of what it quotes."""
    long = [text for text in texts if len(text.split()) >= _FEWEST_WORDS]
    own = sum(_FIRST_PERSON.search(_QUOTED.sub("", text)) is not None for text in long)
    return bool(long) and own >= _LEAST_SHARE * len(long)


def _listed(who: str, day: date) -> Speaker | None:
    """Return the first person of the list who is named in full, or by surname behind a post."""
    words = who.replace(",", " ").split()
    runs = (" ".join(words[at : at + size]) for at in range(len(words)) for size in range(_LONGEST_NAME, 1, -1))
    person = next((person for run in runs if " " in run and (person := people().by_name(run))), None)
    if person is None and len(words) > 1 and is_office(words[-2]):
        person = people().by_surname(words[-1], day)
    return _speaker(person, day) if person else None


def _by_post(who: str, day: date) -> Speaker | None:
    """Return who is named beside a post that names its country, else who holds it."""
    parts = [part.split() for part in who.split(", ")]
    post = next((part for part in parts if any(map(is_office, part))), [])
    ends = (end for end in range(1, len(post) + 1) if organisation_in(" ".join(post[:end])))
    end = next((end for end in ends if any(map(is_office, post[:end]))), None)
    if end is None:
        return None
    office, organisation = " ".join(post[:end]), organisation_in(" ".join(post[:end])) or ""
    name = " ".join(post[end:] or (parts[0] if parts[0] is not post else []))
    if " " in name and name[0].isupper():
        return Speaker(name, name, office, organisation)
    held = people().holder(office.partition(" of ")[0], organisation, day)
    return _speaker(held, day) if held else None


def _speaker(person: Person, day: date) -> Speaker:
    office = person.office_on(day)
    return Speaker(person.name, person.name, office.title if office else None, person.organisation_on(day))
