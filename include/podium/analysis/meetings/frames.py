"""Frames: the verb, or the noun, by which a sentence tells of a meeting to come, and the zone of its objects."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from podium.analysis.meetings import clause_patterns, frame_patterns, journey_patterns, present_patterns
from podium.patterns import pattern


class FrameKind(StrEnum):
    """What the words of a frame say of the meeting."""

    TRAVEL = "travel"
    MEET = "meet"
    ATTEND = "attend"
    HAPPEN = "happen"
    NOUN = "noun"


class Mood(StrEnum):
    """How firmly the words put it ahead."""

    PLANNED = "planned"
    TENTATIVE = "tentative"
    REPORTED = "reported"  # "would": only after a verb of saying
    PRESENT = "present"  # "meets", "is meeting": only with a day
    AHEAD = "ahead"  # "upcoming", "next"


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame in a sentence: `start` and `end` of its cue, `verb` where its verb or noun begins.

    `zone` is where the words end that belong to it: the next frame, or the sentence's end.
    """

    kind: FrameKind
    mood: Mood
    start: int
    verb: int
    end: int
    zone: int
    words: str


def find_frames(text: str, *, present: bool = False) -> list[Frame]:
    """Return the verb frames of a sentence; `present` takes "meets with" too, and "X to visit Y" where names lead."""
    matches = [match for cue in _CUES for match in cue().finditer(text)]
    if present:
        matches.extend(present_patterns.present().finditer(text))
        headlines = present_patterns.headline().finditer(text) if _NAMES.match(text) else ()
        matches.extend(match for match in headlines if _NAMES.fullmatch(text, 0, match.start()))
    matches.sort(key=lambda match: match.start())
    return list(_frames(text, matches))


# Of two that begin at one place the first is taken.
_CUES = (
    frame_patterns.verbs,
    journey_patterns.journeys,
    journey_patterns.stops,
    frame_patterns.standing,
    clause_patterns.when,
    clause_patterns.relative,
    clause_patterns.expected,
    clause_patterns.to_be,
)

# "President X of Y to visit Z on May 27": a report's sentence without a verb, as headlines have it.
_NAMES = pattern(
    r"(?:[A-Z][A-Z .,/’'-]+(?:,\s[^–—]{0,30}?)?\s*(?:\([^)]{1,60}\)\s*)?(?:--?|–|—)\s)?"
    r"(?:(?:[A-ZÀ-Ž][\w.’'-]*,?|of|and|for|the|\d+|prime|foreign|minister|president|leaders?|chief)\s+){2,14}"
)


def _frames(text: str, matches: Sequence[re.Match[str]]) -> Iterator[Frame]:
    taken = -1
    starts = [match.start() for match in matches]
    for match in matches:
        if match.start() < taken:
            continue
        taken = match.end()
        following = bisect_left(starts, match.end())
        yield _frame(text, match, starts[following] if following < len(starts) else len(text))


def _frame(text: str, match: re.Match[str], zone: int) -> Frame:
    told = frame_patterns.told(match)
    kind = next(kind for kind in FrameKind if kind in told)
    mood = next((mood for mood in Mood if mood in told), Mood.PRESENT)
    start = told.get("start", told.get("present", match.start()))
    return Frame(kind, mood, start, told[kind], match.end(), zone, text[start : match.end()])
