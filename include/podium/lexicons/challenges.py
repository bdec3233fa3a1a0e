"""Pages that bot walls serve in place of what was asked for."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from podium.checked_yaml import load_checked

_TITLE = re.compile(rb"<title[^>]{0,200}>([^<]{0,200})</title", re.IGNORECASE)
_HEAD = 50_000  # bytes: a wall's page is short, and its marks stand at its top


class _ChallengesFile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    titles: tuple[str, ...]
    marks: tuple[str, ...]


def is_challenge_page(body: bytes) -> bool:
    """Tell whether an HTML page is a bot wall's challenge or refusal."""
    head = body[:_HEAD]
    titles, marks = _challenges()
    found = _TITLE.search(head)
    return (found is not None and found[1].strip().lower() in titles) or any(mark in head for mark in marks)


@cache
def _challenges() -> tuple[frozenset[bytes], tuple[bytes, ...]]:
    listed = load_checked(files("podium.lexicons") / "challenges.yaml", _ChallengesFile)
    return frozenset(title.lower().encode() for title in listed.titles), tuple(mark.encode() for mark in listed.marks)
