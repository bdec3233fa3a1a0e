"""Whether a paragraph takes a position on Ukraine, and which of its sentences says so best."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from podium.analysis.statements.cues import Subject, Subjects
from podium.analysis.statements.sentences import Sentence
from podium.model.documents import Paragraph, ParagraphRole

_FEWEST_WORDS = 6
_FLOOR, _TELLING_FLOOR, _SURE_FLOOR = 0.6, 0.72, 0.52
_SURE = 0.85  # the title or the words before are plainly on Ukraine
_REPORTED_FLOOR = 0.58  # somebody is already known to say it
_PLAIN = 0.8  # the text around is on Ukraine
_OWN_WORDS = 0.15  # what somebody in office is quoted with there is seldom without a stance
_NEXT = 0.2  # a second sentence that says half of it supports the first
_FIRM = 0.7  # a stance below does not outweigh mere narration
_FIRM_GROUPS = frozenset(("condemn", "characterise", "demand", "reject", "account", "punish", "announce"))
_JUDGING_GROUPS = frozenset(("condemn", "characterise", "reject", "account", "punish"))
_HARM_GROUPS = frozenset(("harm", "means", "materiel", "cause", "announce", "talk"))  # "X said that ten were killed"
_TELLING_GROUPS = frozenset(("announce", "talk"))  # beside a narrated journey they tell of it
_NAMES_IT = (Subject.THEATRE, Subject.RUSSIA, Subject.WAR, Subject.WAR_PHRASE)


class Voice(IntEnum):
    """Whose a sentence of news is: the newsroom's own, reported of somebody in office, or given in his own words."""

    NOBODY = 0
    TOLD = 1
    QUOTED = 2


class Said(NamedTuple):
    """How a sentence of news is told, and whose words it holds."""

    voice: Voice
    holder: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of a paragraph: its best sentence (None: it has none) at `at`, its score and the floor."""

    sentence: Sentence | None = None
    score: float = 0.0
    floor: float = 1.0
    context: float = 0.0
    at: int = 0

    @property
    def is_position(self) -> bool:
        """Tell whether the score reaches the floor."""
        return self.score >= self.floor

    @property
    def reason(self) -> str:
        """Return what was weighed, in words."""
        if self.sentence is None:
            return "no words"
        words = ", ".join(self.sentence.groups) or "no stance"
        about = self.sentence.about(self.context)
        return f"{words}; about Ukraine {about:.2f}; {self.score:.2f} of {self.floor:.2f}"


def decide(
    paragraph: Paragraph,
    sentences: Sequence[Sentence],
    subjects: Subjects,
    level: float,
    told: Sequence[Said] | None = None,
) -> Decision:
    """Weigh every sentence by its stance and its subject; the best one carries the paragraph or nothing does.

    `level` says how surely the talk before it was of Ukraine. `told` says of each sentence of news whose it is: a
    newsroom's own voice does not count.
    """
    if not sentences:
        return Decision()
    context = _context(subjects, level)
    scores = [_score(paragraph.text, sentence, subjects, context) for sentence in sentences]
    if told is None:
        at = _best(scores)
        return Decision(sentences[at], scores[at], _floor(paragraph.role, level), context, at)
    scores = [
        _as_told(paragraph.text, sentence, score * _beside_quarrel(sentence, subjects), said.voice, level)
        for sentence, score, said in zip(sentences, scores, told, strict=True)
    ]
    at = _first_voice(scores, told)
    return Decision(sentences[at], _together(scores), _REPORTED_FLOOR, context, at)


def _first_voice(scores: Sequence[float], told: Sequence[Said]) -> int:
    """Return the best sentence; of several voices the first that takes a position is the paragraph's."""
    best = _best(scores)
    first = next((place for place, score in enumerate(scores) if score >= _REPORTED_FLOOR), best)
    return best if told[first].holder == told[best].holder else first


def _beside_quarrel(sentence: Sentence, paragraph: Subjects) -> float:
    """Return what news of a quarrel at home leaves of a score: little, unless the sentence names the war itself."""
    names_war = sentence.subjects[Subject.WAR] or sentence.subjects[Subject.WAR_PHRASE]
    return 0.4 if paragraph[Subject.QUARREL] and not names_war else 1.0


def _best(scores: Sequence[float]) -> int:
    return max(range(len(scores)), key=lambda place: (scores[place], -place))


# "X said that the ministers will meet to discuss Ukraine's needs": what is on the agenda is no position.
_AGENDA = re.compile(
    r"(?i)(?<!ready )(?<!willing )(?<!prepared )\b(?:will|would|to|be|being) (?:\w+ ){0,2}?"
    r"(?:meet|discuss(?:ed)?|review(?:ed)?|travel|visit|gather|consider"
    r"|planned for|hold (?:\S+ ){0,4}?(?:talks|meetings?|call|conference|summit|conversation))\b"
)
_QUOTED = re.compile('[“”"«»]')


def _as_told(text: str, sentence: Sentence, score: float, voice: Voice, level: float) -> float:
    """Return the score of a sentence in a newsroom's report.

    It is half where it only tells of an agenda, or of harm done; who is quoted where all is about Ukraine speaks of it.
    """
    if voice is Voice.NOBODY:
        return 0.0
    if "harm" in sentence.groups and _HARM_GROUPS.issuperset(sentence.groups):
        return score / 2
    words = text[sentence.span.start : sentence.span.end]
    if _AGENDA.search(words) and not _QUOTED.search(words) and _JUDGING_GROUPS.isdisjoint(sentence.groups):
        return score / 2
    is_own = voice is Voice.QUOTED and level >= _PLAIN and not sentence.subjects[Subject.NARRATION]
    return score + _OWN_WORDS * sentence.about(level) if is_own else score


def _together(scores: Sequence[float]) -> float:
    """Return the score of reported words: the best sentence with a share of the next."""
    first, *rest = sorted(scores, reverse=True)
    return first + _NEXT * rest[0] if rest else first


def _floor(role: ParagraphRole, level: float) -> float:
    """Return the score that makes a position: less is needed where the talk is plainly on Ukraine.

    Prose on other matters tells more than it holds.
    """
    if level >= _SURE:
        return _SURE_FLOOR
    return _TELLING_FLOOR if role is ParagraphRole.PROSE else _FLOOR


def _context(subjects: Subjects, level: float) -> float:
    """Return how surely a sentence without names is about Ukraine, in view of the sentences beside it."""
    ours = subjects[Subject.THEATRE] + subjects[Subject.WAR_PHRASE]
    if ours:
        return max(level, 0.9 if ours > subjects[Subject.OTHER] else 0.5)
    if subjects[Subject.OTHER]:
        return level * (0.85 if subjects[Subject.WAR] else 0.5 if subjects[Subject.RUSSIA] else 0.35)
    return level


def _score(text: str, sentence: Sentence, paragraph: Subjects, context: float) -> float:
    has = sentence.subjects
    about = sentence.about(context)
    score = sentence.stance * about
    if about < 1 and text.count(" ", sentence.span.start, sentence.span.end) + 1 < _FEWEST_WORDS:
        score *= 0.6
    if has[Subject.REFUSAL]:
        score *= 0.5
    if has[Subject.OWN_DEFENCE] and not any(paragraph[name] for name in _NAMES_IT):
        score *= 0.5
    if paragraph[Subject.CONSULAR] and not _is_firm(sentence, paragraph):
        score *= 0.5
    if has[Subject.NARRATION] and (sentence.stance < _FIRM or _TELLING_GROUPS.issuperset(sentence.groups)):
        score *= 0.6
    return score


def _is_firm(sentence: Sentence, paragraph: Subjects) -> bool:
    """Tell whether care for one's own people stands beside a position: a judgement of the war or a demand."""
    if not _FIRM_GROUPS.isdisjoint(sentence.groups):
        return True
    has = sentence.subjects
    if has[Subject.CONSULAR] or not any(has[name] for name in _NAMES_IT):
        return False
    return paragraph[Subject.CONSULAR] == 1 or sentence.stance >= 1
