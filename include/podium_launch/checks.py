"""What must be right before anything is started; each fault is told with what to do about it."""

from __future__ import annotations

import os
import shutil
import socket
import sys
from pathlib import Path

from podium_launch.errors import CannotStart
from podium_launch.places import Places

LOOPBACK = "127.0.0.1"
OLDEST, TOO_NEW = (3, 11), (3, 14)
ROOM_NEEDED = 500 * 1024**2  # bytes: two databases and the logs of some weeks
PORTS_TRIED = 20


def check_start(places: Places) -> None:
    """Check Python, the folders and the disk; raises CannotStart with the first fault."""
    check_python(sys.version_info[:2])
    for folder in (places.secrets, places.state):
        check_writable(folder)
    check_room(places.base, shutil.disk_usage(nearest(places.base)).free)


def check_python(version: tuple[int, ...]) -> None:
    """Check that Airflow runs on this Python."""
    if not OLDEST <= version < TOO_NEW:
        found = ".".join(map(str, version))
        message = (
            f"expected Python 3.11, 3.12 or 3.13, found {found}: delete .venv and run `make setup PYTHON=python3.13`"
        )
        raise CannotStart(message)


def check_writable(folder: Path) -> None:
    """Check that files can be made in a folder, or the folder in the nearest one that is there."""
    place = nearest(folder)
    if not place.is_dir() or not os.access(place, os.W_OK | os.X_OK):
        message = f"expected a folder to write to, found that {place} is none: change its owner or its rights"
        raise CannotStart(message)


def nearest(folder: Path) -> Path:
    """Return the folder, or the nearest one above it that is there."""
    return next(place for place in (folder, *folder.parents) if place.exists())


def check_room(folder: Path, free: int) -> None:
    """Check that the disk has room for the databases and logs; `free` is in bytes."""
    if free < ROOM_NEEDED:
        needed, found = ROOM_NEEDED // 1024**2, free // 1024**2
        message = f"expected {needed} MB free on the disk of {folder}, found {found} MB: make room and start again"
        raise CannotStart(message)


def is_free(port: int) -> bool:
    """Tell whether a server could listen on the port of the loopback address."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
    return True


def choose_port(wanted: int, *, or_next: bool, what: str) -> int:
    """Return the wanted port, or with `or_next` the first free one after it; raises CannotStart where there is none."""
    tried = range(wanted, wanted + (PORTS_TRIED if or_next else 1))
    for port in tried:
        if is_free(port):
            return port
    found = f"port {wanted} is" if len(tried) == 1 else f"ports {tried[0]} to {tried[-1]} are"
    message = f"expected a free port for {what}, found that {found} taken: stop what listens there or give --port"
    raise CannotStart(message)
