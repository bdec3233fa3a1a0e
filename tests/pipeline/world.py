"""A tiny office with one feed, for tests: what it serves is said entry by entry, and a poll is one call."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape

from podium.model.entries import EntryFate
from podium.model.fetching import FailureClass, Fetched, FetchFailed, FetchResult, NotModified, Validators
from podium.model.sources import Feed, Source, SourceStatus
from podium.pipeline.poll import Poller, record_result, sync
from podium.pipeline.reports import PollReport
from podium.sources.catalogue import Catalogue
from podium.store.database import Store

START = datetime(2022, 2, 1, 12, tzinfo=UTC)
FEED = Feed("us-state/news", "us-state", "https://www.state.gov/feed/")
SOURCE = Source(
    id="us-state",
    name="State Department",
    organisation="United States",
    office="Department of State",
    country="US",
    language="en",
    zone="America/New_York",
    official=True,
    status=SourceStatus.ACTIVE,
    reason="",
    feeds=(FEED,),
)
FILLER = "The two sides reviewed the state of their relations and what remains to be done in the months ahead. "


def text_of(guid: str) -> str:
    """Return a text that no other entry has."""
    return " ".join(f"{FILLER}Of the matter {guid} number {number} they spoke at length." for number in range(6))


@dataclass
class Office:
    """An office that publishes; `now` moves only when it is told to."""

    store: Store
    now: datetime = START
    items: dict[str, tuple[str, str, datetime]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.poller = Poller(Catalogue((SOURCE,)))
        sync(self.store, self.poller)

    def publish(self, guid: str, title: str, body: str = "") -> None:
        body = body or text_of(guid)
        self.items[guid] = (title, body, self.items.get(guid, ("", "", self.now))[2])

    def withdraw(self, guid: str) -> None:
        del self.items[guid]

    def wait(self, **units: float) -> None:
        self.now += timedelta(**units)

    def clock(self) -> datetime:
        return self.now

    def serve(self) -> bytes:
        newest = sorted(self.items.items(), key=lambda item: item[1][2], reverse=True)[:10]
        items = "".join(_item(guid, *values) for guid, values in newest)
        built = format_datetime(self.now)
        head = f"<title>News</title><link>https://www.state.gov</link><lastBuildDate>{built}</lastBuildDate>"
        return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{items}</channel></rss>'.encode()

    def poll(self, body: bytes | None = None) -> PollReport:
        return self.record(fetched(self.serve() if body is None else body, self.now))

    def record(self, result: FetchResult) -> PollReport:
        report = PollReport()
        record_result(self.store, self.poller, FEED, result, report)
        return report


def fetched(body: bytes, at: datetime) -> Fetched:
    return Fetched(FEED.url, FEED.url, 200, body, "application/rss+xml", Validators('"e1"'), at, 0.1)


def not_modified(at: datetime) -> NotModified:
    return NotModified(FEED.url, Validators('"e1"'), at, 0.1)


def failed(at: datetime, kind: str = "http-503", failure: FailureClass = FailureClass.SOFT) -> FetchFailed:
    return FetchFailed(FEED.url, kind, failure, f"the server answered {kind}", at, 0.1)


def fate(report: PollReport, kind: EntryFate) -> int:
    return report.fates[str(kind)]


def _item(guid: str, title: str, body: str, published: datetime) -> str:
    return (
        f"<item><title>{escape(title)}</title><link>https://www.state.gov/{guid}/</link>"
        f'<guid isPermaLink="false">{guid}</guid><pubDate>{format_datetime(published)}</pubDate>'
        f"<description>{escape(f'<p>{body}</p>')}</description></item>"
    )
