"""What the talk is about, paragraph by paragraph: questions set it, answers inherit it, other matters end it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from podium.analysis.statements.cues import Subject, Subjects
from podium.model.documents import Paragraph, ParagraphRole

_LONG_QUESTION = 60  # words: a question this long that names none of our words is on something else
_LEAD, _FEWEST = 12, 4  # paragraphs that show what a text is about
_LEAST_SHARE, _LEAST_SHARE_RUSSIA = 0.5, 0.25


@dataclass(slots=True)
class _Talk:
    """How surely the talk is of Ukraine, from 0 to 1, and what the title says of it; whether a question came last."""

    level: float
    title: float
    in_question: bool = False
    was_asked: bool = False

    def hear_question(self, subjects: Subjects, words: int) -> None:
        ours, others = _ours(subjects), subjects[Subject.OTHER]
        asked = self._asked(ours, others, subjects, words)
        if self.in_question and (ours or others):
            asked = (asked + self.level) / 2 if asked < self.level else max(asked, self.level)
        self.level = asked
        self.in_question = self.was_asked = True

    def _asked(self, ours: int, others: int, subjects: Subjects, words: int) -> float:
        if ours:
            return 1.0 if not others else 0.75 if ours >= others else 0.45
        if others:
            return 0.3 if subjects[Subject.RUSSIA] else 0.0
        if subjects[Subject.RUSSIA]:
            return max(self.level, 0.4)
        return self.level * (0.5 if words > _LONG_QUESTION else 0.95)

    def hear_answer(self, subjects: Subjects) -> None:
        ours, others = _ours(subjects), subjects[Subject.OTHER]
        if ours:
            self.level = max(self.level, 0.85 if ours > others else 0.6)
        elif others:
            self.level *= 0.35
        elif not subjects[Subject.RUSSIA]:
            self.level *= 0.92
        if not self.was_asked:  # a speech keeps to its title until reporters ask
            self.level = max(self.level, self.title * (0.5 if others else 0.98))
        self.in_question = False

    def read_on(self, subjects: Subjects) -> None:
        """Prose changes its matter from paragraph to paragraph: only a title on Ukraine holds it."""
        ours, others = _ours(subjects), subjects[Subject.OTHER]
        if ours:
            self.level = max(self.title, 0.8 if ours > others else 0.5)
        else:
            self.level = max(self.title * (0.5 if others else 0.98), self.level * (0.3 if others else 0.7))


def talk_levels(
    paragraphs: Sequence[Paragraph],
    subjects: Sequence[Subjects],
    title: Subjects,
    *,
    in_open_war: bool = False,
    is_own_war: bool = False,
) -> tuple[float, ...]:
    """Return for each paragraph how surely what is said before it is about Ukraine, from 0 to 1.

    Who speaks of the own war (`is_own_war`) speaks of it throughout.
    """
    first = max(_first_level(title, in_open_war=in_open_war), _theme(paragraphs, subjects, title), float(is_own_war))
    talk = _Talk(first, first)
    levels = []
    for paragraph, found in zip(paragraphs, subjects, strict=True):
        levels.append(talk.level)
        if paragraph.role is ParagraphRole.QUESTION:
            talk.hear_question(found, len(paragraph.text.split()))
        elif paragraph.role is ParagraphRole.SPEECH:
            talk.hear_answer(found)
        elif paragraph.role is ParagraphRole.PROSE:
            talk.read_on(found)
    return tuple(levels)


def _ours(subjects: Subjects) -> int:
    ours = subjects[Subject.THEATRE] + subjects[Subject.WAR_PHRASE]
    return ours + min(subjects[Subject.RUSSIA], subjects[Subject.WAR])


def _theme(paragraphs: Sequence[Paragraph], subjects: Sequence[Subjects], title: Subjects) -> float:
    """Return how surely a text in prose is on Ukraine by how often its first paragraphs name it.

    A title on Russia alone needs fewer of them: of sanctions after an annexation not every paragraph says why.
    """
    pairs = zip(paragraphs, subjects, strict=True)
    lead = [found for paragraph, found in pairs if paragraph.role is ParagraphRole.PROSE][:_LEAD]
    ours = sum(_ours(found) > 0 for found in lead)
    share = _LEAST_SHARE_RUSSIA if title[Subject.RUSSIA] and not title[Subject.OTHER] else _LEAST_SHARE
    return 0.85 if len(lead) >= _FEWEST and ours >= share * len(lead) else 0.0


def _first_level(title: Subjects, *, in_open_war: bool) -> float:
    if title[Subject.THEATRE] or title[Subject.WAR_PHRASE]:
        return 0.5 if title[Subject.OTHER] or title[Subject.CONSULAR] else 0.9
    if not title[Subject.RUSSIA] or title[Subject.OTHER]:
        return 0.0
    return 0.85 if in_open_war and not title[Subject.CONSULAR] else 0.5
