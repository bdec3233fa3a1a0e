"""No position on Ukraine though the talk is of it: cares of the whole world, logistics, names of offices."""

from datetime import UTC, datetime

import pytest

from podium.analysis.statements import find_statements
from podium.documents.build import document_from_paragraphs
from podium.sources.catalogue import load_catalogue

STATE = load_catalogue().source("us-state")
BYLINE = "Ned Price, Department Spokesperson"
ASKED = "QUESTION: What is your response to the latest attacks on Ukraine?"


def find_in(*paragraphs, title="Department Press Briefing – July 6, 2022"):
    return find_statements(
        document_from_paragraphs(
            document_id="one",
            url="https://state.example/one",
            title=title,
            published=datetime(2022, 7, 6, 20, tzinfo=UTC),
            paragraphs=paragraphs,
            source=STATE,
        )
    )


@pytest.mark.parametrize(
    "words",
    [
        "We will continue to support food security and to fund agricultural programs in many places.",
        "We are committed to supply chains that hold, and we will strengthen them.",
    ],
)
def test_a_care_of_the_whole_world_counts_beside_the_war_only(words):
    tied = f"Russia’s war has caused hunger far from its front. {words}"

    assert find_in(BYLINE, ASKED, f"MR PRICE: {words}") == ()
    assert len(find_in(BYLINE, ASKED, f"MR PRICE: {tied}")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "If there is anything more, we’ll be sure to let you know.",
        "We’ll announce the next trip in due course.",
        "We’ll go to the line of Ann Lee from the Evening Post.",
    ],
)
def test_the_logistics_of_a_briefing_are_none(words):
    assert find_in(BYLINE, ASKED, f"MR PRICE: {words}") == ()


@pytest.mark.parametrize(
    "words",
    [
        "The Ambassador for Global Criminal Justice accompanied him to a town near Kyiv.",
        "The two were received at the Ministry of Justice in Kyiv.",
        "It was all in the document that Kyiv published in spring.",
    ],
)
def test_a_name_that_holds_a_word_of_stance_takes_none(words):
    assert find_in(BYLINE, ASKED, f"MR PRICE: {words}") == ()
    assert len(find_in(BYLINE, ASKED, f"MR PRICE: {words} There has to be justice for Ukraine.")) == 1


@pytest.mark.parametrize(
    ("words", "is_position"),
    [
        ("We will continue to work with all of them on all of this.", False),
        ("We will continue to work with all of them, and we condemn what was done.", True),
        ("We will continue to work with all of them against the threat at that border.", True),
    ],
)
def test_a_pledge_that_names_nothing_is_of_anything(words, is_position):
    assert bool(find_in(BYLINE, ASKED, f"MR PRICE: {words}")) is is_position


@pytest.mark.parametrize(
    ("words", "is_position"),
    [
        ("They have imposed limits on our embassy staff, and we reject them.", False),
        ("We urge any remaining Americans to leave Ukraine at once: U.S. citizens should depart.", False),
        ("She was detained there. Whenever that happens we press for fair treatment.", False),
        ("We had to move our embassy staff because of Russia’s brutal invasion, which we condemn.", True),
    ],
)
def test_care_for_one_s_own_people_is_one_only_beside_the_war(words, is_position):
    assert bool(find_in(BYLINE, ASKED, f"MR PRICE: {words}")) is is_position


def test_a_short_question_in_return_is_none():
    assert find_in(BYLINE, ASKED, "MR PRICE: Whether we support weapons for Ukraine?") == ()
    assert len(find_in(BYLINE, ASKED, "MR PRICE: We support weapons for Ukraine.")) == 1


@pytest.mark.parametrize("heading", ["Supporting Ukraine in the Months Ahead", "Condemning Russia’s Brutal War."])
def test_a_heading_of_an_official_text_is_none(heading):
    (found,) = find_in(
        "Office of the Spokesperson",
        heading,
        f"{heading.removesuffix('.')}. We support Ukraine and condemn Russia’s brutal war against it.",
        title="FACT SHEET: One Year of Partnership",
    )

    assert found.evidence.paragraph == 2
    assert found.evidence.text.startswith("We support Ukraine")


@pytest.mark.parametrize(
    "words",
    [
        "They have obligations to the soldiers they captured in Ukraine.",
        "Putin believes that Ukraine does not deserve to exist.",
        "We are concerned about any country that is aligned with Russia.",
        "The threat Russia’s continued war presents is one to us all.",
        "What everybody there wants is to bring peace to Ukraine.",
    ],
)
def test_words_of_stance_are_known_in_many_forms(words):
    assert len(find_in(BYLINE, ASKED, f"MR PRICE: {words}")) == 1


def test_one_s_own_defence_is_none_in_any_sentence_of_a_paragraph_that_names_nobody():
    words = "We bolster our shared security. Every inch of NATO territory will be defended."

    assert find_in(BYLINE, ASKED, f"MR PRICE: {words}") == ()
    assert len(find_in(BYLINE, ASKED, f"MR PRICE: {words} We will deter Putin.")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "I have to say that it was a pleasure to be there.",
        "There is a sense of urgency in all of this.",
        "All of us share an interest in peace and security.",
        "We support every effort to end the war in Yemen.",
        "I cannot comment about Ukraine.",
        "We are committed to the sovereignty of Uzbekistan.",
    ],
)
def test_words_that_only_look_like_a_position_are_none(words):
    assert find_in(BYLINE, ASKED, f"MR PRICE: {words}") == ()


def test_a_row_of_a_table_is_none():
    found = find_in(
        "Office of the Spokesperson",
        "We condemn Russia’s brutal war against Ukraine and call on all to isolate it.",
        "Norway | Kari Dahl, Minister of Culture (responsible for sanctions and justice)",
        title="Statement on Russia’s War Against Ukraine",
    )

    assert [one.evidence.paragraph for one in found] == [1]
