from __future__ import annotations

import pytest

from podium.analysis.entities import EntityKind, find_entities
from podium.analysis.places import find_places, is_within, virtual_place
from podium.lexicons.places import places
from podium.model.findings import Place


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("will travel to Israel, the West Bank, and Algeria", ["Israel", "West Bank", "Algeria"]),
        (
            "will travel to Brussels, Ankara, and Jakarta May 25 to June 4",
            ["Brussels, Belgium", "Ankara, Turkey", "Jakarta, Indonesia"],
        ),
        ("will travel to China July 25-26 and to Oman July 27", ["China", "Oman"]),
        ("talks in Paris, France", ["Paris, France"]),
        ("a visit to Ohrid, North Macedonia", ["Ohrid, North Macedonia"]),
        ("meets him at the Department of State", ["Washington, D.C., United States"]),
        ("the Paris agreement", []),
        ("Jordan and Georgia signed", []),
    ],
)
def test_places_stand_behind_a_preposition_or_in_a_list(text: str, labels: list[str]) -> None:
    assert [mention.place.label for mention in find_places(text)] == labels


def test_a_call_is_virtual() -> None:
    assert virtual_place("They will hold a video conference") == Place(is_virtual=True)
    assert virtual_place("They will meet") is None


def test_a_city_lies_within_its_country_and_not_within_another_city() -> None:
    assert is_within(Place("Geneva", "Switzerland"), Place(None, "Switzerland"))
    assert not is_within(Place("Geneva", "Switzerland"), Place("Bern", "Switzerland"))


def test_ordinary_words_are_no_cities() -> None:
    assert not [
        hit for hit in find_entities("Most of the Police and Nice March Reading") if hit.entity.kind is EntityKind.CITY
    ]


def test_every_city_lies_in_a_known_country() -> None:
    known = places()
    assert {code for code in known.cities.values() if code not in known.countries} == set()


def test_a_metonym_stands_for_its_country() -> None:
    assert [hit.entity.country for hit in find_entities("The Kremlin denied it")] == ["Russia"]
