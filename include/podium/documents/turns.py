"""Roles and speakers along the paragraphs of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from podium.documents.dialogue import find_labels
from podium.documents.hosts import find_hosts
from podium.documents.labels import Label, LabelKind
from podium.documents.lines import line_role
from podium.documents.lost_answers import find_lost_answers
from podium.documents.speakers import Speakers
from podium.model.documents import PARAGRAPH_BREAK, Paragraph, ParagraphRole, Speaker

_CLOSING = re.compile(r"(?i)\b(?:concluded|ended|end|adjourned)\b")  # `(The briefing was concluded at 2:29 p.m.)`


@dataclass(slots=True)
class _Turn:
    """The turn that is being read: its paragraphs carry role and speaker until the next label.

    Where no label answers, the paragraph behind a question is the answer.
    """

    speakers: Speakers
    is_answered: bool
    role: ParagraphRole = ParagraphRole.PROSE
    speaker: Speaker | None = None

    def begin(self, label: Label) -> None:
        is_question = label.kind is LabelKind.QUESTIONER
        self.role = ParagraphRole.QUESTION if is_question else ParagraphRole.SPEECH
        self.speaker = self.speakers.of(label)

    def end(self) -> None:
        """Leave what follows, footnotes for example, without a speaker."""
        self.role, self.speaker = ParagraphRole.PROSE, None


def read_paragraphs(
    texts: Sequence[str], head: Mapping[int, ParagraphRole], headings: frozenset[int], speakers: Speakers
) -> tuple[Paragraph, ...]:
    """Return the paragraphs with role, speaker and offsets.

    `head` are the roles of the lines above the text, `headings` the numbers of headings that the markup shows.
    """
    labels = find_labels(texts, speakers.vouched) if texts else {}
    is_answered = any(label.kind is not LabelKind.QUESTIONER for label in labels.values())
    turn, start, paragraphs = _Turn(speakers, is_answered), 0, []
    for number, text in enumerate(texts):
        own = head.get(number) or (ParagraphRole.HEADING if number in headings else None)
        paragraphs.append(_paragraph(number, text, start, own, labels.get(number), turn))
        start += len(text) + len(PARAGRAPH_BREAK)
    return find_lost_answers(find_hosts(paragraphs, speakers.vouched))


def _paragraph(
    number: int, text: str, start: int, own: ParagraphRole | None, label: Label | None, turn: _Turn
) -> Paragraph:
    if label is not None and own is None:
        turn.begin(label)
        paragraph = Paragraph(number, text, start, turn.role, turn.speaker, label.end)
        if not turn.is_answered:
            turn.end()
        return paragraph
    role = own or line_role(text)
    if role is not None:
        if role is ParagraphRole.NOTICE and _CLOSING.search(text):
            turn.end()
        return Paragraph(number, text, start, role)
    return Paragraph(number, text, start, turn.role, turn.speaker)
