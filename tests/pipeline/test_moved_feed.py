"""A feed that moved is followed to its new address, and back where that fails for long."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.pipeline.site import Site, open_site
from tests.pipeline.world import FEED, SOURCE, Office

from podium.feeds.moves import AGREEMENTS
from podium.fetch.client import Client
from podium.fetch.policy import FetchPolicy
from podium.pipeline.poll import Poller, poll_due
from podium.pipeline.reports import PollReport
from podium.sources.catalogue import Catalogue
from podium.store.database import Store
from podium.store.feeds import load_feed

POLICY = FetchPolicy(contact="desk@podium.example", allow_private=True, per_host_spacing=0.0)


class Moved:
    """An office whose feed was at /old and is at /new."""

    def __init__(self, store: Store, site: Site, client: Client) -> None:
        self.site, self.client, self.office = site, client, Office(store)
        self.office.publish("one", "News")
        feed = replace(FEED, url=f"{site.base}/old")
        self.office.poller = Poller(Catalogue((replace(SOURCE, feeds=(feed,)),)))
        site.publish("/old", f"{site.base}/new", status=301)
        self.publish("/new")

    def publish(self, path: str) -> None:
        self.site.publish(path, self.office.serve())

    def poll(self, times: int = 1) -> PollReport:
        for _ in range(times):
            report = poll_due(self.office.store, self.office.poller, self.client, self.office.clock, force=True)
            self.office.wait(minutes=15)
        return report

    @property
    def moved_to(self) -> str | None:
        with self.office.store.reading() as session:
            return load_feed(session, FEED.id).moved_to


@pytest.fixture
def moved(store: Store) -> Iterator[Moved]:
    with open_site() as site, Client(POLICY) as client:
        found = Moved(store, site, client)
        found.poll(AGREEMENTS + 1)
        site.asked.clear()
        yield found


def test_the_new_address_is_asked_once_it_is_learnt(moved: Moved) -> None:
    moved.poll(2)
    assert moved.site.paths == ["/new", "/new"]


def test_a_move_that_was_taken_back_is_followed_back(moved: Moved) -> None:
    moved.site.publish("/new", "", status=404)
    moved.publish("/old")
    while moved.poll().failed:
        assert len(moved.site.paths) < 20
    assert moved.site.paths[-1] == "/old"
    assert moved.moved_to is None
    moved.site.asked.clear()
    moved.office.publish("two", "More news")
    moved.publish("/old")
    assert moved.poll().fates["new"] == 1
    assert moved.site.paths == ["/old"]


def test_a_new_address_that_comes_back_is_kept(moved: Moved) -> None:
    moved.site.publish("/new", "", status=503)
    moved.poll(30)
    moved.publish("/new")
    moved.poll(2)
    assert moved.moved_to == f"{moved.site.base}/new"
    moved.site.asked.clear()
    moved.poll()
    assert moved.site.paths == ["/new"]
