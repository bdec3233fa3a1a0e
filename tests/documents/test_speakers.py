from datetime import date

import pytest

from podium.documents.labels import certain_label, find_prefix, named_label
from podium.documents.posts import NamedPerson
from podium.documents.speakers import Speakers

DAY = date(2022, 2, 22)


def _speakers(*texts: str, signers: tuple[NamedPerson, ...] = (), title: str = "") -> Speakers:
    return Speakers(signers, title, texts, "United States", DAY)


def _speaker(words: str, speakers: Speakers) -> tuple[str | None, str | None, str | None]:
    prefix = find_prefix(f"{words}: Yes.")
    assert prefix is not None
    found = speakers.of(certain_label(prefix) or named_label(prefix))
    return found.name, found.office, found.organisation


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("MR PRICE", ("Ned Price", "Spokesperson", "United States")),
        ("SECRETARY BLINKEN", ("Antony J. Blinken", "Secretary of State", "United States")),
        ("FOREIGN MINISTER KULEBA", ("Dmytro Kuleba", "Foreign Minister", "Ukraine")),
        ("THE PRESIDENT", ("Joseph R. Biden", "President", "United States")),
        ("SENIOR STATE DEPARTMENT OFFICIAL", (None, "Senior State Department Official", "United States")),
        ("QUESTION", (None, None, None)),
        ("MODERATOR", (None, None, None)),
        ("MR NOBODY", (None, None, None)),
    ],
)
def test_people_on_record(words, speaker):
    name, office, organisation = _speaker(words, _speakers())
    assert (office, organisation) == speaker[1:]
    assert (name or "").split()[-1:] == (speaker[0] or "").split()[-1:]


def test_the_by_line_comes_first():
    signers = (NamedPerson("Kari Johnstone", "Acting Director"), NamedPerson("Jan Price", "Department Spokesperson"))
    assert _speaker("MR PRICE", _speakers(signers=signers)) == ("Jan Price", "Department Spokesperson", "United States")


def test_an_unknown_guest_is_named_by_the_title_or_the_text():
    speakers = _speakers("We hear Olga de Obaldía today.", title="Secretary Blinken and Foreign Minister Erika Mouynes")
    assert _speaker("FOREIGN MINISTER MOUYNES", speakers)[0] == "Erika Mouynes"
    assert _speaker("MS OBALDIA", speakers)[0] == "Olga de Obaldía"


def test_a_courtesy_is_not_given_to_a_namesake_whom_the_text_does_not_name():
    assert _speaker("MR JENKINS", _speakers("Robert Jenkins of USAID is here."))[0] == "Robert Jenkins"
    assert _speaker("MR JENKINS", _speakers())[0] is None


def test_a_misprint_is_the_speaker_whom_it_resembles():
    speakers = _speakers()
    assert _speaker("SECRETARY BLINKEN", speakers)[0] == "Antony J. Blinken"
    assert _speaker("SECRETARY BLINKNEN", speakers)[0] == "Antony J. Blinken"
    assert _speaker("SECRETAR BLINKEN", speakers)[0] == "Antony J. Blinken"
