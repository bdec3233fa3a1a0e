"""`subscriptions.yml`: who hears of what, by which channels and when; every mistake is answered with its line."""

from __future__ import annotations

from collections import Counter
from datetime import time, timedelta
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from podium.alerts import spellings
from podium.checked_yaml import parse_checked
from podium.errors import ConfigError
from podium.model.alerts import Channel, ChannelKind, Rhythm, Subscription, Wanted
from podium.model.changes import ChangeKind
from podium.model.findings import MeetingStatus, Topic

LocalTime = Annotated[time, BeforeValidator(spellings.read_time)]


class _Checked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ChannelWords(_Checked):
    """One way to the reader: exactly one of the four keys."""

    email: Annotated[str, AfterValidator(spellings.check_address)] | None = None
    slack: Annotated[str, AfterValidator(spellings.check_slack)] | None = None
    webhook: Annotated[str, AfterValidator(spellings.check_web_url)] | None = None
    apprise: Annotated[str, AfterValidator(spellings.check_url)] | None = None

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        given = [name for name, value in self if value is not None]
        if len(given) != 1:
            message = f"expected exactly one of email, slack, webhook, apprise, found {', '.join(given) or 'none'}"
            raise ValueError(message)
        return self

    @property
    def channel(self) -> Channel:
        """Return the channel of the model."""
        kind, target = next((name, value) for name, value in self if value is not None)
        return Channel(ChannelKind(kind), target)


class WantedWords(_Checked):
    """Which changes are wanted: one word of each list that is given must agree."""

    kinds: Annotated[tuple[ChangeKind, ...], BeforeValidator(spellings.read_kinds)] = ()
    countries: tuple[Annotated[str, AfterValidator(spellings.read_country)], ...] = ()
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    sources: tuple[str, ...] = ()
    statuses: tuple[MeetingStatus, ...] = ()
    words: tuple[Annotated[str, Field(min_length=2)], ...] = ()
    minimum_weight: Annotated[float, Field(ge=0, le=1)] = 0.0


class Quiet(_Checked):
    """The hours in which nothing is sent, in the subscriber's zone; they may span midnight."""

    begin: LocalTime = Field(alias="from")
    until: LocalTime


class SubscriptionWords(_Checked):
    """One subscription as the file has it."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")
    name: str = Field(min_length=1, max_length=80)
    channels: Annotated[tuple[ChannelWords, ...], BeforeValidator(spellings.check_some)]
    wanted: WantedWords = WantedWords()
    rhythm: Rhythm = Rhythm.INSTANT
    digest_at: LocalTime = time(8, 0)
    digest_weekday: Annotated[int, BeforeValidator(spellings.read_weekday)] = 0
    quiet: Quiet | None = None
    zone: Annotated[str, AfterValidator(spellings.check_zone)] = "UTC"
    language: Annotated[str, AfterValidator(spellings.check_language)] = "en"
    remind_before: tuple[Annotated[timedelta, BeforeValidator(spellings.read_lead)], ...] = ()

    @property
    def subscription(self) -> Subscription:
        """Return the subscription of the model."""
        fields = {name: value for name, value in self if name not in ("channels", "wanted", "quiet")}
        return Subscription(
            channels=tuple(words.channel for words in self.channels),
            wanted=Wanted(**dict(self.wanted)),
            quiet=(self.quiet.begin, self.quiet.until) if self.quiet else None,
            **fields,
        )


class SubscriptionsFile(_Checked):
    """The whole file."""

    subscriptions: tuple[SubscriptionWords, ...] = ()


def parse_subscriptions(text: str, name: str) -> tuple[Subscription, ...]:
    """Return the subscriptions of a file's text; raises ConfigError that names file, line and what is expected."""
    found = parse_checked(text, SubscriptionsFile, name).subscriptions
    _refuse_twins([words.id for words in found], name)
    return tuple(words.subscription for words in found)


def _refuse_twins(ids: list[str], name: str) -> None:
    twins = sorted(twin for twin, times in Counter(ids).items() if times > 1)
    if twins:
        message = f"{name}: each subscription needs an id of its own, found more than once: {', '.join(twins)}"
        raise ConfigError(message)
