"""The sample world's publications and what becomes of them, as data files tell it."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.resources import files

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from podium.checked_yaml import load_checked
from podium.errors import ConfigError


class _Checked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Repost(_Checked):
    """The new guid and link of a publication whose old entry is taken away."""

    guid: str
    link: str


class Event(_Checked):
    """What happens to a publication at `at`: words of its title or body give way, it is reposted or withdrawn."""

    at: AwareDatetime
    replace: dict[str, str] = Field(default_factory=dict)
    repost: Repost | None = None
    withdraw: bool = False


class Publication(_Checked):
    """One publication as it first appears at `at`; `body` is HTML."""

    key: str
    at: AwareDatetime
    guid: str
    link: str
    title: str
    body: str
    creator: str = ""
    events: tuple[Event, ...] = ()


class Channel(_Checked):
    """Head of a feed; `full_text` tells whether it also gives content:encoded."""

    title: str
    link: str
    self: str
    language: str
    full_text: bool


class Timeline(_Checked):
    """All that one source publishes."""

    source: str
    channel: Channel
    publications: tuple[Publication, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A publication as its source shows it at some time; `changed` is when it last changed."""

    guid: str
    link: str
    title: str
    creator: str
    body: str
    published: datetime
    changed: datetime


@functools.cache
def load_timeline(source_id: str) -> Timeline:
    """Return a source's timeline; raises ConfigError where there is no such source or its file is wrong."""
    path = files("podium.sample") / "world" / f"{source_id}.yaml"
    if source_id not in source_ids():
        message = f"the sample world has no source {source_id!r}; it has {', '.join(source_ids())}"
        raise ConfigError(message)
    return load_checked(path, Timeline)


@functools.cache
def source_ids() -> tuple[str, ...]:
    """Return the ids of the sample's sources in order of the alphabet."""
    names = [path.name for path in (files("podium.sample") / "world").iterdir()]
    return tuple(sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml")))


def items_at(timeline: Timeline, at: datetime) -> list[Item]:
    """Return all that the source shows at a time, newest first."""
    shown = [item for publication in timeline.publications if (item := _item_at(publication, at))]
    return sorted(shown, key=lambda item: item.published, reverse=True)


def changed_at(timeline: Timeline, at: datetime) -> datetime | None:
    """Return when the source last changed anything, up to `at`."""
    moments = [moment for publication in timeline.publications for moment in _moments(publication) if moment <= at]
    return max(moments, default=None)


def _moments(publication: Publication) -> list[datetime]:
    return [publication.at, *(event.at for event in publication.events)]


def _item_at(publication: Publication, at: datetime) -> Item | None:
    if publication.at > at:
        return None
    item: Item | None = Item(
        guid=publication.guid,
        link=publication.link,
        title=publication.title,
        creator=publication.creator,
        body=publication.body,
        published=publication.at,
        changed=publication.at,
    )
    for event in publication.events:
        if item is not None and event.at <= at:
            item = _after(item, event)
    return item


def _after(item: Item, event: Event) -> Item | None:
    if event.withdraw:
        return None
    if event.repost:
        return replace(item, guid=event.repost.guid, link=event.repost.link, published=event.at, changed=event.at)
    for old, new in event.replace.items():
        item = replace(item, title=item.title.replace(old, new), body=item.body.replace(old, new))
    return replace(item, changed=event.at)
