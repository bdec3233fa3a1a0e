"""What bytes are that were served as a feed, from their shape alone."""

from __future__ import annotations

import re
from enum import StrEnum
from xml.parsers.expat import ExpatError, ParserCreate

from podium.errors import UnreadableFeed
from podium.lexicons.challenges import is_challenge_page

_PREAMBLE = re.compile(
    r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE(?:[^\[>]*\[.*?\]\s*|[^\[>]*)>)*", re.IGNORECASE | re.DOTALL
)
_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?(\w{1,40})", re.ASCII)
_DOCTYPE = re.compile(r"<!DOCTYPE(?:[^\[>]*\[.*?\]\s*|[^\[>]*)>", re.IGNORECASE | re.DOTALL)
_HEAD = 100_000  # characters in which the root element must begin
_MAX_TAGS = 500_000  # strict parsing takes some 10 µs each
_MAX_BROKEN = 2_000_000  # characters: mending takes up to 4 s for each million
_SHORT = 100  # characters of a body that a message quotes


class Shape(StrEnum):
    """The forms that are told apart."""

    RSS = "rss"
    ATOM = "feed"
    RDF = "rdf"
    SITEMAP = "urlset"
    HTML = "html"
    JSON = "json"
    OTHER = "other"


def shape_of(text: str) -> Shape:
    """Return the form of a decoded body."""
    head = text[:_HEAD].lstrip()
    if head[:1] in ("{", "["):
        return Shape.JSON
    start = _PREAMBLE.match(head)
    root = _ROOT.match(head, start.end() if start else 0)
    name = root[1].casefold() if root else ""
    return Shape(name) if name in set(Shape) else Shape.OTHER


def require_xml_feed(body: bytes, text: str) -> None:
    """Raise UnreadableFeed, with the kind that fits, where the text is no RSS or Atom."""
    if not text.strip():
        raise UnreadableFeed(_complaint("nothing", text), "empty")
    shape = shape_of(text)
    if shape in (Shape.RSS, Shape.ATOM, Shape.RDF):
        return
    if is_challenge_page(body):
        raise UnreadableFeed(_complaint("a bot wall's challenge", text), "challenge")
    if shape is Shape.HTML:
        raise UnreadableFeed(_complaint("an HTML page", text), "html")
    raise UnreadableFeed(_complaint(f"{shape}", text), "malformed")


def require_bearable(text: str) -> None:
    """Raise UnreadableFeed for XML that would hold a worker for minutes: huge and broken, or of too many tags."""
    if text.count("<") > _MAX_TAGS:
        message = f"expected a feed, found {text.count('<')} tags"
        raise UnreadableFeed(message, "malformed")
    if len(text) > _MAX_BROKEN and not _is_well_formed(text):
        message = f"expected RSS or Atom, found {len(text)} characters of broken XML: more than is mended"
        raise UnreadableFeed(message, "malformed")


def _is_well_formed(text: str) -> bool:
    try:
        ParserCreate("utf-8").Parse(text.encode("utf-8", "replace"), True)
    except ExpatError:
        return False
    return True


def without_doctype(text: str) -> str:
    """Return the text without its document type: no entity that it declares is ever expanded."""
    start = text.find("<!DOCTYPE", 0, _HEAD)
    start = start if start >= 0 else text.find("<!doctype", 0, _HEAD)
    if start < 0:
        return text
    found = _DOCTYPE.match(text, start)
    return text[:start] + (text[found.end() :] if found else text[start + len("<!DOCTYPE") :])


def _complaint(found: str, text: str) -> str:
    return f"expected RSS or Atom, found {found}: {text.strip()[:_SHORT]!r}"
