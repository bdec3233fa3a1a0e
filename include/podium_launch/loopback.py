"""Small HTTP servers of this process: on loopback only, for names of loopback only."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from podium_launch.checks import LOOPBACK

log = logging.getLogger(__name__)

_NAMES = (LOOPBACK, "localhost")


class LoopbackHandler(BaseHTTPRequestHandler):
    """Answers GET and HEAD; a request for another host's name (DNS rebinding) is refused."""

    server_version = "Podium"
    sys_version = ""

    def answer(self) -> None:
        """Answer a request for `self.path`; subclasses do."""
        raise NotImplementedError

    def do_GET(self) -> None:
        """Answer, if the request is meant for us."""
        if self.headers.get("Host", "").rpartition(":")[0] in _NAMES:
            self.answer()
        else:
            self.send_error(421)

    do_HEAD = do_GET  # noqa: N815 - the standard library's name

    def give(self, status: int, content: bytes = b"", **headers: str) -> None:
        """Send a whole answer; underscores in header names become dashes."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the standard library's name
        """Leave requests to the debug log."""
        log.debug(format, *args)


@contextmanager
def serving(handler: type[LoopbackHandler], port: int = 0) -> Iterator[str]:
    """Serve in a thread and give the address; port 0 takes any free one."""
    with ThreadingHTTPServer((LOOPBACK, port), handler) as server:
        thread = Thread(target=server.serve_forever, name=handler.__name__, daemon=True)
        thread.start()
        try:
            yield f"http://{LOOPBACK}:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()
