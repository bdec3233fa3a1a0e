"""Identity over eleven months of the State Department's feed, as it was served."""

import tarfile
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations

import pytest

from podium.documents.fingerprint import fingerprint
from podium.feeds.compare import compare_entries
from podium.feeds.known import KnownEntry, content_hash
from podium.feeds.parse import parse_feed
from podium.model.entries import EntryFate
from podium.model.sources import Feed

FEED = Feed("us-state/press-releases", "us-state", "https://www.state.gov/", zone="America/New_York")
WEEK = timedelta(days=7)


class Memory:
    """What a store would keep of the feed."""

    def __init__(self) -> None:
        self.known: dict[str, KnownEntry] = {}
        self.first: dict[str, datetime] = {}
        self.window: tuple[str, ...] = ()
        self.built: datetime | None = None
        self.fates: Counter[str] = Counter()
        self.stale: list[datetime] = []
        self.linked: set[frozenset[str]] = set()

    def poll(self, at: datetime, body: bytes) -> None:
        parsed = parse_feed(body, FEED, now=at)
        marks = {entry.guid: fingerprint(entry.title, entry.body) for entry in parsed.entries}
        near = [k for k in self.known.values() if k.guid in {*marks, *self.window} or at - self.first[k.guid] < WEEK]
        found = compare_entries(near, parsed, marks, previous_window=self.window, last_built=self.built)
        if found.is_stale_copy:
            self.stale.append(at)
            return
        for intent in found.intents:
            self.fates[intent.fate] += 1
            self._keep(at, intent, marks)
        for guid in found.withdrawn:
            self.fates[EntryFate.WITHDRAWN] += 1
            self.known[guid] = replace(self.known[guid], is_withdrawn=True)
        self.window, self.built = found.window, parsed.built

    def _keep(self, at, intent, marks) -> None:
        entry = intent.entry
        mark = marks[entry.guid.partition("#")[0]]
        self.first.setdefault(entry.guid, at)
        if intent.fate is EntryFate.REPOSTED:
            self.linked.add(frozenset((entry.guid, intent.known_guid)))
        self.known[entry.guid] = KnownEntry(
            entry.guid, entry.url, content_hash(entry), mark, False, len(entry.body), entry.title, entry.published
        )


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_statements_of_one_title_stay_apart_and_the_stale_copy_is_seen(shared_folder):
    memory = Memory()
    with tarfile.open(shared_folder / "replay" / "state-press-releases.tar.xz") as archive:
        for member in archive:
            if member.name.endswith(".rss"):
                at = datetime.strptime(member.name[-20:-5], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
                memory.poll(at, archive.extractfile(member).read())
    pairs = [
        (one, other)
        for one, other in combinations(memory.known.values(), 2)
        if one.title.casefold() == other.title.casefold() and abs(one.published - other.published) <= WEEK
    ]
    apart = [
        frozenset((one.guid, other.guid))
        for one, other in pairs
        if one.url != other.url and one.fingerprint.exact != other.fingerprint.exact
    ]
    assert len(apart) >= 24
    assert not memory.linked.intersection(apart)
    assert memory.stale == [datetime(2022, 3, 16, 12, 46, 15, tzinfo=UTC)]
    assert len(memory.known) == sum(memory.fates[fate] for fate in (EntryFate.NEW, EntryFate.REPOSTED))
    assert memory.fates[EntryFate.RETURNED] > 0
    assert 90 <= memory.fates[EntryFate.WITHDRAWN] <= 140
