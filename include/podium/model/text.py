"""Places in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of characters in a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """Return the span moved right by `by` characters."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Evidence:
    """A verbatim slice of a document: `text == document.text[span.start:span.end]`, inside paragraph `paragraph`."""

    text: str
    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Mention:
    """What a rule recognised at a place: `kind` of thing, the `entity` it resolves to, and the rule's id."""

    span: Span
    kind: str
    entity: str
    rule: str
