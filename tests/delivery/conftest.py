"""A message, and servers on loopback that take it, refuse it, or are slow."""

import json
import threading
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import pytest

from podium.model.alerts import Attachment, Message


@pytest.fixture
def message():
    return Message(
        key="k1",
        thread="t1",
        subject="POSTPONED: US–Russia talks, 10 Jan → not set",
        text="The talks were postponed.\n\n  > “Not now,” he said.\n",
        html="<p>The talks were postponed.</p>",
        blocks=({"type": "section", "text": {"type": "mrkdwn", "text": "The talks were postponed."}},),
        payload={"version": 1, "key": "k1", "subject": "Відкладено: “10 Jan”"},
        attachments=(
            Attachment("meeting.ics", "text/calendar; method=PUBLISH; charset=utf-8", b"BEGIN:VCALENDAR\r\n"),
        ),
        unsubscribe_url="https://podium.example/podium/unsubscribe/" + "ImRlc2si." + "x" * 120,
        subscription_id="desk",
        subscription_name="Talks with Russia",
        subjects=("t1", "t2"),
        at=datetime(2022, 1, 5, 12, tzinfo=UTC),
    )


@pytest.fixture
def http_server():
    """Give a starter of HTTP servers: each answers what it is told to and keeps what it was sent."""
    with _stopping() as stack:
        yield lambda answer: _start(answer, stack)


@contextmanager
def _stopping():
    stack = []
    try:
        yield stack
    finally:
        for server, thread in stack:
            server.shutdown()
            server.server_close()
            thread.join()


def _start(answer, stack):
    """Serve `answer(request) -> (status, headers, body)` on loopback."""
    kept = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            request = SimpleNamespace(path=self.path, headers=self.headers, body=body)
            kept.append(request)
            status, headers, content = answer(request)
            content = json.dumps(content).encode() if isinstance(content, dict) else content.encode()
            self.send_response(status)
            for name, value in {"Content-Length": str(len(content)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            with suppress(BrokenPipeError):  # a client that has given up
                self.wfile.write(content)

        def log_message(self, *_):
            """Keep the test's output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    stack.append((server, thread))
    return SimpleNamespace(url=f"http://127.0.0.1:{server.server_port}", requests=kept)
