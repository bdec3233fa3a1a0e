"""Airflow's four components as processes that are started together and stopped together, with all their children."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from podium_launch.errors import CannotStart
from podium_launch.interrupts import interrupts_ignored
from podium_launch.places import Places
from podium_launch.sole_use import SoleUse

COMPONENTS = {
    "api-server": (),
    "scheduler": ("--skip-serve-logs",),  # its log server would listen on all addresses
    "dag-processor": (),
    "triggerer": ("--skip-serve-logs",),
}
GRACE = 12.0  # seconds between asking and killing; a stop took 5 to 13 s when it was measured
_ASK_EVERY = 4.0
_LOOK_EVERY = 0.1


@dataclass
class Component:
    """A running component: the leader of its own process group."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path


@dataclass
class Components:
    """What was started, to be watched and stopped."""

    places: Places
    environment: Mapping[str, str]
    use: SoleUse
    running: list[Component] = field(default_factory=list)

    def start(self) -> None:
        """Start all components, each in a session of its own so that only we pass on Ctrl-C."""
        for name, options in COMPONENTS.items():
            log = self.places.log_of(name)
            process = _spawn(airflow_command(name, *options), self.environment, log, self.use.file.fileno())
            self.use.note(process.pid)
            self.running.append(Component(name, process, log))

    def check(self) -> None:
        """Raise CannotStart if a component has ended by itself."""
        for component in self.running:
            if (code := component.process.poll()) is not None:
                message = f"Airflow's {component.name} ended by itself (exit code {code}): read {component.log}"
                raise CannotStart(message)

    def stop(self, grace: float = GRACE) -> None:
        """Ask the components to end, wait up to `grace` seconds, kill what is left: no process stays behind.

        The API server is asked last, as running tasks report to it. An interrupt cuts the waiting short.
        """
        deadline = time.monotonic() + grace
        try:
            for is_last in (False, True):
                asked = [component for component in self.running if (component.name == "api-server") is is_last]
                _ask_to_end(asked, deadline)
        finally:
            with interrupts_ignored():
                self._kill_all()

    def _kill_all(self) -> None:
        """Kill what still lives in the components' sessions, until nothing does: a process may fork while it dies."""
        sessions = {component.process.pid for component in self.running}
        while left := list(living_members(sessions)):
            for process in left:
                with suppress(psutil.NoSuchProcess):
                    process.kill()
            psutil.wait_procs(left, timeout=_LOOK_EVERY)
        for component in self.running:
            component.process.wait()
        self.running.clear()


def _ask_to_end(components: Sequence[Component], deadline: float) -> None:
    """Ask, and ask again those that do not end: the first signal may be lost, a second cuts the waiting for work."""
    ask_at = time.monotonic()
    while time.monotonic() < deadline and any(map(_is_alive, components)):
        if time.monotonic() >= ask_at:
            ask_at += _ASK_EVERY
            for component in components:
                component.process.terminate()
        time.sleep(_LOOK_EVERY)


def living_members(sessions: AbstractSet[int]) -> Iterator[psutil.Process]:
    """Yield the processes of these sessions that run; one that has ended and waits to be reaped does not."""
    for process in psutil.process_iter():
        with suppress(psutil.NoSuchProcess, ProcessLookupError):
            if os.getsid(process.pid) in sessions and process.status() != psutil.STATUS_ZOMBIE:
                yield process


def airflow_command(*words: str) -> list[str]:
    """Return the command line of Airflow's own command, run by this Python."""
    return [sys.executable, "-m", "airflow", *words]


def run_airflow(words: tuple[str, ...], environment: Mapping[str, str], log: Path) -> None:
    """Run an Airflow command to its end; raises CannotStart with the log's path where it fails."""
    process = _spawn(airflow_command(*words), environment, log)
    try:
        code = process.wait()
    finally:
        _kill(process.pid, signal.SIGKILL)
    if code:
        message = f"`airflow {' '.join(words)}` failed (exit code {code}): read {log}"
        raise CannotStart(message)


def _spawn(command: list[str], environment: Mapping[str, str], log: Path, *inherited: int) -> subprocess.Popen[bytes]:
    with log.open("ab") as output:
        return subprocess.Popen(  # noqa: S603 - our own words, no shell
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
            pass_fds=inherited,
        )


def _is_alive(component: Component) -> bool:
    """Tell whether any process of the component's group is left."""
    component.process.poll()
    return _kill(component.process.pid, 0)


def _kill(group: int, number: int) -> bool:
    """Signal a process group; tell whether there was one."""
    try:
        os.killpg(group, number)
    except ProcessLookupError:
        return False
    return True
