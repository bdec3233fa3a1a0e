"""Each DAG runs on the sample world, and news alone wakes the next one."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from podium.sample.world import START
from podium_launch.feed_server import feed_handler
from podium_launch.loopback import serving
from podium_launch.sample_sources import write_sources
from podium_launch.state import initialise_state

pytestmark = pytest.mark.airflow

FOLDER = Path(__file__).resolve().parents[2] / "dags"
WEEK = timedelta(days=7)


class Story:
    """The sample world at a time that the test chooses, as this process's environment has it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.now = START

    def move_to(self, now: datetime) -> None:
        self.now = now
        (self.home / "clock").write_text(f"{now.isoformat()}*0@{now.isoformat()}", encoding="utf-8")


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Story]:
    found = Story(tmp_path)
    found.move_to(START)
    subscriptions = Path(__file__).resolve().parents[2] / "include" / "podium_launch" / "demo-subscriptions.yml"
    with serving(feed_handler(lambda: found.now)) as feeds:
        given = {
            "PODIUM_HOME": str(tmp_path),
            "PODIUM_CLOCK": f"file:{tmp_path / 'clock'}",
            "PODIUM_SOURCES": str(write_sources(tmp_path / "sources", feeds)),
            "PODIUM_SUBSCRIPTIONS": str(subscriptions),
            "PODIUM_MAIL_FOLDER": str(tmp_path / "mails"),
            "PODIUM_SLACK_TOKEN": "none is looked up",
        }
        for name, value in given.items():
            monkeypatch.setenv(name, value)
        initialise_state(given)
        yield found


@pytest.fixture(scope="session")
def dags():
    """Give the DAGs as Airflow knows them, in a database of the suite's own."""
    from airflow.dag_processing.bundles.manager import DagBundlesManager  # noqa: PLC0415 - takes seconds, only here
    from airflow.dag_processing.dagbag import DagBag, sync_bag_to_db  # noqa: PLC0415
    from airflow.utils import db  # noqa: PLC0415

    db.initdb()
    DagBundlesManager().sync_bundles_to_db()
    bag = DagBag(dag_folder=str(FOLDER))
    sync_bag_to_db(bag, "dags-folder", None)
    return bag.dags


def announced(asset: str) -> int:
    """Count how often an asset was announced."""
    from airflow.models.asset import AssetEvent, AssetModel  # noqa: PLC0415
    from airflow.utils.session import create_session  # noqa: PLC0415

    with create_session() as session:
        query = session.query(AssetEvent).join(AssetModel, AssetModel.id == AssetEvent.asset_id)
        return query.filter(AssetModel.name == asset).count()


def run(dag, **conf) -> str:
    return str(dag.test(run_conf=conf or None).state)


def test_news_goes_from_feed_to_mail_and_the_same_again_wakes_nobody(dags, story: Story):
    before = announced("entries"), announced("changes")
    assert [run(dags[name]) for name in ("poll_feeds", "analyse_documents", "send_alerts")] == ["success"] * 3
    story.move_to(START + WEEK)
    assert [run(dags[name]) for name in ("poll_feeds", "analyse_documents")] == ["success"] * 2
    woken = announced("entries"), announced("changes")
    assert woken[0] > before[0]
    assert woken[1] > before[1]

    story.move_to(START + WEEK + timedelta(hours=1))
    assert [run(dags[name]) for name in ("poll_feeds", "analyse_documents")] == ["success"] * 2
    assert (announced("entries"), announced("changes")) == woken

    assert run(dags["send_alerts"]) == "success"
    assert list((story.home / "mails").rglob("*.eml"))


@pytest.mark.parametrize("name", ["daily_digest", "upkeep"])
def test_the_other_rounds_run(dags, story: Story, name: str):  # noqa: ARG001 - the story is their world
    assert run(dags[name]) == "success"


def test_everything_can_be_read_again(dags, story: Story):  # noqa: ARG001 - the story is its world
    assert run(dags["reanalyse"], dry_run=True) == "success"


def test_what_a_retry_cannot_mend_is_not_tried_again(dags, story: Story):
    words = {"source": "elsewhere", "first": "2021-01-01", "last": "2021-02-01"}
    assert tries(dags["backfill"].test(run_conf=words)) == [("failed", 1)]
    (story.home / "podium.db").unlink()
    assert tries(dags["upkeep"].test()) == [("failed", 1)]


def tries(found) -> list[tuple[str, int]]:
    return [(str(task.state), task.try_number) for task in found.get_task_instances()]


def test_the_feeds_of_a_poll_are_told_by_name(dags, story: Story):  # noqa: ARG001 - the story is its world
    found = dags["poll_feeds"].test()
    labels = {task.rendered_map_index for task in found.get_task_instances() if task.task_id == "poll"}
    assert any(label.startswith("us-state/") for label in labels)
    assert len(labels) == 3
