"""Processes that read bodies beside the caller's, where a round is large enough for them to pay."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from queue import SimpleQueue

from podium.errors import UnreadableFeed
from podium.model.sources import Feed, Source
from podium.pipeline.poll_read import Body, Read, Reading, read_body

WORTHWHILE = 100  # feeds in a round: a process takes a second to start
MOST = 4  # processes: beyond, writing is what takes the time
_COMMAND = (sys.executable, "-m", "podium.pipeline.poll_worker")

Process = subprocess.Popen[bytes]


@contextmanager
def readers(feeds: int) -> Iterator[Read]:
    """Give a `read_body` for a round of so many feeds; it may be called by several threads."""
    count = min(MOST, os.cpu_count() or 1)
    if feeds < WORTHWHILE or count == 1:
        yield read_body
        return
    workers = Workers(count)
    try:
        yield workers.read
    finally:
        workers.close()


class Workers:
    """Processes that wait for a body; one that fails is not asked again, and its body is read by the caller."""

    def __init__(self, count: int) -> None:
        self._all = [_start() for _ in range(count)]
        self._idle: SimpleQueue[Process | None] = SimpleQueue()
        for process in self._all:
            self._idle.put(process)

    def read(self, source: Source, feed: Feed, body: Body, known: Mapping[str, str]) -> Reading | UnreadableFeed:
        """Return what `read_body` returns, by the next process that is idle."""
        process = self._idle.get()
        answer = _ask(process, (source, feed, body, known)) if process else None
        self._idle.put(process if answer else None)
        return read_body(source, feed, body, known) if answer is None else answer

    def close(self) -> None:
        """End the processes: those that still read are not waited for."""
        for process in self._all:
            process.kill()
            process.communicate()


def _start() -> Process:
    return subprocess.Popen(_COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - our own module


def _ask(process: Process, question: object) -> Reading | UnreadableFeed | None:
    """Return the answer; None where the process is gone, or its pipes were closed."""
    assert process.stdin is not None  # noqa: S101 - `_start` opens both
    assert process.stdout is not None  # noqa: S101
    try:
        pickle.dump(question, process.stdin, pickle.HIGHEST_PROTOCOL)
        process.stdin.flush()
        answer: Reading | UnreadableFeed = pickle.load(process.stdout)  # noqa: S301 - our own process
    except (OSError, EOFError, ValueError, pickle.UnpicklingError):
        return None
    return answer
