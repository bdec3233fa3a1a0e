"""A walk through an archive is whole, polite, goes on where it was stopped, and raises no alert."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from sqlalchemy import func, select
from tests.pipeline.site import Site, open_site
from tests.pipeline.world import SOURCE

from podium.errors import UsageError
from podium.fetch.client import Client
from podium.fetch.policy import FetchPolicy
from podium.initial import REHEARSAL
from podium.model.sources import Archive, Selectors, Source
from podium.pipeline import backfill
from podium.pipeline.analyse import analyse_waiting
from podium.pipeline.backfill import BackfillReport, walk_archives
from podium.pipeline.enter import enter_new
from podium.pipeline.pages import fetch_pages
from podium.pipeline.poll import Poller
from podium.pipeline.settle import Desk
from podium.sources.catalogue import Catalogue
from podium.store.database import Store
from podium.store.tables import ChangeRow, DeliveryRow, DocumentRow, EntryRow

NOW = datetime(2022, 6, 1, 12, tzinfo=UTC)
JANUARY = date(2022, 1, 1), date(2022, 1, 31)
SELECTORS = Selectors(item="li", link="a", title="a", date="time")
POLICY = FetchPolicy(contact="desk@podium.example", allow_private=True, per_host_spacing=0.0)


class Walk:
    """An office with an archive on a site, and who walks through it."""

    def __init__(self, store: Store, site: Site, client: Client) -> None:
        self.store, self.site, self.client = store, site, client
        self.archive = Archive(SOURCE.id, f"{site.base}/page/{{page}}", SELECTORS, zone=SOURCE.zone)
        self.source = SOURCE

    @property
    def poller(self) -> Poller:
        source: Source = replace(self.source, archive_plans=(self.archive,))
        return Poller(Catalogue((source,)))

    def list_page(self, path: str, *days: str) -> None:
        """Publish a page of the archive with an entry for each day; its address is made of the day."""
        items = (f'<li><a href="/{day}">News of {day}</a><time>{day}</time></li>' for day in days)
        self.site.publish(path, f"<html><body><ul>{''.join(items)}</ul></body></html>")

    def go(self, days: tuple[date, date] = JANUARY) -> BackfillReport:
        return walk_archives(self.store, self.poller, self.client, lambda: NOW, SOURCE.id, *days)

    @property
    def found(self) -> list[str]:
        """Give the addresses of the entries, without the site's own, in order."""
        with self.store.reading() as session:
            return sorted(url.removeprefix(self.site.base + "/") for url in session.scalars(select(EntryRow.url)))


@pytest.fixture
def walk(store: Store) -> Iterator[Walk]:
    with open_site() as site, Client(POLICY) as client:
        yield Walk(store, site, client)


def three_pages(walk: Walk) -> None:
    walk.list_page("/page/1", "2022-02-02", "2022-01-31")
    walk.list_page("/page/2", "2022-01-20", "2022-01-19")
    walk.list_page("/page/3", "2022-01-02", "2021-12-31")
    walk.list_page("/page/4", "2021-12-30", "2021-12-29")
    walk.list_page("/page/5", "2021-12-28", "2021-12-27")


WANTED = ["2022-01-02", "2022-01-19", "2022-01-20", "2022-01-31"]


def test_numbered_pages_are_walked_until_they_lie_before_the_first_day(walk: Walk) -> None:
    three_pages(walk)
    report = walk.go()
    assert walk.found == WANTED
    assert (report.new, report.outside, report.stopped) == (4, 4, "")
    assert walk.site.paths == [f"/page/{number}" for number in range(1, 5)]


def test_numbered_pages_end_where_there_is_none(walk: Walk) -> None:
    walk.list_page("/page/1", "2022-01-20")
    report = walk.go()
    assert (report.new, report.stopped) == (1, "")
    assert walk.go().pages == 0
    assert walk.site.paths == ["/page/1", "/page/2"]


def test_a_first_page_that_lists_nothing_is_no_empty_archive(walk: Walk) -> None:
    walk.site.publish("/page/1", "<html><body><p>We have a new design.</p></body></html>")
    assert "selectors" in walk.go().stopped
    walk.list_page("/page/1", "2022-01-20")
    assert walk.go().new == 1


def test_a_monthly_archive_is_asked_for_the_months_of_the_days(walk: Walk) -> None:
    walk.archive = replace(walk.archive, url=f"{walk.site.base}/{{year}}/{{month}}", first="2017-01")
    walk.list_page("/2021/11", "2021-11-09", "2021-11-30")
    walk.list_page("/2022/01", "2022-01-05", "2022-01-06")
    report = walk.go((date(2021, 11, 10), date(2022, 1, 5)))
    assert walk.found == ["2021-11-30", "2022-01-05"]
    assert walk.site.paths == ["/2021/11", "/2021/12", "/2022/01"]
    assert report.stopped == ""


def test_days_before_a_monthly_archive_begins_ask_for_nothing(walk: Walk) -> None:
    walk.archive = replace(walk.archive, url=f"{walk.site.base}/{{year}}/{{month}}", first="2023-01")
    assert walk.go().pages == 0
    assert walk.site.paths == []


@pytest.mark.parametrize("zone", ["Europe/Kyiv", "America/New_York"])
def test_days_are_the_source_s_own(walk: Walk, zone: str) -> None:
    walk.archive, walk.source = replace(walk.archive, zone=zone), replace(SOURCE, zone=zone)
    walk.list_page("/page/1", "2022-02-01", "2022-01-31", "2022-01-01", "2021-12-31")
    walk.go()
    assert walk.found == ["2022-01-01", "2022-01-31"]
    walk.site.publish("/2022-01-31", "<html><body><article>" + "<p>They met and spoke at length.</p>" * 9)
    walk.site.publish("/2022-01-01", "<html><body><article>" + "<p>They spoke once more at length.</p>" * 9)
    fetch_pages(walk.store, walk.poller, walk.client, lambda: NOW)
    with walk.store.reading() as session:
        assert sorted(session.scalars(select(DocumentRow.day))) == [date(2022, 1, 1), date(2022, 1, 31)]


def test_a_walk_that_was_killed_goes_on_at_its_page(walk: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    three_pages(walk)
    entered = []

    def dies_at_the_third(*values: Any) -> None:
        entered.append(values)
        if len(entered) == 3:
            raise KeyboardInterrupt
        enter_new(*values)

    with monkeypatch.context() as patch:
        patch.setattr(backfill, "enter_new", dies_at_the_third)
        with pytest.raises(KeyboardInterrupt):
            walk.go()
    assert walk.found == ["2022-01-31"]
    walk.site.asked.clear()
    assert walk.go().stopped == ""
    assert walk.found == WANTED
    assert walk.site.paths == ["/page/2", "/page/3", "/page/4"]


def test_a_page_that_fails_stops_the_walk_and_says_where(walk: Walk) -> None:
    three_pages(walk)
    walk.site.publish("/page/2", "", status=503)
    report = walk.go()
    assert "/page/2" in report.stopped
    assert "503" in report.stopped
    assert "run it again" in report.summary
    three_pages(walk)
    walk.go()
    assert walk.found == WANTED


def test_a_walk_again_is_nothing_and_other_days_are_a_walk_of_their_own(walk: Walk) -> None:
    three_pages(walk)
    walk.go()
    assert walk.go().pages == 0
    assert walk.go((date(2021, 12, 30), date(2022, 1, 31))).new == 2


def test_pages_are_asked_for_slowly_and_as_robots_txt_allows(walk: Walk) -> None:
    three_pages(walk)
    with Client(replace(POLICY, per_host_spacing=0.2)) as walk.client:
        walk.go()
    times = [at for path, at in walk.site.asked if path != "/robots.txt"]
    assert min(later - earlier for earlier, later in pairwise(times)) > 0.15
    walk.site.publish("/robots.txt", "User-agent: *\nDisallow: /page/\n")
    walk.site.asked.clear()
    with Client(POLICY) as walk.client:
        assert "robots" in walk.go((date(2021, 1, 1), date(2021, 1, 2))).stopped
    assert walk.site.paths == []


def test_the_past_changes_the_ledger_and_alerts_nobody(walk: Walk) -> None:
    walk.list_page("/page/1", "2022-01-20")
    words = "Secretary Blinken will meet Foreign Minister Lavrov in Geneva on June 21, the Department said."
    walk.site.publish("/2022-01-20", f"<html><body><article>{f'<p>{words}</p>' * 5}</article></body></html>")
    walk.go()
    assert fetch_pages(walk.store, walk.poller, walk.client, lambda: NOW) == 1
    report = analyse_waiting(walk.store, Desk((REHEARSAL,), timedelta(0)), lambda: NOW)
    assert report.changes["announced"] == 1
    with walk.store.reading() as session:
        assert set(session.scalars(select(ChangeRow.silent))) == {True}
        assert session.scalar(select(func.count()).select_from(DeliveryRow)) == 0


def test_a_source_without_an_archive_is_refused(walk: Walk) -> None:
    poller = Poller(Catalogue((SOURCE,)))
    with pytest.raises(UsageError, match="expected `archives`"):
        walk_archives(walk.store, poller, walk.client, lambda: NOW, SOURCE.id, *JANUARY)
