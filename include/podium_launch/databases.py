"""Airflow's embedded database: migrated once a version, and each demo begins with a fresh copy in no time."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from podium_launch.components import run_airflow
from podium_launch.places import Places

_CONNECTION = "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN"


def is_fresh_copy_at_hand(places: Places) -> bool:
    """Tell whether an empty database of the installed Airflow was made by an earlier start."""
    return _template(places).exists()


def make_template(places: Places, environment: Mapping[str, str]) -> None:
    """Make an empty database of the installed Airflow; it appears under its name only when it is complete."""
    template = _template(places)
    draft = template.with_suffix(".new")
    _remove_database(draft)
    _migrate(draft, environment, places)
    draft.rename(template)


def make_fresh(places: Places) -> None:
    """Give this start an empty database and forget the task logs of earlier ones."""
    _remove_database(places.airflow_database)
    shutil.rmtree(places.airflow_home / "logs", ignore_errors=True)
    shutil.copy(_template(places), places.airflow_database)
    _note_version(places)


def keep_or_migrate(places: Places, environment: Mapping[str, str]) -> None:
    """Keep the database of earlier starts, migrated if Airflow was upgraded since; make it if there is none."""
    if not places.airflow_database.exists():
        make_fresh(places)
    elif _version_note(places).read_text(encoding="utf-8") != _airflow_version():
        _migrate(places.airflow_database, environment, places)
        _note_version(places)


def _migrate(database: Path, environment: Mapping[str, str], places: Places) -> None:
    run_airflow(("db", "migrate"), {**environment, _CONNECTION: f"sqlite:///{database}"}, places.log_of("migration"))


def _template(places: Places) -> Path:
    return places.secrets / f"empty-{_airflow_version()}.db"


def _airflow_version() -> str:
    return version("apache-airflow-core")


def _version_note(places: Places) -> Path:
    return places.airflow_home / "airflow-version"


def _note_version(places: Places) -> None:
    _version_note(places).write_text(_airflow_version(), encoding="utf-8")


def _remove_database(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
