"""All sources, read from their files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from urllib.parse import urlsplit

from podium.checked_yaml import load_checked
from podium.errors import ConfigError, NotFound
from podium.model.sources import Archive, Feed, Selectors, Source
from podium.sources.schema import ArchiveFile, FeedFile, SelectorsFile, SourceFile


@dataclass(frozen=True)
class Catalogue:
    """The sources in the order of their ids."""

    sources: tuple[Source, ...]

    @property
    def feeds(self) -> tuple[Feed, ...]:
        """Return all feeds, of sources of any status."""
        return tuple(feed for source in self.sources for feed in source.feeds)

    def source(self, source_id: str) -> Source:
        """Return a source; raises NotFound."""
        if source_id not in self._by_id:
            message = f"source {source_id!r}: not in the catalogue; `podium sources` lists what is"
            raise NotFound(message)
        return self._by_id[source_id]

    def feed(self, feed_id: str) -> Feed:
        """Return a feed; raises NotFound."""
        if feed_id not in self._feeds_by_id:
            message = f"feed {feed_id!r}: not in the catalogue; `podium sources` lists what is"
            raise NotFound(message)
        return self._feeds_by_id[feed_id]

    def by_host(self, url: str) -> Source | None:
        """Return the source that publishes at the URL's host, or at the nearest domain above it."""
        host = _host(url)
        while "." in host:
            if found := self._by_host.get(host):
                return found
            host = host.partition(".")[2]
        return None

    @cached_property
    def _by_id(self) -> Mapping[str, Source]:
        return {source.id: source for source in self.sources}

    @cached_property
    def _feeds_by_id(self) -> Mapping[str, Feed]:
        return {feed.id: feed for feed in self.feeds}

    @cached_property
    def _by_host(self) -> Mapping[str, Source]:
        hosts: dict[str, Source] = {}
        for source in self.sources:
            for url in (*(feed.url for feed in source.feeds), *source.archives):
                hosts.setdefault(_host(url), source)
            hosts.update(dict.fromkeys(source.hosts, source))
        return hosts


def load_catalogue(folder: Path | None = None) -> Catalogue:
    """Load the sources of a folder, by default those that are shipped; raises ConfigError naming file and line."""
    place: Traversable = folder if folder is not None else files("podium.sources")
    if not place.is_dir():
        message = f"{place}: expected a folder of source files, found none"
        raise ConfigError(message)
    paths = sorted((path for path in place.iterdir() if path.name.endswith(".yaml")), key=lambda path: path.name)
    return Catalogue(tuple(load_source(path) for path in paths))


def load_source(path: Path | Traversable) -> Source:
    """Load one source; its file's name is its id."""
    return source_of(path.name.removesuffix(".yaml"), load_checked(path, SourceFile))


def source_of(source_id: str, content: SourceFile) -> Source:
    """Return the source that a checked file describes."""
    return Source(
        id=source_id,
        name=content.name,
        organisation=content.organisation,
        office=content.office,
        country=content.country,
        language=content.language,
        zone=content.zone,
        official=content.official,
        status=content.status,
        reason=content.reason,
        feeds=tuple(_feed(source_id, feed, content) for feed in content.feeds),
        day_first=content.day_first,
        archives=tuple(archive.url for archive in content.archives),
        archive_plans=tuple(_archive(source_id, archive, content.zone) for archive in content.archives),
        hosts=content.hosts,
    )


def _feed(source_id: str, feed: FeedFile, source: SourceFile) -> Feed:
    given = {name: getattr(feed, name) for name in FeedFile.model_fields if name not in ("name", "selectors")}
    return Feed(
        id=f"{source_id}/{feed.name}",
        source_id=source_id,
        selectors=_selectors(feed.selectors) if feed.selectors else None,
        zone=source.zone,
        **given,
    )


def _archive(source_id: str, archive: ArchiveFile, zone: str) -> Archive:
    return Archive(source_id, archive.url, _selectors(archive.selectors), archive.first, archive.last, zone)


def _selectors(selectors: SelectorsFile) -> Selectors:
    return Selectors(**selectors.model_dump())


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
