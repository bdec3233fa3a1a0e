"""What a source's file may say; a wrong key or value is refused with its line."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated, Self
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from podium.model.sources import BodyFrom, FeedKind, SourceStatus

_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*(s|m|h|d)")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_NAME = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
_HOST = re.compile(r"(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_MONTH_OR_PAGE = r"^(\d{1,6}|\d{4}-\d{2})$"


def _duration(value: object) -> object:
    found = _DURATION.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found:
        message = "expected a duration such as 15m, 6h or 3d"
        raise ValueError(message)
    return timedelta(**{_UNITS[found[2]]: float(found[1])})


def _zone(value: str) -> str:
    if value not in available_timezones():
        message = "expected a zone of the IANA database such as Europe/Kyiv"
        raise ValueError(message)
    return value


def _address(value: str) -> str:
    if not value.startswith(("http://", "https://")) or any(character.isspace() for character in value):
        message = "expected an address that begins with http:// or https://"
        raise ValueError(message)
    return value


def _host_name(value: str) -> str:
    if not _HOST.fullmatch(value):
        message = "expected a host in small letters without scheme, path or www., such as example.gov"
        raise ValueError(message)
    return value


Duration = Annotated[timedelta, BeforeValidator(_duration)]
Zone = Annotated[str, AfterValidator(_zone)]
Address = Annotated[str, AfterValidator(_address)]
Host = Annotated[str, AfterValidator(_host_name)]


class _Checked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SelectorsFile(_Checked):
    """How entries are read from a listing: CSS selectors for pages, dotted paths for JSON."""

    item: str = Field(description="One entry of the list.")
    link: str = Field(description="Its link, inside the item; `.` is the item itself.")
    title: str = Field(description="Its title.")
    date: str | None = Field(None, description="When it was published.")
    body: str | None = Field(None, description="Its text, where the list has it.")
    guid: str | None = Field(None, description="What names it for good; its link where there is none.")


class FeedFile(_Checked):
    """One pollable URL."""

    name: str = Field(pattern=_NAME, description="Short name; the feed's id is `<source>/<name>`.")
    url: Address = Field(description="What is polled.")
    kind: FeedKind = Field(FeedKind.FEED, description="Form of the answer.")
    body: BodyFrom = Field(BodyFrom.FEED, description="Where the full text stands: in the feed, or on each page.")
    selectors: SelectorsFile | None = Field(None, description="How a listing is read.")
    interval: Duration = Field(timedelta(minutes=15), description="First interval between two polls.")
    interval_min: Duration = Field(timedelta(minutes=5), description="Shortest interval that it may fall to.")
    interval_max: Duration = Field(timedelta(hours=1), description="Longest interval that it may grow to.")
    silent_after: Duration = Field(timedelta(days=3), description="Silence after which the operator is told.")
    entries_min: int = Field(1, ge=0, description="Fewer entries than this are reported as a sudden drop.")
    entries_max: int = Field(2000, ge=1, description="More entries than this are kept as raw text only.")
    skip_titles: tuple[str, ...] = Field((), description="Entries whose title has one of these words are left out.")
    user_agent: str | None = Field(None, description="User-Agent in place of Podium's own; each use is logged.")
    allow_private: bool = Field(default=False, description="Allow a private address: a feed in your own network.")

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if not self.interval_min <= self.interval <= self.interval_max:
            message = "expected interval_min <= interval <= interval_max"
            raise ValueError(message)
        if self.kind in (FeedKind.LISTING, FeedKind.JSON_LISTING) and self.selectors is None:
            message = f"a {self.kind} needs `selectors`"
            raise ValueError(message)
        return self


class ArchiveFile(_Checked):
    """Where older publications stand, for `backfill`."""

    url: Address = Field(description="With {page}, or with {year} and {month}.")
    selectors: SelectorsFile = Field(description="How a page of the archive is read.")
    first: str = Field("1", pattern=_MONTH_OR_PAGE, description="First page, or month such as 2021-05.")
    last: str | None = Field(None, pattern=_MONTH_OR_PAGE, description="Last page or month, where it is known.")


class SourceFile(_Checked):
    """An office or newsroom that publishes."""

    name: str = Field(description="Whole name, as a reader of an alert should see it.")
    organisation: str = Field(description="Whom its officials stand for: a country or an organisation.")
    office: str = Field(description="The office itself; for a newsroom its name.")
    country: str | None = Field(None, pattern="^[A-Z]{2}$", description="Two letters (ISO 3166), where it has one.")
    language: str = Field("en", pattern="^[a-z]{2}$", description="Two letters (ISO 639-1).")
    zone: Zone = Field(description='Zone in which its "today" is meant.')
    official: bool = Field(description="Whether the office speaks for the organisation.")
    day_first: bool = Field(default=False, description="Whether 3/4/2022 is the third of April.")
    status: SourceStatus = Field(description="Only active and unverified sources are polled.")
    reason: str = Field(description="Why it has this status, with the date on which that was found.")
    feeds: tuple[FeedFile, ...] = Field((), description="What is polled.")
    archives: tuple[ArchiveFile, ...] = Field((), description="Where older publications stand.")
    hosts: tuple[Host, ...] = Field((), description="Further hosts at which its texts stand, without `www.`.")

    @model_validator(mode="after")
    def _names_differ(self) -> Self:
        names = [feed.name for feed in self.feeds]
        if len(set(names)) < len(names):
            message = "expected feeds with names that differ"
            raise ValueError(message)
        return self
