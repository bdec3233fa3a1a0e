"""Score detection against an annotated set, with intervals from resampling its documents.

    .venv/bin/python benchmarks/score_detection.py ../shared/eval/score.py ../shared/eval/dev

The first argument is the scorer, the second a folder with docs.jsonl and gold.jsonl.
"""

import importlib.util
import json
import random
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

from podium.pipeline.detect import detect_lines
from podium.sources.catalogue import load_catalogue

ROUNDS = 2000
SEED = 7
SHOWN = {
    "meetings": ("f1", "precision", "recall", "date_right", "status_right", "place_right"),
    "statements": ("f1", "precision", "recall", "speaker_right", "organisation_right", "main_topic_right", "topics_f1"),
}


def load_scorer(path: Path) -> ModuleType:
    """Return the scorer as a module."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def counts_by_document(scorer: ModuleType, folder: Path) -> list[Counter]:
    """Return the scorer's counts of each document."""
    docs, gold = (scorer.load(folder / name) for name in ("docs.jsonl", "gold.jsonl"))
    lines = (folder / "docs.jsonl").read_text(encoding="utf-8").splitlines()
    found = {row["id"]: row for row in detect_lines(lines, load_catalogue())}
    rows = (scorer.score_document(docs[key], truth, found[key])[0] for key, truth in gold.items())
    return [Counter(row) for row in rows]


def total(rows: list[Counter]) -> Counter:
    """Return the sum, with zeros kept."""
    summed: Counter = Counter()
    for row in rows:
        summed.update(row)
    return summed


def figures(scorer: ModuleType, rows: list[Counter]) -> dict[tuple[str, str], float]:
    """Return the figures of a sample of documents."""
    summary = scorer.summary(total(rows))
    shown = {(part, name): summary[part][name] or 0.0 for part, names in SHOWN.items() for name in names}
    for name, value in summary["meetings"]["participants"].items():
        shown["meetings", f"participants {name}"] = value or 0.0
    return shown


def main() -> None:
    """Print each figure with the interval in which 95 % of the resampled sets lie."""
    scorer = load_scorer(Path(sys.argv[1]))
    rows = counts_by_document(scorer, Path(sys.argv[2]))
    chance = random.Random(SEED)
    samples = [figures(scorer, chance.choices(rows, k=len(rows))) for _ in range(ROUNDS)]
    print(f"{len(rows)} documents, {ROUNDS} resamplings, seed {SEED}")
    for key, value in figures(scorer, rows).items():
        spread = sorted(sample[key] for sample in samples)
        low, high = spread[int(0.025 * ROUNDS)], spread[int(0.975 * ROUNDS)]
        print(json.dumps({"part": key[0], "figure": key[1], "value": value, "low": low, "high": high}))


if __name__ == "__main__":
    main()
