import pytest

from podium.documents.kinds import document_kind
from podium.model.documents import DocumentKind, Paragraph, ParagraphRole

PAST = (Paragraph(0, "Secretary Blinken spoke today with Foreign Minister Kuleba.", 0),)
COMING = (Paragraph(0, "The delegations will convene in Geneva next week.", 0),)
ATTRIBUTED = (Paragraph(0, "The below is attributable to Ned Price:", 0, ParagraphRole.ATTRIBUTION),)
TURN = (Paragraph(0, "MR PRICE: Yes.", 0, ParagraphRole.SPEECH),)


@pytest.mark.parametrize(
    ("title", "paragraphs", "kind"),
    [
        ("Public Schedule – January 6, 2022", COMING, DocumentKind.SCHEDULE),
        ("Department Press Briefing – January 6, 2022", TURN, DocumentKind.TRANSCRIPT),
        ("Secretary Blinken’s Call with Ukrainian Foreign Minister Kuleba", PAST, DocumentKind.READOUT),
        ("Security Talks with the Russian Federation", COMING, DocumentKind.STATEMENT),
        ("Secretary Blinken’s Participation in the NATO Ministerial", (*ATTRIBUTED, *PAST), DocumentKind.READOUT),
        ("Readout of Ambassador Hussain’s Trip to Bangladesh", PAST, DocumentKind.READOUT),
        ("Counselor Chollet’s Travel to Serbia", COMING, DocumentKind.TRAVEL),
        ("Secretary Blinken to Host German Foreign Minister Baerbock", COMING, DocumentKind.TRAVEL),
        ("Travel of Special Representative Kim to Seoul", COMING, DocumentKind.TRAVEL),
        ("United States Bid to Host Expo 2027", COMING, DocumentKind.STATEMENT),
        ("Extension of Measure Allowing Return Travel on Expired Passports", COMING, DocumentKind.STATEMENT),
        ("G7 Foreign Ministers’ Statement on Russia and Ukraine", COMING, DocumentKind.JOINT_STATEMENT),
        ("Joint Communiqué by Ministers", PAST, DocumentKind.JOINT_STATEMENT),
        ("Slovak Republic National Day", COMING, DocumentKind.STATEMENT),
    ],
)
def test_forms_of_an_office(title, paragraphs, kind):
    assert document_kind(title, paragraphs, is_official=True) is kind


def test_a_newsroom_s_prose_is_an_article_and_its_interview_a_transcript():
    assert document_kind("Minister’s Travel to Kyiv", PAST, is_official=False) is DocumentKind.ARTICLE
    assert document_kind("Interview", TURN, is_official=False) is DocumentKind.TRANSCRIPT


def test_a_newsroom_that_asks_itself_questions_writes_an_article():
    asked = (Paragraph(0, "Q: Who is worried?", 0, ParagraphRole.QUESTION), *COMING)

    assert document_kind("What the vote means", asked, is_official=False) is DocumentKind.ARTICLE
    assert document_kind("What the vote means", asked, is_official=True) is DocumentKind.TRANSCRIPT
