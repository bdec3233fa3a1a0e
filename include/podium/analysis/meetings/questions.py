"""What a reporter's question tells of a meeting, which counts only where the answer takes it up."""

from __future__ import annotations

from collections.abc import Iterator

from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.scene import Sentence
from podium.model.documents import Paragraph, ParagraphRole
from podium.patterns import pattern

_REACH = 6  # paragraphs behind the question in which its answer stands, short exchanges between them
_OPENING = 400  # characters in which an answer takes the question up; behind them it is of other matters
_SHORT = 15  # words: a reporter's turn that only repeats the question
_SAYS_IT_WILL_BE = pattern(
    r"(?i)^\W*(?:[\w.’' ]{2,40}:\s*)?(?:(?:well|so|look|sure),?\s+)*"
    r"(?:yes|that[’']s (?:right|correct)|correct|absolutely)\b"
    r"|\b(?:will|[’']ll|is going to) (?:also )?(?:be (?:represent|attend|participat|travel|join|lead|there\b)"
    r"|represent|attend|participate|take part|lead)|\blook(?:s|ing)? (?:very much )?forward to\b"
)


def is_confirmed(draft: Draft) -> bool:
    """Tell whether a question states a dated event and the answer takes it up: "X will be representing us"."""
    sentence = draft.sentences[0]
    is_certain = draft.when.is_known and draft.event is not None and not sentence.text.rstrip(' ”"’').endswith("?")
    return is_certain and any(_SAYS_IT_WILL_BE.search(answer.text, 0, _OPENING) for answer in _answers(sentence))


def _answers(sentence: Sentence) -> Iterator[Paragraph]:
    """Yield the paragraphs behind a question in which somebody answers, up to the next question."""
    asked = sentence.paragraph.number
    for paragraph in sentence.scene.document.paragraphs:
        if not asked < paragraph.number <= asked + _REACH:
            continue
        if paragraph.role is ParagraphRole.SPEECH:
            yield paragraph
        elif len(paragraph.text.split()) > _SHORT:
            return
