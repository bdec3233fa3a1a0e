"""Hostile bodies in good answers: forms, charsets, dates, guids, entities. Each has its defined outcome."""

# ruff: noqa: E501 - one row of the table, one answer

import codecs
import json
import resource
import time
from collections.abc import Callable

import pytest

from podium.model.sources import FeedKind

FEED, JSON, LIST, JLIST, MAP = (
    FeedKind.FEED,
    FeedKind.JSON_FEED,
    FeedKind.LISTING,
    FeedKind.JSON_LISTING,
    FeedKind.SITEMAP,
)


def rss(*items: str, head: str = "", prolog: str = '<?xml version="1.0"?>') -> bytes:
    return f'{prolog}<rss version="2.0"><channel><title>F</title>{head}{"".join(items)}</channel></rss>'.encode()


def item(guid: str = "g1", title: str = "T", body: str = "B", link: str = "https://a.example/1", more: str = "") -> str:
    return (
        f"<item><guid>{guid}</guid><title>{title}</title><link>{link}</link>"
        f"<description>{body}</description>{more}</item>"
    )


LOL = '<!DOCTYPE rss [<!ENTITY a "lol">' + "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
XXE = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
REMOTE = '<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/evil.dtd">'
HTML = b"<!doctype html><html><head><title>Welcome</title></head><body><p>Our new site</p></body></html>"
COOKIE_WALL = b"<html><title>Cookies</title><body>Please enable cookies to continue<script>x</script></body></html>"
NESTED = "<![CDATA[a <![CDATA[ b ]]> c ]]>"
SITEMAP_HEAD = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">'
)
SITE_URL = (
    "<url><loc>https://a.example/{0}</loc><n:news><n:title>T{0}</n:title>"
    "<n:publication_date>2022-02-14</n:publication_date></n:news></url>"
)

BODIES = {
    # Something else than a feed
    "HTML": (FEED, HTML, "unreadable html"),
    "a cookie wall": (FEED, COOKIE_WALL, "unreadable html"),
    "eleven bytes": (FEED, b"hello world", "unreadable malformed"),
    "blanks": (FEED, b"  \n\t ", "unreadable empty"),
    "only NUL bytes": (FEED, b"\x00" * 1000, "unreadable empty"),
    "a picture": (FEED, b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "unreadable malformed"),
    "JSON in place of RSS": (FEED, b'{"error": "not found"}', "unreadable malformed"),
    "a path of this machine": (FEED, b"/etc/passwd", "unreadable malformed"),
    "an address": (FEED, b"http://127.0.0.1:1/feed", "unreadable malformed"),
    "other XML": (FEED, b"<?xml version='1.0'?><note><to>x</to></note>", "unreadable malformed"),
    "a sitemap in place of RSS": (FEED, (SITEMAP_HEAD + "</urlset>").encode(), "unreadable malformed"),
    "XHTML": (FEED, b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', "unreadable html"),
    "a comment of a megabyte before the end": (FEED, b"<!--" + b"x" * 900_000, "unreadable malformed"),
    # Feeds that are damaged
    "no entries": (FEED, rss(), "0 entries"),
    "cut in an entry": (FEED, rss(item("g1"), item("g2"))[:-60], "1 entries, 1 set aside, truncated"),
    "cut in the first entry": (FEED, rss(item("g1"))[:90], "0 entries, 1 set aside, truncated"),
    "cut between entries": (FEED, rss(item("g1"), item("g2"))[: -len("</channel></rss>")], "2 entries, truncated"),
    "words after the end": (FEED, rss(item()) + b"<!-- served by node 7 -->\n", "1 entries"),
    "warnings before the feed": (FEED, b"\n\n" + rss(item()), "1 entries"),
    "an unescaped ampersand": (FEED, rss(item(title="Q & A", link="https://a.example/?a=1&b=2")), "1 entries"),
    "an HTML entity": (FEED, rss(item(title="Caf&eacute;&nbsp;talks")), "1 entries"),
    "an open tag": (FEED, rss(item(body="<b>bold"), item("g2")), "2 entries"),
    "nested CDATA": (FEED, rss(item(body=NESTED), item("g2")), "2 entries"),
    "CDATA that never closes": (FEED, rss(item(body="<![CDATA[ a"), item("g2")), "1 entries"),
    "NUL bytes inside": (FEED, rss(item(body="a\x00b\x00c"), item("g2")), "2 entries"),
    "control characters": (FEED, rss(item(title="a\x08b\x0bc\x1b"), item("g2")), "2 entries"),
    "references to control characters": (FEED, rss(item(title="a&#0;b&#8;c&#xFFFF;"), item("g2")), "2 entries"),
    "half a surrogate": (FEED, rss(item(title="a&#xD83D;b"), item("g2")), "2 entries"),
    "ten thousand open tags": (FEED, rss(item(body="<div>" * 10_000)), "1 entries"),
    "ten thousand nested tags": (FEED, rss(item(body="<div>" * 10_000 + "</div>" * 10_000)), "1 entries"),
    "an attribute of a megabyte": (FEED, rss(f'<item x="{"y" * 900_000}"><guid>1</guid></item>'), "1 entries"),
    "half a million angle brackets": (FEED, rss(item(body="<" * 500_000)), "unreadable malformed"),
    "references beyond all characters": (FEED, rss(item(title="a&#x110000;b&#99999999999999;c"), item("g2")), "2 entries"),
    "references that are none": (FEED, rss(item(title="a&#xZZ;b&#;c&#x;"), item("g2")), "2 entries"),
    # Entities that are declared
    "a billion laughs": (FEED, rss(item(title="&i;"), prolog=LOL + "]>"), "1 entries"),
    "a doctype that never ends": (FEED, rss(item(title="&i;"), prolog=LOL), "unreadable malformed"),
    "a file as entity": (FEED, rss(item(title="&x;"), prolog=XXE), "1 entries"),
    "a doctype elsewhere": (FEED, rss(item(), prolog=REMOTE), "1 entries"),
    "one long entity often": (FEED, rss(item(body="&q;" * 50_000), prolog=f'<!DOCTYPE rss [<!ENTITY q "{"q" * 50_000}">]>'), "1 entries"),
    # Charsets
    "UTF-16": (FEED, codecs.BOM_UTF16_LE + rss(item(title="Кулеба")).decode().encode("utf-16-le"), "1 entries"),
    "UTF-16 without its mark": (FEED, rss(item()).decode().encode("utf-16-be"), "1 entries"),
    "UTF-32": (FEED, codecs.BOM_UTF32_LE + rss(item()).decode().encode("utf-32-le"), "1 entries"),
    "windows-1251": (FEED, rss(item(title="Кулеба"), prolog='<?xml version="1.0" encoding="windows-1251"?>').decode().encode("cp1251"), "1 entries"),
    "an encoding that is none": (FEED, rss(item(), prolog='<?xml version="1.0" encoding="klingon"?>'), "1 entries"),
    "an encoding that is a trick": (FEED, rss(item(), prolog='<?xml version="1.0" encoding="utf-7"?>'), "1 entries"),
    "UTF-8 called Latin-1": (FEED, rss(item(title="Côte"), prolog='<?xml version="1.0" encoding="iso-8859-1"?>'), "1 entries"),
    "windows-1252 called UTF-8": (FEED, rss(item(title="Blinken’s")).decode().encode("cp1252"), "1 entries"),
    "bytes that are no text": (FEED, rss(item(title="@@@"), item("g2")).replace(b"@@@", bytes(range(128, 256))), "2 entries"),
    # Names of entries
    "no guid": (FEED, rss("<item><title>a</title></item><item><title>b</title></item>"), "2 entries"),
    "one guid for all": (FEED, rss(*(item("same", f"T{n}", link=f"https://a.example/{n}") for n in range(5))), "5 entries"),
    "one guid and one link for all": (FEED, rss(*(item("same", f"T{n}") for n in range(5))), "5 entries"),
    "one entry thrice": (FEED, rss(item(), item(), item()), "1 entries"),
    "a guid of a megabyte": (FEED, rss(item("g" * 900_000)), "1 entries"),
    "an empty entry": (FEED, rss("<item></item>", item()), "2 entries"),
    "a link that runs a script": (FEED, rss(item(link="javascript:alert(1)")), "1 entries"),
    # Other forms
    "RSS 0.91": (FEED, b'<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://x.example/rss.dtd"><rss version="0.91"><channel><title>t</title><item><title>a</title><link>https://a.example/1</link></item></channel></rss>', "1 entries"),
    "RSS 1.0": (FEED, b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>t</title></channel><item rdf:about="https://a.example/1"><title>a</title><link>https://a.example/1</link></item></rdf:RDF>', "1 entries"),
    "Atom": (FEED, b'<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><id>urn:1</id><title>a</title><link href="/1"/><updated>2022-02-14T10:00:00Z</updated><content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>', "1 entries"),
    "Atom 0.3": (FEED, b'<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>t</title><entry><id>1</id><title>a</title></entry></feed>', "1 entries"),
    "JSON Feed": (JSON, b'{"version":"https://jsonfeed.org/version/1.1","items":[{"id":1,"url":"/1","content_html":"x"}]}', "1 entries"),
    "JSON Feed with NaN": (JSON, b'{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":NaN,"x":-Infinity}]}', "1 entries"),
    "JSON Feed with a mark": (JSON, codecs.BOM_UTF8 + b'{"version":"https://jsonfeed.org/version/1","items":[]}', "0 entries"),
    "JSON Feed of odd items": (JSON, b'{"version":"https://jsonfeed.org/version/1","items":[null,"x",{"id":"1"}]}', "1 entries, 2 set aside"),
    "JSON Feed of other items": (JSON, b'{"version":"https://jsonfeed.org/version/1","items":{"a":1}}', "unreadable malformed"),
    "JSON that is cut off": (JSON, b'{"version":"https://jsonfeed.org/version/1","items":[{"id":', "unreadable truncated"),
    "JSON nested too deep": (JSON, b"[" * 200_000, "unreadable truncated"),
    "JSON with a number of many digits": (JSON, b'{"version":"https://jsonfeed.org/version/1","items":[{"id":' + b"9" * 100_000 + b"}]}", "1 entries"),
    "HTML in place of JSON": (JSON, HTML, "unreadable html"),
    "a list in JSON": (JLIST, b'{"data":{"items":[{"url":"/1","title":"a","date":1644852000},{"url":null}]}}', "2 entries"),
    "a list that has moved": (JLIST, b'{"data":{"results":[]}}', "unreadable malformed"),
    "a page that lists": (LIST, b"<ul><li class=news><a href=/1>a</a><time datetime=2022-02-14>x</time><li class=news><a href=/2>b</a></ul>", "2 entries"),
    "a page whose items have no links": (LIST, b"<ul><li class=news>soon<li class=news><a href=/2>b</a></ul>", "1 entries, 1 set aside"),
    "a page that lists nothing": (LIST, HTML, "0 entries"),
    "an empty page": (LIST, b"", "unreadable empty"),
    "JSON in place of a page": (LIST, b'{"a":1}', "unreadable malformed"),
    "a news sitemap": (MAP, (SITEMAP_HEAD + SITE_URL.format(1) + SITE_URL.format(2) + "</urlset>").encode(), "2 entries"),
    "a sitemap that is cut off": (MAP, (SITEMAP_HEAD + SITE_URL.format(1) + SITE_URL.format(2))[:-90].encode(), "2 entries, truncated"),
    "a sitemap with laughs": (MAP, (LOL + "]>" + SITEMAP_HEAD + "<url><loc>https://a.example/1</loc></url>&i;</urlset>").encode(), "1 entries"),
    "a sitemap with a file": (MAP, (XXE + SITEMAP_HEAD + "<url><loc>https://a.example/&x;</loc></url></urlset>").encode(), "1 entries"),
    "RSS in place of a sitemap": (MAP, rss(item()), "unreadable malformed"),
}  # fmt: skip


def answer(body: bytes, content_type: str = "application/rss+xml") -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


@pytest.mark.parametrize("name", BODIES)
def test_each_body_has_its_outcome(name: str, zoo, visit: Callable) -> None:
    kind, body, outcome = BODIES[name]
    begin = time.monotonic()
    found = visit(zoo.add("/feed", answer(body)), kind)
    assert found.outcome == outcome
    assert time.monotonic() - begin < 3
    if found.parsed:
        assert "root:" not in json.dumps([entry.title + entry.url for entry in found.parsed.entries])
        assert all(len(entry.guid) <= 500 for entry in found.parsed.entries)
        assert len({entry.guid for entry in found.parsed.entries}) == len(found.parsed.entries)


TITLES = {
    "UTF-16": "Кулеба",
    "windows-1251": "Кулеба",
    "UTF-8 called Latin-1": "Côte",
    "windows-1252 called UTF-8": "Blinken’s",
    "an unescaped ampersand": "Q & A",
    "an HTML entity": "Café talks",
    "control characters": "abc",
}


@pytest.mark.parametrize("name", TITLES)
def test_titles_come_through_bad_encodings(name: str, zoo, visit: Callable) -> None:
    kind, body, _ = BODIES[name]
    assert visit(zoo.add("/feed", answer(body)), kind).parsed.entries[0].title == TITLES[name]


def test_a_lying_charset_in_the_header_does_no_harm(zoo, visit: Callable) -> None:
    body = rss(item(title="Côte d’Ivoire"))
    for claim in ("iso-8859-1", "windows-1251", "shift_jis", "utf-16", "klingon"):
        url = zoo.add("/feed", answer(body, f"text/xml; charset={claim}"))
        assert visit(url).parsed.entries[0].title == "Côte d’Ivoire", claim


def test_thirty_thousand_entries_are_limited_and_none_is_lost(zoo, visit: Callable) -> None:
    body = rss(*(f"<item><guid>{n}</guid></item>" for n in range(30_000)))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    parsed = visit(zoo.add("/feed", answer(body)), entries_max=50).parsed
    assert [entry.guid for entry in parsed.entries] == [str(n) for n in range(50)]
    [(reason, raw)] = parsed.unreadable
    assert "29950 more" in reason
    assert raw.count("<guid>") == 29_950
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000
