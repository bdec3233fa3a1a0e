"""The text of a new source's file, for a person to complete."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

import yaml

from podium.model.sources import FeedKind

_NOT_NAME = re.compile(r"[^a-z0-9]+")
_GENERIC = frozenset({"www", "com", "org", "net", "gov", "int", "en", "news", "feeds", "rss"})


@dataclass(frozen=True, slots=True)
class DraftFeed:
    """A feed for the draft."""

    name: str
    url: str
    kind: FeedKind = FeedKind.FEED


def source_id_of(url: str) -> str:
    """Return a name for the source at an address: `mfa-gov-ua` becomes `ua-mfa`, `www.osce.org` becomes `osce`."""
    labels = (urlsplit(url).hostname or "").split(".")
    country = labels[-1] if len(labels[-1]) == 2 else ""  # noqa: PLR2004 - a country's domain has two letters
    words = [label for label in (labels[:-1] if country else labels) if label not in _GENERIC]
    return _NOT_NAME.sub("-", "-".join(filter(None, [country, *words]))).strip("-") or "new-source"


def draft_source(name: str, feeds: tuple[DraftFeed, ...], *, today: date, language: str = "en") -> str:
    """Return the YAML of a source: what a machine cannot know stands there as a guess that is marked."""
    content = {
        "name": name,
        "organisation": name,
        "office": name,
        "language": language,
        "zone": "UTC",
        "official": False,
        "status": "unverified",
        "reason": f"Added on {today:%-d %B %Y}; not watched yet.",
        "feeds": [{"name": feed.name, "url": feed.url, "kind": str(feed.kind)} for feed in feeds],
    }
    notes = "# Put right: organisation, office, country (two letters), zone, official; then `podium sources check`.\n"
    return notes + yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=120)
