"""HTML to blocks: the runs of text that a reader sees as paragraphs, list items, table rows or headings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from podium.documents.cleaning import clean
from podium.documents.depth import is_too_deep, without_tags

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# fmt: off
_DROPPED = frozenset((
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "video", "audio",
    "form", "button", "select", "textarea", "input", "head", "title", "figure", "nav",
))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = _HEADINGS | frozenset((
    "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "caption", "blockquote",
    "pre", "section", "article", "aside", "header", "footer", "main", "address", "figcaption", "hr", "body", "center",
    "details", "summary", "fieldset",
))
# fmt: on
_CELLS = frozenset(("td", "th"))
_CELL_BREAK = " | "


@dataclass(frozen=True, slots=True)
class Block:
    """One run of text; `is_heading` where the markup says so."""

    text: str
    is_heading: bool = False


def html_blocks(html: str) -> list[Block]:
    """Return the blocks of an HTML text in reading order; scripts, styles and forms are no text."""
    if is_too_deep(html):
        return [Block(text) for line in without_tags(html).splitlines() if (text := clean(line))]
    reader = _Reader()
    root = LexborHTMLParser(html.replace("\0", "")).body
    if root is not None:
        _walk(root, reader)
    reader.end_block()
    return reader.blocks


@dataclass(slots=True)
class _Reader:
    """Collects the pieces of the block that is being read."""

    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    is_heading: bool = False

    def end_block(self) -> None:
        """Close the block; a line that goes on in small letters belongs to the one before its break."""
        text = clean("".join(self.pieces)).removesuffix(_CELL_BREAK.rstrip()).strip()
        if text:
            self.blocks.append(Block(text, self.is_heading))
        self.pieces.clear()
        self.is_heading = False

    def enter(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self.pieces.append(node.text_content or "")
        elif tag in _BLOCKS or tag == "br":
            self.end_block()
            self.is_heading = tag in _HEADINGS

    def leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag in _BLOCKS:
            self.end_block()
        elif tag in _CELLS and any(piece.strip() for piece in self.pieces):
            self.pieces.append(_CELL_BREAK)


def _walk(root: LexborNode, reader: _Reader) -> None:
    """Visit the tree without recursion: a page can be nested deeper than Python's stack."""
    node: LexborNode | None = root
    depth = 0
    while node is not None:
        is_read = node.tag not in _DROPPED
        if is_read:
            reader.enter(node)
        first = node.child if is_read else None
        if first is not None:
            node, depth = first, depth + 1
            continue
        if is_read:
            reader.leave(node)
        node, depth = _following(node, depth, reader)


def _following(node: LexborNode, depth: int, reader: _Reader) -> tuple[LexborNode | None, int]:
    """Return the next node in reading order that is no child of `node`, and leave the parents that end before it."""
    while depth > 0:
        if node.next is not None:
            return node.next, depth
        parent = node.parent
        if parent is None:
            break
        node, depth = parent, depth - 1
        reader.leave(node)
    return None, 0
