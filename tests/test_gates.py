"""A gate may let a pattern try in vain; it must never keep one from a text in which it matches."""

from __future__ import annotations

import inspect
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from podium import patterns
from podium.analysis.analyse import analyse
from podium.documents.build import document_from_paragraphs
from podium.gates import Gates
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
    shut = Counter[str]()

    def keeps_out(gates: Gates, text: str, conditions: int) -> bool:
        answer = is_shut(gates, text, conditions)
        pattern = inspect.currentframe().f_back.f_locals["self"]  # type: ignore[union-attr]
        shut[pattern.pattern] += answer
        assert not (answer and pattern._quick.search(text)), (pattern.pattern, text)
        return answer

    is_shut = Gates.keeps_out
    monkeypatch.setattr(Gates, "keeps_out", keeps_out)
    monkeypatch.setattr(patterns, "_FEW", 0)
    for document in documents(path):
        analyse(document)
    assert len(shut) > 50
    assert sum(shut.values()) > 100  # enough to be no accident; how many depends on what was read before


def test_a_text_passes_where_it_holds_a_word_of_each_set() -> None:
    gates = Gates()
    meets = gates.add(r"(?:will|shall)\s+\w+\s+meet")
    visits = gates.add(r"visit(?:s|ing)?")
    learn(gates)
    for text in ("Ministers WILL soon meet.", "Ministers will soon eat.", "Ministers soon meet.", "He visits"):
        gates.read(text)
    assert not gates.keeps_out("Ministers WILL soon meet.", meets)
    assert gates.keeps_out("Ministers will soon eat.", meets)
    assert gates.keeps_out("Ministers soon meet.", meets)
    assert not gates.keeps_out("He visits", visits)


def test_nothing_is_kept_out_of_a_text_that_was_not_read() -> None:
    gates = Gates()
    word = gates.add("meeting")
    learn(gates)
    assert not gates.keeps_out("A visit.", word)
    gates.read("A visit.")
    assert gates.keeps_out("A visit.", word)


def test_a_pattern_that_came_after_a_text_was_read_is_tried_on_it() -> None:
    gates = Gates()
    learn(gates)
    gates.read("A visit.")
    late = gates.add("journey")
    assert not gates.keeps_out("A visit.", late)
    learn(gates)
    gates.read("A call.")
    assert not gates.keeps_out("A visit.", late)
    assert gates.keeps_out("A call.", late)


def test_texts_read_long_ago_are_forgotten() -> None:
    gates = Gates()
    for number in range(5000):
        gates.read(f"meeting {number}")
    assert len(gates._lacking) <= 2000


def learn(gates: Gates) -> None:
    """Let the gates look for all conditions that they were given, by giving them more."""
    for number in range(100):
        gates.add(f"word{len(gates._conditions)}x{number}")
    gates.read("")
