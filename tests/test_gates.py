"""A gate may let a pattern try in vain; it must never keep one from a text in which it matches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from podium import patterns
from podium.analysis.analyse import analyse
from podium.documents.build import document_from_paragraphs
from podium.gates import GATES, Gates
from podium.model.documents import Document
from podium.sources.catalogue import load_catalogue

TESTS = Path(__file__).parent
TEXTS = [
    TESTS / "gold" / "meetings.yaml",
    TESTS / "gold_statements" / "cases.yaml",
    *sorted((TESTS.parent / "include" / "podium" / "sample" / "world").glob("*.yaml")),
]


def strings(tree: Any) -> Iterator[str]:
    """Yield every text of a YAML tree, its markup taken out."""
    if isinstance(tree, str):
        yield re.sub(r"<[^>]+>", " ", tree)
    for branch in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from strings(branch)


def documents(path: Path) -> Iterator[Document]:
    """Yield the texts of a file as news and as an official's words, a hundred paragraphs a document."""
    texts = [text for text in strings(yaml.safe_load(path.read_text(encoding="utf-8"))) if " " in text]
    for publisher in ("us-state", "un-news"):
        for start in range(0, len(texts), 100):
            yield document_from_paragraphs(
                document_id="x",
                url="",
                title=texts[start],
                published=datetime(2022, 1, 5, tzinfo=UTC),
                paragraphs=texts[start : start + 100],
                source=load_catalogue().source(publisher),
            )


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_gate_is_shut_where_its_pattern_matches(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = set()

    def search(self: Any, text: str, *part: int) -> Any:
        tried.add(self.pattern)
        found = patterns._Pattern.search(self, text, *part)
        assert found is None or GATES.admits(text, self._conditions), (self.pattern, text)
        return found

    def finditer(self: Any, text: str, *part: int) -> Iterator[Any]:
        search(self, text, *part)
        return patterns._Pattern.finditer(self, text, *part)

    monkeypatch.setattr(patterns._Gated, "search", search)
    monkeypatch.setattr(patterns._Gated, "finditer", finditer)
    for document in documents(path):
        analyse(document)
    assert len(tried) > 10


def test_a_text_passes_where_it_holds_a_word_of_each_set() -> None:
    gates = Gates()
    meets = gates.add(r"(?:will|shall)\s+\w+\s+meet")
    visits = gates.add(r"visit(?:s|ing)?")
    assert gates.admits("Ministers WILL soon meet.", meets)
    assert not gates.admits("Ministers will soon eat.", meets)
    assert not gates.admits("Ministers soon meet.", meets)
    assert gates.admits("He visits", visits)


def test_a_pattern_that_came_after_a_text_was_read_is_tried_on_it() -> None:
    gates = Gates()
    first = gates.add("meeting")
    assert not gates.admits("A visit.", first)
    second = gates.add("journey")
    assert gates.admits("A visit.", second)  # what was read before knows nothing of it
    assert not gates.admits("A call.", second)


def test_texts_read_long_ago_are_forgotten() -> None:
    gates = Gates()
    word = gates.add("meeting")
    for number in range(5000):
        assert gates.admits(f"meeting {number}", word)
    assert len(gates._fulfilled) <= 2000
