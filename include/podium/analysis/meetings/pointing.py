"""Sentences that only point at the meeting told before: "The visit will take place on …", "The talks are set for …"."""

from __future__ import annotations

from dataclasses import replace

from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.drafting import place_near, when_in
from podium.analysis.meetings.frames import Frame, FrameKind
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.two_sides import around
from podium.analysis.places import is_within
from podium.patterns import pattern

_NEAR = 2  # paragraphs
_POINTING = pattern(
    r"(?i)\b(?:the|this|that|these|his|her|its|their|(?-i:[A-Z])[\w-]+[’']s?)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:meeting|visit|trip|tour|talks|negotiations|consultations|summit|conference|call|encounter|session|event|round)"
    r"(?:\s+(?:to|in|with|of|between|itself)\b[^,;]{0,60})?\s*$"
)


def pointed_at(sentence: Sentence, frame: Frame, told: Draft | None) -> Draft | None:
    """Return the meeting told last with the day or place that the sentence adds to it."""
    if told is None or frame.kind is not FrameKind.HAPPEN or not _POINTING.search(sentence.text[: frame.start]):
        return None
    if sentence.paragraph.number - told.sentences[-1].paragraph.number > _NEAR or not _is_of(told, sentence, frame):
        return None
    when, place = when_in(sentence, frame), place_near(sentence, frame)
    if when.is_known and told.when.is_known and not when.overlaps(told.when):
        return None
    if place and told.place and not is_within(place, told.place):
        return None
    if not when.is_known and (place is None or told.place is not None):
        return None
    return replace(
        told,
        when=when if when.is_known else told.when,
        place=place if place and (place.city or not told.place) else told.place,
        sentences=(told.sentences[0], sentence),
    ).noting(f"pointed at by {frame.words!r}")


def _is_of(told: Draft, sentence: Sentence, frame: Frame) -> bool:
    """Tell whether all whom the sentence names before its verb take part in the meeting told."""
    known = {party.stands_for or party.name for party in told.parties} | {told.host}
    return all((party.stands_for or party.name) in known for party in around(sentence, 0, frame.start))
