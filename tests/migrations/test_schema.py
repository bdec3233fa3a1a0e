"""The migrations make exactly the tables that the code maps, from empty, and can be undone."""

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from podium.errors import StoreError
from podium.store.database import Store
from podium.store.schema import _config, check_schema, current_revision, migrate, newest_revision
from podium.store.tables import Base


def test_migrated_schema_is_that_of_the_models(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, Base.metadata) == []


def test_migrating_again_changes_nothing(store: Store) -> None:
    migrate(store)
    assert current_revision(store) == newest_revision()


def test_all_views_are_there(store: Store) -> None:
    assert set(inspect(store.engine).get_view_names()) >= {
        "upcoming_meetings",
        "meeting_history",
        "statements_full",
        "current_positions",
        "change_log",
        "source_health",
    }


def test_an_empty_database_is_refused_with_what_to_do(tmp_path) -> None:
    with pytest.raises(StoreError, match="podium init"):
        check_schema(Store(f"sqlite:///{tmp_path / 'empty.db'}"))


def test_down_to_nothing_and_up_again(sqlite_store: Store) -> None:
    config = _config()
    with sqlite_store.engine.execution_options(podium_writes=True).connect() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
        connection.commit()
    assert inspect(sqlite_store.engine).get_table_names() == ["alembic_version"]
    migrate(sqlite_store)
    check_schema(sqlite_store)
