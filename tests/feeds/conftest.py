"""Feeds as tests write them: entries, known entries, polls one after the other."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from podium.documents.fingerprint import fingerprint
from podium.feeds.compare import Comparison, compare_entries
from podium.feeds.known import KnownEntry, content_hash
from podium.model.entries import Entry, ParsedFeed
from podium.model.sources import Feed

START = datetime(2022, 2, 14, 12, tzinfo=UTC)
FILLER = (
    "The Secretary noted the close bond of the two countries and thanked his counterpart for the shelter that was "
    "given to those who fled. They agreed that their teams would go through the open questions in the weeks to come, "
    "among them energy, grain and the safety of shipping, and would report to both governments before the summer. "
)


def at(hours: float) -> datetime:
    return START + timedelta(hours=hours)


def make_entry(number: int, *, title: str = "", body: str = "", url: str = "", guid: str = "") -> Entry:
    return Entry(
        guid=guid or f"guid-{number}",
        url=url or f"https://ministry.example/{number}",
        title=title or f"Title {number}",
        body=body or f"<p>Text {' '.join(f'word{number}x{n}' for n in range(80))}</p>",
        published=at(number),
    )


@dataclass
class Desk:
    """A feed that is polled again and again, with a memory such as the store has."""

    known: dict[str, KnownEntry] = field(default_factory=dict)
    window: tuple[str, ...] = ()
    built: datetime | None = None

    def poll(self, *entries: Entry, built: datetime | None = None, **more) -> Comparison:
        """Show these entries, newest first."""
        parsed = ParsedFeed(entries, built=built, **more)
        marks = {entry.guid: fingerprint(entry.title, entry.body) for entry in entries}
        found = compare_entries(
            list(self.known.values()), parsed, marks, previous_window=self.window, last_built=self.built
        )
        if not found.is_stale_copy:
            self.window, self.built = found.window, built or self.built
            self._remember(found, marks)
        return found

    def _remember(self, found: Comparison, marks) -> None:
        for intent in found.intents:
            entry = intent.entry
            mark = marks.get(entry.guid) or fingerprint(entry.title, entry.body)
            self.known[entry.guid] = KnownEntry(
                entry.guid, entry.url, content_hash(entry), mark, False, len(entry.body), entry.title, entry.published
            )
        for guid in found.withdrawn:
            self.known[guid] = replace(self.known[guid], is_withdrawn=True)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def entry() -> Callable[..., Entry]:
    return make_entry


@pytest.fixture
def feed() -> Feed:
    return Feed("ministry/news", "ministry", "https://ministry.example/feed")


@pytest.fixture
def filler() -> str:
    return FILLER
