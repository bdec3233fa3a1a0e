"""Sentences of a paragraph with the cues in them, and how strongly each takes a position."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from podium.analysis.sentences import split_sentences
from podium.analysis.statements.cues import Cue, Subject, Subjects, count_subjects
from podium.model.text import Span

_SECOND = 0.35  # what a second and further group of words adds, as a share of its weight
_MOST = 1.4  # many words do not make up for a subject that is another
_LIST = 4  # other matters: Ukraine beside so many is one of a list
_SURE = 0.8  # the talk is plainly of Ukraine
_NEAR = 110  # characters: where other matters stand beside, a stance must stand this near to a word of ours
_FAR = 10_000
_GAP = 9  # characters: " in ", " against "
_WALLS = frozenset((Subject.OTHER, Subject.BARRIER))
_OURS = frozenset((Subject.THEATRE, Subject.RUSSIA, Subject.WAR_PHRASE, Subject.WAR))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph; `span` points into the paragraph's text, `groups` are the kinds of stance in it.

    `stance` says how strongly its words take a position on anything: 0 to 1.4.
    """

    span: Span
    cues: tuple[Cue, ...]
    subjects: Subjects
    groups: tuple[str, ...]
    stance: float
    in_open_war: bool = False

    def about(self, context: float) -> float:
        """Return how surely it is about Ukraine, from 0 to 1; `context` says so of the text around it."""
        has = self.subjects
        if has[Subject.THEATRE] or has[Subject.WAR_PHRASE]:
            return 1.0
        if has[Subject.RUSSIA] and has[Subject.WAR]:
            surely = 1.0 if not has[Subject.OTHER] else 0.8 if self.in_open_war else 0.6
            return surely + (1.0 - surely) * context
        if has[Subject.RUSSIA]:
            return self._about_russia(context)
        if has[Subject.OTHER]:
            return (0.75 if has[Subject.WAR] else 0.3) * context
        if has[Subject.WAR] or has[Subject.PRESSURE] or has[Subject.TALKS]:
            return 0.9 * context
        return (0.8 if context > _SURE else 0.7) * context

    def _about_russia(self, context: float) -> float:
        if self.subjects[Subject.OTHER]:
            return 0.2 + 0.5 * context
        if self.subjects[Subject.WAR] or self.subjects[Subject.PRESSURE]:
            return (0.8 if self.in_open_war else 0.3) + (0.2 if self.in_open_war else 0.7) * context
        return 0.1 + 0.8 * context


def read_sentences(text: str, cues: Sequence[Cue], begin: int, *, in_open_war: bool = False) -> list[Sentence]:
    """Return the sentences of a paragraph from `begin` on, with the cues (at paragraph offsets) that lie in them."""
    spans = [span.shifted(begin) for span in split_sentences(text[begin:])]
    inside: list[list[Cue]] = [[] for _ in spans]
    at = 0
    for cue in sorted(cues, key=itemgetter(0)):
        while at + 1 < len(spans) and cue.start >= spans[at].end:
            at += 1
        if spans and spans[at].start <= cue.start and cue.end <= spans[at].end:
            inside[at].append(cue)
    return [_sentence(span, tuple(found), in_open_war) for span, found in zip(spans, inside, strict=True)]


def _sentence(span: Span, cues: tuple[Cue, ...], in_open_war: bool) -> Sentence:
    subjects = count_subjects(cues)
    subjects[Subject.WAR] -= _wars_of_others(cues)
    if subjects[Subject.OTHER] >= _LIST and not subjects[Subject.RUSSIA] and not subjects[Subject.WAR]:
        subjects[Subject.THEATRE] = 0
    strongest: dict[str, float] = {}
    for cue in _telling(cues, subjects):
        for group, weight in cue.meaning.stances:
            strongest[group] = max(weight, strongest.get(group, 0.0))
    return Sentence(span, cues, subjects, tuple(sorted(strongest)), _strength(strongest.values()), in_open_war)


def _wars_of_others(cues: Iterable[Cue]) -> int:
    """Return how many words of war are said of another place that stands right behind them: "the war in Yemen"."""
    others = {cue.start for cue in cues if Subject.OTHER in cue.meaning.subjects}
    wars = [cue for cue in cues if Subject.WAR in cue.meaning.subjects]
    return sum(any(cue.end + gap in others for gap in range(1, _GAP + 1)) for cue in wars)


def _strength(weights: Iterable[float]) -> float:
    ordered = sorted(weights, reverse=True)
    return min(_MOST, ordered[0] + _SECOND * sum(ordered[1:4])) if ordered else 0.0


def _telling(cues: tuple[Cue, ...], subjects: Subjects) -> Sequence[Cue]:
    """Return the cues of stance that may be said of Ukraine: all, or those beside it where other matters are named."""
    stances = _outside_idioms([cue for cue in cues if cue.meaning.stances], cues)
    ours = [cue for cue in cues if cue.meaning.subjects & _OURS]
    if not ours or not (subjects[Subject.OTHER] or (subjects[Subject.BARRIER] and subjects[Subject.AGENDA])):
        return stances
    walls = [cue.start for cue in cues if cue.meaning.subjects & _WALLS]
    reach = _NEAR if subjects[Subject.OTHER] else _FAR
    starts = [cue.start for cue in ours]
    return [cue for cue in stances if _is_beside(cue, ours, starts, walls, reach)]


def _outside_idioms(stances: list[Cue], cues: Iterable[Cue]) -> list[Cue]:
    """Return the words of stance that are no part of an idiom, as "justice" is of the Department of Justice."""
    idioms = [cue for cue in cues if Subject.IDIOM in cue.meaning.subjects]
    starts = [idiom.start for idiom in idioms]
    before = [bisect_right(starts, cue.start) - 1 for cue in stances]
    return [cue for cue, at in zip(stances, before, strict=True) if at < 0 or cue.end > idioms[at].end]


def _is_beside(cue: Cue, ours: Sequence[Cue], starts: Sequence[int], walls: Sequence[int], reach: int) -> bool:
    """Tell whether the nearest word of ours, on either side, is within reach and no other matter stands between."""
    at = bisect_left(starts, cue.start)
    for our in ours[max(0, at - 1) : at + 1]:
        left, right = min(cue.end, our.end), max(cue.start, our.start)
        is_walled = bisect_left(walls, left) < bisect_left(walls, right)
        if right - left <= reach and not is_walled:
            return True
    return False
