"""Measure the finder of statements on cases.yaml."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import yaml

from podium.analysis.statements import find_statements
from podium.documents.build import document_from_paragraphs
from podium.model.documents import Document
from podium.model.findings import StatementFinding
from podium.model.sources import Source, SourceStatus

FOLDER = Path(__file__).parent
CASES = FOLDER / "cases.yaml"
_PUBLISHERS = {
    "us-state": ("United States", "Department of State", "America/New_York", True),
    "us-wh": ("United States", "White House", "America/New_York", True),
    "uk-fco": ("United Kingdom", "Foreign, Commonwealth & Development Office", "Europe/London", True),
    "nato": ("NATO", "NATO", "Europe/Brussels", True),
    "eu": ("European Union", "European External Action Service", "Europe/Brussels", True),
    "ua-mfa": ("Ukraine", "Ministry of Foreign Affairs", "Europe/Kyiv", True),
    "news": ("", "", "UTC", False),
}


@dataclass
class Score:
    """What was found, counted."""

    gold: int = 0
    found: int = 0
    hit: int = 0
    speaker: int = 0
    organisation: int = 0
    main_topic: int = 0
    errors: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Return the figures that the floors pin."""
        return {
            "precision": self.hit / self.found,
            "recall": self.hit / self.gold,
            "speaker": self.speaker / self.hit,
            "organisation": self.organisation / self.hit,
            "main_topic": self.main_topic / self.hit,
        }


def load_cases() -> list[dict[str, Any]]:
    """Return the documents of cases.yaml."""
    cases: list[dict[str, Any]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))["documents"]
    return cases


def document_of(case: dict[str, Any]) -> Document:
    """Return the document of a case, as its publisher would have published it at noon."""
    organisation, office, zone, official = _PUBLISHERS[case["publisher"]]
    source = Source(
        id=case["publisher"],
        name=office or "A newsroom",
        organisation=organisation,
        office=office,
        country=None,
        language="en",
        zone=zone,
        official=official,
        status=SourceStatus.ACTIVE,
        reason="",
    )
    return document_from_paragraphs(
        document_id=case["id"],
        url=f"https://news.example/{case['id']}",
        title=case["title"],
        published=case.get("published") or datetime.combine(case["day"], time(12), UTC),
        paragraphs=[paragraph["text"] for paragraph in case["paragraphs"]],
        source=source,
    )


def measure(cases: list[dict[str, Any]]) -> Score:
    """Return how far the findings agree with the cases."""
    score = Score()
    for case in cases:
        found = {finding.evidence.paragraph: finding for finding in find_statements(document_of(case))}
        score.found += len(found)
        for number, gold in enumerate(case["paragraphs"]):
            _compare(score, case["id"], gold, found.get(number))
    return score


def _compare(score: Score, name: str, gold: dict[str, Any], finding: StatementFinding | None) -> None:
    score.gold += "speaker" in gold
    if finding is None or "speaker" not in gold:
        if finding is not None or "speaker" in gold:
            score.errors.append(f"{name}: {'false' if finding else 'missed'}: {gold['text'][:90]}")
        return
    score.hit += 1
    right = (
        finding.speaker == gold["speaker"],
        finding.organisation == gold["organisation"],
        gold["topics"][0] in finding.topics,
    )
    score.speaker += right[0]
    score.organisation += right[1]
    score.main_topic += right[2]
    if not all(right):
        got = (finding.speaker, finding.organisation, [str(topic) for topic in finding.topics])
        score.errors.append(f"{name}: {got}: {gold['text'][:90]}")
