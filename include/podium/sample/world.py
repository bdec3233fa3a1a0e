"""What the sample world's feeds serve at a simulated time. Pure: the same time gives the same bytes."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

from podium.model.sources import Feed
from podium.sample.rss import render_rss
from podium.sample.timeline import changed_at, items_at, load_timeline, source_ids
from podium.sources.catalogue import Catalogue, load_catalogue

START = datetime(2021, 12, 27, 12, tzinfo=UTC)
END = datetime(2022, 1, 14, 12, tzinfo=UTC)
_WINDOW = 10  # items: the State Department's feed never shows more
_BEFORE_ALL = datetime(2021, 12, 1, tzinfo=UTC)


def feed_ids() -> tuple[str, ...]:
    """Return the ids of the sources, each of which has one feed."""
    return source_ids()


def feed_bytes(source_id: str, at: datetime) -> bytes:
    """Return the RSS that the source serves at `at` (aware); raises ConfigError where there is no such source."""
    timeline = load_timeline(source_id)
    newest = items_at(timeline, at)[:_WINDOW]
    return render_rss(timeline.channel, newest, changed_at(timeline, at) or _BEFORE_ALL)


def etag(source_id: str, at: datetime) -> str:
    """Return the validator of what the source serves at `at`, in quotes: the same bytes have the same one."""
    return f'"{hashlib.sha256(feed_bytes(source_id, at)).hexdigest()[:20]}"'


def feed_path(source_id: str) -> str:
    """Return the path under which a server of this world offers the source's feed."""
    return f"/feeds/{source_id}.rss"


def sources_folder() -> Path:
    """Return the folder of the sample's source files; their feeds stand at 127.0.0.1, port 8765."""
    return Path(str(files("podium.sample") / "sources"))


def sample_catalogue(base_url: str) -> Catalogue:
    """Return the sample's sources with their feeds at `base_url`: http://127.0.0.1:<port> of the server that runs."""
    catalogue = load_catalogue(sources_folder())
    return Catalogue(tuple(replace(source, feeds=_moved(source.feeds, base_url)) for source in catalogue.sources))


def _moved(feeds: tuple[Feed, ...], base_url: str) -> tuple[Feed, ...]:
    return tuple(replace(feed, url=base_url.rstrip("/") + feed_path(feed.source_id)) for feed in feeds)
