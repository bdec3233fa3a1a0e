"""Read everything again.

Reads all stored documents by the rules of today and brings the ledger up to date. It raises no alert and asks no
network. Start it by hand; with `dry_run` (the default) it only says what would change.

**When it is red:** nothing was half done: each document is one transaction. Read the log and start it again.
"""

import logging
from datetime import timedelta
from typing import Any

from airflow.sdk import Param, dag, task

from podium_airflow.opening import open_podium
from podium_airflow.standards import STANDARDS

log = logging.getLogger("podium")


@dag(
    schedule=None,
    params={"dry_run": Param(default=True, type="boolean", description="Only say what would change.")},
    tags=["podium", "by hand"],
    doc_md=__doc__,
    **STANDARDS,
)
def reanalyse() -> None:
    """Analyse every stored document again."""

    @task(execution_timeout=timedelta(hours=6))
    def read_again(*, params: Any = None) -> None:
        with open_podium() as podium:
            log.info("%s", podium.reanalyse(dry_run=params["dry_run"]))

    read_again()


reanalyse()
