"""Persons that a text names: a title with a name, or a full name alone."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from podium.analysis.appositions import with_office
from podium.analysis.entities import Entity, EntityKind, EntityMention, find_entities
from podium.analysis.mentions import PersonMention
from podium.lexicons.titles import title_words
from podium.model.text import Span
from podium.patterns import pattern

_WORD = r"(?:[A-ZÀ-ÖØ-ÞĀ-ŽȘȚİ](?:[\w’'‘-]*\w)?)"
_INITIALS = r"(?:(?:[A-Z]\.)+)"
_LONGEST_NAME = 5
_CLOSE = 3  # characters between a country and a title: a blank, or a genitive
_GAP = pattern(r"[\s/]+(?:\([A-Z][\w/&-]{1,9}\)\s+)?(?:(of|to|for)\s+(?:the\s+)?)?")  # "… Affairs (BWL) Ann Lake"
_ARTICLE = pattern(r"(?i)(?:\b(?:the|a|an|this|our|its|their|of)\s+|[“\"‘:]\s*)$")

_TOKEN = re.compile(r"\S+")
Starts = Mapping[int, EntityMention]  # the entities of a text by where they begin
_WINDOW = 6000  # characters: longer than any paragraph that people write


def find_persons(text: str, entities: Sequence[EntityMention] | None = None) -> list[PersonMention]:
    """Return the persons in order; a long text is read window by window: the time grows with its length alone."""
    if len(text) > _WINDOW:
        return [_moved(person, start) for start, piece in _windows(text) for person in find_persons(piece)]
    titles, names = list(_title().finditer(text)), list(_name(1).finditer(text))
    if not (titles or names):
        return []
    known = find_entities(text) if entities is None else entities
    starts = {hit.span.start: hit for hit in known}
    found = list(_titled(text, titles, known, starts))
    taken = [person.span for person in found]
    found.extend(_bare(text, names, known, starts, taken))
    return sorted(found, key=lambda person: person.span.start)


def _windows(text: str) -> Iterator[tuple[int, str]]:
    """Yield pieces that end at a space, with the places where they begin."""
    start = 0
    while start < len(text):
        end = start + _WINDOW
        cut = text.rfind(" ", start, end) + 1 if end < len(text) else len(text)
        end = cut if cut > start else end
        yield start, text[start:end]
        start = end


def _moved(person: PersonMention, by: int) -> PersonMention:
    return replace(person, span=person.span.shifted(by), name_start=person.name_start + by)


@functools.cache
def _title() -> re.Pattern[str]:
    """Return the pattern of a title: words before, head, portfolio; the name must follow."""
    words = title_words()
    heads, before, portfolio = (
        "|".join(map(re.escape, sorted(group, key=len, reverse=True)))
        for group in (words.heads, words.before, words.portfolio)
    )
    affairs = (
        r"\s+(?:of|for)(?:\s+the)?(?:\s+Bureau\s+of)?\s+(?:[A-Z][\w-]+,?\s+(?:and\s+|of\s+|the\s+)*){1,7}Affairs\b"
    )
    of = (
        rf"(?:(?:\s+(?:of|for|to|on)(?:\s+the)?(?:[\s,/&-]+(?:and\s+|of\s+|for\s+|the\s+|on\s+"
        rf"|to\s+)*(?:{portfolio}|[A-Z]\w+(?:ian|ese|ish|eli|aqi|ani))\b)+)(?:{affairs})?|{affairs})"
    )
    head = rf"(?:(?:{before})\s+|(?:{before})-)*(?:{heads})(?![\w])"
    return pattern(
        rf"(?<![\w’-])(?:{head})(?:{of})?(?:(?:\s+and|/"
        rf"|,)?\s*(?:(?:{before})\s+)*(?:{heads})(?![\w])(?:{of})?)*(?=[\s/])"
    )


@functools.cache
def _name(least: int) -> re.Pattern[str]:
    """Return the pattern of a name that has at least so many words behind its first."""
    particles = "|".join(sorted(title_words().particles, key=len, reverse=True))
    token = rf"(?:{_INITIALS}|{_WORD})"
    nick = r"(?:\s+[“\"‘'(][A-Z][a-zà-ÿ]\w*[”\"’')])?"  # "(Bill)", and no abbreviation: "(INL)"
    return pattern(
        rf"(?:(?<![\w’-])(?:al|el|bin|de|von|van)[-\s])?{token}(?:{nick}(?:\s+"
        rf"|-)(?:(?:{particles})[\s-])*{token}){{{least},{_LONGEST_NAME}}}(?:,?\s+Jr\.?)?"
    )


def _titled(
    text: str, titles: Sequence[re.Match[str]], entities: Sequence[EntityMention], starts: Starts
) -> Iterator[PersonMention]:
    for title in titles:
        start = title.end()
        gap = _GAP.match(text, start)
        at = gap.end() if gap else start
        skipped = starts.get(at)
        if skipped and skipped.entity.kind is not EntityKind.CITY:  # "President of Palau Surangel Whipps"
            at = skipped.span.end
            at += len(text[at : at + 2]) - len(text[at : at + 2].lstrip())
        elif gap and gap[1]:
            continue
        end, name = _read_name(text, at, starts)
        if not name:
            continue
        is_own = skipped is not None and not (gap and gap[1] and gap[1] != "of")
        named = skipped.entity if skipped and is_own and skipped.entity.kind is not EntityKind.CITY else None
        country = named or _country_before(text, title.start(), entities)
        stands_for = (country.country or country.name) if country else None
        left = _left_edge(text, title.start(), entities)
        yield PersonMention(Span(left, end), name, title[0].strip(" ,"), stands_for, at)


def _read_name(text: str, at: int, starts: Starts) -> tuple[int, str]:
    match = _name(0).match(text, at)
    if match is None:
        return at, ""
    words: list[str] = []
    end = at
    for token in _TOKEN.finditer(match[0]):
        bare = token[0].rstrip("’'s").rstrip(".,") if token[0].endswith(("’s", "'s")) else token[0]
        is_name = token[0].rstrip(",") not in title_words().not_names or _is_surname(text, at, words, token)
        if len(words) > 1 and bare.endswith("ing"):  # in a headline: "President X Y Welcoming Z"
            break
        if not is_name or _starts_entity(starts, at + token.start()):
            break
        words.append(bare)
        end = at + token.start() + len(bare)
        if bare != token[0]:
            break
    while words and words[-1] in title_words().particles:
        words.pop()
    if not words or len(words[-1].rstrip(".")) < 2 or title_words().heads.issuperset(words):  # noqa: PLR2004 — an initial
        return at, ""
    return end, text[at:end].strip(" ,")


# Months that are surnames, too: behind a given name, and before no figure.
_MONTH_NAMES = frozenset({"April", "August", "June", "May"})


def _is_surname(text: str, at: int, words: Sequence[str], token: re.Match[str]) -> bool:
    plain = token[0].rstrip(".,").removesuffix("’s").removesuffix("'s")
    return bool(words) and plain in _MONTH_NAMES and not text[at + token.end() :].lstrip()[:1].isdigit()


def _starts_entity(starts: Starts, at: int) -> bool:
    """Tell whether a name of another kind begins here; a city's can be a given name: Victoria."""
    hit = starts.get(at)
    return hit is not None and hit.entity.kind is not EntityKind.CITY


def _country_before(text: str, at: int, entities: Sequence[EntityMention]) -> Entity | None:
    for hit in entities:
        if hit.span.end <= at and not text[hit.span.end : at].strip(" ’s'-") and at - hit.span.end <= _CLOSE:
            return hit.entity
        if hit.span.start >= at:
            break
    inside = [hit for hit in entities if hit.span.start == at]
    return inside[0].entity if inside and inside[0].entity.kind is not EntityKind.CITY else None


def _left_edge(text: str, at: int, entities: Sequence[EntityMention]) -> int:
    for hit in entities:
        if hit.span.end <= at and not text[hit.span.end : at].strip() and at - hit.span.end <= 1:
            return hit.span.start
    return at


def _bare(
    text: str,
    names: Sequence[re.Match[str]],
    entities: Sequence[EntityMention],
    starts: Starts,
    taken: Sequence[Span],
) -> Iterator[PersonMention]:
    """Yield full names without title: two words or more, none of which is an ordinary capitalised word."""
    busy = [*taken, *(hit.span for hit in entities)]
    for match in names:
        first, end = match.span()
        start = _behind_opener(text, first, end)
        before = starts.get(start)
        if before and text[before.span.end : before.span.end + 1] == " ":  # "special envoy for Iran Rob Malley"
            start = min(before.span.end + 1, end)
        name = _without_month(text, start, end)
        if not _is_full_name(name):
            continue
        span = Span(start, start + len(name))
        if any(other.overlaps(span) for other in busy):
            continue
        if not _ARTICLE.search(text[max(0, start - 6) : start]):
            is_of = before is not None and before.entity.kind is EntityKind.DEMONYM  # "Russian Sergei Lavrov"
            side = before.entity.country if before and is_of else None
            yield with_office(text, PersonMention(span, name, stands_for=side, name_start=start), entities)


def _without_month(text: str, start: int, end: int) -> str:
    """Return a name without the month of a date right behind it: "will meet with Xi Nov. 10"."""
    name = text[start:end].removesuffix("’s").removesuffix("'s")
    is_month = any(word[:3] in _MONTHS for word in name.split()[-1:])
    return _MONTH_BEHIND.sub("", name) if is_month and _FIGURE.match(text, end) else name


_FIGURE = pattern(r"\.?\s*\d")
_MONTHS = frozenset({"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"})
_MONTH_BEHIND = pattern(r"\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*$")


def _behind_opener(text: str, start: int, end: int) -> int:
    """Return where a name begins: behind a word that only opens the sentence: "Will Robert Malley travel?"."""
    before = text[max(0, start - 2) : start]
    if before[:1].isalnum() and before[1:] == " ":  # most names stand behind a word
        return start
    first, _, rest = text[start:end].partition(" ")
    if not rest or first not in title_words().not_names or not _OPENS.search(text, max(0, start - _OPENING), start):
        return start
    return end - len(rest.lstrip())


_OPENS = pattern(r"(?:^|[.!?:…]\s)[\s“\"‘(]*$")
_OPENING = 20  # characters: more quotation marks and blanks open no sentence


@functools.lru_cache(2000)
def _is_full_name(name: str) -> bool:
    words = name.split()
    known = words[:-1] if len(words) > 1 and words[-1] in _MONTH_NAMES else words
    return len(words) > 1 and not any(map(_is_ordinary, known))


def _is_ordinary(word: str) -> bool:
    words = title_words()
    plain = word.rstrip(".,").removesuffix("’s").removesuffix("'s")
    return (
        plain in words.not_names
        or plain in words.heads
        or plain in words.portfolio
        or (plain.isupper() and len(plain) > 2)  # noqa: PLR2004 — an abbreviation
    )
