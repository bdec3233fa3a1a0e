import tarfile
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from podium.errors import UnreadableFeed
from podium.feeds.guids import canonical_url
from podium.feeds.parse import parse_feed
from podium.model.sources import FeedKind, Selectors

NOW = datetime(2022, 2, 15, tzinfo=UTC)
STATE = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Press Releases &#8211; Department</title><link>https://state.example</link>
<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="https://hub.example/"/>
<lastBuildDate>Mon, 14 Feb 2022 15:36:53 +0000</lastBuildDate>
<item><title>The Secretary&#8217;s Call with &lt;Minister&gt; Rau</title>
<link>https://state.example/call-7/?utm_source=rss</link><dc:creator><![CDATA[Office of the Spokesperson]]></dc:creator>
<pubDate>Mon, 14 Feb 2022 10:36:53 EST</pubDate>
<guid isPermaLink="false">https://state.example/?page_id=314072</guid>
<description><![CDATA[<p>Short.</p>]]></description>
<content:encoded><![CDATA[<p style="x">The  Secretary&nbsp;spoke <script>var a = 1 < 2</script>\
<a href="/rel">today</a>.</p>]]></content:encoded>
</item></channel></rss>"""


def test_an_entry_of_the_state_department(feed):
    parsed = parse_feed(STATE.encode(), feed, now=NOW)
    [entry] = parsed.entries
    assert entry.guid == "https://state.example/?page_id=314072"
    assert entry.url == "https://state.example/call-7/?utm_source=rss"
    assert entry.title == "The Secretary’s Call with <Minister> Rau"
    assert entry.author == "Office of the Spokesperson"
    assert entry.published == datetime(2022, 2, 14, 15, 36, 53, tzinfo=UTC)
    assert (entry.published_words, entry.oddity) == ("", "")
    assert parsed.title == "Press Releases – Department"
    assert parsed.built == datetime(2022, 2, 14, 15, 36, 53, tzinfo=UTC)
    assert parsed.hub == "https://hub.example/"


def test_the_fuller_body_is_kept_as_it_was_served(feed):
    """Evidence is quoted from it: no sanitiser may touch it, no relative link be rewritten."""
    [entry] = parse_feed(STATE.encode(), feed).entries
    assert entry.body == (
        '<p style="x">The  Secretary&nbsp;spoke <script>var a = 1 < 2</script><a href="/rel">today</a>.</p>'
    )


def test_the_description_is_taken_where_it_is_fuller(feed):
    longer = STATE.replace("Short.", "The whole text of it, which is longer than the other one. " * 3)
    assert parse_feed(longer.encode(), feed).entries[0].body.startswith("<p>The whole text of it")


def dated(words: str) -> bytes:
    return STATE.replace("Mon, 14 Feb 2022 10:36:53 EST", words).encode()


@pytest.mark.parametrize(
    ("words", "oddity"),
    [("", "no date"), ("soon", "unreadable date"), ("Mon, 14 Feb 2033 10:36:53 EST", "date in the future")],
)
def test_a_date_that_is_none_keeps_its_words_and_the_reason(feed, words, oddity):
    [entry] = parse_feed(dated(words), feed, now=NOW).entries
    assert (entry.published, entry.published_words, entry.oddity) == (None, words, oddity)


def test_a_date_without_a_zone_is_meant_in_the_source_s(feed):
    [entry] = parse_feed(dated("14 Feb 2022 10:00"), replace(feed, zone="Europe/Kyiv")).entries
    assert entry.published == datetime(2022, 2, 14, 8, tzinfo=UTC)


def test_titles_can_be_skipped_and_are_not_taken_for_lost(feed):
    assert parse_feed(STATE.encode(), replace(feed, skip_titles=("minister",))).entries == ()


def test_a_hundred_thousand_entries_are_limited_and_none_is_lost(feed):
    items = "".join(f"<item><guid>{n}</guid></item>" for n in range(100_000))
    body = f"<rss version='2.0'><channel><title>x</title>{items}</channel></rss>".encode()
    parsed = parse_feed(body, feed)
    assert len(parsed.entries) == feed.entries_max
    assert parsed.unreadable[0][1].count("<guid>") == 100_000 - feed.entries_max
    assert not parsed.is_truncated


def test_relative_links_lead_to_where_the_body_came_from(feed):
    atom = '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>x</id><link href="../news/1"/></entry></feed>'
    assert parse_feed(atom.encode(), feed, base_url="https://moved.example/a/feed").entries[0].url == (
        "https://moved.example/news/1"
    )


def test_a_page_of_news(feed):
    page = """<html><title>News</title><ul><li class="n"><a href="/1"><h3>Talks in  <b>Geneva</b></h3></a>
      <time datetime="2022-02-14T10:00:00+01:00">Monday</time><p>Teaser</p></li>
      <li class="n"><h3>No link</h3></li></ul></html>"""
    listing = replace(feed, kind=FeedKind.LISTING, selectors=Selectors("li.n", "a", "h3", date="time", body="p"))
    parsed = parse_feed(page.encode(), listing)
    [entry] = parsed.entries
    assert (entry.guid, entry.url, entry.title, entry.body) == (
        "https://ministry.example/1", "https://ministry.example/1", "Talks in Geneva", "Teaser",
    )  # fmt: skip
    assert entry.published == datetime(2022, 2, 14, 9, tzinfo=UTC)
    assert "No link" in parsed.unreadable[0][1]


def test_a_selector_that_is_none_is_named(feed):
    broken = replace(feed, kind=FeedKind.LISTING, selectors=Selectors("li[[", "a", "a"))
    with pytest.raises(UnreadableFeed, match=r"li\[\["):
        parse_feed(b"<html><li>x</li></html>", broken)


def test_a_list_inside_json(feed):
    body = b'{"r":[{"f":{"t":"Talks"},"u":"/1","d":"14 Feb 2022","id":7,"n":NaN}]}'
    listing = replace(feed, kind=FeedKind.JSON_LISTING, selectors=Selectors("r", "u", "f.t", date="d", guid="id"))
    [entry] = parse_feed(body, listing).entries
    assert (entry.guid, entry.url, entry.title) == ("7", "https://ministry.example/1", "Talks")
    assert entry.published == datetime(2022, 2, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.a.example/x/", "http://a.example/x"),
        ("https://a.example/x?utm_source=rss&utm_medium=feed", "https://a.example/x"),
        ("https://a.example/x#top", "https://a.example/x"),
    ],
)
def test_two_addresses_of_one_page_are_equal(one, other):
    assert canonical_url(one) == canonical_url(other)


def test_addresses_that_differ_in_what_they_ask_for_stay_apart():
    assert canonical_url("https://a.example/?page_id=1") != canonical_url("https://a.example/?page_id=2")
    assert canonical_url("https://a.example/call-7") != canonical_url("https://a.example/call-8")


def test_every_snapshot_of_a_sample_of_the_archive_is_read_whole(feed, shared_folder):
    with tarfile.open(shared_folder / "replay" / "state-press-releases.tar.xz") as archive:
        members = [member for member in archive.getmembers() if member.name.endswith(".rss")][::150]
        bodies = [archive.extractfile(member).read() for member in members]
    for body in bodies:
        parsed = parse_feed(body, feed)
        assert len(parsed.entries) == 10
        assert parsed.unreadable == ()
        assert not parsed.is_truncated
        assert parsed.built is not None
        assert all(entry.published and entry.body and entry.url and not entry.oddity for entry in parsed.entries)


def rss_of(body: str, head: str = "") -> bytes:
    return f"<rss version='2.0'><channel>{head}<item><guid>1</guid>{body}</item></channel></rss>".encode()


def test_links_inside_a_body_are_never_rewritten(feed):
    body = b"<rss version='2.0' xml:base='https://b.example/'>" + rss_of(
        "<description>&lt;a href='/x'&gt;y&lt;/a&gt;</description>"
    ).removeprefix(b"<rss version='2.0'>")
    assert parse_feed(body, feed).entries[0].body == "<a href='/x'>y</a>"


def test_a_link_that_is_no_web_address_is_left_out(feed):
    assert parse_feed(rss_of("<link>javascript:alert(1)</link>"), feed).entries[0].url == ""


def test_declared_entities_are_never_expanded(feed):
    body = b"<!DOCTYPE rss [<!ENTITY a 'secret'>]>" + rss_of("<title>x &a; y</title>")
    assert "secret" not in parse_feed(body, feed).entries[0].title


def test_utf16_is_known_by_its_shape(feed):
    body = rss_of("<title>Talks</title>").decode().encode("utf-16-le")
    assert parse_feed(body, feed).entries[0].title == "Talks"


def test_json_brings_no_nul_and_no_number_that_is_none(feed):
    body = b'{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":NaN,"content_text":"a\\u0000b\\ud83d"}]}'
    [entry] = parse_feed(body, replace(feed, kind=FeedKind.JSON_FEED)).entries
    assert (entry.title, entry.body) == ("", "ab")
