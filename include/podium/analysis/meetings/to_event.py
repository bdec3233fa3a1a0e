"""Ways to an event that name no place: "is heading to the NATO Summit" tells of attending it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from podium.analysis.meetings.frames import Frame, FrameKind
from podium.analysis.meetings.free_events import free_events
from podium.analysis.meetings.scene import Sentence

_NEAR = 45  # characters between the verb and the event


def attending(sentence: Sentence, frames: Iterable[Frame]) -> Iterator[Frame]:
    """Yield the frames of meetings, and those of journeys that lead to a named event, as such of attending it."""
    for frame in frames:
        if frame.kind is not FrameKind.TRAVEL:
            yield frame
        elif _leads_to_event(sentence, frame):
            yield replace(frame, kind=FrameKind.ATTEND)


def _leads_to_event(sentence: Sentence, frame: Frame) -> bool:
    named = [event.span.start for event in free_events(sentence) if event.key or event.name]
    first = next((start for start in named if frame.verb <= start), None)
    if first is None or first - frame.end > _NEAR:
        return False
    return not any(frame.verb <= mention.span.start < first for mention in sentence.places)
