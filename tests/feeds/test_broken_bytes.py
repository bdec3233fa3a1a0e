"""Whatever bytes come: entries with names of their own, or UnreadableFeed; never another error."""

import random
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podium.errors import UnreadableFeed
from podium.feeds.charset import decode
from podium.feeds.dates import read_date
from podium.feeds.parse import parse_feed
from podium.model.sources import Feed, FeedKind

NOW = datetime(2022, 5, 1, tzinfo=UTC)
ITEM = (
    "<item><title>Talks &#8211; {0}</title><link>https://a.example/{0}</link><guid isPermaLink='false'>g{0}</guid>"
    "<pubDate>Mon, 14 Feb 2022 15:36:53 +0000</pubDate><description><![CDATA[<p>Text of {0}</p>]]></description></item>"
)
ITEMS = "".join(map(ITEM.format, range(8)))
RSS = f"<?xml version='1.0'?><rss version='2.0'><channel><title>F</title>{ITEMS}</channel></rss>"
ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><link rel='hub' href='https://hub.example/'/>"
    + "<entry><id>urn:1</id><title type='html'>a</title><link href='/1'/><updated>2022-02-14T10:00:00Z</updated>"
    "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>x</p></div></content></entry>" * 3 + "</feed>"
)
JSON = '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":1,"url":"/1","authors":[{"name":"n"}]},{"id":2}]}'
FORMS = {RSS: FeedKind.FEED, ATOM: FeedKind.FEED, JSON: FeedKind.JSON_FEED}
PIECES = (
    b"<item>", b"</item>", b"<entry>", b"]]>", b"<![CDATA[", b"&#x0;", b"&bogus;", b"<!--", b"\x00", b"<!DOCTYPE a [",
    b"<?xml encoding='x'?>", b"</rss>", b"\xff\xfe", b"[", b"{", b'"', b"NaN", b"xml:base='http://['", b"<link/>",
)  # fmt: skip


def damaged(body: bytes, dice: random.Random) -> bytes:
    broken = bytearray(body)
    for _ in range(dice.randint(1, 20)):
        at = dice.randrange(max(1, len(broken)))
        piece = dice.choice([dice.choice(PIECES), dice.randbytes(1), b""])
        broken[at : at + dice.choice([0, 1, 40])] = piece
    return bytes(broken)


@pytest.mark.parametrize("seed", range(10))
def test_damaged_feeds_end_in_entries_or_in_a_reason(seed):
    dice = random.Random(seed)  # noqa: S311 - the same dice each time, named by the test's id
    for _ in range(60):
        form = dice.choice(list(FORMS))
        feed = Feed("a/b", "a", "https://a.example/feed", FORMS[form])
        try:
            entries = parse_feed(damaged(form.encode(), dice), feed, now=NOW).entries
        except UnreadableFeed:
            continue
        assert len({entry.guid for entry in entries}) == len(entries)
        for entry in entries:
            words = entry.guid + entry.url + entry.title + entry.body + entry.author
            assert "\x00" not in words
            assert words.encode()


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60) | st.from_regex(r"[A-Z][a-z]{2}, \d{1,2} \w{3} \d{1,5} \d+:\d+(:\d+)? ?[+A-Z-]*\d{0,4}"))
def test_no_date_is_too_odd(words):
    found = read_date(words, "Europe/Kyiv", NOW)
    assert (found.at is None) == bool(found.oddity)


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=200),
    st.sampled_from(["", "text/xml; charset=utf-16", "text/xml; charset=x", "x; charset=koi8-r"]),
)
def test_all_bytes_are_some_text(body, content_type):
    assert "\x00" not in decode(body, content_type)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff"), min_size=4))
def test_good_text_comes_through_unchanged(text):
    assert decode(("<rss>" + text).encode(), "text/xml; charset=iso-8859-1") == "<rss>" + text
