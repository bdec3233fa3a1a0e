"""Bad input neither raises nor takes more than linear time."""

import gc
import time
from datetime import UTC, datetime

import pytest

from podium.analysis.analyse import analyse
from podium.documents.build import document_from_paragraphs
from podium.model.documents import Document
from podium.pipeline.detect import UNKNOWN_SOURCE

PIECES = [
    "The Secretary will meet Foreign Minister Lavrov in Geneva on January 21. ",
    "On January 10 talks, meeting, visit ",
    "Secretary Blinken Secretary Blinken, Foreign Minister ",
    "who will lead the delegation, whether it is known, no decision on ",
    "will travel to Vienna, Paris, Berlin and Kyiv, then ",
    "“We condemn Russia’s war against Ukraine,” said Minister Kuleba, adding that ",
    "postponed cancelled call meeting talks with Russia ",
    "A B C D. E F. U.S. G. ",
]


def document(*paragraphs: str) -> Document:
    return document_from_paragraphs(
        document_id="x",
        url="",
        title="Something",
        published=datetime(2022, 1, 5, tzinfo=UTC),
        paragraphs=paragraphs,
        source=UNKNOWN_SOURCE,
    )


@pytest.mark.parametrize(
    "paragraphs",
    [
        (),
        ("",),
        ("\x00\x01\x02 \x7f",),
        ("\u202eThe Secretary will meet Lavrov\u202c \u200f",),
        ("😀 will meet 😀 in Geneva on 😀",),
        ("Министр встретится с Лавровым 21 января в Женеве",),
        ("الوزير سيلتقي نظيره في جنيف",),
        ("MR PRICE: We will", "QUESTION:", "MR PRICE:"),
        ("will will will on on on January January 99",),
    ],
)
def test_odd_texts_are_read_without_a_word(paragraphs: tuple[str, ...]) -> None:
    analyse(document(*paragraphs))


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_length_and_not_faster(piece: str) -> None:
    small, large = (document(piece * count) for count in (400, 1600))

    def seconds(text: Document) -> float:
        gc.collect()
        gc.disable()  # its cost grows with all that the suite holds, not with the text
        begin = time.process_time()
        analyse(text)
        gc.enable()
        return time.process_time() - begin

    seconds(small)
    ratio = min(seconds(large) for _ in range(2)) / max(0.02, min(seconds(small) for _ in range(2)))
    assert ratio < 9, f"four times the text took {ratio:.1f} times as long"


@pytest.mark.slow
def test_five_megabytes_in_one_line() -> None:
    begin = time.process_time()
    analyse(document("The ministers will meet in Vienna on 3 March. " * 110_000))
    assert time.process_time() - begin < 240
