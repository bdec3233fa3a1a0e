"""What all DAGs of Podium have in common."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from airflow.sdk import DeltaTriggerTimetable

from podium_airflow.failures import tell_operator

STANDARDS: dict[str, Any] = {
    "start_date": datetime(2021, 1, 1, tzinfo=UTC),
    "catchup": False,
    "max_active_runs": 1,  # a round takes all that waits, so a second one beside it has nothing to do
    "default_args": {
        "owner": "podium",
        "retries": 2,
        "retry_delay": timedelta(seconds=30),
        "retry_exponential_backoff": True,
        "execution_timeout": timedelta(minutes=30),
        "on_failure_callback": tell_operator,
    },
}


def every(minutes: float) -> DeltaTriggerTimetable:
    """Return the schedule that starts a run each so many minutes."""
    return DeltaTriggerTimetable(timedelta(minutes=minutes))
