"""Whose a position is that a fact sheet tells of a summit."""

from dataclasses import replace
from datetime import date

import pytest

from podium.analysis.statements.assembled import assembled_group
from podium.model.documents import Document, DocumentKind

SHEET = Document(
    id="one",
    url="https://house.example/one",
    title="FACT SHEET: The G7 Summit in Oslo",
    published=None,
    day=date(2024, 6, 3),
    kind=DocumentKind.STATEMENT,
    language="en",
    paragraphs=(),
    organisation="United States",
)


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("G7 leaders also reaffirmed their support for Ukraine.", ("G7 leaders", "G7")),
        ("In Oslo, President Lee and G7 leaders stood with Ukraine.", ("G7 leaders", "G7")),
        ("Leaders agreed to freeze the assets of Russia’s central bank.", ("G7 leaders", "G7")),
        ("NATO Allies condemned the attacks on Ukraine.", ("NATO Allies", "NATO")),
        ("Leaders will discuss support for Ukraine.", None),
        ("The United States condemned the attacks on Ukraine.", None),
        ("Church leaders condemned the attacks on Ukraine.", None),
    ],
)
def test_what_the_assembled_did_is_theirs(sentence, group):
    assert assembled_group(SHEET, sentence) == group


def test_without_a_summit_nobody_knows_which_leaders_are_meant():
    assert assembled_group(replace(SHEET, title="FACT SHEET: Support for Ukraine"), "Leaders agreed to help.") is None


def test_a_body_s_own_text_speaks_for_itself():
    own = replace(SHEET, title="NATO Summit in Oslo", organisation="NATO")

    assert assembled_group(own, "Allies condemned the attacks on Ukraine.") is None
