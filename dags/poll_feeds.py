"""Poll the feeds.

Asks every feed that is due what is new and stores it: new, edited and withdrawn entries, and the bytes as served.
The feeds of one host make one task, named by its feeds, so that no office is asked twice at a time.
New entries wake *analyse_documents*.

**When it is red:** a task of `poll` fails only when Podium itself cannot work (database, settings): read the last lines
of its log. A feed that is silent, blocked or broken does not fail the task: look at `podium issues` or the page
*Podium → Sources*.
"""

import logging
from typing import Any

from airflow.sdk import dag, get_current_context, task

from podium.settings import read_settings
from podium_airflow.assets import ENTRIES, NEW_ENTRIES
from podium_airflow.opening import open_podium
from podium_airflow.standards import STANDARDS, every

log = logging.getLogger("podium")

LONGEST_LABEL = 120


@dag(schedule=every(read_settings().poll_minutes), tags=["podium", "reading"], doc_md=__doc__, **STANDARDS)
def poll_feeds() -> None:
    """Poll what is due, group by group."""

    @task
    def due_groups() -> list[list[str]]:
        with open_podium() as podium:
            return podium.feed_groups()

    @task(map_index_template="{{ feeds }}", outlets=[NEW_ENTRIES])
    def poll(feed_ids: list[str], *, outlet_events: Any = None) -> None:
        get_current_context()["feeds"] = ", ".join(feed_ids)[:LONGEST_LABEL]
        with open_podium() as podium:
            report = podium.poll(feed_ids)
        log.info(report.summary)
        if report.has_news:
            outlet_events[NEW_ENTRIES].add(ENTRIES)

    poll.expand(feed_ids=due_groups())


poll_feeds()
