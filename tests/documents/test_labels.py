import pytest

from podium.documents.labels import LabelKind, certain_label, find_prefix, named_label, split_title


def _certain(text: str) -> tuple[str, str, str] | None:
    prefix = find_prefix(text)
    label = certain_label(prefix) if prefix else None
    return (label.kind, label.title, label.name) if label else None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("MR PRICE: Good afternoon.", (LabelKind.NAMED, "MR", "PRICE")),
        ("MR. PRICE: Good afternoon.", (LabelKind.NAMED, "MR.", "PRICE")),
        ("FOREIGN MINISTER LE DRIAN: (Via interpreter) Yes.", (LabelKind.NAMED, "FOREIGN MINISTER", "LE DRIAN")),
        ("THE PRESIDENT: Thank you.", (LabelKind.NAMED, "THE PRESIDENT", "")),
        ("QUESTION: Why?", (LabelKind.QUESTIONER, "", "")),
        ("Question: Why?", (LabelKind.QUESTIONER, "", "")),
        ("Q Thank you.", (LabelKind.QUESTIONER, "", "")),
        ("Q And on the lake: Will they meet?", (LabelKind.QUESTIONER, "", "")),
        ("Q — after the summit, I mean?", (LabelKind.QUESTIONER, "", "")),
        ("MODERATOR: Next.", (LabelKind.OTHER, "", "")),
        ("Peter Stano, Moderator: Welcome.", (LabelKind.OTHER, "", "")),
        (
            "SENIOR STATE DEPARTMENT OFFICIAL TWO: Yes.",
            (LabelKind.ANONYMOUS, "SENIOR STATE DEPARTMENT OFFICIAL TWO", ""),
        ),
        ("VESSEL FLAG: Palau", None),
        ("Climate: We are late.", None),
        ("Secretary Blinken: Thank you.", None),
        ("https://www.state.gov/x", None),
        ("At 10:30 a.m. they met.", None),
        ("No colon here", None),
        ("", None),
    ],
)
def test_labels_that_are_known_by_their_words(text, label):
    assert _certain(text) == label


def test_speech_begins_behind_the_label_and_the_interpreter():
    text = "FOREIGN MINISTER BAERBOCK: (Via interpreter) Thank you."
    prefix = find_prefix(text)
    assert prefix is not None
    assert text[prefix.end :] == "Thank you."


def test_speech_that_begins_with_laughter_keeps_it():
    text = "SECRETARY BLINKEN: (Laughter.) Thank you."
    prefix = find_prefix(text)
    assert prefix is not None
    assert text[prefix.end :] == "(Laughter.) Thank you."


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Secretary General Sannino: Thank you.", "Secretary General", "Sannino"),
        (
            "U.S. Deputy Secretary of State, Ambassador Wendy Sherman: Good.",
            "U.S. Deputy Secretary of State",
            "Sherman",
        ),
        ("Oana Lungescu (NATO Spokesperson): Welcome.", "NATO Spokesperson", "Lungescu"),
        ("PRIME MININSTER NETANYAHU: Welcome.", "PRIME MININSTER", "NETANYAHU"),
    ],
)
def test_names_of_a_dialogue(text, title, name):
    prefix = find_prefix(text)
    assert prefix is not None
    label = named_label(prefix)
    assert label.title == title
    assert label.name.endswith(name)


def test_titles_are_divided_from_names():
    assert split_title("Deputy Secretary of State Sherman") == ("Deputy Secretary of State", "Sherman")
    assert split_title("Wendy Sherman") == ("", "Wendy Sherman")
    assert split_title("PRESIDENT") == ("PRESIDENT", "")
