"""Governments that the catalogue does not know, by the names of their hosts: `www.mfa.gov.pl`, `government.se`."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from podium.lexicons.places import places
from podium.model.sources import Source, SourceStatus

# `president.gov.ua`, `mofa.go.jp`, `regeringen.se`, `mfa.ee`: a word of government before the country's code.
_HOST = re.compile(
    r"(?:^|\.)(?:gov|govt|gob|gouv|gouvernement|go|gub|gv|government|regeringen|regjeringen|president|prezydent"
    r"|mfa|mofa|vm|um|stm|valtioneuvosto|bundesregierung|diplo|diplomatie)\.(?P<code>[a-z]{2})$"
)
_CODES = {"uk": "GB"}  # where a domain is not the country's code
_AMERICAN = re.compile(r"\.(?:gov|mil)$")


def government_at(url: str) -> Source | None:
    """Return the government whose host a URL names, as a source of its own; None for any other host."""
    host = (urlsplit(url).hostname or "").lower()
    named = _HOST.search(host)
    code = "US" if _AMERICAN.search(host) else named["code"] if named else ""
    country = places().countries.get(_CODES.get(code, code.upper()))
    if country is None:
        return None
    return Source(
        id="government",
        name=f"Government of {country.name}",
        organisation=country.name,
        office=country.name,
        country=country.code,
        language="en",
        zone="America/New_York" if country.code == "US" else "UTC",
        official=True,
        status=SourceStatus.UNVERIFIED,
        reason="",
    )
