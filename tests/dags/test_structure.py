"""Each DAG can be read, says what it is, and has what an operator relies on."""

import ast
from datetime import timedelta
from pathlib import Path

import pytest

from podium_airflow.failures import tell_operator

pytestmark = pytest.mark.airflow

FOLDER = Path(__file__).resolve().parents[2] / "dags"
FILES = sorted(FOLDER.glob("*.py"))
NAMES = [path.stem for path in FILES]
BY_HAND = {"backfill", "reanalyse"}
LIGHT = {"airflow.sdk", "datetime", "logging", "typing", "podium.settings"}


@pytest.fixture(scope="module")
def bag():
    from airflow.dag_processing.dagbag import DagBag  # noqa: PLC0415 - takes seconds, and only here

    return DagBag(dag_folder=str(FOLDER))


def test_every_file_is_a_dag_of_its_name(bag):
    assert bag.import_errors == {}
    assert sorted(bag.dags) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_dag_has_what_an_operator_relies_on(bag, name: str):
    dag = bag.dags[name]
    assert "podium" in dag.tags
    assert dag.max_active_runs == 1
    assert dag.catchup is False
    assert "**When it is red:**" in dag.doc_md
    for task in dag.tasks:
        assert task.owner == "podium"
        assert task.retries >= 2
        assert task.retry_delay >= timedelta(seconds=10)
        assert task.execution_timeout is not None
        callbacks = task.on_failure_callback  # a mapped task has them as they were given
        assert tell_operator in (callbacks if isinstance(callbacks, list) else [callbacks])


@pytest.mark.parametrize("name", NAMES)
def test_only_what_is_done_by_hand_has_no_schedule(bag, name: str):
    assert bag.dags[name].timetable.can_be_scheduled is (name not in BY_HAND)


@pytest.mark.parametrize(
    ("waker", "alias", "asset", "woken"),
    [
        ("poll_feeds", "new-entries", "entries", "analyse_documents"),
        ("analyse_documents", "new-changes", "changes", "send_alerts"),
    ],
)
def test_news_wakes_the_next_dag(bag, waker: str, alias: str, asset: str, woken: str):
    outlets = [outlet.name for task in bag.dags[waker].tasks for outlet in task.outlets]
    assert outlets == [alias]
    condition = bag.dags[woken].timetable.asset_condition
    assert [found.name for found in condition.objects] == [asset]


def test_the_tasks_of_one_poll_are_named_by_their_feeds(bag):
    assert bag.dags["poll_feeds"].get_task("poll").map_index_template == "{{ feeds }}"


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_dag_file_is_thin_and_imports_nothing_heavy(path: Path):
    text = path.read_text(encoding="utf-8")
    assert 30 <= text.count("\n") <= 80
    imported = {
        name
        for node in ast.parse(text).body
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for name in ([node.module] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names])
    }
    assert {name for name in imported if not name.startswith("podium_airflow.")} <= LIGHT


def test_reading_the_dags_loads_no_library_that_only_tasks_need(bag):  # noqa: ARG001 - the bag has loaded them
    import subprocess  # noqa: PLC0415
    import sys  # noqa: PLC0415

    heavy = "{'lxml', 'trafilatura', 'feedparser', 'selectolax', 'rapidfuzz', 'apprise', 'slack_sdk', 'podium.runtime'}"
    code = f"import sys, podium_airflow.standards, podium_airflow.assets; print({heavy} & set(sys.modules) or 'light')"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip().endswith("light")
