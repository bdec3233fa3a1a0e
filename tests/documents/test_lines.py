import pytest

from podium.documents.lines import attributed_words, closing_signature, head_roles, is_byline, line_role
from podium.model.documents import ParagraphRole


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The below is attributable to Spokesperson Ned Price:", ParagraphRole.ATTRIBUTION),
        ("The following statement is attributable to NATO Spokesperson Oana Lungescu.", ParagraphRole.ATTRIBUTION),
        ("Begin text:", ParagraphRole.NOTICE),
        ("# # #", ParagraphRole.NOTICE),
        ("(Laughter.)", ParagraphRole.NOTICE),
        ("(The briefing was concluded at 2:29 p.m.)", ParagraphRole.NOTICE),
        ("***THIS SCHEDULE IS SUBJECT TO CHANGE***", ParagraphRole.NOTICE),
        ("2:43 p.m. EDT", ParagraphRole.NOTICE),
        ("SEE ALSO: Minister resigns over the bridge", ParagraphRole.NOTICE),
        ("For further information, please contact press@state.example.", ParagraphRole.NOTICE),
        ("DEPUTY SECRETARY WENDY R. SHERMAN", ParagraphRole.HEADING),
        ("MR PRICE: I —", None),
        ("For more than a decade we have stood with Ukraine.", None),
        ("(Via interpreter) Good afternoon.", None),
        ("Attacks attributable to Russia went on.", None),
        ("NATO.", None),
        ("", None),
    ],
)
def test_lines_that_are_no_text(text, role):
    assert line_role(text) is role


def test_a_long_paragraph_is_text_whatever_it_begins_with():
    assert line_role("For more information, see the report. " * 30) is None


def test_the_words_behind_attributable_name_the_official():
    words = attributed_words("The below is attributable to State Department Spokesperson Ned Price:")
    assert words == "State Department Spokesperson Ned Price"


def test_the_head_is_by_lines_place_and_hour():
    texts = ["Ned Price, Department Spokesperson", "Washington, D.C.", "Press Briefing Room", "2:08 p.m. EDT"]
    assert list(head_roles([*texts, "MR PRICE: Hello."], "").values()) == [
        ParagraphRole.BYLINE,
        *[ParagraphRole.NOTICE] * 3,
    ]


def test_a_short_sentence_under_a_by_line_is_no_place():
    head = head_roles(["Office of the Spokesperson", "Secretary Blinken has no public appointments."], "")
    assert list(head) == [0]


@pytest.mark.parametrize(
    ("text", "author", "answer"),
    [
        ("Olena Hrytsenko", "Olena Hrytsenko", True),
        ("French Foreign Minister Jean-Yves Le Drian", "", True),
        ("Bureau of Energy Resources", "", True),
        ("SECRETARY ANTONY J. BLINKEN", "", False),
        ("Secretary Blinken, who met Minister Lavrov, said no.", "", False),
        ("PRESIDENT ABBAS: In the name of God, Secretary Blinken", "", False),
        ("Talks in Geneva", "", False),
    ],
)
def test_by_lines(text, author, answer):
    assert is_byline(text, author) is answer


@pytest.mark.parametrize(
    "text",
    [
        "The minister welcomes an envoy in Oslo on May 3, 2024. (AP Photo)",
        "Smoke over the port of Odesa. Ann Lee—Getty Images",
        "A tram in Kyiv [File: Ann Lee/Reuters]",
    ],
)
def test_a_caption_is_a_notice(text):
    assert line_role(text) is ParagraphRole.NOTICE


def test_what_tells_of_pictures_is_text():
    assert line_role("She took a photo by the river and said that the war must end.") is None


def test_a_known_name_alone_below_a_letter_signs_it():
    signer = closing_signature(["Dear Madam Speaker:", "I hereby report.", "Sincerely,", "JOSEPH R. BIDEN JR."])

    assert signer is not None
    assert signer.name == "Joe Biden"
    assert closing_signature(["I met Joe Biden.", "Thank you."]) is None
