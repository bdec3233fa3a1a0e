"""Analyse the documents.

Reads every document that waits: finds meetings and statements, brings them into the ledger, and notes what changed and
who is to hear of it, in one transaction a document. Woken by new entries; each half hour it also takes what an
interrupted round left. Changes wake *send_alerts*.

**When it is red:** one unreadable document does not fail the task; it is set aside with its reason (`podium issues`).
A red task means the database or the rules' data are not usable: read the last lines of its log.
"""

import logging
from typing import Any

from airflow.sdk import AssetOrTimeSchedule, dag, task

from podium_airflow.assets import CHANGES, ENTRIES, NEW_CHANGES
from podium_airflow.opening import open_podium
from podium_airflow.standards import STANDARDS, every

log = logging.getLogger("podium")

LEFTOVERS = every(30)


@dag(
    schedule=AssetOrTimeSchedule(timetable=LEFTOVERS, assets=[ENTRIES]),
    tags=["podium", "reading"],
    doc_md=__doc__,
    **STANDARDS,
)
def analyse_documents() -> None:
    """Analyse all that waits."""

    @task(outlets=[NEW_CHANGES])
    def analyse(*, outlet_events: Any = None) -> None:
        with open_podium() as podium:
            report = podium.analyse()
        log.info(report.summary)
        if report.has_changes:
            outlet_events[NEW_CHANGES].add(CHANGES)

    analyse()


analyse_documents()
