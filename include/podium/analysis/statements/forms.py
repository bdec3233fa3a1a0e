"""Sentences whose form shows that they say nothing: headings, rows of tables, honours, questions in return."""

from __future__ import annotations

import re

from podium.model.documents import ParagraphRole

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LONG = 4  # letters: shorter words stay small in a heading, and so do these
_SMALL = frozenset(("amid", "from", "into", "over", "than", "that", "upon", "with"))
_FEWEST = 3  # long words that show how a line is written
_SHORT = 12  # words
# `Eternal glory to our defenders!`, `I signed decrees awarding our heroes`: honours of one's own people.
_HONOURS = re.compile(
    r"^(?:[Ee]ternal |[Mm]aximum )?(?:[Gg]lory|[Mm]emory|[Gg]ratitude) to\b"
    r"|\bI (?:\w+ ){0,3}(?:sign|award|confer|present)(?:ed|red)? (?:\w+ ){0,4}(?:decrees?|[Oo]rders?|awards?|title)\b"
    r"|\b[Ii] (?:\w+ ){0,4}(?:thank|grateful to|thankful to) (?:all |each |every |of |the )*"
    r"(?:our (?:own )?(?:defenders?|people|heroes|military|soldiers|warriors)|citizens?|one of you|[A-Z][a-z]+an who)\b"
)
_CELL = " | "  # between the cells of a table's row


def is_empty_form(words: str, role: ParagraphRole, *, is_alone: bool) -> bool:
    """Tell whether a sentence is a heading, a row or an honour in an official text, or `is_alone` a short question."""
    if role is ParagraphRole.PROSE:
        return _CELL in words or _is_heading(words) or _HONOURS.search(words) is not None
    return is_alone and words.rstrip().endswith("?") and len(words.split()) <= _SHORT


def _is_heading(words: str) -> bool:
    """Tell whether every longer word begins with a capital, as in `Supporting Ukraine in the Months Ahead`."""
    long = [word for word in _WORD.findall(words) if len(word) >= _LONG and word not in _SMALL]
    return len(long) >= _FEWEST and all(word[0].isupper() for word in long)
