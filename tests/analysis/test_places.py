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
        ("receives him at the Kremlin", ["Moscow, Russia"]),
        ("talks at UN headquarters on Monday", ["New York, United States"]),
        ("will meet at the United Nations in Geneva", ["Geneva, Switzerland"]),
        ("the ambassador to the UN", []),
        ("spoke to White House officials", []),
        ("meets his counterpart in Lisbon", ["Lisbon, Portugal"]),
        ("a summit in Wales", ["Wales, United Kingdom"]),
        ("a visit to Dallas, Texas", ["Dallas, United States"]),
        ("dinner at his Mar-a-Lago club", []),
        ("fly to the U.S. on Monday", ["United States"]),
        ("talks in U.S. courts", []),
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


def test_every_house_stands_in_a_known_city() -> None:
    known = places()
    assert {house.city for house in known.houses.values() if known.country_of_city(house.city) is None} == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The U.S. and Japan will talk", EntityKind.COUNTRY),
        ("talks between Oman, the US, and Iran", EntityKind.COUNTRY),
        ("The U.S. will send somebody", EntityKind.COUNTRY),
        ("U.S. and Japanese officials", EntityKind.DEMONYM),
        ("U.S. envoys left", EntityKind.DEMONYM),
        ("U.S.-Japan talks", EntityKind.DEMONYM),
    ],
)
def test_an_abbreviated_country_is_one_unless_it_describes_something(text: str, kind: EntityKind) -> None:
    assert next(hit.entity.kind for hit in find_entities(text) if hit.entity.name == "United States") is kind
