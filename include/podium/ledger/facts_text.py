"""Facts of a meeting as short texts for change rows: ISO dates, names in their order."""

from __future__ import annotations

from collections.abc import Iterable

from podium.model.findings import Party, Place
from podium.model.when import When


def when_text(when: When) -> str:
    """Return "2022-01-10", "2022-01-10/2022-01-12", "2022-03-01/2022-03-31 (month)" or the words of an unknown date."""
    if when.first is None or when.last is None:
        return when.words or "unknown"
    days = str(when.first) if when.first == when.last else f"{when.first}/{when.last}"
    clock = f" {when.clock.at:%H:%M} {when.clock.zone or ''}".rstrip() if when.clock else ""
    return f"{days}{clock}" if when.is_exact else f"{days} ({when.precision})"


def place_text(place: Place | None) -> str:
    """Return the place's label, "unknown" where there is none."""
    return (place.label if place else "") or "unknown"


def parties_text(parties: Iterable[Party]) -> str:
    """Return the names, separated by semicolons."""
    return "; ".join(party.name for party in parties)
