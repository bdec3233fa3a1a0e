"""Whether a paragraph takes a position on Ukraine, and which of its sentences says so best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from podium.analysis.statements.cues import Subject, Subjects
from podium.analysis.statements.forms import is_empty_form
from podium.analysis.statements.sentences import Sentence
from podium.analysis.statements.told import REPORTED_FLOOR, Said, best_place, first_voice, score_as_told, score_together
from podium.model.documents import Paragraph, ParagraphRole

_FEWEST_WORDS = 6
_FLOOR, _TELLING_FLOOR, _SURE_FLOOR = 0.6, 0.72, 0.52
_SURE = 0.85  # the title or the words before are plainly on Ukraine
_FIRM = 0.7  # a stance below does not outweigh mere narration
_FIRM_GROUPS = frozenset(("condemn", "characterise", "demand", "reject", "account", "punish", "announce"))
_TELLING_GROUPS = frozenset(("announce", "talk"))  # beside a narrated journey they tell of it
_NAMES_IT = (Subject.THEATRE, Subject.RUSSIA, Subject.WAR, Subject.WAR_PHRASE)
_MATTERS = (*_NAMES_IT, Subject.PRESSURE, Subject.TALKS)
# Plain by themselves where the talk is of the war; "we will continue to support them" may be said of anybody.
_PLAIN_GROUPS = frozenset(
    ("accuse", "account", "condemn", "characterise", "demand", "materiel", "peace", "punish", "warn")
)


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
        shares = _shares(paragraph, sentences)
        scores = [score * share for score, share in zip(scores, shares, strict=True)]
        at = best_place(scores)
        return Decision(sentences[at], scores[at], _floor(paragraph.role, level), context, at)
    scores = [
        score_as_told(paragraph.text, sentence, score, said.voice, level) * _beside_quarrel(sentence, subjects)
        for sentence, score, said in zip(sentences, scores, told, strict=True)
    ]
    at = first_voice(scores, told)
    return Decision(sentences[at], score_together(scores), REPORTED_FLOOR, context, at)


def _shares(paragraph: Paragraph, sentences: Sequence[Sentence]) -> list[float]:
    """Return what the form of each sentence leaves of its score: little where it shows that nothing is said."""
    is_alone = len(sentences) == 1
    texts = (sentence.span.of(paragraph.text) for sentence in sentences)
    return [0.4 if is_empty_form(text, paragraph.role, is_alone=is_alone) else 1.0 for text in texts]


def _beside_quarrel(sentence: Sentence, paragraph: Subjects) -> float:
    """Return what news of a quarrel at home leaves of a score: little, unless the sentence names the war itself."""
    names_war = sentence.subjects[Subject.WAR] or sentence.subjects[Subject.WAR_PHRASE]
    return 0.3 if paragraph[Subject.QUARREL] and not names_war else 1.0


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
    is_wider = paragraph[Subject.OWN_DEFENCE] or paragraph[Subject.AT_LARGE]
    if is_wider and "materiel" not in sentence.groups and not any(paragraph[name] for name in _NAMES_IT):
        score *= 0.5
    if not any(paragraph[name] for name in _MATTERS) and _PLAIN_GROUPS.isdisjoint(sentence.groups):
        score *= 0.75
    if paragraph[Subject.CONSULAR] and not _is_firm(sentence, paragraph):
        score *= 0.4
    if has[Subject.NARRATION] and (sentence.stance < _FIRM or _TELLING_GROUPS.issuperset(sentence.groups)):
        score *= 0.6
    return score


def _is_firm(sentence: Sentence, paragraph: Subjects) -> bool:
    """Tell whether care for one's own people stands beside a position: a judgement of the war or a demand."""
    has = sentence.subjects
    if not any(paragraph[name] for name in _NAMES_IT):
        return False
    if not _FIRM_GROUPS.isdisjoint(sentence.groups):
        return not has[Subject.CONSULAR] or bool(has[Subject.WAR] or has[Subject.WAR_PHRASE])
    if has[Subject.CONSULAR] or not any(has[name] for name in _NAMES_IT):
        return False
    return paragraph[Subject.CONSULAR] == 1 or sentence.stance >= 1
