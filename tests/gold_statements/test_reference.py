"""The finder of statements on the annotated reference documents: the targets hold."""

import importlib.util
import json
from datetime import datetime

import pytest
from statement_cases import document_of

from podium.analysis.statements import find_statements

TARGETS = {
    "precision": 0.87,
    "recall": 0.87,
    "f1": 0.89,
    "speaker_right": 0.97,
    "organisation_right": 0.98,
    "main_topic_right": 0.85,
    "topics_f1": 0.75,
}


def read_lines(path):
    with path.open(encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def scorer_in(folder):
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def answer(row):
    case = {
        "id": row["id"],
        "title": row["title"],
        "publisher": "us-state",
        "published": datetime.fromisoformat(row["published"]),
        "paragraphs": [{"text": text} for text in row["paragraphs"]],
    }
    return [
        {
            "evidence": found.evidence.text,
            "speaker": found.speaker,
            "organisation": found.organisation,
            "topics": [str(topic) for topic in found.topics],
        }
        for found in find_statements(document_of(case))
    ]


@pytest.fixture(scope="module")
def figures(shared_folder):
    score = scorer_in(shared_folder / "eval")
    docs, gold = (read_lines(shared_folder / "eval" / "dev" / f"{name}.jsonl") for name in ("docs", "gold"))
    total: dict[str, int] = {}
    for key, truth in gold.items():
        counts, _ = score.score_document(docs[key], truth, {"statements": answer(docs[key])})
        for name, value in counts.items():
            total[name] = total.get(name, 0) + value
    return score.summary(total)["statements"]


@pytest.mark.parametrize("figure", sorted(TARGETS))
def test_the_targets_hold(figures, figure):
    assert figures[figure] >= TARGETS[figure]
