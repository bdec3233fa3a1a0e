"""The keys that Airflow's components share and the administrator's password: made once, kept for later starts."""

from __future__ import annotations

import base64
import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from podium_launch.errors import CannotStart

ADMIN = "admin"
_KEYS = "keys.json"
_PASSWORDS = "passwords.json"  # the file's name, not a password
_OWNER_ONLY = 0o600


@dataclass(frozen=True, slots=True)
class Keys:
    """What must be the same in all components and stay the same over restarts."""

    fernet: str
    api_secret: str
    jwt_secret: str
    admin_password: str


def load_keys(folder: Path) -> Keys:
    """Return the keys kept in the folder, made now if there are none; both files can be read by the owner alone."""
    path = folder / _KEYS
    keys = _read(path) if path.exists() else _make_keys()
    _write_private(path, asdict(keys))
    _write_private(passwords_file(folder), {ADMIN: keys.admin_password})
    return keys


def passwords_file(folder: Path) -> Path:
    """Return the file in which Airflow looks up passwords."""
    return folder / _PASSWORDS


def _make_keys() -> Keys:
    return Keys(
        fernet=base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
        api_secret=secrets.token_urlsafe(48),
        jwt_secret=secrets.token_urlsafe(64),
        admin_password=secrets.token_urlsafe(12),
    )


def _read(path: Path) -> Keys:
    try:
        return Keys(**json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        message = f"expected the keys of an earlier start in {path}, found: {error}: delete the file, a new one is made"
        raise CannotStart(message) from error


def _write_private(path: Path, content: dict[str, str]) -> None:
    """Write a file that nobody else can read at any moment."""
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY), "w", encoding="utf-8") as file:
        json.dump(content, file)
    fresh.replace(path)
