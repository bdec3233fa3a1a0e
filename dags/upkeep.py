"""Keep up.

What time alone brings about, once an hour: meetings of which no word came after their date lapse, the operator hears
once of each new issue, and records of fetches that brought nothing are dropped after 90 days.

**When it is red:** most likely the mail to the operator could not be sent: `podium doctor`, then `podium issues`.
"""

import logging

from airflow.sdk import dag, task

from podium_airflow.opening import open_podium
from podium_airflow.standards import STANDARDS, every

log = logging.getLogger("podium")


@dag(schedule=every(60), tags=["podium", "care"], doc_md=__doc__, **STANDARDS)
def upkeep() -> None:
    """Do one round of upkeep."""

    @task
    def keep_up() -> None:
        with open_podium() as podium:
            log.info("%s", podium.upkeep())

    keep_up()


upkeep()
