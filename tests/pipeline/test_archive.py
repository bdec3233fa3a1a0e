"""A replay sees at each tick the newest file that is not later, and jumps over gaps in the record."""

import io
import tarfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from podium.errors import UsageError
from podium.pipeline.archive import polls, read_archive

START = datetime(2022, 2, 1, tzinfo=UTC)
QUARTER = timedelta(minutes=15)


def archive(path: Path, *minutes: float) -> Path:
    with tarfile.open(path, "w:xz") as out:
        for at in minutes:
            body = f"feed at {at}".encode()
            member = tarfile.TarInfo(f"feed/{START + timedelta(minutes=at):%Y%m%dT%H%M%SZ}.rss")
            member.size = len(body)
            out.addfile(member, io.BytesIO(body))
    return path


def ticks(path: Path, **bounds: datetime | None) -> list[tuple[float, str]]:
    found = polls([path], QUARTER, bounds.get("first"), bounds.get("last"))
    return [((at - START) / timedelta(minutes=1), served.body.decode()) for at, served in found]


def test_each_tick_sees_the_newest_file(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.tar.xz", 0, 20, 31, 40)
    assert ticks(path) == [(0, "feed at 0"), (15, "feed at 0"), (30, "feed at 20"), (45, "feed at 40")]


def test_a_file_between_two_ticks_is_never_seen(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.tar.xz", 0, 1, 14)
    assert ticks(path) == [(0, "feed at 0"), (15, "feed at 14")]


def test_a_gap_is_jumped_over(tmp_path: Path) -> None:
    day = 24 * 60
    path = archive(tmp_path / "a.tar.xz", 0, 10 * day)
    assert ticks(path) == [(0, "feed at 0"), (10 * day, f"feed at {10 * day}")]


def test_bounds_cut_the_replay(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.tar.xz", 0, 20, 40)
    first, last = START + timedelta(minutes=10), START + timedelta(minutes=30)
    assert ticks(path, first=first, last=last) == [(20, "feed at 20")]


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("no tar")
    with pytest.raises(UsageError, match="expected a tar of files"):
        list(read_archive(path))


def test_the_real_archive_is_whole(shared_folder: Path) -> None:
    served = list(read_archive(shared_folder / "replay" / "state-press-releases.tar.xz"))
    assert len(served) == 1547
    assert [item.since for item in served] == sorted(item.since for item in served)
