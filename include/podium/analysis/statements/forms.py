"""Sentences whose form shows that they say nothing: headings, rows of tables, questions in return."""

from __future__ import annotations

import re

from podium.model.documents import ParagraphRole

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LONG = 4  # letters: shorter words stay small in a heading, and so do these
_SMALL = frozenset(("amid", "from", "into", "over", "than", "that", "upon", "with"))
_FEWEST = 3  # long words that show how a line is written
_SHORT = 12  # words
_CELL = " | "  # between the cells of a table's row


def is_empty_form(words: str, role: ParagraphRole, *, is_alone: bool) -> bool:
    """Tell whether a sentence is a heading or a table's row in an official text, or `is_alone` as a short question."""
    if role is ParagraphRole.PROSE:
        return _CELL in words or _is_heading(words)
    return is_alone and words.rstrip().endswith("?") and len(words.split()) <= _SHORT


def _is_heading(words: str) -> bool:
    """Tell whether every longer word begins with a capital, as in `Supporting Ukraine in the Months Ahead`."""
    long = [word for word in _WORD.findall(words) if len(word) >= _LONG and word not in _SMALL]
    return len(long) >= _FEWEST and all(word[0].isupper() for word in long)
