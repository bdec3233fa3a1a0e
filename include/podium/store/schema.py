"""Create, migrate and check the database's schema through Alembic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import OperationalError

from podium.errors import StoreError

if TYPE_CHECKING:
    from podium.store.database import Store


def migrate(store: Store) -> None:
    """Bring the database to the newest schema; an empty one is created."""
    with store.engine.execution_options(podium_writes=True).connect() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()


def check_schema(store: Store) -> None:
    """Raise StoreError unless the database's schema is the one of this code."""
    found, expected = current_revision(store), newest_revision()
    if found != expected:
        message = (
            f"database {store.url.render_as_string(hide_password=True)}: expected schema {expected}, "
            f"found {found or 'none'}; run `podium init` to migrate it"
        )
        raise StoreError(message)


def current_revision(store: Store) -> str | None:
    """Return the revision that the database is at, None for an empty one."""
    try:
        with store.engine.connect() as connection:
            return MigrationContext.configure(connection).get_current_revision()
    except OperationalError as error:
        reason = str(error.orig).partition("\n")[0]
        message = (
            f"database {store.url.render_as_string(hide_password=True)}: expected one that answers, found: {reason}"
        )
        raise StoreError(message) from error


def newest_revision() -> str | None:
    """Return the revision that this code expects."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "podium:migrations")
    config.set_main_option("path_separator", "os")
    return config
