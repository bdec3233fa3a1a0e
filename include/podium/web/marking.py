"""A document's paragraphs cut into pieces, those that prove something marked."""

from __future__ import annotations

from dataclasses import dataclass

from podium.model.documents import Document, Paragraph
from podium.model.findings import Findings
from podium.model.text import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters; `label` says what it proves, empty where it proves nothing."""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """A paragraph with its speaker, as pieces that joined are its text."""

    speaker: str
    pieces: tuple[Piece, ...]


def marked_paragraphs(document: Document, findings: Findings | None) -> list[MarkedParagraph]:
    """Return the paragraphs; where two proofs overlap the one that begins first is marked."""
    marks = sorted(_marks(findings), key=lambda mark: (mark[0].start, -mark[0].end)) if findings else []
    return [_marked(paragraph, marks) for paragraph in document.paragraphs]


def _marks(findings: Findings) -> list[tuple[Span, str]]:
    meetings = [(proof.span, f"meeting: {found.title}") for found in findings.meetings for proof in found.evidence]
    encounters = [(found.evidence.span, "took place") for found in findings.encounters]
    statements = [(found.evidence.span, f"{found.speaker}: {', '.join(found.topics)}") for found in findings.statements]
    return meetings + encounters + statements


def _marked(paragraph: Paragraph, marks: list[tuple[Span, str]]) -> MarkedParagraph:
    pieces: list[Piece] = []
    at = 0
    for span, label in marks:
        start, end = span.start - paragraph.start, min(span.end - paragraph.start, len(paragraph.text))
        if start < at or start >= len(paragraph.text):
            continue
        pieces += [Piece(paragraph.text[at:start]), Piece(paragraph.text[start:end], label)]
        at = end
    pieces.append(Piece(paragraph.text[at:]))
    speaker = (paragraph.speaker.name or paragraph.speaker.label) if paragraph.speaker else ""
    return MarkedParagraph(speaker, tuple(piece for piece in pieces if piece.text))
