"""Who held which office when."""

from collections import Counter
from datetime import date

import pytest

from podium.lexicons.people import fold_name, people

DAY = date(2021, 12, 29)


@pytest.mark.parametrize(
    ("office", "organisation", "day", "name"),
    [
        ("the Secretary", "Department of State", date(2014, 6, 1), "John Kerry"),
        ("Secretary", "United States", date(2017, 6, 1), "Rex W. Tillerson"),
        ("Secretary of State", "United States", date(2022, 3, 1), "Antony J. Blinken"),
        ("Secretary", "Department of State", date(2025, 3, 1), "Marco Rubio"),
        ("Deputy Secretary", "Department of State", date(2022, 3, 1), "Wendy R. Sherman"),
        ("State Department spokesman", "Department of State", DAY, "Ned Price"),
        ("Spokesperson", "Department of State", date(2023, 4, 1), "Vedant Patel"),
        ("White House press secretary", "White House", DAY, "Jen Psaki"),
        ("Foreign Secretary", "United Kingdom", DAY, "Elizabeth Truss"),
        ("Minister for Foreign Affairs", "Ukraine", date(2016, 1, 1), "Pavlo Klimkin"),
        ("Foreign Minister", "Germany", DAY, "Annalena Baerbock"),
        ("Secretary-General", "NATO", date(2014, 9, 30), "Anders Fogh Rasmussen"),
        ("Secretary General", "NATO", date(2024, 10, 1), "Mark Rutte"),
        ("EU High Representative", "European Union", date(2015, 1, 1), "Federica Mogherini"),
        ("President", "Ukraine", date(2014, 4, 1), "Oleksandr Turchynov"),
        ("Foreign Ministry spokeswoman", "Russia", DAY, "Maria Zakharova"),
    ],
)
def test_an_office_resolves_to_who_held_it_on_that_day(office, organisation, day, name):
    holder = people().holder(office, organisation, day)

    assert holder is not None
    assert holder.name == name


def test_the_newcomer_holds_an_office_that_changes_hands_that_day():
    holder = people().holder("President", "White House", date(2021, 1, 20))

    assert holder is not None
    assert holder.name == "Joe Biden"


def test_an_office_nobody_held_has_no_holder():
    assert people().holder("Spokesperson", "Department of State", date(1950, 1, 1)) is None
    assert people().holder("Grand Vizier", "Norway", DAY) is None


@pytest.mark.parametrize(
    "spelling", ["Volodymyr Zelensky", "Volodymyr Zelenskiy", "VOLODYMYR ZELENSKYY", " volodymyr  zelenskyy "]
)
def test_spellings_of_a_name_meet(spelling):
    person = people().by_name(spelling)

    assert person is not None
    assert person.name == "Volodymyr Zelenskyy"


@pytest.mark.parametrize("spelling", ["Antony Blinken", "Antony J. Blinken", "Tony Blinken"])
def test_initials_do_not_matter(spelling):
    person = people().by_name(spelling)

    assert person is not None
    assert person.key == "antony-blinken"


@pytest.mark.parametrize(
    ("surname", "day", "name"),
    [
        ("Price", DAY, "Ned Price"),
        ("Sullivan", date(2022, 1, 1), "Jake Sullivan"),
        ("Sullivan", date(2018, 1, 1), "John J. Sullivan"),
        ("Çavuşoğlu", DAY, "Mevlüt Çavuşoğlu"),
        ("Cavusoglu", DAY, "Mevlüt Çavuşoğlu"),
        ("Johnson", DAY, "Boris Johnson"),
        ("Rasmussen", date(2014, 8, 1), "Anders Fogh Rasmussen"),
        ("von der Leyen", DAY, "Ursula von der Leyen"),
    ],
)
def test_a_surname_means_who_is_in_office_that_day(surname, day, name):
    person = people().by_surname(surname, day)

    assert person is not None
    assert person.name == name


def test_a_surname_can_be_asked_for_one_country():
    person = people().by_surname("Li", DAY, "China")

    assert person is not None
    assert person.name == "Li Keqiang"
    assert people().by_surname("Li", DAY, "Norway") is None


def test_unknown_and_empty_names_find_nobody():
    for nonsense in ("", " ", "J.", "Nobody Whatsoever", "\0"):
        assert people().by_name(nonsense) is None
        assert people().by_surname(nonsense, DAY) is None


def test_a_person_stands_for_the_organisation_of_the_day():
    kallas = people().by_name("Kaja Kallas")

    assert kallas is not None
    assert kallas.organisation_on(date(2022, 3, 1)) == "Estonia"
    assert kallas.organisation_on(date(2025, 3, 1)) == "European Union"
    assert kallas.organisations >= {"Estonia", "European Union"}


def test_there_are_many_and_keys_and_names_are_theirs_alone():
    everyone = people().everyone
    names = Counter(
        fold_name(name) for person in everyone for name in {fold_name(n) for n in (person.name, *person.aliases)}
    )

    assert len(everyone) >= 250
    assert [key for key, times in Counter(person.key for person in everyone).items() if times > 1] == []
    assert [name for name, times in names.items() if times > 1] == []


def test_every_office_begins_before_it_ends():
    wrong = [
        (person.name, office.title)
        for person in people().everyone
        for office in person.offices
        if office.last is not None and office.last <= office.first
    ]

    assert wrong == []


def test_the_data_is_read_once():
    assert people() is people()
