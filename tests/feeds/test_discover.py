from podium.feeds.discover import Candidate, find_feeds
from podium.model.sources import FeedKind

URL = "https://ministry.example/news/"
PAGE = b"""<html><head>
<link rel="alternate" type="application/rss+xml" title="News" href="/feed/">
<link rel="alternate" type="application/feed+json" href="feed.json">
<link rel="alternate" hreflang="uk" href="/uk/"><link rel="stylesheet" href="/rss.css"></head>
<body><a href="/rss/speeches">Speeches</a><a href="/feed/">again</a><a href="/contact">Contact</a></body></html>"""


def test_declared_feeds_come_before_links_and_each_once():
    assert find_feeds(PAGE, URL) == (
        Candidate("https://ministry.example/feed/", FeedKind.FEED, "News"),
        Candidate("https://ministry.example/news/feed.json", FeedKind.JSON_FEED),
        Candidate("https://ministry.example/rss/speeches", FeedKind.FEED, "Speeches", is_certain=False),
    )


def test_bytes_that_are_a_feed_are_their_own_answer():
    for body, kind in {
        b"<rss version='2.0'></rss>": FeedKind.FEED,
        b"<feed xmlns='http://www.w3.org/2005/Atom'/>": FeedKind.FEED,
        b'{"version":"https://jsonfeed.org/version/1","items":[]}': FeedKind.JSON_FEED,
        b"<urlset></urlset>": FeedKind.SITEMAP,
    }.items():
        assert [(one.url, one.kind) for one in find_feeds(body, URL)] == [(URL, kind)]


def test_what_is_none_names_none():
    for body in (b"", b"{", b'{"a":1}', b"<html></html>", b"\x00\x01"):
        assert find_feeds(body, URL) == ()
