"""A local mailbox: takes any mail by SMTP on loopback and keeps it as a file; nothing leaves the machine."""

from __future__ import annotations

import asyncio
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default as modern
from pathlib import Path
from threading import Thread
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope

from podium_launch.checks import LOOPBACK

_LARGEST = 25 * 1024**2  # bytes of a mail, as public mail hosts have it
_NAME_LENGTH = 60
_SUFFIX = ".eml"


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail that was taken."""

    path: Path
    message: EmailMessage

    @property
    def subject(self) -> str:
        """Return the subject line."""
        return str(self.message["Subject"] or "(no subject)")

    @property
    def date(self) -> datetime | None:
        """Return when it says it was sent."""
        header = self.message["Date"]
        return getattr(header, "datetime", None)


class Mailbox:
    """The mails in a folder, numbered in the order in which they came."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def mails(self) -> list[Mail]:
        """Return all mails, oldest first."""
        return [_read(path) for path in sorted(self.folder.glob(f"*{_SUFFIX}"))]

    def find(self, name: str) -> Mail | None:
        """Return the mail kept under a file's name, if there is one."""
        known = {path.name: path for path in self.folder.glob(f"*{_SUFFIX}")}
        return _read(known[name]) if name in known else None

    def keep(self, content: bytes) -> Path:
        """Store a mail; its file is there as a whole or not at all."""
        subject = str(_parse(content)["Subject"] or "")
        number = 1 + max((int(path.name.partition("-")[0]) for path in self.folder.glob(f"*{_SUFFIX}")), default=0)
        path = self.folder / f"{number:04}-{_slug(subject)}{_SUFFIX}"
        fresh = path.with_suffix(".new")
        fresh.write_bytes(content)
        return fresh.rename(path)

    async def handle_DATA(self, _server: SMTP, _session: Any, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        """Take a mail that was handed in by SMTP."""
        content = envelope.content or b""
        path = self.keep(content if isinstance(content, bytes) else content.encode())
        return f"250 OK kept as {path.name}"


@contextmanager
def receiving(mailbox: Mailbox, port: int = 0) -> Iterator[int]:
    """Receive mail by SMTP in a thread and give the port; port 0 takes any free one."""
    loop = asyncio.new_event_loop()
    listen = loop.create_server(lambda: SMTP(mailbox, data_size_limit=_LARGEST, loop=loop), LOOPBACK, port)
    server = loop.run_until_complete(listen)
    thread = Thread(target=loop.run_forever, name="mailbox", daemon=True)
    thread.start()
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        loop.call_soon_threadsafe(server.close)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def _parse(content: bytes) -> EmailMessage:
    return message_from_bytes(content, policy=modern)


def _read(path: Path) -> Mail:
    return Mail(path, _parse(path.read_bytes()))


def _slug(words: str) -> str:
    letters = (letter for letter in unicodedata.normalize("NFKD", words) if not unicodedata.combining(letter))
    plain = re.sub(r"[^a-z0-9]+", "-", "".join(letters).lower())
    return plain.strip("-")[:_NAME_LENGTH].rstrip("-") or "mail"
