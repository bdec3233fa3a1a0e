"""Where one clause ends and the next, with a subject of its own, begins: "…, and the Council will …"."""

from __future__ import annotations

from collections.abc import Sequence

from podium.model.when import DateMention
from podium.patterns import pattern

_NEXT = pattern(r",\s+(?:and|while|but|whereas)\s+(?=(?:the|a|an|on|in|at|he|she|they|his|her)\b|[A-Z])")

# What is told behind these words is another matter than the journey or meeting before them.
OTHER_CLAUSE = pattern(r"(?i),?\s(?:but|while|although|though|whereas|since\s+(?:he|she|they)(?:[’']\w+)?|because)\s")


def clause_end(text: str, start: int, limit: int, dates: Sequence[DateMention]) -> int:
    """Return where the clause that begins at `start` ends, if it and the rest have dates of their own; else `limit`."""
    following = _NEXT.search(text, start, limit)
    if following is None:
        return limit
    has_own = any(date.start < following.start() for date in dates)
    has_other = any(date.start >= following.end() for date in dates)
    return following.start() if has_own and has_other else limit


def clause_start(text: str, at: int) -> int:
    """Return where the clause begins in which a place of the text stands; 0 for the first."""
    return max((match.end() for match in _NEXT.finditer(text, 0, at)), default=0)
