"""Meetings of one verb on several days: "will meet President X on Monday and Prime Minister Y on Tuesday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.frames import Frame, FrameKind
from podium.analysis.meetings.free_events import free_events
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.timing import own_dates, when_of
from podium.analysis.meetings.two_sides import around
from podium.model.findings import Party
from podium.model.when import DateMention, Precision
from podium.patterns import pattern

_AND = pattern(r"(?i),?\s+(?:and|then|before|followed by)\s")


def by_day(sentence: Sentence, frame: Frame, draft: Draft) -> Iterator[Draft]:
    """Yield a meeting for each day on which the verb names somebody else; the draft itself where there is one day."""
    days = _days(sentence, frame)
    if frame.kind is not FrameKind.MEET or len(days) < 2 or draft.when.first != days[0].first:  # noqa: PLR2004 — several
        yield draft
        return
    later = list(_later(sentence, frame, draft, days))
    met = {party.key for other in later for party in other.others}
    others = tuple(party for party in draft.others if party.key not in met)
    yield replace(draft, others=others) if others else draft
    yield from later if others else ()


def _days(sentence: Sentence, frame: Frame) -> list[DateMention]:
    dates = own_dates(sentence.text, sentence.dates, sentence.scene.document.day)
    return [day for day in dates if day.precision is Precision.DAY and frame.end <= day.start < frame.zone]


def _later(sentence: Sentence, frame: Frame, draft: Draft, days: Sequence[DateMention]) -> Iterator[Draft]:
    own = {party.key for party in draft.own}
    for last, day in pairwise(days):
        met = [party for party in _between(sentence, last, day) if party.key not in own]
        if met and day.first != last.first:
            inside = (m.place for m in sentence.places if last.end <= m.span.start < frame.zone)
            place = next(inside, None)
            yield replace(draft, others=tuple(met), when=when_of(day, sentence.text), place=place)


def _between(sentence: Sentence, last: DateMention, day: DateMention) -> tuple[Party, ...]:
    """Return whom the words between two days name, if they go on with the same verb and name no other event."""
    is_of_event = any(last.end <= event.span.start < day.start for event in free_events(sentence))
    if is_of_event or not _AND.match(sentence.text, last.end):
        return ()
    return around(sentence, last.end, day.start)
