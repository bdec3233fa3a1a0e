"""Candidate sentences: what of a document may tell of a meeting, cut so that no piece takes for ever to read."""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick

from podium.analysis.sentences import split_sentences
from podium.lexicons.meetings import meeting_words
from podium.model.documents import Paragraph, ParagraphRole

_ABOUT_THE_TEXT = frozenset({ParagraphRole.BYLINE, ParagraphRole.ATTRIBUTION, ParagraphRole.NOTICE})


def is_of_text(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph belongs to the text itself, not to what stands around it: "By X, Agency"."""
    return paragraph.role not in _ABOUT_THE_TEXT


def telling(paragraph: Paragraph) -> Iterator[tuple[int, str]]:
    """Yield those sentences of a paragraph that hold a word which every sentence on a meeting has one of."""
    found = _found(folded := paragraph.text.casefold())
    is_in_place = len(folded) == len(paragraph.text)  # else each sentence is searched: some letter was made two
    for at, text in cut(paragraph) if found else ():
        if _holds(found, at, at + len(text)) if is_in_place else _found(text.casefold()):
            yield at, text


def _found(folded: str) -> list[tuple[int, int]]:
    """Return where triggers end and begin, by their ends."""
    return [(end, start) for _, start, end in _triggers().find_matches_as_indexes(folded, overlapping=True)]


def _holds(found: list[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether a trigger stands between two places."""
    ending_there = found[bisect_right(found, (start, end)) : bisect_right(found, (end, end))]
    return any(begin >= start for _, begin in ending_there)


@functools.cache
def _triggers() -> AhoCorasick:
    return AhoCorasick(list(meeting_words().triggers))


_LONGEST_SENTENCE = 3000  # characters: what is longer is no sentence, and reading it whole would take for ever


def cut(paragraph: Paragraph) -> Iterator[tuple[int, str]]:
    """Return the sentences of a paragraph, each with its offset in it."""
    text = paragraph.text[paragraph.body :]
    for span in split_sentences(text):
        for start in range(span.start, span.end, _LONGEST_SENTENCE):
            yield paragraph.body + start, text[start : min(span.end, start + _LONGEST_SENTENCE)]
