import pytest

from podium.alerts.cleaning import isolated, one_line, shortened, visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nBcc: x@y.z", "a Bcc: x@y.z"),
        ("  many   blanks\t here ", "many blanks here"),
        ("to \u202ekcab", "to kcab"),
        ("zero\x00byte\x1b[31m", "zerobyte[31m"),
        ("Зустріч 🇺🇦 שלום", "Зустріч 🇺🇦 שלום"),
    ],
)
def test_one_line_is_one_line(text, expected):
    assert one_line(text) == expected


def test_long_text_is_cut_after_a_word():
    assert shortened("one two three", 9) == "one two…"
    assert shortened("one two three", 13) == "one two three"
    assert len(shortened("x" * 50, 10)) == 10


def test_a_title_in_hebrew_keeps_to_itself():
    assert isolated("שיחות") == "\u2068שיחות\u2069"
    assert isolated("Зустріч") == "Зустріч"


def test_quotes_keep_their_line_breaks_and_words():
    assert visible("first\r\nsecond\rthird\x07") == "first\nsecond\nthird"
