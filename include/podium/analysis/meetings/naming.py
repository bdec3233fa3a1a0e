"""Events that a sentence names: the noun, its proper name, its kind, its key; and the headline of a meeting."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile

from podium.analysis.entities import EntityKind, EntityMention, may_name_format
from podium.lexicons.meetings import joined, meeting_words
from podium.lexicons.organisations import organisations
from podium.lexicons.titles import title_words
from podium.model.findings import MeetingKind, Party, PartyKind, Place
from podium.model.text import Span
from podium.patterns import pattern

_LONGEST = 90
_REGNAL = pattern(r"[IVX]+")
_PARTICLES = frozenset({"Le", "La", "De", "de", "von", "van", "der", "Al", "al", "El", "bin", "Van", "Von", "di", "da"})
_FRONT = pattern(
    r"(?<!\w)((?:(?:the |a |an )?(?:[A-Z][\w.’'+–/-]*|\d\+\d|\d{4}|of|on|for|and|inaugural|annual|high-level"
    r"|ministerial|bilateral|trilateral|strategic|human|rights|first|second|third|fourth|fifth|sixth"
    r"|seventh|eighth|next|foreign|ministers[’']?|leaders[’']?|session|meeting|round)[\s-])+)$"
)
# What may stand before the first word of a sentence, whose capital makes no name: a quotation mark, a dateline.
_OPENING = pattern(r"(?:[A-Z][A-Z .,/’'-]+(?:,\s[^–—]{0,30}?)?\s*(?:\([^)]{1,60}\)\s*)?(?:--?|–|—)\s)?[\s“\"‘']*")
# "with X on the next Our Ocean Conference": what stands before is no part of the name.
_BEFORE_NAME = pattern(r"\b(?:for|in|at)\s+(?:the\s+|a\s+)?|\b(?:the|its|their|our)\s+(?:next|upcoming|forthcoming)\s+")
_PROPER = pattern(r"[A-Z][\w.’'+–/-]*|\d\+\d")
_TAIL = pattern(
    r"\s+(?:on|for|of)\s+(?:the\s+)?(?:[A-Z][\w.’'–-]*)(?:\s+(?:and\s+|of\s+"
    r"|the\s+)*[A-Z][\w.’'–-]*){0,6}"
)
_FULL_STOP = pattern(r"(?<=[a-z])\.$")  # of the sentence that a name ends
_BODIES = (MeetingKind.MEETING, MeetingKind.SUMMIT, MeetingKind.MINISTERIAL, MeetingKind.COUNCIL)
_OF_BODY = pattern(r"\s+(?:of|in)\s+(?:the\s+)?")
_OF_COMMITTEE = pattern(
    r"\s+of\s+the\s+((?:[A-Z][\w-]+\s+){1,4}(?:Committee|Council|Commission|Group|Assembly|Board|Conference|Forum))\b"
)
_DAY_OF = pattern(
    r"^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|To)day|Tomorrow|Tonight)[’']s\s+"
)  # "Monday’s meeting" has no name
# "The Deputy Secretary’s meeting" has none, either.
_HIS_OR_HERS = pattern(
    r"^.*\b(?:Secretary|President|Minister|Chancellor|Envoy|King|Ambassador|Premier|Director|General|Representative)[’']s\s+"
)
_SERIES = pattern(
    r"\b(?:inaugural|annual|first-ever|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|\d+(?:th|st|nd|rd))\b(?:,?\s+[\w-]+){0,5}\s+$"
)
_LEADING = pattern(
    r"^(?:(?:meeting of|session of|round of|of|on|for|and|the|The|a|an|A|An|This|In|At|On|first|next|Next|First)\s+)+"
)


@dataclass(frozen=True, slots=True)
class Event:
    """An event in a sentence: `name` is its proper name, empty for a common noun."""

    span: Span
    kind: MeetingKind
    noun: str
    name: str = ""
    key: str | None = None
    members: tuple[Party, ...] = ()


def may_name_event(text: str) -> bool:
    """Tell whether there can be an event to find."""
    return _nouns().search(text) is not None or may_name_format(text)


def find_events(text: str, entities: Sequence[EntityMention]) -> list[Event]:
    """Return the events that the sentence names, in order: formats of the lexicon, and nouns of events."""
    found = [_format(hit) for hit in entities if hit.entity.kind is EntityKind.FORMAT]
    found.extend(event for hit in entities if (event := _summit_of(text, hit)))
    for match in _nouns().finditer(text):
        inside = [
            event for event in found if event.span.start <= match.end() + 1 and match.start() <= event.span.end + 1
        ]
        if not inside:
            found.append(_noun(text, match, entities))
    return sorted(found, key=lambda event: event.span.start)


def title_of(kind: MeetingKind, name: str, own: Sequence[Party], others: Sequence[Party], place: Place | None) -> str:
    """Return the headline: the event's own name, else who goes where, else who meets whom."""
    where = (place.city or place.country) if place and not place.is_virtual else None
    leading = (*own[:1], *others[:1]) if own and others else (*own, *others)[:2]
    names = [_short(party) for party in leading]
    if kind is MeetingKind.VISIT and where:
        return f"{names[0]} visit to {where}" if names else f"Visit to {where}"
    if name and (not names or _PROPER.search(name)):
        return name[:_LONGEST]
    noun = name or (str(kind) if kind is not MeetingKind.VISIT else "meeting")
    noun += " of talks" if noun.endswith("round") else ""
    if not names:
        return noun.capitalize() + (f" in {where}" if where else "")
    return f"{'–'.join(names)} {noun}" + (f" in {where}" if where and len(names) == 1 else "")


def _format(hit: EntityMention) -> Event:
    key = hit.entity.key.removeprefix("org:")
    record = organisations()[key]
    members = tuple(_member(name) for name in record.members)
    return Event(hit.span, record.is_met_as, hit.words, record.name, key, members)


def _summit_of(text: str, hit: EntityMention) -> Event | None:
    """Return the summit that a group's bare name means behind "at the" or "for the": "to the G20 next month"."""
    key = organisations()[hit.entity.key.removeprefix("org:")].summit if hit.entity.key.startswith("org:") else None
    if key is None or not _AT_THE.search(text[: hit.span.start]) or not _NO_NOUN.match(text, hit.span.end):
        return None
    record = organisations()[key]
    members = tuple(_member(name) for name in record.members)
    return Event(hit.span, record.is_met_as, hit.words, record.name, key, members)


_AT_THE = pattern(
    r"(?i)\b(?:at|for|during|ahead\s+of|before|(?:go(?:es|ing)?|travel\w*|head\w*|trip|way|fl(?:y|ies|ying)|return\w*|com(?:e|es|ing)"
    r"|up|invit\w+|br(?:ing|ought)\s+\w+)\s+(?:in)?to|heading\s+into)\s+(?:the\s+|this\s+year[’']s\s+|next\s+year[’']s\s+)$"
)
_NO_NOUN = pattern(r"(?=\s*(?:$|[.,;:)–—-]|(?:in|on|next|later|this|tomorrow|today|where|and|which)\b))")


def _member(name: str) -> Party:
    from podium.analysis.entities import find_entities  # noqa: PLC0415 — only where a format is named
    from podium.analysis.parties import entity_party  # noqa: PLC0415

    hits = find_entities(name)
    party = entity_party(hits[0].entity) if hits else None
    return party or Party(name, PartyKind.ORGANISATION, f"org:{name.casefold().replace(' ', '-')}", name)


def _noun(text: str, match: re.Match[str], entities: Sequence[EntityMention]) -> Event:
    kind = next(kind for kind in MeetingKind if match[_group(kind)])
    noun = match[0]
    front = _FRONT.search(text[max(0, match.start() - 100) : match.start()])
    words = _BEFORE_NAME.split(front[1])[-1] if front else ""
    words = _HIS_OR_HERS.sub("", _DAY_OF.sub("", words))
    is_capital = (noun[:1].isupper() or noun.startswith("2+2")) and not _OPENING.fullmatch(text, 0, match.start())
    is_proper = kind is not MeetingKind.VISIT and (is_capital or bool(_PROPER.search(words)))
    start = match.start() - len(words)
    body = next((hit for hit in entities if _is_its_body(text, match, hit)), None) if kind in _BODIES else None
    if body and body.entity.kind is EntityKind.ORGANISATION:
        party = Party(body.entity.name, PartyKind.ORGANISATION, body.entity.key, body.entity.name)
        key = f"{body.entity.key.removeprefix('org:')}-{kind}"
        span = Span(min(match.start(), body.span.start), max(match.end(), body.span.end))
        word = noun if body.span.start > match.start() else noun.split()[-1]  # "council session" behind "Security"
        is_in_front = body.span.end < match.start() and ")" not in text[body.span.end : match.start()]
        name = _LEADING.sub("", text[span.start : span.end]) if is_in_front else f"{body.words} {word}"
        return Event(span, kind, noun, name, key, (party,))
    committee = _OF_COMMITTEE.match(text, match.end()) if kind in _BODIES else None
    if committee and any(
        hit.entity.kind is EntityKind.FORMAT and hit.span.start < committee.end() and hit.span.start >= match.end()
        for hit in entities
    ):
        return Event(Span(match.start(), match.end()), kind, noun)
    if committee and not is_proper:
        return Event(Span(match.start(), committee.end()), kind, noun, f"{committee[1]} {noun}")
    if not is_proper and not _SERIES.search(text[max(0, match.start() - 60) : match.start()]):
        return Event(Span(match.start(), match.end()), kind, noun)
    tail = _TAIL.match(text, match.end())
    tail_words = (
        tail[0]
        if tail
        and not any(
            hit.span.start < tail.end() and hit.span.start >= match.end() and hit.entity.kind is EntityKind.CITY
            for hit in entities
        )
        else ""
    )
    name = _FULL_STOP.sub("", _LEADING.sub("", (words + noun + tail_words).strip()))
    return Event(Span(start, match.end()), kind, noun, "" if name.casefold() == noun else name)


def _is_its_body(text: str, match: re.Match[str], hit: EntityMention) -> bool:
    """Tell whether a body is who meets: "a session of the Security Council", "a Security Council session"."""
    ends_in = hit.span.start < match.start() < hit.span.end < match.end()
    return (
        ends_in
        or _OF_BODY.fullmatch(text[match.end() : hit.span.start]) is not None
        or (hit.span.end < match.start() and _is_right_before(text, hit, match.start()))
    )


def _is_right_before(text: str, body: EntityMention, noun: int) -> bool:
    """Tell whether a body gives a meeting its name: "the G7 ministerial", no half of it as in "the US-EU summit"."""
    is_half = text[: body.span.start].endswith(("-", "–", "/", " and "))
    return not is_half and _KIND_OF_MEETING.fullmatch(text, body.span.end, noun) is not None


_KIND_OF_MEETING = pattern(
    r"(?i)\)?(?:\s+(?:foreign|defen[cs]e|finance|financial|leaders[’']?|ministers[’']?|emergency|special|extraordinary|virtual|informal|annual))*\s+"
)


def _short(party: Party) -> str:
    if party.kind is PartyKind.PERSON:
        named = [word.rstrip(",") for word in party.name.split() if word not in ("Jr.", "Jr")]
        titles = {*title_words().heads, *title_words().not_names}
        words = list(dropwhile(titles.__contains__, named)) or named  # "Mr. Lee" is Lee
        if len(words) > 1 and party.stands_for in title_words().family_name_in_headlines:
            return words[0]
        if _REGNAL.fullmatch(words[-1]):
            return " ".join(words[-2:])
        return " ".join(words[-2:] if len(words) > 2 and words[-2] in _PARTICLES else words[-1:])  # noqa: PLR2004 — given name, particle, surname
    return {"United States": "US"}.get(party.name, party.name)


def _group(kind: MeetingKind) -> str:
    return kind.name.lower()


@functools.cache
def _nouns() -> re.Pattern[str]:
    parts = (f"(?P<{_group(kind)}>{joined(patterns)})" for kind, patterns in meeting_words().events.items())
    return pattern(rf"(?!\B\w)(?:{'|'.join(parts)})", ignore_case=True)  # within a word, none is tried
