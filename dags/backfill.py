"""Read a source's past.

Walks the archive pages of one source between two days, politely and resumably: started again, it goes on where it
stopped. Past releases raise no alert. Start it by hand with the source's id, as `podium sources` lists it.

**When it is red:** an unknown source or one without an archive is refused at once; otherwise the log says at which page
it was stopped, and why: start it again and it goes on there.
"""

import logging
from datetime import date, timedelta
from typing import Any

from airflow.sdk import Param, dag, task

from podium_airflow.opening import open_podium
from podium_airflow.standards import STANDARDS

log = logging.getLogger("podium")

DAY = {"type": "string", "format": "date"}


@dag(
    schedule=None,
    params={
        "source": Param(type="string", minLength=1, description="The source's id, for example us-state."),
        "first": Param(**DAY, description="The first day."),
        "last": Param(**DAY, description="The last day."),
    },
    tags=["podium", "by hand"],
    doc_md=__doc__,
    **STANDARDS,
)
def backfill() -> None:
    """Read one source's archive."""

    @task(execution_timeout=timedelta(hours=12))
    def walk_archive(*, params: Any = None) -> None:
        first, last = date.fromisoformat(params["first"]), date.fromisoformat(params["last"])
        with open_podium() as podium:
            report = podium.backfill(params["source"], first, last)
        log.info(report.summary)
        if report.stopped:
            raise RuntimeError(report.summary)  # red, and tried again from where it stopped

    walk_archive()


backfill()
