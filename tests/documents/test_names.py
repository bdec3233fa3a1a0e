import pytest

from podium.documents.names import find_person, has_surname, read_byline, titled_names
from podium.documents.posts import NamedPerson


@pytest.mark.parametrize(
    ("line", "persons"),
    [
        ("Antony J. Blinken, Secretary of State", [("Antony J. Blinken", "Secretary of State")]),
        ("German Chancellor Angela Merkel", [("Angela Merkel", "German Chancellor")]),
        ("Surangel Whipps, Jr., President of Palau", [("Surangel Whipps, Jr.", "President of Palau")]),
        (
            "Dr. S. Jaishankar, Indian Minister of Defense, Rajnath Singh, Indian Minister",
            [("S. Jaishankar", "Indian Minister of Defense"), ("Rajnath Singh", "Indian Minister")],
        ),
        (
            "Julie J. Chung, Acting Assistant SecretaryBureau of Western Hemisphere Affairs",
            [("Julie J. Chung", "Acting Assistant Secretary, Bureau of Western Hemisphere Affairs")],
        ),
        ("Office of the Spokesperson", []),
        ("", []),
    ],
)
def test_by_lines(line, persons):
    assert [(person.name, person.office) for person in read_byline(line)] == persons


@pytest.mark.parametrize(
    ("surname", "text", "name"),
    [
        ("KULEBA", "with Ukrainian Foreign Minister Dmytro Kuleba today", "Dmytro Kuleba"),
        ("LE DRIAN", "Foreign Minister Jean-Yves Le Drian’s visit", "Jean-Yves Le Drian"),
        ("AL-THANI", "Minister Mohammed bin Abdulrahman Al-Thani spoke", "Mohammed bin Abdulrahman Al-Thani"),
        ("ÁLVAREZ", "Foreign Minister Roberto Alvarez", "Roberto Alvarez"),
        ("ADAMS-ALLEN", "Deputy Secretary for Management and Resources Paloma Adams-Allen", "Paloma Adams-Allen"),
        ("GRANDI", "UN High Commissioner for Refugees Filippo Grandi", "Filippo Grandi"),
        ("CLEARY", "and Ms. Susan Cleary. (Applause.)", "Susan Cleary"),
    ],
)
def test_full_names_in_a_text(surname, text, name):
    person = find_person(surname, text)
    assert person is not None
    assert person.name == name


@pytest.mark.parametrize("text", ["Thanks, Kuleba.", "Minister Kuleba came.", "kuleba", "", "The Kuleba plan"])
def test_a_surname_alone_names_nobody_in_full(text):
    assert find_person("KULEBA", text) is None


def test_the_post_before_a_name_is_kept_without_other_persons():
    text = "Secretary Antony J. Blinken And Chilean Foreign Minister Andrés Allamand"
    assert find_person("Allamand", text) == NamedPerson("Andrés Allamand", "Chilean Foreign Minister")


def test_names_behind_posts_in_a_headline():
    assert titled_names("Secretary Blinken and Foreign Minister Heiko Maas at a Youth Event") == [
        "Blinken",
        "Heiko",
        "Maas",
    ]
    assert titled_names("Spokesperson Wang Wenbin’s Regular Press Conference") == ["Wang", "Wenbin"]
    assert titled_names("Designation for Afghan Nationals") == []


def test_surnames_are_whole_words_whatever_their_accents():
    assert has_surname("Sheikh Mohammed bin Zayed Al Nahyan", "BIN ZAYED")
    assert has_surname("Edgars Rinkēvičs", "RINKEVICS")
    assert not has_surname("Wendy Sherman", "SHER")
    assert not has_surname("Wendy Sherman", "")
