"""Answers whose label was forgotten: in a talk with one official, nobody else speaks between two questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from podium.model.documents import Paragraph, ParagraphRole, Speaker


def find_lost_answers(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Give what follows a question, up to the next question, to the one official who speaks in the text.

    Only paragraphs without a label, and only where the first of them asks nothing.
    """
    official = _only_speaker(paragraphs)
    turns = [paragraph.number for paragraph in paragraphs if paragraph.body]
    if official is None or not turns:
        return tuple(paragraphs)
    answers = {
        number
        for start, end in pairwise(turns)
        if _is_question(paragraphs[start]) and _is_question(paragraphs[end])
        for number in _answer(paragraphs, start + 1, end)
    }
    return tuple(
        replace(paragraph, role=ParagraphRole.SPEECH, speaker=official) if paragraph.number in answers else paragraph
        for paragraph in paragraphs
    )


def _only_speaker(paragraphs: Sequence[Paragraph]) -> Speaker | None:
    speakers = {paragraph.speaker for paragraph in paragraphs if paragraph.role is ParagraphRole.SPEECH}
    speaker = speakers.pop() if len(speakers) == 1 else None
    return speaker if speaker and speaker.name else None


def _is_question(paragraph: Paragraph) -> bool:
    return paragraph.role is ParagraphRole.QUESTION


def _answer(paragraphs: Sequence[Paragraph], start: int, end: int) -> list[int]:
    numbers = [number for number in range(start, end) if _is_question(paragraphs[number])]
    asks_on = bool(numbers) and paragraphs[numbers[0]].text.rstrip().endswith(("?", "—"))
    return [] if asks_on else numbers
