"""What holds of dates in any text."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podium.analysis.dates import find_clocks, find_dates

ANCHOR = date(2021, 12, 29)
_PIECES = [
    "January",
    "May",
    "Sept.",
    "10",
    "12th",
    "the 31st",
    "31",
    "2022",
    "1998",
    "Monday",
    "Thu.",
    "Sunday",
    "next",
    "last",
    "this",
    "week",
    "year",
    "month",
    "weekend",
    "quarter",
    "fall",
    "tomorrow",
    "today",
    "ago",
    "two",
    "in",
    "of",
    "the",
    "end",
    "early",
    "to",
    "and",
    "-",
    "–",
    ",",
    ".",
    "\n",
    "9:00 a.m.",
    "GMT",
    "will",
    "met",
    "said",
    "10/12/2021",
    "2021-12-10",
    "1980s",
    "'90s",
    "now",
    "coming",
    "days",
    "century",
    "19th",
    "first",
    "noon",
    "€",
    "%",
    "people",
]
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join))
anchors = st.dates()


@settings(derandomize=True, max_examples=400, deadline=None)
@given(texts, anchors)
def test_offsets_lie_in_the_text_in_order_and_do_not_overlap(text: str, anchor: date) -> None:
    end = 0
    for found in find_dates(text, anchor):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == text[found.start : found.end].strip()
        end = found.end


@settings(derandomize=True, max_examples=200, deadline=None)
@given(texts, anchors)
def test_days_stand_in_order_and_come_both_or_not_at_all(text: str, anchor: date) -> None:
    for found in find_dates(text, anchor):
        assert (found.first is None) == (found.last is None) == (found.precision == "unknown")
        if found.first and found.last:
            assert found.first <= found.last
            assert (found.precision != "day") or found.first == found.last


@settings(derandomize=True, max_examples=100, deadline=None)
@given(texts, anchors)
def test_the_same_text_gives_the_same_dates(text: str, anchor: date) -> None:
    assert find_dates(text, anchor) == find_dates(text, anchor)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(texts)
def test_clock_times_lie_in_the_text(text: str) -> None:
    assert all(clock.words == span.of(text) for span, clock in find_clocks(text))


@pytest.mark.parametrize(
    "junk",
    [
        "x",
        " ",
        "\n",
        "1 ",
        "the ",
        "January ",
        "May 5 to ",
        "12, ",
        "early the end of the ",
        "Monday, ",
        "2021-12-",
        "10/12/",
        "next ",
        ", and 13",
        "two weeks ",
    ],
)
def test_twice_the_text_takes_about_twice_the_time(junk: str) -> None:
    find_dates("warm January 10", ANCHOR)
    short, long = (junk * (size // len(junk)) for size in (8_000, 32_000))
    seconds_short, seconds_long = _seconds(short), _seconds(long)
    assert seconds_long < 10 * seconds_short + 0.2


def _seconds(text: str) -> float:
    started = time.process_time()
    find_dates(text, ANCHOR)
    return time.process_time() - started


def test_five_megabytes_in_one_line_are_read_within_seconds() -> None:
    started = time.process_time()
    assert find_dates("the minister spoke of peace and trade " * 132_000 + "on January 10", ANCHOR)
    assert time.process_time() - started < 10


@pytest.mark.parametrize("words", ["on the 12th.", "the day after tomorrow.", "on 5 January 2022.", "this afternoon."])
def test_a_date_is_found_wherever_it_stands_in_a_long_text(words: str) -> None:
    """The quick pass reads a window at a time: a date across its edge is found once, and none is lost."""
    alone = [(found.end - found.start, found.first) for found in find_dates(f"They will meet {words}", ANCHOR)]
    for padding in range(4040, 4110):
        text = f"{'x' * padding} They will meet {words}"
        assert [(found.end - found.start, found.first) for found in find_dates(text, ANCHOR)] == alone, padding
