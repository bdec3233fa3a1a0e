import pytest
from hypothesis import given
from hypothesis import strategies as st

from podium.alerts.fragments import is_web_address, link_to_quote, words_of

URL = "https://www.state.gov/briefings/1/"


def test_a_quote_becomes_a_text_fragment():
    assert link_to_quote(URL, "ready, set - go & “win”") == (
        f"{URL}#:~:text=ready%2C%20set%20%2D%20go%20%26%20%E2%80%9Cwin%E2%80%9D"
    )


def test_an_anchor_stays_and_an_older_fragment_goes():
    assert link_to_quote(f"{URL}#top", "word") == f"{URL}#top:~:text=word"
    assert link_to_quote(f"{URL}#:~:text=old", "new") == f"{URL}#:~:text=new"


def test_a_long_quote_is_named_by_its_edges():
    quote = " ".join(f"word{number}" for number in range(80))
    assert words_of(link_to_quote(URL, quote)) == (
        "word0 word1 word2 word3 word4 word5",
        "word74 word75 word76 word77 word78 word79",
    )


def test_without_words_the_address_stays_as_it_is():
    assert link_to_quote(f"{URL}#top", "  ") == f"{URL}#top"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "https://",
        "https://a b.org/",
        "https://example.org/\r\nBcc: x",
        "https://[::1",
        "",
    ],
)
def test_an_address_that_is_not_of_the_web_is_not_shown(url):
    assert not is_web_address(url)
    assert link_to_quote(url, "word") == ""


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=400))
def test_every_quote_comes_back_from_its_fragment(quote):
    url = link_to_quote(URL, quote)
    fragment = url.partition("#")[2]
    assert all(ord(character) < 128 for character in url)
    assert not set(fragment) & set(' "<>\\^`{|}#&\n\r')
    assert "-" not in fragment
    folded = " ".join(quote.split())
    found = words_of(url)
    if not folded:
        assert found == ()
    else:
        assert folded.startswith(found[0])
        assert folded.endswith(found[-1])
        assert len(found) == 2 or found == (folded,)
