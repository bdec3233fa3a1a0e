"""What a report only looks back on: "In February, he was in Oslo with plans to go to Rome the next day"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from podium.analysis.meetings.frames import Frame
from podium.analysis.meetings.scene import Sentence
from podium.model.when import DateMention
from podium.patterns import pattern


def is_history(sentence: Sentence, frame: Frame) -> bool:
    """Tell whether a verb in the past belongs to a time that the sentence names and that lies well behind."""
    text = sentence.text
    if _PRESENT.match(frame.words) and not text.startswith("with ", max(0, frame.start - len("with "))):
        return False
    if _WHEN.search(text[: frame.start]) and _AGREED.match(frame.words):
        return True
    times = _long_past(sentence)
    is_to_come = any(date.first and date.first >= sentence.scene.document.day for date in sentence.dates)
    return _opens(text, times) or (bool(times) and not is_to_come and _WAS.match(frame.words) is not None)


def looks_back(sentence: Sentence) -> bool:
    """Tell whether the sentence opens with a time well behind, and no verb of it is of what is to come."""
    return _TO_COME.search(sentence.text) is None and _opens(sentence.text, _long_past(sentence))


def _long_past(sentence: Sentence) -> list[DateMention]:
    long_ago = sentence.scene.document.day - _LONG
    return [date for date in sentence.dates if date.last and date.last < long_ago]


def _opens(text: str, times: Iterable[DateMention]) -> bool:
    return any(_BEFORE.fullmatch(text, 0, time.start) for time in times)


_LONG = timedelta(days=28)  # what is told of the weeks before may have its sequel tomorrow
_BEFORE = pattern(r"(?i)[“\"‘'`\s]*(?:(?:back|early|late|earlier) )?(?:in|on|during|since)?\s*(?:early |late |mid-)?")
_PRESENT = pattern(r"(?i)(?:will|shall|is|are|am|has|have|plans?|intends?|expects?|hopes?|wants?)\b|[’']")
_TO_COME = pattern(
    r"(?i)\b(?:will|shall|is|are|has|have|(?<!with )plans|intends|expects|hopes|wants|upcoming)\b|[’']ll\b"
)
_WAS = pattern(r"(?i)(?:was|were|had)\b")  # "was due in Oslo for a May 1987 summit"
_AGREED = pattern(r"(?i)(?:agreed|decided|planned|was|were|had)\b")
_WHEN = pattern(r"(?i)\bwhen\s[^,;.]{2,60}$")  # "the time frame laid out when both agreed to resume talks in July"
