"""The words that a pattern asks for are read off it: each stands in every text in which it matches."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podium.required_words import folded, required_words

CASES = {
    r"(?i)\bsummit\b": [{"summit"}],
    r"(?:will|shall)\s+meet": [{"will meet", "shall meet"}],
    r"(?:will|shall)\s+\w+\s+meet": [{"will ", "shall "}, {" meet"}],
    r"meet(?:s|ing)?(?: with)?": [{"meet"}],
    r"(?:put|call)(?:ed)?\s+off": [{"put off", "puted off", "call off", "called off"}],
    r"(?<!not )(?<=they )will\b(?!\s+go)(?=\s+meet)": [{"they "}, {" meet"}, {"will"}],
    r"(?P<who>he|she) said|(?P<what>it) was said": [{"he said", "it was said"}],
    r"[Tt]alks[.,]? (?-i:Geneva)": [{"talks geneva", "talks. geneva", "talks, geneva"}],
    r"(?>visit)+?": [{"visit"}],
    r"(?:\w+ )*(?:visit|\w+)": [],
    r"(?:of|if)\s+\w+": [],  # "of " is in every text
    r"(?:talks)?": [],
    r"\b(?:Škripal|Moscow)": [{"kripal", "moscow"}],  # how other letters are folded is not known
}


@pytest.mark.parametrize("source", CASES)
def test_words_are_read_off(source: str) -> None:
    wanted = CASES[source]
    assert {frozenset(words) for words in required_words(source)} == {frozenset(words) for words in wanted}


SOURCES = [
    r"(?:will|shall)[\s,]+(?:also|then)?\s+(?:be\s+)?meet(?:s|ing)?\b",
    r"(?<!\w)(?:visit|trip)s?\s+to\s+(?:the\s+)?[A-Z]\w+",
    r"(?:no|not)\s*plans?\s{1,3}(?:to|for)",
    r"talks[’']?\s+(?:\S+\s+){0,3}?(?:in|at)\s+(?:Geneva|Vienna)",
    r"(?:first|second|third)\s?round|[2-9]nd round|session",
    r"who(?:\s+\w+){1,2}\s+lead(?:s|ing)?|delegation\s+head",
]


@pytest.mark.parametrize("source", SOURCES)
@given(data=st.data(), before=st.text(max_size=9), after=st.text(max_size=9))
def test_what_matches_holds_them(source: str, data: st.DataObject, before: str, after: str) -> None:
    pattern = re.compile(source, re.IGNORECASE)
    text = before + data.draw(st.from_regex(pattern)) + after
    if pattern.search(text):
        assert all(any(word in folded(text) for word in words) for words in required_words(source))
    assert required_words(source)
