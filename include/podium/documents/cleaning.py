"""Characters that look like one another are made one, in one place for all texts that are read from HTML."""

from __future__ import annotations

import re
import unicodedata

_KEPT_JOINERS = "\u200c\u200d"  # they shape Persian words and emoji


class _CleanTable(dict[int, "str | None"]):
    """Maps every space to the plain one and drops what prints nothing: controls, marks of direction, soft hyphens."""

    def __missing__(self, code: int) -> str | None:
        self[code] = answer = _cleaned(chr(code))
        return answer


def _cleaned(character: str) -> str | None:
    category = unicodedata.category(character)
    if character.isspace() or category == "Zs":
        return " "
    is_printed = category not in {"Cc", "Cf", "Cs"} or character in _KEPT_JOINERS
    return character if is_printed else None


_CLEAN = _CleanTable()
_SPACES = re.compile(" {2,}")


def clean(text: str) -> str:
    """Return the text on one line: single plain spaces, no characters that print nothing."""
    return _SPACES.sub(" ", text.translate(_CLEAN)).strip()
