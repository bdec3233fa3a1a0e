"""The places that a journey leads to, and the day of each: "to Oslo on Monday and Riga on Tuesday"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from podium.analysis.meetings.clauses import OTHER_CLAUSE
from podium.analysis.meetings.frames import Frame, Mood
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.timing import coming, date_of, when_of
from podium.analysis.places import PlaceMention, is_within
from podium.model.documents import DocumentKind
from podium.model.findings import Place
from podium.model.text import Span
from podium.model.when import Precision, When
from podium.patterns import pattern


@dataclass(frozen=True)
class Stop:
    """A place of an itinerary with its own date, or the one that all share."""

    mention: PlaceMention
    when: When

    @property
    def place(self) -> Place:
        """Return where it is."""
        return self.mention.place


def destinations(sentence: Sentence, frame: Frame) -> list[Stop]:
    """Return the places behind the verb, up to other matters; dates stand behind each place, or once for all."""
    limit = _limit(sentence, frame)
    towards = _TO | {"for"} if frame.words.endswith(" for") else _TO  # "left Washington for Riyadh"
    mentions = [m for m in sentence.places if frame.verb <= m.span.start < limit and m.preposition in towards]
    if not mentions and pattern(r"(?i)\btravel|visit|go\b").search(frame.words):
        mentions = [m for m in sentence.places if m.span.end <= frame.start and m.preposition == "in"][-1:]
    mentions = _without_repeats(_in_one_list(sentence.text, mentions)) or _region(sentence, frame)
    stops = [Stop(mention, _when(sentence, frame, mentions, number)) for number, mention in enumerate(mentions)]
    return [_after(before, stop, sentence.text) for before, stop in zip([None, *stops], stops, strict=False)]


def _after(before: Stop | None, stop: Stop, text: str) -> Stop:
    """Return a stop with its weekday in the week after, where the one before it is later: said on a Tuesday itself."""
    if before is None or not before.when.is_exact or not stop.when.is_exact or before.when.first is None:
        return stop
    is_next = _NEXT_LEG.search(text, before.mention.span.end, stop.mention.span.start) is not None
    days = (stop.when.first - before.when.first).days if stop.when.first else 0
    if not is_next or not -_WEEK.days < days < 0:
        return stop
    first, last = (day and day + _WEEK for day in (stop.when.first, stop.when.last))
    return replace(stop, when=replace(stop.when, first=first, last=last))


_WEEK = timedelta(days=7)


def _region(sentence: Sentence, frame: Frame) -> list[PlaceMention]:
    """Return the part of the world to which a journey leads, where no country is named: "will travel to Africa"."""
    found = None if frame.mood is Mood.TENTATIVE else _REGION.match(sentence.text, frame.end)
    if found is None or any(event.key or event.name for event in sentence.events):
        return []
    if any(hit.span.start < found.end("name") <= hit.span.end for hit in sentence.entities):
        return []
    return [PlaceMention(Span(*found.span("name")), Place(None, found["name"]), "to")]


_REGION = pattern(
    r"\s+(?:the\s+)?(?P<name>(?:sub-Saharan|Central|(?:North|South|East|West)(?:ern)?|Southeast|Latin)?\s?"
    r"(?:Africa|Asia|Europe|America|Middle East|Persian Gulf|Gulf|Balkans|Caribbean|Indo-Pacific|Caucasus))\b"
    r"(?!\s+[A-Z])"
)
_TO = frozenset({"to", "visit", "visits", "visiting", "in", "at", "tour", "into", "toward", "leave for", "both"})


def _limit(sentence: Sentence, frame: Frame) -> int:
    match = _WHERE.search(sentence.text, frame.end)
    close = OTHER_CLAUSE.search(sentence.text, frame.end)
    limit = close.start() if close else len(sentence.text)
    if _UNDER_WAY.fullmatch(frame.words):  # "is in Kenya on a tour that takes him to Chad": he is at one place
        return min(frame.zone, limit)
    return min(match.start(), max(frame.zone, frame.end), limit) if match else limit


# "to Doha, where he …", "to Doha to meet", but not "to the Gulf", "to several capitals".
_WHERE = pattern(
    r"(?i),?\s*(?:where|during which)\b|\b(?:on the (?:margins|sidelines)"
    r"|to (?!the\b|both\b|an?\b|his\b|her\b|its\b|their\b|nearby\b|neighbou?ring\b|several\b|\w+ing\b)(?-i:[a-z])\w+\b"
    r"|ahead of|for (?:talks|meetings|consultations|discussions|the|a|an|bilateral)\b"
    r"|as part of|in support of|following|after)"
)


def _in_one_list(text: str, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Return the places up to the first that a word of another matter parts from the list."""
    kept: list[PlaceMention] = []
    for mention in mentions:
        if kept and _STOP_WORDS.search(text[kept[-1].span.end : mention.span.start]):
            break
        kept.append(mention)
    return kept


_STOP_WORDS = pattern(  # "to A from June 5 to 9 and to B": no day, but a place from which somebody comes
    r"(?i)\b(?:after|following|from(?!\s+(?:the\s+)?(?:\d|(?:[a-z]{3,9}\.?\s+\d)|[a-z]+day\b))|returning"
    r"|return|since|on behalf|in support|war in|crisis in"
    r"|situation in|aggression|ambassador|envoy|spokesperson|embassy|accession)\b"
)


def _without_repeats(mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    kept: list[PlaceMention] = []
    for mention in mentions:
        twin = next((at for at, other in enumerate(kept) if is_within(mention.place, other.place)), None)
        if twin is None:
            kept.append(mention)
        elif mention.place.city and not kept[twin].place.city:
            kept[twin] = mention
    return kept


def _when(sentence: Sentence, frame: Frame, mentions: Sequence[PlaceMention], number: int) -> When:
    text, day = sentence.text, sentence.scene.document.day
    dates = coming(sentence.dates, day)
    start = mentions[number].span.end
    close = OTHER_CLAUSE.search(text, mentions[-1].span.end)  # a day behind it is of another matter
    limit = close.start() if close else len(text)
    following = mentions[number + 1].span.start if number + 1 < len(mentions) else limit
    there = next((date for date in dates if date.first and _WHERE_ON.search(text[start : date.start])), None)
    if there and len(mentions) == 1:
        return when_of(there, text)
    away = _GOING_AWAY.search(text, start, following)
    own = date_of(text, dates, day, near=start, after=start, before=away.start() if away else following)
    is_last_leg = not _NEXT_LEG.search(text, start, mentions[-1].span.start)
    is_open = is_last_leg and away is None
    behind = date_of(text, dates, day, near=following, after=following, before=limit) if is_open else None
    # "As you saw this morning, … the upcoming travel to": a day before such a noun is another's.
    before = limit if is_open else start
    is_later_leg = _MOVING_ON.search(text, mentions[0].span.end, mentions[number].span.start) is not None
    if is_later_leg:  # "arrives in A on Monday before moving on to B": no day of B
        return when_of(own or behind, text)
    ahead = None if frame.mood is Mood.AHEAD else date_of(text, dates, day, near=frame.start, before=before)
    if ahead and behind and behind.start > _limit(sentence, frame):
        behind, ahead = ahead, behind
    exact = [date for date in (own, behind, ahead) if date is not None and date.first is not None]
    is_under_way = _UNDER_WAY.fullmatch(frame.words) and not _WHEN.search(text[: frame.start])
    if not exact and (sentence.scene.document.kind is DocumentKind.SCHEDULE or is_under_way):
        return When(day, day, Precision.DAY, frame.words)
    return when_of(exact[0] if exact else own or behind or ahead, text)


_WHEN = pattern(r"(?i)\bwhen\s+(?:[\w.’'-]+\s*){1,5}$")  # "when we are in Oslo": some day
_WHERE_ON = pattern(r"(?i)\bwhere,?\s+(?:on\s+)?$")  # "leaves for Oslo tomorrow, where on Friday he will …": then
# "to London before heading to Brussels for Thursday's summit": the day is of the last leg.
_NEXT_LEG = pattern(r"(?i)\bbefore\s+\w+ing\b|\bthen\b")
_GOING_AWAY = pattern(
    r"(?i)\bbefore\s+(?:return|leav|head|fly|depart|travel|mov|go|continu)\w*ing\b"
)  # its day ends the stay
_MOVING_ON = pattern(r"(?i)\bbefore\s+\w+ing\b")
_UNDER_WAY = pattern(
    r"(?i)[,\s—–-]*(?:who is\s+|currently\s+)?(?:on|at the start of|in the midst of)\s.*"
    r"|(?:is|are)\s+(?:now\s+|currently\s+|back\s+|on\s+the\s+ground\s+){0,2}in"
)
