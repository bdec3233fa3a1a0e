"""Meetings that a sentence announces by itself: whether its verb puts one ahead, and by which reading."""

from __future__ import annotations

from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.drafting import when_in
from podium.analysis.meetings.encounter import read_encounter
from podium.analysis.meetings.firmness import Refusal
from podium.analysis.meetings.frames import Frame, FrameKind, Mood
from podium.analysis.meetings.happening import read_happening
from podium.analysis.meetings.history import is_history
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.timing import is_over
from podium.patterns import pattern


def read_frame(sentence: Sentence, frame: Frame) -> Draft | Refusal:
    """Return the meeting that a frame of meeting, attending or happening announces, or why it is none."""
    text, day = sentence.text, sentence.scene.document.day
    if is_over(text, sentence.dates, day, frame.start):
        return Refusal("its date lies behind")
    if frame.mood is Mood.REPORTED and (reason := _no_report(sentence, frame)):
        return Refusal(reason)
    if is_history(sentence, frame):
        return Refusal("told as what once was")
    if _BEGAN.match(frame.words) and all(date.first != day for date in sentence.dates):
        return Refusal("it began, but not today")
    if frame.kind is FrameKind.HAPPEN:
        return read_happening(sentence, frame)
    return read_encounter(sentence, frame)


_BEGAN = pattern(r"(?i)(?:began|opened|started|resumed)\b.*(?:talks|negotiations|consultations)")


def _no_report(sentence: Sentence, frame: Frame) -> str:
    """Return why a "would" reports nothing that is planned; "" where it does."""
    if not (_SAID.search(sentence.text) or _is_told_by_news(sentence, frame)):
        return "a mere supposition"
    return "only on a condition" if _IF.search(sentence.text[: frame.start]) else ""


_SAID = pattern(
    r"(?i)\b(?:said|announced|confirmed|told|stated|reported|added|according|indicated|noted|decided"
    r"|agreed|says|expects?|ministry|spokes\w+)\b"
)
# "if he wins, he would first speak with X", "wants an apology before he would meet with X"
_IF = pattern(r"(?i)\bif\b|\b(?:before|until|unless)\s+(?:[\w’'-]+\s+){1,3}$")


def _is_told_by_news(sentence: Sentence, frame: Frame) -> bool:
    """Tell whether a report puts it ahead in its own voice: "He was to meet President X", "would meet next week"."""
    if sentence.scene.document.official:
        return False
    return frame.words.casefold().startswith(("was ", "were ")) or when_in(sentence, frame).is_known
