"""Links that jump to a sentence: `#:~:text=`, the text fragment of the web platform."""

from __future__ import annotations

from urllib.parse import quote, unquote, urlsplit

_DIRECTIVE = ":~:"
_WHOLE = 200  # characters; longer quotes are named by their first and last words
_WHOLE_ENCODED = 700  # a Cyrillic letter takes six
_EDGE_WORDS = 6


def link_to_quote(url: str, words: str) -> str:
    """Return `url` with a fragment that marks `words` on the page; "" where the address is not to be shown."""
    if not is_web_address(url):
        return ""
    page, separator, anchor = url.partition("#")
    anchor = anchor.partition(_DIRECTIVE)[0]
    directive = _directive(words)
    return f"{page}#{anchor}{directive}" if directive else page + separator + anchor


def is_web_address(url: str) -> bool:
    """Tell whether the address is http(s) with a host and without blanks or control characters."""
    if any(character.isspace() or not character.isprintable() for character in url):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def words_of(url: str) -> tuple[str, ...]:
    """Return the words that a link's text fragment names: the whole text, or its beginning and end."""
    directive = url.partition("#")[2].partition(_DIRECTIVE)[2].removeprefix("text=")
    return tuple(unquote(part) for part in directive.split(",")) if directive else ()


def _directive(words: str) -> str:
    folded = " ".join(words.split())
    if not folded:
        return ""
    return f"{_DIRECTIVE}text={','.join(_encode(part) for part in _edges(folded))}"


def _edges(folded: str) -> tuple[str, ...]:
    pieces = folded.split(" ")
    is_short = len(folded) <= _WHOLE and len(_encode(folded)) <= _WHOLE_ENCODED
    if is_short or len(pieces) <= 2 * _EDGE_WORDS:
        return (folded,)
    return " ".join(pieces[:_EDGE_WORDS]), " ".join(pieces[-_EDGE_WORDS:])


def _encode(text: str) -> str:
    """Encode all that is not plain; the dash too, as `-,` and `,-` mark context in the fragment's grammar."""
    return quote(text, safe="").replace("-", "%2D")
