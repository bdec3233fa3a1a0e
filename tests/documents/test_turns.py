import csv
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

import pytest

from podium.documents.build import document_from_paragraphs
from podium.model.documents import Paragraph, ParagraphRole

READ = Path(__file__).parent / "data" / "turns.csv"  # read by eye: who speaks each paragraph of real transcripts
MARKS = {
    ParagraphRole.QUESTION: "?",
    ParagraphRole.BYLINE: "by",
    ParagraphRole.NOTICE: "-",
    ParagraphRole.HEADING: "#",
    ParagraphRole.ATTRIBUTION: "at",
    ParagraphRole.PROSE: ".",
}


def _mark(paragraph: Paragraph) -> str:
    """Return a named speaker's initials, the first word of another's label, or the sign of the role."""
    speaker = paragraph.speaker
    if paragraph.role is not ParagraphRole.SPEECH or speaker is None:
        return MARKS[paragraph.role]
    name = "".join(word[0] for word in (speaker.name or "").split())
    return name or speaker.label.split()[0].strip(",").lower()[:8]


def _marks(paragraphs: tuple[Paragraph, ...]) -> str:
    return " ".join(f"{mark}*{len(list(run))}" for mark, run in groupby(map(_mark, paragraphs)))


def _read(state, *texts: str) -> tuple[Paragraph, ...]:
    return document_from_paragraphs(
        document_id="d", url="", title="Briefing", published=None, paragraphs=texts, source=state
    ).paragraphs


def test_continuations_carry_speaker_and_role(state):
    paragraphs = _read(
        state,
        "Ned Price, Department Spokesperson",
        "2:06 p.m. EST",
        "MR PRICE: Good afternoon.",
        "One thing more.",
        "QUESTION: Who goes to Geneva?",
        "And when?",
        "(Laughter.)",
        "MR PRICE: We will say.",
        "(The briefing was concluded at 2:51 p.m.)",
        "1 A footnote.",
    )
    assert _marks(paragraphs) == "by*1 -*1 NP*2 ?*2 -*1 NP*1 -*1 .*1"


def test_the_body_begins_behind_the_label(state):
    paragraph = _read(state, "MR PRICE: Good afternoon.", "Second.")[0]
    assert paragraph.text[paragraph.body :] == "Good afternoon."


def test_offsets_point_into_the_joined_text(state):
    document = document_from_paragraphs(
        document_id="d", url="", title="", published=None, paragraphs=["One.", "", "Three 😀."], source=state
    )
    assert [paragraph.span.of(document.text) for paragraph in document.paragraphs] == ["One.", "", "Three 😀."]


OTHER_PUBLISHERS = {
    "White House": (
        "United States",
        "Press Briefing by Press Secretary Jen Psaki",
        ["1:05 P.M. EST", "MS. PSAKI: Hi.", "Q Why?", "Go on.", "THE PRESIDENT: Hello.", "END 1:55 P.M. EST"],
        "-*1 JP*1 ?*2 JB*1 -*1",
    ),
    "Pentagon": (
        "United States",
        "Press Secretary Kirby Holds a Briefing",
        ["PRESS SECRETARY JOHN F. KIRBY: Good morning.", "Q: Why?", "MR. KIRBY: So.", "SEC. AUSTIN: Yes."],
        "JK*1 ?*1 JK*1 LJAI*1",
    ),
    "NATO": (
        "NATO",
        "Press conference by NATO Secretary General Jens Stoltenberg",
        [
            "Oana Lungescu [NATO Spokesperson]: Good afternoon.",
            "NATO Secretary General Jens Stoltenberg: Ministers met.",
            "Paul Reader (Brussels Post): Will you?",
            "Jens Stoltenberg: Yes.",
            "Question from the BBC: And now?",
            "Jens Stoltenberg: No.",
        ],
        "OL*1 JS*1 ?*1 JS*1 ?*1 JS*1",
    ),
    "Kremlin": (
        "Russia",
        "News conference after talks",
        [
            "President of Russia Vladimir Putin: Friends,",
            "Prime Minister of Hungary Viktor Orban (retranslated): Thanks.",
            "Question: Will there be war?",
            "Vladimir Putin: I have answered.",
        ],
        "VP*1 VO*1 ?*1 VP*1",
    ),
    "China": (
        "China",
        "Foreign Ministry Spokesperson Wang Wenbin’s Regular Press Conference",
        ["AFP: What?", "Wang Wenbin: We noted it.", "Reuters: And?", "Wang Wenbin: No."],
        "?*1 WW*1 ?*1 WW*1",
    ),
    "United Nations": (
        "United Nations",
        "Daily Press Briefing",
        ["Good afternoon.", "Question: And Ukraine?", "Spokesman: Calm.", "Question: So?", "Spokesman: Next."],
        ".*1 ?*1 SD*1 ?*1 SD*1",
    ),
    "answers without a label": (
        "European Union",
        "Remarks by High Representative Josep Borrell",
        ["Thank you.", "Q. Will you?", "We will.", "And more.", "Q. When?", "Soon."],
        ".*1 ?*1 .*2 ?*1 .*1",
    ),
    "an interview": (
        "",
        "“We will not yield”: an interview with Dmytro Kuleba",
        ["Q: Will you?", "A: We will.", "Q: When?", "A: Now."],
        "?*1 DK*1 ?*1 DK*1",
    ),
    "a list": ("", "Five takeaways", ["Ukraine: the army is ready.", "Russia: it waits.", "Time: noon."], ".*3"),
}


@pytest.mark.parametrize("publisher", OTHER_PUBLISHERS)
def test_other_publishers_write_turns_in_their_own_way(publisher, state):
    organisation, title, texts, marks = OTHER_PUBLISHERS[publisher]
    document = document_from_paragraphs(
        document_id="d",
        url="",
        title=title,
        published=datetime(2022, 2, 1, 18, tzinfo=UTC),
        paragraphs=texts,
        source=replace(state, organisation=organisation),
    )
    assert _marks(document.paragraphs) == marks


@pytest.mark.slow
def test_real_transcripts_are_read_as_a_reader_reads_them(archive):
    for row in csv.DictReader(READ.open()):
        assert _marks(archive.document(row["guid"]).paragraphs) == row["turns"], row["guid"]
