"""A news sitemap: addresses with titles and dates."""

from __future__ import annotations

from lxml import etree  # type: ignore[import-untyped]

from podium.errors import UnreadableFeed
from podium.feeds.served import Served
from podium.feeds.sniff import Shape, require_xml_feed, shape_of, without_doctype
from podium.model.entries import Entry, ParsedFeed

_SITE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def parse_sitemap(served: Served) -> ParsedFeed:
    """Return the sitemap's addresses; raises UnreadableFeed for anything else."""
    if shape_of(served.text) is not Shape.SITEMAP:
        require_xml_feed(served.body, served.text)
        message = "expected a news sitemap, found RSS or Atom"
        raise UnreadableFeed(message, "malformed")
    root = _root(served.text)
    entries = [_entry(node, served) for node in root.iter(f"{_SITE}url")]
    return ParsedFeed(
        entries=tuple(entry for entry in entries if entry.url),
        unreadable=tuple(("no address", entry.title) for entry in entries if not entry.url),
        is_truncated=not served.text.rstrip().endswith("urlset>"),
    )


def _root(text: str) -> etree._Element:
    """Parse without entities, network, huge trees or repair beyond what a cut transfer needs."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=True)
    plain = without_doctype(text)
    prolog = plain.find("?>") + 2 if plain.lstrip().startswith("<?xml") else 0
    root = etree.fromstring(plain[prolog:].encode("utf-8", "replace"), parser)
    if root is None:
        message = "expected a news sitemap, found XML that cannot be read"
        raise UnreadableFeed(message, "malformed")
    return root


def _entry(node: etree._Element, served: Served) -> Entry:
    def value(path: str) -> str:
        return (node.findtext(path) or "").strip()

    return served.entry(
        guid="",
        url=value(f"{_SITE}loc"),
        title=value(f"{_NEWS}news/{_NEWS}title"),
        body="",
        date=value(f"{_NEWS}news/{_NEWS}publication_date") or value(f"{_SITE}lastmod"),
    )
