"""Ctrl-C, `kill` and a closed terminal all mean the same: stop everything."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_SAME_WISH = 1.0  # seconds: make and a terminal may both pass on one Ctrl-C


@contextmanager
def interrupts_raised() -> Iterator[None]:
    """Raise KeyboardInterrupt in the main thread on each signal to end; one that follows at once is the same wish."""
    last = -_SAME_WISH

    def take(_number: int, _frame: FrameType | None) -> None:
        nonlocal last
        now = time.monotonic()
        is_new, last = now - last > _SAME_WISH, now
        if is_new:
            raise KeyboardInterrupt

    with _handled_by(take):
        yield


@contextmanager
def interrupts_ignored() -> Iterator[None]:
    """Ignore signals to end for the short time of killing what is left."""
    with _handled_by(signal.SIG_IGN):
        yield


@contextmanager
def _handled_by(handler: object) -> Iterator[None]:
    before = [signal.signal(number, handler) for number in _SIGNALS]  # type: ignore[arg-type]
    try:
        yield
    finally:
        for number, old in zip(_SIGNALS, before, strict=True):
            signal.signal(number, old)
