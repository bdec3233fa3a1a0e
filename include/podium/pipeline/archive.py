"""An archive of what a feed served: files named by UTC time, read in order without unpacking."""

from __future__ import annotations

import re
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from podium.errors import UsageError

_NAME = re.compile(r"(\d{8}T\d{6})Z\.\w+$")
GAP = timedelta(days=3)  # longer without a file is a gap in the record, not silence of the source


@dataclass(frozen=True, slots=True)
class Served:
    """What the feed served from a moment on."""

    since: datetime
    body: bytes


def read_archive(path: Path) -> Iterator[Served]:
    """Yield the files of a tar (any compression) in their order; raises UsageError for another kind of file."""
    try:
        with tarfile.open(path, "r|*") as archive:
            for member in archive:
                found = _NAME.search(member.name)
                content = archive.extractfile(member) if found else None
                if found and content:
                    yield Served(_time(found[1]), content.read())
    except (tarfile.TarError, OSError) as error:
        message = f"{path}: expected a tar of files <UTC yyyymmddThhmmssZ>.rss, found: {error}"
        raise UsageError(message) from error


def polls(
    archives: Sequence[Path], every: timedelta, first: datetime | None, last: datetime | None
) -> Iterator[tuple[datetime, Served]]:
    """Yield (time of the poll, what it is served): the newest file not later than the clock; gaps are jumped over."""
    clock: datetime | None = None
    current: Served | None = None
    for served in _in_order(archives):
        if last and served.since > last:
            break
        if current and clock:
            yield from _until(served.since, clock, current, every)
            clock = _next(clock, served.since, every)
        if first is None or served.since >= first:
            clock = clock or served.since
            current = served
    if current and clock:
        yield clock, current


def _in_order(archives: Sequence[Path]) -> Iterator[Served]:
    for archive in archives:
        yield from read_archive(archive)


def _until(end: datetime, clock: datetime, current: Served, every: timedelta) -> Iterator[tuple[datetime, Served]]:
    stop = end if end - clock <= GAP else clock + every
    while clock < stop:
        yield clock, current
        clock += every


def _next(clock: datetime, end: datetime, every: timedelta) -> datetime:
    """Return the first tick at which the file that begins at `end` is served."""
    if end - clock > GAP:
        return end
    missed = max(0, -(-(end - clock) // every))
    return clock + missed * every


def _time(name: str) -> datetime:
    return datetime.strptime(name, "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
