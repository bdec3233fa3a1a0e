from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from airflow.sdk import Variable

from podium_airflow.failures import QUIET, tell_operator

pytestmark = pytest.mark.airflow


@dataclass
class FailedTask:
    """What the callback looks at of a task instance."""

    dag_id: str = "poll_feeds"
    task_id: str = "poll"
    log_url: str = "http://127.0.0.1:8080/dags/poll_feeds"


CONTEXT = {"task_instance": FailedTask(), "run_id": "scheduled__1", "exception": OSError("disk full")}


@pytest.fixture
def mails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Send the operator's mail into a folder, and keep Airflow's Variables in a dictionary."""
    known: dict[str, str] = {}
    monkeypatch.setattr(Variable, "get", lambda key, default=None: known.get(key, default))
    monkeypatch.setattr(Variable, "set", lambda key, value, description=None: known.update({key: value}))  # noqa: ARG005
    monkeypatch.setenv("PODIUM_MAIL_FOLDER", str(tmp_path))
    monkeypatch.setenv("PODIUM_OPERATOR_EMAIL", "operator@example.org")
    monkeypatch.setenv("PODIUM_SLACK_TOKEN", "none is looked up")
    return tmp_path


def test_the_operator_hears_what_failed_why_and_where_to_look(mails: Path):
    tell_operator(CONTEXT)
    (mail,) = mails.rglob("*.eml")
    text = mail.read_text()
    assert "Subject: PODIUM TASK FAILED: poll_feeds.poll" in text
    assert "disk full" in text
    assert "http://127.0.0.1:8080/dags/poll_feeds" in text


def test_the_operator_hears_of_a_task_once_in_a_while(mails: Path):
    tell_operator(CONTEXT)
    tell_operator(CONTEXT)
    assert len(list(mails.rglob("*.eml"))) == 1


def test_the_operator_hears_again_after_some_hours(mails: Path):
    Variable.set("podium_told_of_poll_feeds.poll", (datetime.now(UTC) - QUIET).isoformat())
    tell_operator(CONTEXT)
    assert len(list(mails.rglob("*.eml"))) == 1
