from __future__ import annotations

import json
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from podium.analysis.meetings import explain_meetings, find_meetings
from podium.checked_yaml import parse_checked
from podium.documents.build import document_from_paragraphs
from podium.errors import ConfigError
from podium.lexicons.meetings import MeetingWords, meeting_words
from podium.model.documents import Document
from podium.model.findings import MeetingStatus
from podium.pipeline.detect import UNKNOWN_SOURCE


def document(*paragraphs: str, title: str = "", day: str = "2022-01-05") -> Document:
    return document_from_paragraphs(
        document_id="d",
        url="",
        title=title,
        published=datetime.fromisoformat(f"{day}T15:00:00+00:00"),
        paragraphs=paragraphs,
        source=UNKNOWN_SOURCE,
    )


def test_the_article_of_the_acceptance_story_gives_its_three_meetings(shared_folder: Path) -> None:
    lines = (shared_folder / "seed" / "article.txt").read_text(encoding="utf-8").splitlines()
    gold = json.loads((shared_folder / "seed" / "gold.json").read_text(encoding="utf-8"))
    found = find_meetings(document(*filter(str.strip, lines), day="2021-12-29"))
    assert [str(meeting.when.first) for meeting in found] == [meeting["start"] for meeting in gold["meetings"]]
    assert [{party.name for party in meeting.participants} for meeting in found] == [
        set(meeting["participants"]) for meeting in gold["meetings"]
    ]
    assert "who will lead the American delegation" in found[0].open_points[0]
    assert all(meeting.status is MeetingStatus.SCHEDULED for meeting in found)


def test_evidence_is_a_verbatim_slice_of_the_document() -> None:
    text = document("First words.", "Putin and Biden will meet in Geneva on January 12, the Kremlin said.")
    for meeting in find_meetings(text):
        for evidence in meeting.evidence:
            assert text.text[evidence.span.start : evidence.span.end] == evidence.text


def test_one_meeting_told_three_times_is_one_record() -> None:
    found = find_meetings(
        document(
            "Talks between the United States and Russia will take place in Geneva on January 10.",
            "The United States and Russia will hold the talks on January 10, officials said.",
            "On January 10, Russian and American officials will meet in Geneva.",
        )
    )
    assert len(found) == 1
    assert found[0].place is not None
    assert found[0].place.label == "Geneva, Switzerland"


def test_a_meeting_whose_day_is_over_is_not_coming() -> None:
    assert not find_meetings(document("Putin and Biden will meet in Geneva on June 16, 2021."))


def test_a_named_format_has_its_key_and_members() -> None:
    found = find_meetings(document("The NATO-Russia Council will meet on January 12."))
    assert [(meeting.event, [party.key for party in meeting.participants]) for meeting in found] == [
        ("nato-russia-council", ["org:nato", "country:RU"])
    ]


def test_a_condition_is_kept() -> None:
    found = find_meetings(
        document("Blinken will meet Lavrov in Geneva on January 21, but only if Russia does not invade.")
    )
    assert found[0].conditions == ("but only if Russia does not invade",)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Putin called off his meeting with Macron planned for January 12 in Paris.", MeetingStatus.CANCELLED),
        ("The meeting between Putin and Macron on January 12 was postponed.", MeetingStatus.POSTPONED),
        ("Putin may meet Macron in Paris on January 12.", MeetingStatus.TENTATIVE),
        ("Putin will meet Macron in Paris on January 12.", MeetingStatus.SCHEDULED),
        ("Putin’s meeting with Macron on January 12 has not been cancelled.", MeetingStatus.SCHEDULED),
    ],
)
def test_the_status_is_taken_from_the_words(words: str, status: MeetingStatus) -> None:
    found = find_meetings(document(words))
    assert [(meeting.status, meeting.when.first) for meeting in found] == [(status, date(2022, 1, 12))]


def test_one_party_that_stays_away_cancels_nothing() -> None:
    assert not find_meetings(document("Russia will not attend the conference in Munich on February 18."))


def test_what_a_reporter_asks_is_no_meeting() -> None:
    spoken = document(
        "QUESTION: Will Secretary Blinken meet Foreign Minister Lavrov in Geneva on January 21?",
        "MR PRICE: I have nothing to announce.",
        "QUESTION: Thank you.",
        title="Department Press Briefing – January 5, 2022",
    )
    assert not find_meetings(spoken)


def test_refusals_are_told_with_cue_and_reason() -> None:
    lines = [step.line for step in explain_meetings(document("NATO will hold Russia accountable at the summit."))]
    assert any(line.startswith("refused") and "another sense" in line for line in lines)


def test_junk_gives_nothing_and_raises_nothing() -> None:
    for junk in ("", " ", "will meet", "\u200b\x00 will meet with with with", "(" * 500 + " will visit " + ")" * 500):
        assert find_meetings(document(junk)) == ()


def test_time_grows_with_the_text_and_not_with_its_square() -> None:
    def seconds(paragraphs: int) -> float:
        text = document(*["Putin and Macron will hold talks in Paris on January 12, their offices said."] * paragraphs)
        started = time.process_time()
        find_meetings(text)
        return time.process_time() - started

    seconds(20)
    assert seconds(400) < 12 * max(seconds(80), 0.02)


def test_a_broken_pattern_is_refused_with_file_and_line() -> None:
    words = meeting_words().model_dump(mode="json")
    words["traps"] = ["meet (the needs"]
    with pytest.raises(ConfigError, match=r"meetings\.yaml:1.*traps.*not a regular expression"):
        parse_checked(json.dumps(words), MeetingWords, "meetings.yaml")


def test_what_is_said_of_all_stops_of_a_journey_gives_no_body_to_each() -> None:
    text = document(
        "Premier Mette Frederiksen will travel to Nairobi and Accra from January 10 to 14. The trip continues close"
        " consultations with our African Union partners.",
        "In Accra she will meet with Ghanaian President Nana Akufo-Addo.",
        title="Premier Frederiksen’s Travel to Kenya and Ghana",
    )
    named = {party.name for meeting in find_meetings(text) for party in meeting.participants}
    assert "Nana Akufo-Addo" in named
    assert "African Union" not in named


def test_publication_time_is_read_in_the_publishers_zone() -> None:
    text = document("Putin will meet Macron in Paris tomorrow.")
    assert text.published == datetime(2022, 1, 5, 15, tzinfo=UTC)
    assert [meeting.when.first for meeting in find_meetings(text)] == [date(2022, 1, 6)]
