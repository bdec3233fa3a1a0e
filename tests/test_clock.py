"""The clock is one setting: real time, or a story's time at a speed."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from podium import clock
from podium.clock import parse_clock
from podium.errors import ConfigError

STORY = "2021-12-27T00:00:00Z*1000@2026-01-01T00:00:00Z"


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch):
    def show(at: datetime) -> None:
        monkeypatch.setattr(clock, "real_now", lambda: at)

    return show


def test_a_story_runs_at_its_speed(machine) -> None:
    machine(datetime(2026, 1, 1, 0, 1, 0, tzinfo=UTC))
    assert parse_clock(STORY)() == datetime(2021, 12, 27, tzinfo=UTC) + timedelta(minutes=1000)


def test_a_story_stands_still_before_it_begins(machine) -> None:
    machine(datetime(2025, 12, 31, tzinfo=UTC))
    assert parse_clock(STORY)() == datetime(2021, 12, 27, tzinfo=UTC)


def test_a_file_is_read_at_each_call(machine, tmp_path: Path) -> None:
    machine(datetime(2026, 1, 1, tzinfo=UTC))
    path = tmp_path / "clock"
    path.write_text(STORY)
    now = parse_clock(f"file:{path}")
    assert now() == datetime(2021, 12, 27, tzinfo=UTC)
    path.write_text(STORY.replace("2021-12-27", "2022-01-10"))
    assert now() == datetime(2022, 1, 10, tzinfo=UTC)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="expected a clock in the file"):
        parse_clock(f"file:{tmp_path / 'none'}")()


def test_real_time_carries_its_zone() -> None:
    assert parse_clock("real")().tzinfo is UTC


@pytest.mark.parametrize("words", ["", "now", "2021-12-27*10@2026-01-01", "2021-12-27T00:00Z*fast@2026-01-01T00:00Z"])
def test_other_words_are_refused(words: str) -> None:
    with pytest.raises(ConfigError, match="PODIUM_CLOCK: expected"):
        parse_clock(words)
