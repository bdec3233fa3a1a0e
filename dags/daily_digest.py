"""Send the digests.

Makes and sends the digests that are due: each subscriber named an hour and a zone of their own, so this looks every
quarter of an hour. A digest that was sent is not sent again.

**When it is red:** read the last lines of the log; `podium doctor` checks the channels.
"""

import logging

from airflow.sdk import dag, task

from podium_airflow.opening import open_podium
from podium_airflow.standards import STANDARDS, every

log = logging.getLogger("podium")


@dag(schedule=every(15), tags=["podium", "telling"], doc_md=__doc__, **STANDARDS)
def daily_digest() -> None:
    """Send the digests that are due."""

    @task
    def send_digests() -> None:
        with open_podium() as podium:
            log.info("%s", podium.digest())

    send_digests()


daily_digest()
