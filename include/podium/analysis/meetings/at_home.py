"""Places that lie in the United States, whatever country their name belongs to: "Manchester, New Hampshire"."""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from podium.analysis.places import PlaceMention
from podium.lexicons.american_places import american_places
from podium.model.documents import Document
from podium.model.findings import Place
from podium.patterns import pattern

_HOME = "United States"


def placed(mention: PlaceMention, text: str, *, state: str | None) -> PlaceMention:
    """Return a place as it is meant; `state` is the country's name that stands for an American state in the text."""
    place = mention.place
    is_state = place.country is not None and place.country == state
    is_territory = place.country in american_places().territories
    if not (is_state or is_territory or (place.city and _in_state().match(text, mention.span.end))):
        return mention
    return replace(mention, place=Place(place.city or place.country, _HOME))


def namesake(document: Document) -> str | None:
    """Return the country's name that an American office uses for the state: "Georgia"."""
    name = american_places().namesake
    is_american = document.official and document.organisation == _HOME
    text = f"{document.title}\n{document.text}" if is_american else ""
    return name if name in text and not _of_country().search(text) else None


@functools.cache
def _in_state() -> re.Pattern[str]:
    return pattern(rf",\s+(?:{'|'.join(map(re.escape, american_places().states))})\b")


@functools.cache
def _of_country() -> re.Pattern[str]:
    return pattern(rf"\b(?:{'|'.join(map(re.escape, american_places().country_words))})\b")
