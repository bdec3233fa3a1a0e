"""Every position on Ukraine in a document: whose it is, for whom, about what."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from podium.analysis.statements.cues import Cue, fold
from podium.analysis.statements.reading import Reading, read_document
from podium.analysis.statements.sentences import Sentence
from podium.analysis.statements.speakers import Holder, Speakers
from podium.analysis.statements.terms import cue_finder
from podium.analysis.topics import rank_topics
from podium.lexicons.stances import stance_words
from podium.model.documents import Document, Paragraph, ParagraphRole
from podium.model.findings import StatementFinding
from podium.model.text import Evidence

_SHORT = 6  # words: what is said so shortly may be said again


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a paragraph is a position or not: its number, the decision, the reason in words."""

    paragraph: int
    is_position: bool
    reason: str

    @property
    def line(self) -> str:
        """Return the explanation in one line."""
        verdict = "a position" if self.is_position else "no position"
        return f"paragraph {self.paragraph}: {verdict}: {self.reason}"


def find_statements(document: Document) -> tuple[StatementFinding, ...]:
    """Return the positions on Ukraine that the document carries, at most one a paragraph, in reading order."""
    speakers: Speakers | None = None
    found = []
    heard: list[str] = []
    background = _Background(document)
    for reading in read_document(document):
        sentence = reading.decision.sentence
        if reading.decision.is_position and sentence is not None:
            evidence = sentence.span.of(reading.paragraph.text)
            if len(evidence.split()) > _SHORT and any(evidence in text for text in heard):
                continue  # a headline or caption that the page repeats
            heard.append(reading.paragraph.text)
            speakers = speakers or Speakers(document)
            holder = speakers.holder(reading.paragraph, evidence, reading.reported)
            found.append(_finding(reading, sentence, holder, background.before(reading.paragraph)))
    return tuple(found)


def explain_statements(document: Document) -> tuple[Explanation, ...]:
    """Return for each paragraph whether it is a position and why."""
    decided = {reading.paragraph.number: reading.decision for reading in read_document(document)}
    return tuple(
        Explanation(paragraph.number, decision.is_position, decision.reason)
        if (decision := decided.get(paragraph.number))
        else Explanation(paragraph.number, is_position=False, reason=_unread(paragraph.role))
        for paragraph in document.paragraphs
    )


class _Background:
    """The cues that a paragraph is heard against: those of the title and of the question that was asked."""

    def __init__(self, document: Document) -> None:
        self._title = tuple(cue_finder().find(fold(document.title)))
        self._questions = [one for one in document.paragraphs if one.role is ParagraphRole.QUESTION]

    def before(self, paragraph: Paragraph) -> tuple[Cue, ...]:
        """Return the cues of the title, and of the last question where the paragraph is an answer."""
        at = bisect_left(self._questions, paragraph.number, key=lambda question: question.number)
        is_answer = at > 0 and paragraph.role is ParagraphRole.SPEECH
        asked = tuple(cue_finder().find(fold(self._questions[at - 1].text))) if is_answer else ()
        return (*self._title, *asked)


def _finding(reading: Reading, sentence: Sentence, holder: Holder, before: tuple[Cue, ...]) -> StatementFinding:
    paragraph, decision = reading.paragraph, reading.decision
    inside = set(sentence.cues)
    return StatementFinding(
        evidence=Evidence(sentence.span.of(paragraph.text), sentence.span.shifted(paragraph.start), paragraph.number),
        speaker=holder.name,
        organisation=holder.organisation,
        topics=rank_topics(sentence.cues, [cue for cue in reading.cues if cue not in inside], before),
        rule=f"statement.{holder.rule}",
        confidence=round(_confidence(decision.score), 2),
        is_quoted=holder.is_quoted,
        is_reported=holder.is_reported,
        trace=(decision.reason, f"holder by {holder.rule}: {holder.name}"),
    )


def _confidence(score: float) -> float:
    """Return the share of findings with such a score that are right, on the line through the measured points."""
    points = stance_words().confidence
    for (low, worth), (high, more) in pairwise(points):
        if score <= high:
            return worth + (more - worth) * max(0.0, score - low) / (high - low)
    return points[-1][1]


def _unread(role: ParagraphRole) -> str:
    spoken = role in {ParagraphRole.SPEECH, ParagraphRole.PROSE}
    return "names neither Ukraine nor Russia, and the talk is of other matters" if spoken else f"not read: a {role}"
