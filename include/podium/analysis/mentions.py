"""A person at a place of a text."""

from __future__ import annotations

from dataclasses import dataclass

from podium.model.text import Span


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person at a place of a text: `span` covers title and name, `name` is as printed, without title.

    `stands_for` is the country or organisation that the title names.
    """

    span: Span
    name: str
    office: str = ""
    stands_for: str | None = None
    name_start: int = 0
