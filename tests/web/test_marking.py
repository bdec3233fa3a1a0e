"""Paragraphs in pieces: joined they are the text, and what proves something is marked."""

from datetime import UTC, datetime

from podium.analysis.analyse import analyse
from podium.documents.build import document_from_paragraphs
from podium.pipeline.detect import UNKNOWN_SOURCE
from podium.web.marking import Piece, marked_paragraphs

MEETING = "Secretary Blinken will meet Foreign Minister Lavrov in Geneva on January 21."
TEXT = f"The weather is fine. {MEETING} It may rain."
DOCUMENT = document_from_paragraphs(
    document_id="d",
    url="",
    title="",
    published=datetime(2022, 1, 18, 12, tzinfo=UTC),
    paragraphs=[TEXT, "Nothing else."],
    source=UNKNOWN_SOURCE,
)


def test_without_findings_nothing_is_marked():
    assert [one.pieces for one in marked_paragraphs(DOCUMENT, None)] == [(Piece(TEXT),), (Piece("Nothing else."),)]


def test_the_proof_is_marked_and_nothing_is_lost():
    first, second = marked_paragraphs(DOCUMENT, analyse(DOCUMENT))
    assert [piece.text for piece in first.pieces if piece.label] == [MEETING]
    assert "".join(piece.text for piece in first.pieces) == TEXT
    assert [piece.label for piece in second.pieces] == [""]
