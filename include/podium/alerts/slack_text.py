"""Slack's own markup: what must be escaped, and how long a text may become by it."""

from __future__ import annotations

from collections.abc import Iterable

SECTION = 3_000  # characters that a section takes, after escaping

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_IN_ADDRESS = str.maketrans({"<": "%3C", ">": "%3E", "|": "%7C", "&": "&amp;"})
_LONGEST_ADDRESS = 1_000


def escaped(text: str, limit: int = SECTION) -> str:
    """Return the text with & < > escaped, so that a hostile title calls nobody; cut to `limit` as Slack counts."""
    whole = text.translate(_ENTITIES)
    if len(whole) <= limit:
        return whole
    kept = ""
    for character in text:
        piece = character.translate(_ENTITIES)
        if len(kept) + len(piece) >= limit:
            break
        kept += piece
    return kept + "…"


def link(address: str, words: str) -> str:
    """Return a link; without its fragment, or as plain words, where the address is longer than a message bears."""
    for shown in (address, address.partition("#")[0]):
        quoted = shown.translate(_IN_ADDRESS)
        if 0 < len(quoted) <= _LONGEST_ADDRESS:
            return f"<{quoted}|{escaped(words, 200)}>"
    return escaped(words, 200)


def links(*addressed: tuple[str, str]) -> list[str]:
    """Return links of those (address, words) whose address is known."""
    return [link(address, words) for address, words in addressed if address]


def rows(lines: Iterable[str], limit: int) -> str:
    """Return lines that are escaped already, as many as fit into `limit`, with an ellipsis for the rest."""
    kept: list[str] = []
    room = limit - len("\n…")
    for line in lines:
        if len(line) + 1 > room:
            return "\n".join([*kept, "…"])
        kept.append(line)
        room -= len(line) + 1
    return "\n".join(kept)
