"""The plainest announcements are taken whatever their day looks like, in an office's text and in a report."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product

import pytest

from podium.analysis.meetings import find_meetings
from podium.documents.build import document_from_paragraphs
from podium.model.sources import Source
from podium.pipeline.detect import UNKNOWN_SOURCE
from podium.sources.catalogue import load_catalogue

FORMS = (
    "{one} will meet with {other} in Paris {day}.",
    "{one} will meet {other} in Paris {day} to discuss whether to extend the sanctions.",
    "{one} is scheduled to meet {other} in Paris {day}.",
    "{one} will travel to Paris {day} to meet with {other}.",
    "{one} will visit Paris {day}.",
    "{one} will host {other} in Paris {day}.",
    "{one} and {other} will hold talks in Paris {day}.",
    "Talks between {one} and {other} will take place in Paris {day}.",
    "{one} plans to hold a meeting with {other} in Paris {day}.",
    "{one} is expected to travel to Paris {day}, the ministry said.",
    "{one} will participate in the NATO Summit in Paris {day}.",
    "{one} will have a call with {other} {day}.",
)
DAYS = (
    "on March 8",
    "on March 8, 2022",
    "on Tuesday",
    "on Tuesday, March 8",
    "on 8 March 2022",
    "next week",
    "tomorrow",
    "from March 8 to 10, 2022",
    "March 8-10",
    "on March 8 and 9",
    "later this month",
    "in the coming days",
)
PAIRS = (
    ("Secretary Blinken", "Polish President Andrzej Duda"),
    ("German Foreign Minister Annalena Baerbock", "Foreign Minister Mevlut Cavusoglu of Turkey"),
)


@pytest.mark.parametrize("source", [load_catalogue().source("us-state"), UNKNOWN_SOURCE], ids=["office", "report"])
def test_each_is_one_meeting(source: Source) -> None:
    texts = [form.format(one=one, other=other, day=day) for form, day, (one, other) in product(FORMS, DAYS, PAIRS)]
    assert [text for text in texts if count(text, source) != 1] == []


def count(text: str, source: Source) -> int:
    published = datetime(2022, 3, 1, 15, tzinfo=UTC)
    document = document_from_paragraphs(
        document_id="d", url="", title="A note", published=published, paragraphs=[text], source=source
    )
    return len(find_meetings(document))
