"""The clean text of one publication."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from podium.model.text import Span


class DocumentKind(StrEnum):
    """The forms of publication that the rules tell apart."""

    TRAVEL = "travel"
    SCHEDULE = "schedule"
    READOUT = "readout"
    TRANSCRIPT = "transcript"
    STATEMENT = "statement"
    JOINT_STATEMENT = "joint-statement"
    ARTICLE = "article"


class ParagraphRole(StrEnum):
    """What a paragraph is in its document."""

    PROSE = "prose"
    SPEECH = "speech"  # a turn of an official, or its continuation
    QUESTION = "question"  # a turn of a reporter, or its continuation
    HEADING = "heading"
    BYLINE = "byline"
    ATTRIBUTION = "attribution"  # "The following is attributable to …"
    NOTICE = "notice"  # stage directions, "###", contact lines


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the label as printed, and whom it resolves to (None where the document and the data do not say)."""

    label: str
    name: str | None = None
    office: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a document: `start` is its offset in the document's text, `body` skips a turn's label."""

    number: int
    text: str
    start: int
    role: ParagraphRole = ParagraphRole.PROSE
    speaker: Speaker | None = None
    body: int = 0  # offset inside `text` where the words after the label begin

    @property
    def span(self) -> Span:
        """Return where the paragraph stands in the document's text."""
        return Span(self.start, self.start + len(self.text))


PARAGRAPH_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Document:
    """One version of a publication, ready to be analysed.

    `published` is aware UTC; `day` is the publication date in the source's own zone: the anchor of "today".
    `attributed_to` is the official of a by-line or of an "attributable to" line.
    """

    id: str
    url: str
    title: str
    published: datetime | None
    day: date
    kind: DocumentKind
    language: str
    paragraphs: tuple[Paragraph, ...]
    source_id: str = ""
    organisation: str = ""  # whom the publisher stands for: "United States"; "" for a newsroom
    office: str = ""
    official: bool = True
    attributed_to: Speaker | None = None
    day_first: bool = False

    @property
    def text(self) -> str:
        """Return the paragraphs joined: the text into which all spans of the document point."""
        return PARAGRAPH_BREAK.join(paragraph.text for paragraph in self.paragraphs)
