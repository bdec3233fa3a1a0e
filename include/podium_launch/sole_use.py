"""One start at a time in one place: two Airflows on one embedded database would destroy each other's work."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO

from podium_launch.errors import CannotStart
from podium_launch.places import Places


@dataclass(frozen=True, slots=True)
class SoleUse:
    """The lock of a place; whoever inherits `file` holds it too, so it lasts as long as any process of the start."""

    file: TextIO

    def note(self, pid: int) -> None:
        """Write down a process of this start, for the words of one that comes later."""
        self.file.write(f"{pid} ")
        self.file.flush()


@contextmanager
def sole_use(places: Places) -> Iterator[SoleUse]:
    """Hold the place; raises CannotStart where another start, or what a killed one left behind, has it."""
    with (places.airflow_home / "processes").open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CannotStart(_complaint(places, file)) from error
        file.truncate(0)
        use = SoleUse(file)
        use.note(os.getpid())
        yield use


def _complaint(places: Places, file: TextIO) -> str:
    file.seek(0)
    pids = file.read().strip()
    return (
        f"expected `{places.mode}` to run nowhere else in this checkout, found that it does: end it with Ctrl-C where "
        f"it was started; if that window is gone, with `kill {pids}`"
    )
