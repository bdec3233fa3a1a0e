import time
from datetime import UTC, date, datetime

import pytest

from podium.documents.build import document_from_paragraphs
from podium.documents.signed import find_signer
from podium.model.documents import DocumentKind
from podium.sources.catalogue import load_catalogue

DAY = date(2022, 6, 1)
SPOKEN = ("Dear friends!", "I thank you for all that you have done for us in these hard months of our history.")
TOLD = ("The speech lasted an hour and was followed by applause from all sides of the house.",)
CALL = "Brave people of a free country!"
DECREE = "Before this address I signed two decrees on awards for our defenders."
GLORY = "Glory to Ukraine!"


def _signer(title, texts=SPOKEN, day=DAY):
    signer = find_signer(title, texts, day)
    return (signer.name, signer.organisation) if signer else None


@pytest.mark.parametrize(
    ("title", "signer"),
    [
        ("Speech by the President of Ukraine in the Parliament of Norway", ("Volodymyr Zelenskyy", "Ukraine")),
        ("Address of President of Ukraine Volodymyr Zelenskyi to the students", ("Volodymyr Zelenskyy", "Ukraine")),
        ("We will rebuild – address by President Volodymyr Zelenskyy", ("Volodymyr Zelenskyy", "Ukraine")),
        ("Address by Prime Minister of Ukraine Denys Shmyhal", ("Denys Shmyhal", "Ukraine")),
        ("Remarks by Hon. Mr. Tom Roe, Minister for Foreign Affairs of Nepal, at a reception", ("Tom Roe", "Nepal")),
        ("Statement by Foreign Minister of Norway Ann Lee at the conference", ("Ann Lee", "Norway")),
        ("Remarks by Minister for Foreign Affairs Tom Roe at a dinner", None),
        ("A message from the editors", None),
        ("Ukraine after the speech", None),
    ],
)
def test_who_signs_by_the_title(title, signer):
    assert _signer(title) == signer


def test_who_is_only_told_of_signs_nothing():
    assert _signer("Speech by the President of Ukraine in the Parliament of Norway", TOLD) is None


def test_a_head_of_state_is_known_by_the_acts():
    assert _signer("We hold on", (CALL, *SPOKEN, DECREE, GLORY)) == ("Volodymyr Zelenskyy", "Ukraine")
    assert _signer("We hold on", (CALL, *SPOKEN, DECREE, GLORY), date(2016, 6, 1)) == ("Petro Poroshenko", "Ukraine")
    assert _signer("Address by the President on the first morning", (*SPOKEN, GLORY)) == (
        "Volodymyr Zelenskyy",
        "Ukraine",
    )


@pytest.mark.parametrize("missing", [CALL, DECREE, GLORY])
def test_where_a_mark_is_missing_nobody_is_certain(missing):
    assert _signer("We hold on", [text for text in (CALL, *SPOKEN, DECREE, GLORY) if text != missing]) is None


@pytest.mark.parametrize(
    ("title", "above", "name"),
    [
        ("Tal av försvarsminister Nora Dale vid en konferens", "Det talade ordet gäller.", "Nora Dale"),
        ("Utrikesminister Nora Dales tal vid en konferens", "Det talade ordet gäller.", "Nora Dale"),
        ("Statsministerns tal i Berlin", "Ulf Kristersson, Berlin.", "Ulf Kristersson"),
        ("Statsministerns tal i Berlin", "Det talade ordet gäller.", None),
        ("Nora Dale visits the north", "Here is what she said.", None),
    ],
)
def test_who_is_named_above_a_speech_in_the_page_s_own_language(title, above, name):
    signer = find_signer(title, (above, *SPOKEN), date(2024, 6, 1), "Sweden")

    assert (signer.name if signer else None) == name


def test_a_signed_speech_is_an_official_s_text_whoever_publishes_it(newsroom):
    document = document_from_paragraphs(
        document_id="one",
        url="https://video.example/one",
        title="Speech by the President of Ukraine at the meeting with the leaders of the region",
        published=datetime(2022, 6, 1, 12, tzinfo=UTC),
        paragraphs=SPOKEN,
        source=newsroom,
    )

    assert document.kind is DocumentKind.STATEMENT
    assert (document.official, document.organisation) == (True, "Ukraine")
    assert document.attributed_to is not None
    assert document.attributed_to.name == "Volodymyr Zelenskyy"


def test_a_newspaper_that_prints_a_speech_says_none_of_it():
    document = document_from_paragraphs(
        document_id="one",
        url="https://news.example/one",
        title="Speech by the President of Ukraine in the Parliament of Norway",
        published=datetime(2022, 6, 1, 12, tzinfo=UTC),
        paragraphs=SPOKEN,
        source=load_catalogue().source("bbc"),
    )

    assert (document.official, document.organisation, document.office) == (True, "Ukraine", "")


@pytest.mark.parametrize("piece", ["„a ", "a-", "x", "I award ", "Glory to Aa ", "minister Åa "])
def test_the_time_to_find_who_speaks_grows_with_the_length_and_not_faster(piece):
    def seconds(count):
        texts = [f"I say to all of you here: tal {piece * count}"] * 2
        begin = time.process_time()
        find_signer(f"Speech by {piece * count}", texts, DAY, "Norway")
        return time.process_time() - begin

    seconds(4_000)
    assert seconds(16_000) < 9 * max(0.02, seconds(4_000))
