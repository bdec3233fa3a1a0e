"""Reading from a socket until a deadline: a server that drips a byte a second cannot hold a worker."""

from __future__ import annotations

import io
import socket
import time
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Deadline:
    """When a fetch must be over, on the monotonic clock, and how long a single read may take (seconds)."""

    at: float
    read_timeout: float

    def left(self) -> float:
        """Return the seconds that remain; raises TimeoutError where none do."""
        left = self.at - time.monotonic()
        if left <= 0:
            message = "the total time is over"
            raise TimeoutError(message)
        return left

    def next_read(self) -> float:
        """Return how long the next read may take."""
        return min(self.left(), self.read_timeout)


class DeadlineReader(io.RawIOBase):
    """The reading end of a socket; each read gets no more than the time that is left."""

    def __init__(self, connected: socket.socket, deadline: Deadline) -> None:
        super().__init__()
        self._socket = connected
        self._raw = connected.makefile("rb", buffering=0)
        self._deadline = deadline

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int | None:
        """Read once into the buffer."""
        self._socket.settimeout(self._deadline.next_read())
        return self._raw.readinto(buffer)

    def close(self) -> None:
        """Close the reading end, and with it a socket that was closed before."""
        if not self.closed:
            self._raw.close()
        super().close()


class DeadlineSocket:
    """A connected socket as http.client uses it, whose file reads under the deadline."""

    def __init__(self, connected: socket.socket, deadline: Deadline) -> None:
        self._socket = connected
        self._deadline = deadline

    def makefile(self, *_mode: object, **_options: object) -> io.BufferedReader:
        """Return the file from which the answer is read."""
        return io.BufferedReader(DeadlineReader(self._socket, self._deadline))

    def sendall(self, data: bytes) -> None:
        """Send all within the time that is left."""
        self._socket.settimeout(self._deadline.next_read())
        self._socket.sendall(data)

    def __getattr__(self, name: str) -> Any:
        """Leave everything else to the socket itself."""
        return getattr(self._socket, name)
