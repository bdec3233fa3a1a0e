"""Opens Podium inside a task: settings from the environment and, where it is silent, from Airflow's Connections."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from airflow.sdk.exceptions import AirflowFailException

from podium.errors import ConfigError, NotFound, StoreError, UsageError
from podium.settings import Settings, read_settings
from podium_airflow.connections import connection_settings

if TYPE_CHECKING:
    from podium.runtime import Podium

PERMANENT = (ConfigError, NotFound, StoreError, UsageError)


@contextmanager
def open_podium() -> Iterator[Podium]:
    """Open Podium for one task; what a retry cannot mend fails at once: wrong settings or words, a missing database."""
    from podium.runtime import open_runtime  # noqa: PLC0415 - DAG files import this module, and must stay light

    try:
        with open_runtime(_environment()) as podium:
            yield podium
    except PERMANENT as error:
        raise AirflowFailException(str(error)) from error


def task_settings() -> Settings:
    """Return the settings as a task has them."""
    return read_settings(_environment())


def _environment() -> dict[str, str]:
    return {**connection_settings(os.environ), **os.environ}
