"""Send the alerts.

Sends every alert that is owed and due, each once: it is claimed, sent, and marked only after the channel took it.
Woken by changes; every few minutes it also tries again what a channel refused for the time being.

**When it is red:** a refused alert does not fail the task; it is tried again for a day, then it is a dead letter
(`podium deliveries --state dead`). A red task means the database or a channel's settings are not usable: `podium
doctor`.
"""

import logging
from datetime import timedelta

from airflow.sdk import AssetOrTimeSchedule, dag, task

from podium.settings import read_settings
from podium_airflow.assets import CHANGES
from podium_airflow.opening import open_podium
from podium_airflow.standards import STANDARDS, every

log = logging.getLogger("podium")

PATIENCE = timedelta(seconds=50)  # news waits half a minute for more on its subject: the run that it wakes waits, too


@dag(
    schedule=AssetOrTimeSchedule(timetable=every(read_settings().retry_minutes), assets=[CHANGES]),
    tags=["podium", "telling"],
    doc_md=__doc__,
    **STANDARDS,
)
def send_alerts() -> None:
    """Send all that is due."""

    @task
    def send() -> None:
        with open_podium() as podium:
            log.info(podium.notify(PATIENCE).summary)

    send()


send_alerts()
