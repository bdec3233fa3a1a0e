"""The State Department's archived feed, item by item, for the tests that measure."""

import html
import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from podium.documents.build import build_document
from podium.model.documents import Document
from podium.model.entries import Entry
from podium.model.sources import Source, SourceStatus

_ITEM = re.compile(r"<item>(.*?)</item>", re.DOTALL)
STATE = Source(
    id="us-state",
    name="United States Department of State",
    organisation="United States",
    office="Department of State",
    country="US",
    language="en",
    zone="America/New_York",
    official=True,
    status=SourceStatus.ACTIVE,
    reason="",
)
NEWSROOM = Source(
    id="newsroom",
    name="A newsroom",
    organisation="",
    office="A newsroom",
    country=None,
    language="en",
    zone="Europe/Kyiv",
    official=False,
    status=SourceStatus.ACTIVE,
    reason="",
)


@dataclass
class Archive:
    """Every state of every entry, in the order in which the feed served them."""

    states: dict[str, list[Entry]] = field(default_factory=dict)

    def document(self, guid: str) -> Document:
        """Build the document of the entry's last state."""
        entry = self.states[guid][-1]
        return build_document(entry, STATE, document_id=guid, first_seen=entry.published or datetime.now(UTC))


@pytest.fixture
def state() -> Source:
    return STATE


@pytest.fixture
def newsroom() -> Source:
    return NEWSROOM


@pytest.fixture(scope="session")
def archive(shared_folder: Path) -> Archive:
    """Read the whole archive: about ten seconds."""
    found, seen = Archive(), set()
    for text in _snapshots(shared_folder / "replay" / "state-press-releases.tar.xz"):
        for item in _ITEM.findall(text):
            if item not in seen:
                seen.add(item)
                entry = _entry(item)
                found.states.setdefault(entry.guid, []).append(entry)
    return found


def _snapshots(path: Path) -> Iterator[str]:
    with tarfile.open(path, "r|xz") as tar:
        for member in tar:
            file = tar.extractfile(member)
            if file is not None:
                yield file.read().decode("utf-8", "replace")


def _entry(item: str) -> Entry:
    return Entry(
        guid=_field(item, "guid"),
        url=_field(item, "link"),
        title=_field(item, "title"),
        body=_field(item, "content:encoded"),
        author=_field(item, "dc:creator"),
        published=parsedate_to_datetime(_field(item, "pubDate")),
    )


def _field(item: str, tag: str) -> str:
    match = re.search(rf"<{tag}[^>]*>(.*?)</{tag}>", item, re.DOTALL)
    text = match[1].strip() if match else ""
    is_raw = text.startswith("<![CDATA[")
    return text.removeprefix("<![CDATA[").removesuffix("]]>") if is_raw else html.unescape(text)
