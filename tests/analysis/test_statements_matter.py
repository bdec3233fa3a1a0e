"""Whole texts on the war or on other matters: addresses of the invaded, quarrels before the open war."""

from datetime import UTC, datetime

import pytest

from podium.analysis.statements import find_statements
from podium.documents.build import document_from_paragraphs
from podium.pipeline.detect import UNKNOWN_SOURCE


def find_in(*paragraphs, title, day="2022-06-01"):
    document = document_from_paragraphs(
        document_id="one",
        url="https://video.example/one",
        title=title,
        published=datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC),
        paragraphs=paragraphs,
        source=UNKNOWN_SOURCE,
    )
    return find_statements(document)


def test_leaders_of_the_invaded_speak_of_the_war_throughout():
    found = find_in(
        "Dear members of the parliament!",
        "They thought that we would run, and we will not forgive the ruined houses.",
        "I am grateful to our defenders.",
        "There will be a tribunal for each of them, and our partners must speed up what they promised us.",
        "Eternal glory to our heroes!",
        title="Speech by the President of Ukraine in the Parliament of Norway",
    )

    assert [(one.evidence.paragraph, one.speaker) for one in found] == [
        (1, "Volodymyr Zelenskyy"),
        (3, "Volodymyr Zelenskyy"),
    ]


QUARREL = (
    "Russia must answer for the theft of the files, and further sanctions will follow, Secretary Pompeo said.",
    "“Russia violated the pact and we will not accept it,” Secretary Pompeo said.",
)


def test_before_the_open_war_quarrels_with_russia_are_of_other_matters():
    assert not find_in(*QUARREL, title="U.S. announces sanctions on Russia", day="2018-08-08")
    assert find_in(*QUARREL, title="U.S. announces sanctions on Russia over Crimea", day="2018-08-08")


def test_news_that_names_ukraine_in_passing_is_of_other_matters():
    filler = ["The files held the names of many persons.", "Nobody knows who took them."] * 3
    aside = "Secretary Pompeo said that Russia must leave Crimea."
    found = find_in(*QUARREL, *filler, aside, title="U.S. announces sanctions on Russia", day="2018-08-08")

    assert [one.evidence.text for one in found] == [aside]


@pytest.mark.parametrize("war", ["Cold War", "trade war", "civil war"])
def test_wars_of_another_kind_are_not_the_war(war):
    told = f"Russia rejected all talk of a new {war}, the Kremlin said."
    filler = ["The market fell."] * 6

    assert not find_in(told, *filler, "Ann Lee wrote of Ukraine.", title="Shares fall in Moscow", day="2018-08-08")


def test_affairs_at_home_are_none_of_the_war():
    found = find_in(
        "The invaders will be punished for every ruined house.",
        "We will provide for all who lost housing, and employers must give them work.",
        title="Address by Prime Minister of Ukraine Denys Shmyhal",
    )

    assert [one.evidence.paragraph for one in found] == [0]
