"""What a new installation needs: the database, an example of the subscriptions, a key for signed links."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from podium.model.alerts import Channel, ChannelKind, Subscription
from podium.settings import Settings
from podium.store.database import Store
from podium.store.schema import migrate, newest_revision

EXAMPLE = "example-subscriptions.yml"

# Who hears of everything when an archive is replayed into a folder.
REHEARSAL = Subscription("rehearsal", "Rehearsal", (Channel(ChannelKind.EMAIL, "rehearsal@example.invalid"),))


def initialise(settings: Settings, store: Store) -> Iterator[str]:
    """Create or migrate what is needed and yield what was done; doing it again changes nothing."""
    migrate(store)
    yield f"database at schema {newest_revision()}: {store.url.render_as_string(hide_password=True)}"
    path = settings.subscriptions_file
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(example_subscriptions(), encoding="utf-8")
        yield f"subscriptions: an example was written to {path}; edit it and run `podium subscriptions check`"
    ensure_secret(settings)


def example_subscriptions() -> str:
    """Return the example that a new installation begins with."""
    return files("podium.alerts").joinpath(EXAMPLE).read_text(encoding="utf-8")


def ensure_secret(settings: Settings) -> str:
    """Return the key of signed links: the configured one, else one that is made once and kept in the home folder."""
    if settings.secret_key is not None:
        return settings.secret_key.get_secret_value()
    path = settings.home / "secret.key"
    if not path.exists():
        _write_once(path, secrets.token_urlsafe(48))
    return path.read_text(encoding="utf-8").strip()


def _write_once(path: Path, content: str) -> None:
    """Write a file that only its owner can read; of two processes at once the first wins, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(content, encoding="utf-8")
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    finally:
        draft.unlink()
