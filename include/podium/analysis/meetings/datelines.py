"""Datelines: where and when a report was written, before its first words."""

from __future__ import annotations

from podium.analysis.places import find_places
from podium.model.documents import Document
from podium.model.findings import Place
from podium.patterns import pattern

# Capitals, a day and an agency before a dash: "GENEVA, Jan. 9 (Agency) -- ".
_DATELINE = pattern(r"[A-Z][A-Z .,/’'-]{2,40}[A-Z.](?:,\s[^–—]{0,30}?)?\s*(?:\([^)]{1,60}\)\s*)?(?:--?|–|—)\s")


def dateline(text: str) -> str:
    """Return the dateline with which a text begins, or ""."""
    found = _DATELINE.match(text)
    return found[0] if found else ""


def written_in(document: Document) -> Place | None:
    """Return the one city in which the report was written, if it says so: "LONDON (Agency) -- "."""
    first = next(iter(document.paragraphs), None)
    line = dateline(first.text[first.body :]) if first else ""
    places = find_places(f"in {line.split('(')[0].title()}") if line else []
    return places[0].place if len(places) == 1 and places[0].place.city else None
