"""Feeds that stand behind an address: the address itself, or those that its page names."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from podium.errors import UnreadableFeed
from podium.feeds.charset import decode
from podium.feeds.jsontext import read_json, words_of
from podium.feeds.sniff import Shape, shape_of
from podium.model.sources import FeedKind

_TYPES = {
    "application/rss+xml": FeedKind.FEED,
    "application/atom+xml": FeedKind.FEED,
    "application/rdf+xml": FeedKind.FEED,
    "application/feed+json": FeedKind.JSON_FEED,
}
_SHAPES = {
    Shape.RSS: FeedKind.FEED,
    Shape.ATOM: FeedKind.FEED,
    Shape.RDF: FeedKind.FEED,
    Shape.SITEMAP: FeedKind.SITEMAP,
}
_WORDS = ("rss", "atom", "/feed", "feed.json", "feed.xml", ".rdf")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A feed that may be meant; `is_certain` where the bytes themselves are the feed or the page declares it."""

    url: str
    kind: FeedKind
    title: str = ""
    is_certain: bool = True


def find_feeds(body: bytes, url: str, *, content_type: str = "") -> tuple[Candidate, ...]:
    """Return the feeds that bytes served at `url` are or name, declared ones before those that links look like."""
    text = decode(body, content_type)
    shape = shape_of(text)
    if shape in _SHAPES:
        return (Candidate(url, _SHAPES[shape]),)
    if shape is Shape.JSON:
        return _of_json(text, body, url)
    page = LexborHTMLParser(text)
    found: dict[str, Candidate] = {}
    for candidate in (*_declared(page, url), *_linked(page, url)):
        found.setdefault(candidate.url, candidate)
    return tuple(found.values())


def _of_json(text: str, body: bytes, url: str) -> tuple[Candidate, ...]:
    try:
        content = read_json(text, body)
    except UnreadableFeed:
        return ()
    version = words_of(content.get("version")) if isinstance(content, dict) else ""
    return (Candidate(url, FeedKind.JSON_FEED, words_of(content.get("title"))),) if "jsonfeed" in version else ()


def _declared(page: LexborHTMLParser, url: str) -> list[Candidate]:
    found: list[Candidate] = []
    for node in page.css("link[rel~=alternate][href]"):
        kind = _TYPES.get((node.attributes.get("type") or "").casefold())
        if kind:
            found.append(Candidate(_link(node, url), kind, node.attributes.get("title") or ""))
    return found


def _linked(page: LexborHTMLParser, url: str) -> list[Candidate]:
    links = [node for node in page.css("a[href]") if _looks_like_feed(node.attributes.get("href") or "")]
    return [Candidate(_link(node, url), FeedKind.FEED, node.text(strip=True), is_certain=False) for node in links]


def _looks_like_feed(href: str) -> bool:
    return any(words in href.casefold() for words in _WORDS)


def _link(node: LexborNode, url: str) -> str:
    return urljoin(url, (node.attributes.get("href") or "").strip())
