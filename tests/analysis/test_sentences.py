"""Where sentences end, and where a full stop does not end one."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podium.analysis.sentences import split_sentences


def split(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Secretary Antony J. Blinken will travel on Jan. 10 with Lt. Gen. Mark A. Smith.",
        "Dr. Weber met Mr. and Mrs. Novak near St. Petersburg.",
        "The U.S. Embassy and the U.N. Secretary-General agree.",
        "He arrives at 9:00 a.m. Eastern time.",
        "9:00 a.m. Secretary Blinken meets with the foreign minister.",
        "J.R. Lee and W. Robert Hale signed No. 7 and Art. 5 of it.",
        "They cited, e.g. Moscow, and others, i.e. Minsk.",
        "The figure rose by 3.5 percent.",
        "Boeing Co. and Acme Inc. Chairman Lee agreed.",
        "See www.example.org for more.",
        "Sen. Jane Roe and Rep. John Doe voted.",
        "He asked “why?” and left.",
        "So ... they went on.",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(sentence: str) -> None:
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("They met. They left.", ["They met.", "They left."]),
        ("Why? Because! Now.", ["Why?", "Because!", "Now."]),
        ("He said, “We go.” They went.", ["He said, “We go.”", "They went."]),
        ("He said, “We go. They stay.” She left.", ["He said, “We go.", "They stay.”", "She left."]),
        ("He went (to Rome.) They stayed.", ["He went (to Rome.)", "They stayed."]),
        ("They live in the U.S. The talks go on.", ["They live in the U.S.", "The talks go on."]),
        ("It starts at 9 a.m. On Friday it ends.", ["It starts at 9 a.m.", "On Friday it ends."]),
        ("It was I. He knew.", ["It was I.", "He knew."]),
        ("A heading without a stop\nThe text begins.", ["A heading without a stop", "The text begins."]),
        ("One…  Two", ["One…", "Two"]),
        ("I said no. You heard.", ["I said no.", "You heard."]),
        ("They heard No. They left.", ["They heard No.", "They left."]),
        ("", []),
        (" \n\t ", []),
    ],
)
def test_a_sentence_ends_with_its_stop_and_the_marks_that_close_after_it(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


@settings(derandomize=True, max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(),
        st.lists(
            st.sampled_from(["U.S.", "Mr.", "He", "left.", "“Go.”", "\n", "J.", "?", "a.m.", " "]), max_size=30
        ).map(" ".join),
    )
)
def test_sentences_cover_all_but_white_space(text: str) -> None:
    spans, place = split_sentences(text), 0
    for span in spans:
        assert not text[place : span.start].strip()
        assert span.of(text) == span.of(text).strip() != ""
        place = span.end
    assert not text[place:].strip()


@pytest.mark.parametrize("junk", ["A.", "a. ", "Mr. ", ". ", "\n", "U.S. ", "x", "“"])
def test_twice_the_text_takes_about_twice_the_time(junk: str) -> None:
    seconds = []
    for size in (100_000, 400_000):
        text = junk * (size // len(junk))
        started = time.process_time()
        split_sentences(text)
        seconds.append(time.process_time() - started)
    assert seconds[1] < 10 * seconds[0] + 0.2
