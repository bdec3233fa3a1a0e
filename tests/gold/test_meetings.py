"""Precision and recall on texts of our own must not drop: floors and the corpus' hash stand in a file."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import pytest
import yaml

from podium.analysis.meetings import find_meetings
from podium.documents.build import document_from_paragraphs
from podium.model.documents import Document
from podium.model.findings import MeetingFinding
from podium.pipeline.detect import UNKNOWN_SOURCE
from podium.sources.catalogue import load_catalogue

FOLDER = Path(__file__).parent
CORPUS = FOLDER / "meetings.yaml"
FLOORS = json.loads((FOLDER / "meetings_floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def cases() -> list[dict[str, Any]]:
    return list(yaml.safe_load(CORPUS.read_text(encoding="utf-8"))["cases"])


CATALOGUE = load_catalogue()


def read(case: dict[str, Any]) -> Document:
    source = CATALOGUE.source(case["by"]) if "by" in case else UNKNOWN_SOURCE
    return document_from_paragraphs(
        document_id="case",
        url="",
        title=case.get("title", ""),
        published=datetime.combine(case["day"], time(15), UTC),
        paragraphs=case["text"].split(" / "),
        source=source,
    )


def days(meeting: MeetingFinding) -> str:
    when = meeting.when
    if not when.is_known:
        return ""
    return str(when.first) if when.first == when.last else f"{when.first}..{when.last}"


def is_right(meeting: MeetingFinding, wanted: dict[str, Any]) -> bool:
    place = meeting.place.label if meeting.place else ""
    return (
        days(meeting) == str(wanted["when"])
        and (not place if wanted["where"] is None else wanted["where"] in place)
        and str(meeting.status) == wanted.get("status", "scheduled")
    )


def names_right(meeting: MeetingFinding, wanted: dict[str, Any]) -> bool:
    names = [party.name for party in meeting.participants]
    is_complete = all(any(who in name for name in names) for who in wanted["who"])
    return is_complete and not any(who in name for name in names for who in wanted.get("but_not", ()))


def measure(cases: list[dict[str, Any]]) -> dict[str, float]:
    hits = found = gold = named = 0
    for case in cases:
        left = list(find_meetings(read(case)))
        found += len(left)
        gold += len(case["meetings"])
        for wanted in case["meetings"]:
            match = next((meeting for meeting in left if is_right(meeting, wanted)), None)
            if match is not None:
                left.remove(match)
                hits += 1
                named += names_right(match, wanted)
    return {"precision": hits / found, "recall": hits / gold, "names": named / hits}


def test_the_corpus_is_the_one_for_which_the_floors_were_set() -> None:
    digest = hashlib.sha256(CORPUS.read_bytes()).hexdigest()
    assert digest == FLOORS["corpus"], "meetings.yaml changed: measure again, set the floors and this hash anew"


def test_the_corpus_is_large_and_a_third_of_it_holds_nothing(cases: list[dict[str, Any]]) -> None:
    assert len(cases) >= 150
    assert sum(not case["meetings"] for case in cases) >= len(cases) / 3


def test_precision_and_recall_do_not_drop(cases: list[dict[str, Any]]) -> None:
    measured = measure(cases)
    dropped = {name: value for name, value in measured.items() if value < FLOORS[name]}
    assert not dropped, f"below the floors: {dropped}, expected {FLOORS}"


def test_nothing_is_found_where_nothing_is_to_come(cases: list[dict[str, Any]]) -> None:
    false = {case["text"] for case in cases if not case["meetings"] and find_meetings(read(case))}
    assert not false
