"""The finder of statements on cases of our own: floors that may rise and never fall."""

import hashlib
import json

import pytest
from statement_cases import CASES, FOLDER, load_cases, measure

FLOORS = json.loads((FOLDER / "floors.json").read_text(encoding="utf-8"))
LEAST = {"precision": 0.9, "recall": 0.9, "speaker": 0.95, "organisation": 0.95, "main_topic": 0.85}


@pytest.fixture(scope="module")
def score():
    return measure(load_cases())


def test_the_cases_are_those_on_which_the_floors_were_measured():
    digest = hashlib.sha256(CASES.read_bytes()).hexdigest()

    assert digest == FLOORS["cases_sha256"], "cases.yaml changed: measure anew, and write floors.json"


@pytest.mark.parametrize("figure", sorted(LEAST))
def test_no_figure_falls_below_its_floor(score, figure):
    assert score.figures()[figure] >= FLOORS[figure], "\n".join(score.errors)


@pytest.mark.parametrize("figure", sorted(LEAST))
def test_no_floor_was_lowered(figure):
    assert FLOORS[figure] >= LEAST[figure]


def test_there_are_enough_cases_and_a_third_of_them_is_nothing():
    paragraphs = [paragraph for case in load_cases() for paragraph in case["paragraphs"]]
    positions = [paragraph for paragraph in paragraphs if "speaker" in paragraph]

    assert len(paragraphs) >= 80
    assert len(paragraphs) - len(positions) >= len(paragraphs) / 3
    assert len({case["id"] for case in load_cases()}) == len(load_cases())
