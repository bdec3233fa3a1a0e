from datetime import timedelta
from pathlib import Path

import pytest

from podium.alerts.subscriptions import parse_subscriptions
from podium.clock import parse_clock
from podium.sample.world import END, START, feed_ids, feed_path
from podium.sources.catalogue import load_catalogue
from podium_launch.sample_sources import write_sources
from podium_launch.state import initialise_state
from podium_launch.story import SPEED, StoryClock, has_work_left


@pytest.fixture
def clock(tmp_path: Path) -> StoryClock:
    return StoryClock(tmp_path / "clock")


def test_the_clock_stands_still_until_it_is_started(clock: StoryClock):
    clock.stand_still()
    assert clock.now() == START == parse_clock(clock.setting)()
    clock.start()
    assert START < clock.now() < START + timedelta(seconds=SPEED * 10)
    assert not clock.is_over


def test_time_never_goes_back_when_it_calms_down(clock: StoryClock):
    clock.start()
    before = clock.now()
    clock.calm_down()
    after = clock.now()
    assert before <= after < before + timedelta(seconds=SPEED * 10)
    assert clock.now() - after < timedelta(seconds=10)


def test_the_whole_story_takes_a_minute_and_a_half():
    assert (END - START).total_seconds() / SPEED == pytest.approx(90)


def test_every_feed_of_the_sample_is_asked_where_it_is_served(tmp_path: Path):
    folder = write_sources(tmp_path / "sources", "http://127.0.0.1:4321")
    catalogue = load_catalogue(folder)
    assert {feed.url for feed in catalogue.feeds} == {f"http://127.0.0.1:4321{feed_path(name)}" for name in feed_ids()}
    assert all(feed.allow_private for feed in catalogue.feeds)


def test_the_subscriptions_of_the_demo_are_right():
    path = Path(__file__).resolve().parents[2] / "include" / "podium_launch" / "demo-subscriptions.yml"
    found = parse_subscriptions(path.read_text(encoding="utf-8"), path.name)
    assert [subscription.id for subscription in found] == ["desk", "editor"]


def test_an_empty_database_has_no_work_left(tmp_path: Path):
    environment = {"PODIUM_HOME": str(tmp_path)}
    initialise_state(environment)
    assert has_work_left(environment) is False
