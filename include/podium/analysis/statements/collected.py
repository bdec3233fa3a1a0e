"""Collections of quotations in an official text: each line gives the words of whom it names apart."""

from __future__ import annotations

import re
from collections.abc import Mapping

from podium.analysis.statements.nations import find_nation
from podium.analysis.statements.officials import officials, private
from podium.analysis.statements.reported import NOBODY, Attribution
from podium.lexicons.attribution import attribution_words
from podium.lexicons.people import people
from podium.model.documents import Document, ParagraphRole

# `Senator Ann Lee (R-TX): “We will …”`
_LED = re.compile(r"(?P<who>[A-ZÀ-Ž][^:“”\"«„]{3,110}?): ?[“\"«„]")
# `“We will …” — Ann Lee, Prime Minister of Norway`
_SIGNED = re.compile(r"[“\"«„].{20,}[”\"»] ?[—–-]{1,2} ?(?P<who>[A-ZÀ-Ž][^:“”\"«„]{3,90})")
_SMALL = frozenset(("of", "the", "for", "to", "on", "and", "in", "at", "de", "der", "von", "van", "al", "bin"))
_BRACKETS = re.compile(r" \([^()]*\)")  # `Senator Ann Lee (R-TX)`
_FEWEST = 2  # lines that make a collection; one alone counts where it names somebody in office
_LONGEST_NAME = 4  # words


def collected_quotes(document: Document) -> Mapping[int, Attribution]:
    """Return for the number of each line of a collection whose words it gives; nobody's where he holds no office."""
    if not document.official:
        return {}
    prose = (paragraph for paragraph in document.paragraphs if paragraph.role is ParagraphRole.PROSE)
    named = ((line.number, _LED.match(line.text) or _SIGNED.fullmatch(line.text)) for line in prose)
    lines = {number: found["who"] for number, found in named if found and _is_label(found["who"])}
    quotes = {number: _speaker(who, document) for number, who in lines.items()}
    return quotes if len(quotes) >= _FEWEST else {number: one for number, one in quotes.items() if one.name}


def _is_label(words: str) -> bool:
    """Tell whether words are written like a name with its post: `Minister Ann Lee has said` is no label."""
    return all(word[0].isupper() or word in _SMALL for word in _BRACKETS.sub("", words).split())


def _speaker(words: str, document: Document) -> Attribution:
    """Return who is named: one of the list of people, or the holder of an office that the words give him."""
    if private().search(words):
        return NOBODY
    words = _BRACKETS.sub("", words)
    name, _, post = words.partition(", ")
    if not post:
        post, name = _divided(words)
    office = officials().search(post)
    person = people().by_name(name) or (people().by_surname(name, document.day) if office else None)
    if person:
        return _labelled(person.name, person.organisation_on(document.day))
    if office is None or not 1 < len(name.split()) <= _LONGEST_NAME:
        return NOBODY
    nation = find_nation(words)
    own = attribution_words().own_offices.get(office.group().casefold())
    return _labelled(name, own or (nation[1] if nation else document.organisation))


def _divided(words: str) -> tuple[str, str]:
    """Divide `Ambassador to NATO Ann Lee` or `Minister Ann Lee of Norway` into the post and the name."""
    office = next(reversed(list(officials().finditer(words))), None)
    behind = words[office.end() if office else 0 :].strip()
    link = re.match(r"(?:of|for|to) (?:the )?", behind)
    if link:
        behind = " ".join(behind.split()[-2:])
    return words, behind.partition(" of ")[0]


def _labelled(name: str, organisation: str) -> Attribution:
    return Attribution(name, organisation, is_quoted=True, is_labelled=True)
