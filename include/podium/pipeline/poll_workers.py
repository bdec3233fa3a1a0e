"""Processes that read bodies beside the caller's, where a round is large enough for them to pay."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from queue import SimpleQueue

from podium.errors import UnreadableFeed
from podium.model.sources import Feed, Source
from podium.pipeline.poll_read import Body, Read, Reading, read_body

WORTHWHILE = 100  # bodies in a round: a process takes a second to start
MOST = 4  # processes: beyond, writing is what takes the time
_COMMAND = (sys.executable, "-m", "podium.pipeline.poll_worker")

Process = subprocess.Popen[bytes]


@contextmanager
def readers(certain: int = 0) -> Iterator[Read]:
    """Give a `read_body` for a round; it may be called by several threads. `certain` bodies are to be read for sure."""
    workers = Workers(min(MOST, os.cpu_count() or 1), 0 if certain >= WORTHWHILE else WORTHWHILE)
    try:
        yield workers.read
    finally:
        workers.close()


class Workers:
    """Processes that are started when there turns out to be much to read.

    Until then the caller reads, as it does where there is one core only. A process that fails is not asked again: its
    body is read by the caller, too.
    """

    def __init__(self, count: int, worthwhile: int = WORTHWHILE) -> None:
        self._count = count if count > 1 else 0
        self._before = worthwhile
        self.processes: list[Process] = []
        self._idle: SimpleQueue[Process | None] = SimpleQueue()
        self._counting, self._reading = threading.Lock(), threading.Lock()

    def read(self, source: Source, feed: Feed, body: Body, known: Mapping[str, str]) -> Reading | UnreadableFeed:
        """Return what `read_body` returns, by the next process that is idle."""
        if not self._is_started():
            return self._read_here(source, feed, body, known)
        process = self._idle.get()
        answer = _ask(process, (source, feed, body, known)) if process else None
        self._idle.put(process if answer else None)
        return self._read_here(source, feed, body, known) if answer is None else answer

    def close(self) -> None:
        """End the processes: those that still read are not waited for."""
        for process in self.processes:
            process.kill()
            process.communicate()

    def _read_here(self, source: Source, feed: Feed, body: Body, known: Mapping[str, str]) -> Reading | UnreadableFeed:
        """Read one body at a time: side by side threads are no faster, and each would load the languages' model."""
        with self._reading:
            return read_body(source, feed, body, known)

    def _is_started(self) -> bool:
        """Count one more body, and start the processes when it is time; tell whether they run."""
        with self._counting:
            self._before -= 1
            if self._before < 0 and not self.processes:
                self.processes = [_start() for _ in range(self._count)]
                for process in self.processes:
                    self._idle.put(process)
            return bool(self.processes)


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
