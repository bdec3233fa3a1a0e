"""An HTML page that lists publications, read by CSS selectors."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from podium.errors import UnreadableFeed
from podium.feeds.served import Served
from podium.feeds.sniff import Shape, shape_of
from podium.lexicons.challenges import is_challenge_page
from podium.model.entries import Entry, ParsedFeed
from podium.model.sources import Selectors

_HIDDEN_DATES = ("datetime", "content", "data-date", "title")


def parse_listing(served: Served) -> ParsedFeed:
    """Return the page's items; raises UnreadableFeed for an empty body, a challenge, or anything but HTML."""
    selectors = served.feed.selectors
    _require_page(served, selectors)
    assert selectors is not None  # noqa: S101 - _require_page has refused None
    page = LexborHTMLParser(served.text)
    found = [(node, _entry(node, selectors, served)) for node in _select(page, selectors.item)]
    return ParsedFeed(
        entries=tuple(entry for _node, entry in found if entry.url),
        title=_words(page.css_first("title")),
        unreadable=tuple(("no link", node.html or "") for node, entry in found if not entry.url),
    )


def _require_page(served: Served, selectors: Selectors | None) -> None:
    if selectors is None:
        message, kind = f"{served.feed.id}: a listing needs selectors", "malformed"
    elif not served.text.strip():
        message, kind = "expected an HTML page, found nothing", "empty"
    elif is_challenge_page(served.body):
        message, kind = "expected an HTML page, found a bot wall's challenge", "challenge"
    elif shape_of(served.text) is Shape.JSON:
        message, kind = "expected an HTML page, found JSON", "malformed"
    else:
        return
    raise UnreadableFeed(message, kind)


def _select(page: LexborHTMLParser, selector: str) -> list[LexborNode]:
    try:
        return page.css(selector)
    except SelectolaxError as error:
        message = f"the selector {selector!r} cannot be used: {error}"
        raise UnreadableFeed(message, "malformed") from error


def _entry(node: LexborNode, selectors: Selectors, served: Served) -> Entry:
    link = _first(node, selectors.link)
    url = (link.attributes.get("href") or "") if link else ""
    body = _first(node, selectors.body)
    guid = _first(node, selectors.guid)
    return served.entry(
        guid=_words(guid),
        url=url,
        title=_words(_first(node, selectors.title)),
        body=(body.inner_html or "") if body else "",
        date=_date(_first(node, selectors.date)),
    )


def _first(node: LexborNode, selector: str | None) -> LexborNode | None:
    """Return what the selector finds in the item; `.` is the item itself."""
    if selector == ".":
        return node
    return node.css_first(selector) if selector else None


def _words(node: LexborNode | None) -> str:
    return " ".join(node.text(separator=" ").split()) if node else ""


def _date(node: LexborNode | None) -> str:
    """Return a date's machine form where the markup has one, else its words."""
    if node is None:
        return ""
    hidden = next((value for name in _HIDDEN_DATES if (value := node.attributes.get(name))), None)
    return hidden or _words(node)
