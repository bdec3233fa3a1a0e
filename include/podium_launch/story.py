"""Plays the sample world: its clock, and whether all that was published has been read, analysed and told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import func, select

from podium.clock import parse_clock
from podium.runtime import open_runtime
from podium.sample.world import END, START
from podium.store.documents import load_waiting
from podium.store.tables_alerts import DeliveryRow

SECONDS = 90.0  # that the whole story takes
SPEED = (END - START).total_seconds() / SECONDS


@dataclass(frozen=True, slots=True)
class StoryClock:
    """The clock that all processes of a demo read from one file."""

    path: Path

    @property
    def setting(self) -> str:
        """Return the value of PODIUM_CLOCK."""
        return f"file:{self.path}"

    def now(self) -> datetime:
        """Return the story's time."""
        return parse_clock(self.setting)()

    @property
    def is_over(self) -> bool:
        """Tell whether the last day has been reached."""
        return self.now() >= END

    def stand_still(self) -> None:
        """Let it be the story's first moment until it is started."""
        self._write(START, 0)

    def start(self) -> None:
        """Let the story's time run from its first moment."""
        self._write(START, SPEED)

    def calm_down(self) -> None:
        """Let time go on as it does everywhere."""
        self._write(self.now(), 1)

    def _write(self, start: datetime, speed: float) -> None:
        """Replace the file as a whole: other processes read it at any moment."""
        fresh = self.path.with_suffix(".new")
        fresh.write_text(f"{start.isoformat()}*{speed:.3f}@{datetime.now(UTC).isoformat()}", encoding="utf-8")
        fresh.replace(self.path)


def has_work_left(environment: Mapping[str, str]) -> bool:
    """Tell whether a document waits for its analysis or a due alert for its sending."""
    row = DeliveryRow
    with open_runtime(environment) as podium, podium.store.reading() as session:
        is_due = row.state.in_(("pending", "claimed")) & (row.not_before <= podium.clock())
        due = session.scalar(select(func.count()).where(is_due)) or 0
        return due > 0 or bool(load_waiting(session, 1))
