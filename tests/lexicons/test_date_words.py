"""The words of dates, quotes and sentences are whole, and a wrong key is refused with its line."""

import pytest

from podium.checked_yaml import parse_checked
from podium.errors import ConfigError
from podium.lexicons.dates import DateWords, date_words
from podium.lexicons.reporting_verbs import reporting_words
from podium.lexicons.sentences import sentence_words


def test_names_and_abbreviations_lead_to_their_place_in_the_year_and_week() -> None:
    words = date_words()
    assert [words.month(name) for name in ("January", "Sept.", "DEC")] == [1, 9, 12]
    assert [words.weekday(name) for name in ("Monday", "Thurs.", "SUNDAY")] == [0, 3, 6]
    assert [words.number(name) for name in ("ten", "A", "14")] == [10, 1, 14]
    assert [words.season(name) for name in ("autumn", "Winter")] == ["fall", "winter"]


def test_the_calendar_is_whole() -> None:
    assert len(date_words().months) == 12
    assert len(date_words().weekdays) == 7
    assert len(date_words().seasons) == 4


def test_all_words_are_in_lower_case_where_case_is_ignored() -> None:
    for word in (
        *reporting_words().verbs,
        *reporting_words().before_only,
        *date_words().vague,
        *date_words().past_words,
    ):
        assert word == word.lower()


def test_openers_are_words_and_no_booleans() -> None:
    assert {"On", "No", "Yes"} <= sentence_words().openers


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ConfigError, match="monthz"):
        parse_checked("monthz: {}", DateWords, "dates.yaml")
