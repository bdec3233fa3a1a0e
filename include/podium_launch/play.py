"""Lets the sample world's time run and follows what becomes of it, up to the last alert."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime

from podium_launch.embedded import Airflow
from podium_launch.mailbox import Mailbox
from podium_launch.steps import Steps
from podium_launch.story import StoryClock, has_work_left

LAST_WORDS = 60.0  # seconds for reading and telling the last news; a few were needed when it was measured
WOKEN = ("analyse_documents", "send_alerts")


@dataclass(frozen=True, slots=True)
class Stage:
    """What the story is played on."""

    clock: StoryClock
    mailbox: Mailbox
    mailbox_address: str
    environment: dict[str, str]


def play(airflow: Airflow, stage: Stage, steps: Steps) -> None:
    """Let the story's time run, show each mail as it comes, and wait until all that was published has been told."""
    with steps.step("Podium reads what the feeds hold so far"):
        _wait_for_poll_since(datetime.now(UTC), airflow)
        _wait_for_the_rest(airflow, stage)
    with steps.step("19 days go by"):
        stage.clock.start()
        seen = 0
        while not stage.clock.is_over:
            airflow.wait(0.5)
            seen = _show_new(stage, seen, steps)
    with steps.step("The last news is read and told"):
        stage.clock.calm_down()
        _wait_for_poll_since(datetime.now(UTC), airflow)
        is_all_told = _wait_for_the_rest(airflow, stage)
        _show_new(stage, seen, steps)
    if not is_all_told:
        steps.say("[yellow]Something is left unread or untold; `podium issues` and Airflow's pages say why.[/]")


def _show_new(stage: Stage, seen: int, steps: Steps) -> int:
    mails = stage.mailbox.mails()
    for mail in mails[seen:]:
        steps.tell(f"{mail.date or stage.clock.now():%d %b %H:%M}  ✉ {mail.subject}")
    return len(mails)


def _wait_for_poll_since(moment: datetime, airflow: Airflow) -> None:
    """Wait until a round of polling that began after `moment` has succeeded."""
    while not any(
        datetime.fromisoformat(run["start_date"]) >= moment for run in airflow.api.runs("poll_feeds", "success")
    ):
        airflow.wait(0.5)


def _wait_for_the_rest(airflow: Airflow, stage: Stage) -> bool:
    """Wait until nothing is under way; tell whether that was within the time."""
    deadline = time.monotonic() + LAST_WORDS
    while time.monotonic() < deadline:
        if not _is_busy(airflow) and not has_work_left(stage.environment):
            return True
        airflow.wait(1.0)
    return False


def _is_busy(airflow: Airflow) -> bool:
    return any(airflow.api.runs(dag, state) for dag in WOKEN for state in ("queued", "running"))
