import pytest
from hypothesis import given
from hypothesis import strategies as st

from podium.alerts.links import Links

LINKS = Links("https://podium.example/podium/", "secret")


def token(url):
    return url.rpartition("/")[2]


def test_pages_stand_under_the_base_address():
    assert LINKS.meeting("m-1") == "https://podium.example/podium/meetings/m-1"
    assert LINKS.statement("a/b c") == "https://podium.example/podium/statements/a%2Fb%20c"
    assert LINKS.explain("h-1") == "https://podium.example/podium/explain/h-1"
    assert LINKS.calendar("desk").endswith(".ics")


@given(st.text(max_size=40), st.text(max_size=40))
def test_signed_links_are_read_back(subscription, subject):
    assert LINKS.read_unsubscribe(token(LINKS.unsubscribe(subscription))) == subscription
    assert LINKS.read_mute(token(LINKS.mute(subscription, subject))) == (subscription, subject)
    assert LINKS.read_calendar(token(LINKS.calendar(subscription))) == subscription


def test_a_token_serves_one_purpose_only():
    assert LINKS.read_calendar(token(LINKS.unsubscribe("desk"))) is None
    assert LINKS.read_unsubscribe(token(LINKS.calendar("desk")).removesuffix(".ics")) is None
    assert LINKS.read_mute(token(LINKS.unsubscribe("desk"))) is None


@pytest.mark.parametrize("forged", ["", "desk", "ImRlc2si.x", "ImRlc2si", "." * 99, "\x00", "é"])
def test_what_was_not_made_here_is_not_read(forged):
    assert LINKS.read_unsubscribe(forged) is None
    assert LINKS.read_mute(forged) is None
    assert LINKS.read_calendar(forged) is None


def test_another_secret_reads_nothing():
    other = Links("https://podium.example/podium", "another")
    assert other.read_unsubscribe(token(LINKS.unsubscribe("desk"))) is None
