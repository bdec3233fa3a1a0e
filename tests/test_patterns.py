import re
from collections.abc import Callable

import pcre2
import pytest

from podium.patterns import pattern

TEXT = "Le ministre Škripal’s Besuch: the Secretary WILL travel to Kyiv, Україна, on 3 März."


@pytest.mark.parametrize(
    "source",
    [
        r"\b[A-ZÀ-Ž][\w’-]*\w",  # letters of other alphabets are letters
        r"(?<!\w)(?:to|on)\s+(?P<what>\w+)",
        r"(?<=the )\w+",
        r"(?i)will\b(?:\s+\w+){1,2}",
        r"[^,:]{1,9}$",
    ],
)
def test_it_answers_as_the_standard_library_does(source: str):
    found = [(match.span(), match.groupdict()) for match in pattern(source).finditer(TEXT)]
    assert found
    assert found == [(match.span(), match.groupdict()) for match in re.finditer(source, TEXT)]


def test_case_can_be_ignored():
    assert not pattern("will").search(TEXT)
    assert pattern("will", ignore_case=True).search(TEXT)


def test_a_part_of_a_text_is_searched_with_what_stands_around_it():
    assert pattern(r"\bcret").search("Secretary", 2) is None
    assert pattern(r"tary$").search("Secretary of", 0, 9)


@pytest.mark.parametrize("work", [lambda it: it.search("a"), lambda it: it.findall("a"), lambda it: it.sub("", "a")])
def test_what_is_no_pattern_is_refused_when_it_is_used(work: Callable[[re.Pattern[str]], object]):
    with pytest.raises(pcre2.PatternError):
        work(pattern("("))


def test_a_part_that_ends_before_it_starts_holds_nothing():
    word = pattern(r"\w+")
    assert word.search(TEXT, 9, 4) is word.match(TEXT, 9, 4) is word.fullmatch(TEXT, 9, 4) is None
    assert list(word.finditer(TEXT, 9, 4)) == word.findall(TEXT, 9, 4) == []


def test_a_text_that_needs_more_stack_than_there_is_is_read_all_the_same():
    """News texts of many pages broke the analysis here: the compiler's stack is a few kilobytes."""
    source, text = r"(?:a(?:b|c)?,?\s*)+z", "ab, ac " * 50_000
    with pytest.raises(pcre2.LibraryError):
        pcre2.compile(source).search(text + "z")
    found = pattern(source).search(text + "z")
    assert found is not None
    assert found.span() == (0, len(text) + 1)
