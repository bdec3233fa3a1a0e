"""Who wants to hear what, what is owed to them, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from podium.model.changes import Change, ChangeKind
from podium.model.findings import MeetingStatus, Topic
from podium.model.ledger import Meeting, Statement


class ChannelKind(StrEnum):
    """The ways by which a message leaves."""

    EMAIL = "email"
    SLACK = "slack"
    WEBHOOK = "webhook"
    APPRISE = "apprise"


class Rhythm(StrEnum):
    """When a subscriber hears."""

    INSTANT = "instant"
    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class Channel:
    """Where a subscription's messages go: an address, a Slack channel, a URL."""

    kind: ChannelKind
    target: str

    @property
    def label(self) -> str:
        """Return the channel in words that may be shown: of a URL only scheme and host, as its path can be a secret."""
        scheme, separator, rest = self.target.partition("://")
        host = rest.partition("/")[0].rpartition("@")[2]
        is_web = scheme in ("http", "https")
        shown = f"{scheme}://{host if is_web else ''}…" if separator else self.target
        return f"{self.kind} {shown}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which changes a subscription takes: an empty tuple means all; all that are given must agree."""

    kinds: tuple[ChangeKind, ...] = ()
    countries: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    sources: tuple[str, ...] = ()
    statuses: tuple[MeetingStatus, ...] = ()
    words: tuple[str, ...] = ()
    minimum_weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Subscription:
    """Who hears of which changes, by which channels, when and in which zone and language of dates."""

    id: str
    name: str
    channels: tuple[Channel, ...]
    wanted: Wanted = Wanted()
    rhythm: Rhythm = Rhythm.INSTANT
    digest_at: time = time(8, 0)
    digest_weekday: int = 0
    quiet: tuple[time, time] | None = None
    zone: str = "UTC"
    language: str = "en"
    remind_before: tuple[timedelta, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """The document behind a change, as an alert shows it."""

    document_id: str
    title: str
    url: str
    source_name: str
    organisation: str
    official: bool
    published: datetime | None
    source_id: str = ""


@dataclass(frozen=True, slots=True)
class News:
    """A change with the record it is about as it stands now, and its proof."""

    change: Change
    meeting: Meeting | None = None
    statement: Statement | None = None
    proof: Proof | None = None


class DeliveryState(StrEnum):
    """Where a delivery stands."""

    PENDING = "pending"
    CLAIMED = "claimed"
    SENT = "sent"
    DROPPED = "dropped"  # muted or overtaken while it waited
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Owed:
    """A delivery that is owed: unique on (change, subscription, channel); `group` names what is told in one message."""

    change_id: str
    subscription_id: str
    channel: Channel
    not_before: datetime
    group: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message."""

    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """What a channel sends, rendered: the same news as mail text, HTML and Slack blocks.

    `key` is stable over repeats (it becomes the Message-ID), `thread` over all messages on one subject; `subjects`
    are the threads of a message on several. `reply_to` is the reference of the first message on the subject, for
    channels that thread by their own ids. `at` is when it was rendered.
    """

    key: str
    thread: str
    subject: str
    text: str
    html: str
    blocks: tuple[dict[str, object], ...] = ()
    payload: dict[str, object] | None = None  # what a webhook gets
    attachments: tuple[Attachment, ...] = ()
    unsubscribe_url: str | None = None
    is_follow_up: bool = False
    subscription_id: str = ""
    subscription_name: str = ""
    subjects: tuple[str, ...] = ()
    reply_to: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """A channel took the message; `reference` is its own id of it (Slack's ts, the SMTP answer)."""

    reference: str = ""


class SourceState(StrEnum):
    """How a source does, as a digest tells it."""

    WELL = "well"
    BLOCKED = "blocked"
    FAILING = "failing"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a digest says of a source: its last release, and since when it is in its state."""

    source_name: str
    state: SourceState
    last_release: datetime | None = None
    since: datetime | None = None
