from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from podium.analysis.encounters import find_encounters
from podium.documents.build import document_from_paragraphs
from podium.model.findings import EncounterFinding
from podium.pipeline.detect import UNKNOWN_SOURCE


def encounters(text: str) -> tuple[EncounterFinding, ...]:
    return find_encounters(
        document_from_paragraphs(
            document_id="d",
            url="",
            title="",
            published=datetime(2022, 3, 11, 15, tzinfo=UTC),
            paragraphs=[text],
            source=UNKNOWN_SOURCE,
        )
    )


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (
            "Russian Foreign Minister Sergey Lavrov met with his counterpart Dmytro Kuleba in Antalya on Thursday.",
            {"sergey-lavrov", "dmytro-kuleba"},
        ),
        (
            "Secretary Blinken spoke today with Polish Foreign Minister Zbigniew Rau.",
            {"antony-blinken", "zbigniew-rau"},
        ),
    ],
)
def test_who_met_is_found(text: str, keys: set[str]) -> None:
    (found,) = encounters(text)
    assert {party.key for party in found.participants} == keys


def test_the_day_is_that_of_the_words_else_of_the_document() -> None:
    assert encounters("Putin met with Macron in Moscow on Thursday.")[0].when.first == date(2022, 3, 10)
    assert encounters("Putin met with Macron in Moscow.")[0].when.first == date(2022, 3, 11)


@pytest.mark.parametrize(
    "text",
    [
        "Putin met with Macron in Moscow on February 7, 2019.",
        "Putin will meet with Macron.",
        "He met the requirements of the law.",
        "Putin met with Macron in Moscow a couple of weeks ago.",
        "In October 2020, India hosted Foreign Minister Sergey Lavrov.",
        "Polish Foreign Minister Zbigniew Rau welcomed the swift reaction of the European Union.",
    ],
)
def test_what_lies_far_back_or_ahead_is_none(text: str) -> None:
    assert encounters(text) == ()
