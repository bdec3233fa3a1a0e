from datetime import UTC, date, datetime
from time import process_time

import pytest

from podium.documents.blocks import Block
from podium.documents.build import build_document, document_from_paragraphs
from podium.documents.edits import classify_edit
from podium.documents.fingerprint import fingerprint
from podium.model.documents import Document, DocumentKind, ParagraphRole, Speaker
from podium.model.entries import Entry

SEEN = datetime(2022, 1, 6, 0, 50, tzinfo=UTC)


def _entry(body: str, *, title: str = "Title", author: str = "") -> Entry:
    return Entry("g", "https://x.example/a", title, body, author, datetime(2022, 1, 6, 0, 45, tzinfo=UTC))


def _build(source, body: str, **fields: str) -> Document:
    return build_document(_entry(body, **fields), source, document_id="d", first_seen=SEEN)


def test_a_read_out_of_an_office(state):
    document = _build(
        state,
        "<p>Office of the Spokesperson</p><p>The below is attributable to Spokesperson Ned Price:</p>"
        "<p>Secretary Blinken spoke today with Foreign Minister Kuleba.</p><p><input type='hidden' /></p>",
        title="Secretary Blinken&#8217;s Call with Foreign Minister Kuleba".replace("&#8217;", "’"),
        author="Office of the Spokesperson",
    )
    assert document.kind is DocumentKind.READOUT
    assert document.day == date(2022, 1, 5)
    assert [paragraph.role for paragraph in document.paragraphs] == [
        ParagraphRole.BYLINE,
        ParagraphRole.ATTRIBUTION,
        ParagraphRole.PROSE,
    ]
    assert document.attributed_to == Speaker("Ned Price", "Ned Price", "Spokesperson", "United States")
    assert (document.organisation, document.office, document.official) == ("United States", "Department of State", True)


def test_a_signed_statement_is_attributed_to_who_signs(state):
    document = _build(state, "<p>Antony J. Blinken, Secretary of State</p><p>We stand with Ukraine.</p>")
    assert document.attributed_to == Speaker(
        "Antony J. Blinken", "Antony J. Blinken", "Secretary of State", "United States"
    )


def test_a_journalist_s_by_line_attributes_nothing(newsroom):
    document = _build(newsroom, "<p>Olena Hrytsenko</p><p>Talks begin in Geneva.</p>", author="Olena Hrytsenko")
    assert document.attributed_to is None
    assert document.kind is DocumentKind.ARTICLE
    chief = _build(newsroom, "<p>Olena Hrytsenko, Chief Correspondent</p><p>Talks begin in Geneva.</p>")
    assert chief.attributed_to is None
    assert document.paragraphs[0].role is ParagraphRole.BYLINE


def test_the_page_stands_in_for_the_feed_s_summary(newsroom):
    entry = _entry("<p>Summary …</p>")
    document = build_document(entry, newsroom, document_id="d", first_seen=SEEN, blocks=[Block("Whole text.")])
    assert document.text == "Whole text."


def test_plain_paragraphs_are_kept_as_given(state):
    texts = ["MR PRICE:  Two  spaces\u00a0stay.", "QUESTION: Why?"]
    document = document_from_paragraphs(
        document_id="d", url="", title="Briefing", published=None, paragraphs=texts, source=state
    )
    assert [paragraph.text for paragraph in document.paragraphs] == texts
    assert document.paragraphs[0].body == len("MR PRICE:  ")


@pytest.mark.slow
def test_paragraphs_alone_give_the_roles_and_speakers_that_the_markup_gives(archive, state):
    total = differing = 0
    for guid in archive.states:
        document = archive.document(guid)
        texts = [paragraph.text for paragraph in document.paragraphs]
        again = document_from_paragraphs(
            document_id=guid,
            url=document.url,
            title=document.title,
            published=document.published,
            paragraphs=texts,
            source=state,
        )
        pairs = zip(document.paragraphs, again.paragraphs, strict=True)
        total += len(texts)
        differing += sum(one != other for one, other in pairs)
    assert total > 20_000
    assert differing <= total * 0.0005


@pytest.mark.parametrize(
    "body",
    ["", "\x00\x01\ud800", "\u202e\u200f\u2066", "😀" * 50, "<p>" * 40, "&#0;&#x110000;", "<![CDATA[", "MR :", ":"],
)
def test_nothing_that_is_served_raises(state, body):
    document = _build(state, body)
    assert all(paragraph.span.of(document.text) == paragraph.text for paragraph in document.paragraphs)


@pytest.mark.parametrize(
    "unit",
    ["word ", "<p>x", "<div>", "<b><i>", "MR PRICE: I ", "<p>MR ABC: I</p><p>QUESTION: x</p>", "(", "Anna B. ", "<"],
)
def test_time_grows_with_the_text_and_not_with_its_square(state, unit):
    def seconds(size: int) -> float:
        body = unit * (size // len(unit))
        begin = process_time()
        _build(state, body)
        fingerprint("T", body)
        classify_edit(("T", body), ("T", f"more {body} and more"))
        return process_time() - begin

    seconds(5_000)
    once, fourfold = seconds(25_000), seconds(100_000)
    assert fourfold < 8 * once + 0.3  # a square would take sixteen times as long


def test_one_line_of_five_megabytes_is_read(newsroom):
    body = "Talks begin. " * 400_000
    begin = process_time()
    assert len(_build(newsroom, body).text) > 5_000_000
    assert process_time() - begin < 5
