from datetime import date

import pytest

from podium.documents.labels import Label, LabelKind
from podium.documents.on_record import find_on_record
from podium.documents.posts import NamedPerson

DAY = date(2022, 2, 22)


def _found(title: str, name: str, *, mentioned: str = "", on: date = DAY) -> str | None:
    label = Label(f"{title} {name}".upper(), LabelKind.NAMED, 0, title, name)
    person = find_on_record(label, "United States", on, lambda _: NamedPerson(mentioned) if mentioned else None)
    return person.name if person else None


@pytest.mark.parametrize(
    ("title", "name", "person"),
    [
        ("MR", "PRICE", "Ned Price"),
        ("FOREIGN MINISTER", "KULEBA", "Dmytro Kuleba"),
        ("GEN.", "MILLEY", "Mark A. Milley"),
        ("", "Sergey Lavrov", "Sergey Lavrov"),
        ("PRESIDENT", "KULEBA", None),
        ("MR", "KULEBA", None),
        ("MS", "JENKINS", None),
        ("MR", "NOBODY", None),
    ],
)
def test_surnames_need_an_office_that_fits(title, name, person):
    assert _found(title, name) == person


def test_a_courtesy_means_who_is_named_in_the_text():
    assert _found("MS", "JENKINS", mentioned="Bonnie D. Jenkins") == "Bonnie D. Jenkins"
    assert _found("MR", "JENKINS", mentioned="Robert Jenkins") is None


def test_offices_are_those_of_the_day():
    assert _found("MR", "PRICE", on=date(2019, 2, 22)) is None
