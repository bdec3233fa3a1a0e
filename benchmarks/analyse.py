"""Measure how fast documents are read and analysed, on one core, over an archive of feed snapshots.

    .venv/bin/python benchmarks/analyse.py ../shared/replay/state-press-releases.tar.xz

The rates are megabytes of the items' HTML a second: of building documents, and of finding meetings, encounters and
statements in them.
"""

import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from podium.analysis.analyse import analyse
from podium.analysis.encounters import find_encounters
from podium.analysis.meetings import find_meetings
from podium.analysis.statements import find_statements
from podium.documents.build import build_document
from podium.feeds.parse import parse_feed
from podium.model.entries import Entry
from podium.pipeline.archive import read_archive
from podium.sources.catalogue import load_catalogue

FEED = "us-state/press-releases"
EVERY = 4  # snapshots: ten items each, so that few are missed


def entries(path: Path) -> list[Entry]:
    """Return the different items of the archive."""
    feed = load_catalogue().feed(FEED)
    found: dict[str, Entry] = {}
    for number, served in enumerate(read_archive(path)):
        if number % EVERY == 0:
            found |= {entry.guid: entry for entry in parse_feed(served.body, feed).entries}
    return list(found.values())


def measure(name: str, megabytes: float, work: object, items: list) -> list:
    """Print how fast the work is over all items; return what it gave."""
    begin = time.process_time()
    results = [work(item) for item in items]
    seconds = time.process_time() - begin
    print(f"{name:12} {seconds:7.2f} s  {megabytes / seconds:7.1f} MB/s  {len(items) / seconds:8.0f} documents/s")
    return results


def main() -> None:
    """Measure stage by stage."""
    catalogue = load_catalogue()
    source = catalogue.source("us-state")
    items = entries(Path(sys.argv[1]))
    megabytes = sum(len(item.body.encode()) for item in items) / 1e6
    now = datetime.now(UTC)
    print(f"{len(items)} items, {megabytes:.2f} MB of HTML")
    find_all = (find_meetings, find_encounters, find_statements)
    documents = measure(
        "documents", megabytes, lambda item: build_document(item, source, document_id=item.guid, first_seen=now), items
    )
    for find in find_all:
        find(documents[0])  # read the lexicons before the clock runs
    for find in find_all:
        measure(find.__name__.removeprefix("find_"), megabytes, find, documents)
    measure("analysis", megabytes, analyse, documents)


if __name__ == "__main__":
    main()
