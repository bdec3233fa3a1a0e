import pytest

from podium.documents.lines import attributed_words, head_roles, is_byline, line_role
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
