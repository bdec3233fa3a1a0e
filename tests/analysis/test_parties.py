from __future__ import annotations

from datetime import UTC, datetime

import pytest

from podium.analysis.directory import Directory, read_directory
from podium.analysis.parties import country_party, unique
from podium.analysis.persons import find_persons
from podium.documents.build import document_from_paragraphs
from podium.model.documents import Document
from podium.pipeline.detect import UNKNOWN_SOURCE


def document(*paragraphs: str, title: str = "") -> Document:
    return document_from_paragraphs(
        document_id="d",
        url="",
        title=title,
        published=datetime(2022, 3, 1, 15, tzinfo=UTC),
        paragraphs=paragraphs,
        source=UNKNOWN_SOURCE,
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Deputy Secretary of State Wendy R. Sherman spoke", ["Wendy R. Sherman"]),
        ("Defense Minister Benny Gantz, and Israeli President Isaac Herzog", ["Benny Gantz", "Isaac Herzog"]),
        ("Under Secretary of State for Civilian Security, Democracy, and Human Rights Uzra Zeya", ["Uzra Zeya"]),
        ("Crown Prince of Abu Dhabi Sheikh Mohammed bin Zayed Al Nahyan", ["Mohammed bin Zayed Al Nahyan"]),
        ("European Commission President Ursula von der Leyen", ["Ursula von der Leyen"]),
        ("President of Palau Surangel Whipps, Jr.", ["Surangel Whipps, Jr."]),
        ("Bulgarian Ambassador to the United States Tihomir Stoytchev", ["Tihomir Stoytchev"]),
        ("Today Jane Frost May 12 told us", ["Jane Frost"]),
        ("Republican Ann Bell is there", ["Ann Bell"]),
        ("Despite Frost nobody came", []),
        ("the Strategic Dialogue in New York on Monday", []),
        ("The White House and the European Union", []),
    ],
)
def test_persons_are_found_behind_their_titles(text: str, names: list[str]) -> None:
    assert [person.name for person in find_persons(text)] == names


def test_a_title_tells_for_whom_a_person_stands() -> None:
    (person,) = find_persons("Kenyan Foreign Minister Raychelle Omamo")
    assert person.stands_for == "Kenya"


def test_a_surname_is_made_the_full_name_of_the_document() -> None:
    text = document("Foreign Minister Raychelle Omamo of Kenya spoke.", "Minister Omamo will travel.")
    directory = read_directory(text)
    (person,) = find_persons("Minister Omamo will travel.")
    assert directory.person(person).name == "Raychelle Omamo"


def test_the_key_of_a_known_person_is_the_same_under_every_spelling() -> None:
    directory = Directory("", datetime(2022, 3, 1, tzinfo=UTC).date())
    keys = {directory.person(find_persons(f"President {name}")[0]).key for name in ("Volodymyr Zelenskyy", "Zelensky")}
    assert keys == {"volodymyr-zelenskyy"}


def test_an_office_stands_for_the_documents_principal() -> None:
    text = document("Deputy Secretary Wendy Sherman will travel.", title="Deputy Secretary Sherman’s Travel to Oman")
    principal = read_directory(text).office("Deputy Secretary")
    assert principal is not None
    assert principal.name == "Wendy Sherman"


def test_a_surname_means_a_leader_of_the_day_before_a_namesake() -> None:
    text = document("Anna Scholz opened the fair.", "Chancellor Scholz will come.", "Scholz is expected on Friday.")
    known = read_directory(text).surname("Scholz")
    assert known is not None
    assert known.key == "olaf-scholz"


def test_parties_are_kept_once_in_order() -> None:
    oman, kenya = country_party("Oman"), country_party("Kenya")
    assert unique([oman, kenya, oman]) == (oman, kenya)
    assert oman.key == "country:OM"
