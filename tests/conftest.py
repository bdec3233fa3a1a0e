"""Fixtures that every part of the suite shares."""

import atexit
import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import OperationalError

from podium.store.database import Store
from podium.store.schema import migrate
from podium.store.tables import Base

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
POSTGRES = os.environ.get("PODIUM_TEST_POSTGRES", "postgresql+psycopg2://root@127.0.0.1:5432/postgres")

# Airflow reads its settings when it is first imported: the suite has one of its own, which knows nothing of ~/airflow.
AIRFLOW_HOME = Path(tempfile.mkdtemp(prefix="podium-airflow-"))
atexit.register(shutil.rmtree, AIRFLOW_HOME, ignore_errors=True)
os.environ |= {
    "AIRFLOW_HOME": str(AIRFLOW_HOME),
    "AIRFLOW__CORE__DAGS_FOLDER": str(ROOT / "dags"),
    "AIRFLOW__CORE__PLUGINS_FOLDER": str(ROOT / "plugins"),
    "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
    "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": f"sqlite:///{AIRFLOW_HOME / 'airflow.db'}",
}


def pytest_collection_finish() -> None:
    """Take what the suite holds out of the collector's sight: tests of running time measure our code, not that."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@pytest.fixture(scope="session")
def shared_folder() -> Path:
    """Give the folder of public reference material beside the checkout, or skip: a user's clone has none."""
    if not SHARED.is_dir():
        pytest.skip(f"the reference material is not here: {SHARED.name}/ beside the checkout")
    return SHARED


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Give the URL of an empty database of our own on a PostgreSQL that answers, or skip."""
    name = f"podium_test_{os.getpid()}"
    server = create_engine(POSTGRES, isolation_level="AUTOCOMMIT", connect_args={"connect_timeout": 3})
    try:
        with server.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
    except OperationalError as error:
        pytest.skip(f"no PostgreSQL answers at {make_url(POSTGRES).host} (set PODIUM_TEST_POSTGRES): {error.orig}")
    yield make_url(POSTGRES).set(database=name).render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(scope="session")
def postgres_store(postgres_url: str) -> Iterator[Store]:
    """Give a migrated store on PostgreSQL; use `store`, which empties it for each test."""
    store = Store(postgres_url)
    migrate(store)
    yield store
    store.close()


@pytest.fixture
def sqlite_store(tmp_path: Path) -> Iterator[Store]:
    """Give a migrated, empty store in a file."""
    store = Store(f"sqlite:///{tmp_path / 'podium.db'}")
    migrate(store)
    yield store
    store.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest) -> Store:
    """Give a migrated, empty store: every test that takes it runs on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        found: Store = request.getfixturevalue("sqlite_store")
        return found
    found = request.getfixturevalue("postgres_store")
    names = ", ".join(table.name for table in Base.metadata.sorted_tables)
    with found.writing() as session:
        session.execute(text(f"TRUNCATE {names}"))
    return found
