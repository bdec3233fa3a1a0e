"""Alternatives are ordered by their first letters, and what a pattern matches stays the same."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podium.alternatives import by_first_letter

CASES = {
    "meet|visit|met": "me(?:et|t)|visit",
    "(?i:will|shall|won’t)+": "(?i:w(?:ill|on’t)|shall)+",
    "visit|visiting|vote": "v(?:isit(?:|ing)|ote)",  # the shorter one stays the first
    r"talks|\w+s|tour": r"talks|\w+s|tour",  # nothing passes what may begin with any letter
    "talks|t?our|trip": "talks|t?our|trip",
    "may|(might)|must": "may|(might)|must",  # groups keep their numbers
    "May|may|Must": "May|may|Must",  # of two letters' cases either may be meant
    "(?<!not|now )to": "(?<!not|now )to",  # PCRE2 wants each way back to have one length
    r"[|(]a|\(b\||\)ab": r"[|(]a|\(b\||\)ab",
    "(?P<a>no|now)(?P=a)": "(?P<a>no|now)(?P=a)",
}


@pytest.mark.parametrize("source", ["(", "no|now)", "a)(", "(?:a|b", r"(?<=a", "["])
def test_what_is_no_regular_expression_stays_one(source: str) -> None:
    assert by_first_letter(source) == source


@pytest.mark.parametrize("source", CASES)
def test_alternatives_that_begin_alike_are_put_together(source: str) -> None:
    assert by_first_letter(source) == CASES[source]


WORDS = st.sampled_from(
    ["a", "ab", "abc", "b?", "ba", "(b)", "B", r"\w", "(?:a|ac|b)", "[ab]", "c+", "ca", "(?=a|ab)", ""]
)
CHOICES = st.lists(st.lists(WORDS, max_size=3).map("".join), min_size=1, max_size=7).map("|".join)


@given(first=CHOICES, second=CHOICES, text=st.text("abcAB", max_size=8))
def test_what_matches_stays_the_same(first: str, second: str, text: str) -> None:
    source = f"(?i)(?:{first})(?P<rest>{second})"
    found = [(match.span(), match.groups()) for match in re.finditer(source, text)]
    assert [(match.span(), match.groups()) for match in re.finditer(by_first_letter(source), text)] == found
