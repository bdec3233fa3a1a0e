"""The engine and its two kinds of session: one that reads, one that writes.

SQLite runs in WAL mode; a writing session takes the write lock at once (BEGIN IMMEDIATE), so that two writers wait for
each other instead of failing half-way. The same code serves PostgreSQL.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.orm import Session

from podium.errors import ConfigError, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

BUSY_MILLISECONDS = 15_000
_WRITES = "podium_writes"


class Store:
    """A database that Podium keeps its records in."""

    def __init__(self, url: str) -> None:
        self.url = _parse(url)
        self.engine = self._sqlite() if self.is_sqlite else create_engine(self.url, pool_pre_ping=True)
        self._writer = self.engine.execution_options(**{_WRITES: True})

    @property
    def is_sqlite(self) -> bool:
        """Tell whether the database is an embedded file."""
        return self.url.get_backend_name() == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Open a session that only reads; nothing of it is committed."""
        with Session(self.engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Open a session whose work is committed as a whole at the end, or not at all."""
        with Session(self._writer) as session, session.begin():
            yield session

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()

    def _sqlite(self) -> Engine:
        self._make_folder()
        engine = create_engine(self.url)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine

    def _make_folder(self) -> None:
        if not self.url.database or self.url.database == ":memory:":
            return
        folder = Path(self.url.database).parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            message = f"database folder {folder}: expected a folder that can be written, found: {error.strerror}"
            raise StoreError(message) from error


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
        parsed.get_dialect()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        message = (
            "PODIUM_DATABASE_URL: expected sqlite:///<path> or postgresql+psycopg2://<user>@<host>/<name>, "
            "found something else (not shown: it may hold a password)"
        )
        raise ConfigError(message) from error
    return parsed


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # we begin transactions ourselves, see _begin_sqlite
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", f"busy_timeout={BUSY_MILLISECONDS}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
