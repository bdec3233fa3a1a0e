"""Mails as files: for replays, demos, and a machine without a mail server."""

from __future__ import annotations

import os
import re
from pathlib import Path
from tempfile import NamedTemporaryFile

from podium.delivery.envelope import mail_of
from podium.errors import DeliveryFailed
from podium.model.alerts import Accepted, Channel, Message


class FolderTransport:
    """Write each message as `<key>.eml`: the same message again is the same file again."""

    def __init__(self, folder: Path, sender: str = "podium@localhost") -> None:
        self._folder = folder
        self._sender = sender

    def send(self, message: Message, channel: Channel) -> Accepted:
        """Write the file in one step; raises DeliveryFailed where the folder cannot be written."""
        content = mail_of(message, channel, self._sender).as_bytes()
        path = self._folder / f"{re.sub(r'[^A-Za-z0-9_-]+', '-', message.key)}.eml"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(path, content)
        except OSError as error:
            text = f"mail folder {self._folder}: expected to write a file, found: {error.strerror}"
            raise DeliveryFailed(text, permanent=False) from error
        return Accepted(path.name)


def _write(path: Path, content: bytes) -> None:
    with NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).replace(path)
