"""Words that the rules know, at their places in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import NamedTuple

import ahocorasick_rs

from podium.model.findings import Topic

_HALVES = re.compile(r"[\ud800-\udfff]")


class Subject(StrEnum):
    """What a word says of a text's subject: the lists of ukraine.yaml, then three of stances.yaml."""

    THEATRE = auto()
    RUSSIA = auto()
    WAR = auto()
    OTHER_WAR = auto()
    PRESSURE = auto()
    WAR_PHRASE = auto()
    TALKS = auto()
    CONSULAR = auto()
    OWN_DEFENCE = auto()
    AT_LARGE = auto()
    OTHER = auto()
    QUARREL = auto()
    HOME = auto()
    AGENDA = auto()
    BARRIER = auto()
    REFUSAL = auto()
    NARRATION = auto()
    IDIOM = auto()


@dataclass(slots=True, eq=False)
class Meaning:
    """What a term may mean: its subject words, its stance groups with their weights, its topics with theirs."""

    subjects: frozenset[Subject] = frozenset()
    stances: tuple[tuple[str, float], ...] = ()
    topics: tuple[tuple[Topic, int], ...] = ()


Subjects = dict[Subject, int]  # how often each subject is named; every subject has its count
_NONE: Subjects = dict.fromkeys(Subject, 0)


class Cue(NamedTuple):
    """A term of the lexicons at its place in a text."""

    start: int
    end: int
    meaning: Meaning


def count_subjects(cues: Iterable[Cue]) -> Subjects:
    """Return how often the cues name each subject."""
    counts = _NONE.copy()
    for cue in cues:
        for subject in cue.meaning.subjects:
            counts[subject] += 1
    counts[Subject.WAR] = max(0, counts[Subject.WAR] - counts[Subject.OTHER_WAR])
    return counts


class CueFinder:
    """Finds terms in a text: whole words, or beginnings of words where the term ends with a star."""

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        self._meanings = list(meanings.values())
        self._is_open = [term.endswith("*") for term in meanings]
        self._automaton = ahocorasick_rs.AhoCorasick([term.rstrip("*") for term in meanings])

    def find(self, folded: str) -> Iterator[Cue]:
        """Yield the cues of a folded text in the order of their ends; they may overlap."""
        size = len(folded)
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if start and folded[start - 1].isalnum():
                continue
            if not self._is_open[index] and end < size and folded[end].isalnum():
                continue
            yield Cue(start, end, self._meanings[index])


def fold(text: str) -> str:
    """Return the text in small letters with plain apostrophes, every character at its place."""
    folded = _encodable(text).lower()
    if len(folded) != len(text):
        folded = "".join(low if len(low := letter.lower()) == 1 else letter for letter in _encodable(text))
    return folded.replace("’", "'").replace("‘", "'").replace("\u00a0", " ")


def _encodable(text: str) -> str:
    """Return the text with a mark in place of halves of characters, which no matcher can read."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _HALVES.sub("?", text)
    return text
