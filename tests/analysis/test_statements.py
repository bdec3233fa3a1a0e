"""Positions on Ukraine: what counts, whose it is, and that the evidence is verbatim."""

import gc
import json
import time
from datetime import UTC, datetime

import pytest

from podium.analysis.statements import explain_statements, find_statements
from podium.documents.build import document_from_paragraphs
from podium.model.findings import Topic
from podium.model.sources import Source, SourceStatus

NOON = datetime(2022, 3, 16, 16, tzinfo=UTC)


def make_source(*, official=True):
    return Source(
        id="us-state" if official else "paper",
        name="Department of State" if official else "A newsroom",
        organisation="United States" if official else "",
        office="Department of State" if official else "",
        country="US" if official else None,
        language="en",
        zone="America/New_York" if official else "UTC",
        official=official,
        status=SourceStatus.ACTIVE,
        reason="",
    )


def make_document(*paragraphs, title="Department Press Briefing – March 16, 2022", published=NOON, official=True):
    return document_from_paragraphs(
        document_id="one",
        url="https://news.example/one",
        title=title,
        published=published,
        paragraphs=paragraphs,
        source=make_source(official=official),
    )


def find_in(*paragraphs, **options):
    return find_statements(make_document(*paragraphs, **options))


BYLINE = "Ned Price, Department Spokesperson"
UKRAINE_QUESTION = "QUESTION: Will you answer the build-up on Ukraine’s border?"


def test_an_answer_after_a_question_on_ukraine_needs_no_ukraine():
    (found,) = find_in(BYLINE, UKRAINE_QUESTION, "MR PRICE: We will impose swift and severe costs, and they know it.")

    assert found.speaker == "Ned Price"
    assert found.organisation == "United States"
    assert found.evidence.text == "We will impose swift and severe costs, and they know it."
    assert Topic.DETERRENCE in found.topics


def test_the_same_answer_after_a_question_on_iran_is_none():
    assert (
        find_in(
            BYLINE,
            UKRAINE_QUESTION,
            "MR PRICE: Of course.",
            "QUESTION: And on Iran’s nuclear program, what will you do if Tehran walks away?",
            "MR PRICE: We will impose swift and severe costs, and they know it.",
        )
        == ()
    )


def test_a_question_is_never_a_position():
    found = find_in(
        BYLINE,
        "QUESTION: We condemn Russia’s unprovoked war on Ukraine, and demand sanctions; do you?",
        "MR PRICE: Next.",
    )

    assert found == ()


@pytest.mark.parametrize(
    "words",
    [
        "MR PRICE: I don’t have anything on that.",
        "MR PRICE: Thank you all very much.",
        "MR PRICE: I would refer you to the White House for that.",
        "MR PRICE: Yes, Rich.",
    ],
)
def test_refusals_and_courtesies_are_none(words):
    assert find_in(BYLINE, UKRAINE_QUESTION, words) == ()


def test_a_read_out_belongs_to_the_official_not_to_the_spokesperson():
    (found,) = find_in(
        "Office of the Spokesperson",
        "The following is attributable to Spokesperson Ned Price:",
        "Secretary of State Antony J. Blinken spoke today with Polish Foreign Minister Zbigniew Rau. The Secretary "
        "condemned Russia’s unprovoked war against Ukraine. They also discussed trade.",
        title="Secretary Blinken’s Call with Polish Foreign Minister Rau",
    )

    assert found.speaker == "Antony J. Blinken"
    assert found.evidence.text == "The Secretary condemned Russia’s unprovoked war against Ukraine."


@pytest.mark.parametrize(
    ("words", "is_position"),
    [
        ("They discussed Russia’s unprovoked and unjustified war against Ukraine.", True),
        ("They discussed the situation in Ukraine.", False),
        ("They discussed a range of issues, including Ukraine, trade and vaccines.", False),
        ("The Secretary thanked the Minister for his country’s support for Ukraine.", True),
    ],
)
def test_a_read_out_must_say_more_than_that_it_was_discussed(words, is_position):
    found = find_in(
        "Office of the Spokesperson",
        "The following is attributable to Spokesperson Ned Price:",
        f"Secretary of State Antony J. Blinken met today with Foreign Minister Cho of the Republic of Korea. {words}",
        title="Secretary Blinken’s Meeting with Foreign Minister Cho",
    )

    assert bool(found) is is_position


def test_a_visiting_speaker_holds_the_position_of_his_own_country():
    found = find_in(
        "Antony J. Blinken, Secretary of State",
        "Anže Logar, Slovenian Foreign Minister",
        "FOREIGN MINISTER LOGAR: Slovenia condemns the invasion of Ukraine and opens its doors to refugees.",
        "SECRETARY BLINKEN: The United States stands with Ukraine.",
        title="Secretary Antony J. Blinken and Slovenian Foreign Minister Anže Logar",
    )

    assert [(one.speaker, one.organisation) for one in found] == [
        ("Anže Logar", "Slovenia"),
        ("Antony J. Blinken", "United States"),
    ]


def test_a_joint_statement_belongs_to_the_group():
    (found,) = find_in(
        "The following is the text of a joint statement by the Governments of Norway and the United States of America.",
        "Begin text:",
        "Both Governments condemn Russia’s aggression against Ukraine.",
        title="Joint Statement on the U.S.-Norway Strategic Dialogue",
    )

    assert found.speaker == "Norway and the United States of America"
    assert found.organisation == found.speaker


def test_in_news_the_one_who_is_quoted_holds_the_position():
    (found,) = find_in(
        "“Russia must end this war and leave Ukraine,” German Chancellor Olaf Scholz said in Berlin.",
        "Snow fell on the capital.",
        title="Scholz on Ukraine",
        official=False,
    )

    assert (found.speaker, found.organisation) == ("Olaf Scholz", "Germany")
    assert found.is_quoted
    assert found.is_reported


def test_a_newsroom_of_its_own_takes_no_position():
    assert (
        find_in(
            "Russia’s unprovoked war against Ukraine has killed thousands of civilians and violated every rule.",
            title="A year of war in Ukraine",
            official=False,
        )
        == ()
    )


def test_a_reported_position_belongs_to_whom_it_is_reported_of():
    (found,) = find_in(
        "The Kremlin claims that its special military operation in Ukraine is justified by threats from NATO.",
        title="Moscow defends its war",
        official=False,
    )

    assert (found.speaker, found.organisation) == ("Kremlin", "Russia")


@pytest.mark.parametrize(
    "sentence", ["We will defend every inch of NATO territory.", "Our commitment to Article 5 is ironclad."]
)
def test_one_s_own_defence_is_a_position_only_beside_russia_or_ukraine(sentence):
    plain = find_in("Antony J. Blinken, Secretary of State", sentence, title="On the Anniversary of the Alliance")
    tied = find_in(
        "Antony J. Blinken, Secretary of State",
        f"Russia’s aggression against Ukraine threatens us all. {sentence}",
        title="On the Anniversary of the Alliance",
    )

    assert plain == ()
    assert len(tied) == 1


def test_ukraine_in_a_list_of_states_makes_no_position():
    assert (
        find_in(
            "Antony J. Blinken, Secretary of State",
            "We, the ministers of Brazil, Colombia, Israel, Japan, Ukraine and Peru, condemn the arrests in Cuba.",
            title="Joint Statement on Cuba",
        )
        == ()
    )


def test_the_evidence_is_a_slice_of_the_document_without_the_label():
    document = make_document(
        BYLINE, UKRAINE_QUESTION, "MR PRICE: Good question. Russia’s war on Ukraine is unjustified. Next, please."
    )

    for found in find_statements(document):
        span = found.evidence.span
        assert document.text[span.start : span.end] == found.evidence.text
        assert not found.evidence.text.startswith("MR PRICE")
        assert found.evidence.text in document.paragraphs[found.evidence.paragraph].text


def test_every_paragraph_is_explained():
    document = make_document(BYLINE, UKRAINE_QUESTION, "MR PRICE: We stand with Ukraine.", "QUESTION: And Peru?")
    explained = explain_statements(document)

    assert [one.paragraph for one in explained] == [0, 1, 2, 3]
    assert [one.is_position for one in explained] == [False, False, True, False]
    assert all(one.reason for one in explained)
    assert explained[2].line.startswith("paragraph 2: a position: ")


def test_confidence_grows_with_what_is_said():
    firm, faint = (
        find_in(BYLINE, UKRAINE_QUESTION, f"MR PRICE: {words}")[0].confidence
        for words in (
            "We strongly condemn Russia’s brutal war, demand that it end, and will impose severe costs.",
            "Russia should withdraw from there, we think.",
        )
    )

    assert 0.5 < faint < firm <= 1.0


JUNK = [
    (),
    ("",),
    ("\n\n\n",),
    ("Ukraine",),
    ("“" * 50,),
    ("Ukraine. " * 300,),
    ("İstanbul ve Ukrayna: Russia’s war İİİ is unprovoked.",),
    ("\ud800 Ukraine \x00 condemn",),
    ("QUESTION:", "MR PRICE:", ":::", "MR : Ukraine"),
    ("said said said Ukraine said, he said, she said",),
    ("Україна засуджує війну Росії.",),
]


@pytest.mark.parametrize("paragraphs", JUNK)
@pytest.mark.parametrize("official", [True, False])
def test_junk_raises_nothing(paragraphs, official):
    document = make_document(*paragraphs, official=official)

    assert isinstance(find_statements(document), tuple)
    assert len(explain_statements(document)) == len(paragraphs)


@pytest.mark.parametrize(
    "piece",
    [
        "Russia’s unprovoked war against Ukraine must end, the minister of Norway said. ",
        "“Ukraine, Ukraine, ",
        "We condemn, said, Moscow, Kyiv, and, ",
        "A B C D E F Ukraine ",
        "condemn Ukraine Iran support ",
        "“We condemn the war in Ukraine. ",
    ],
)
@pytest.mark.parametrize("official", [True, False])
def test_time_grows_with_the_text_and_not_faster(piece, official):
    small, large = (make_document(piece * times, official=official) for times in (1_000, 4_000))

    def seconds(document):
        gc.collect()
        gc.disable()  # its cost grows with all that the suite holds, not with the text
        start = time.process_time()
        find_statements(document)
        gc.enable()
        return time.process_time() - start

    seconds(small)
    assert min(seconds(large) for _ in range(2)) < 12 * max(0.01, min(seconds(small) for _ in range(3)))


def test_the_seed_article_gives_the_positions_of_ned_price(shared_folder):
    article = (shared_folder / "seed" / "article.txt").read_text(encoding="utf-8")
    gold = json.loads((shared_folder / "seed" / "gold.json").read_text(encoding="utf-8"))
    paragraphs = [paragraph for paragraph in article.split("\n\n") if paragraph.strip()]
    found = find_in(*paragraphs, title="", published=datetime(2021, 12, 29, 12, tzinfo=UTC), official=False)

    assert len(found) == len(gold["positions"])
    for one, wanted in zip(found, gold["positions"], strict=True):
        assert (one.speaker, one.organisation) == (wanted["speaker"], wanted["organisation"])
        assert set(one.topics) & set(wanted["topics"])
        assert one.evidence.text in article
