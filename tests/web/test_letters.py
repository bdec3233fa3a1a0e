"""Signed links: a GET asks, a POST does, what was not made here is 404."""

import pytest
from sqlalchemy import select

from podium.alerts.links import Links
from podium.alerts.match import EVERYTHING
from podium.store.tables_alerts import MuteRow

ASKS = ("unsubscribe", "mute")


def muted(podium) -> set[tuple[str, str]]:
    with podium.store.reading() as session:
        return {(row.subscription_id, row.subject_id) for row in session.scalars(select(MuteRow))}


def link_of(podium, name: str) -> str:
    return podium.links.unsubscribe("desk") if name == "unsubscribe" else podium.links.mute("desk", "m-1")


@pytest.mark.parametrize("name", ASKS)
def test_a_get_only_asks(browser, podium, name: str):
    answer = browser.get(link_of(podium, name))
    assert answer.status_code == 200
    assert '<form method="post">' in answer.text
    assert muted(podium) == set()


@pytest.mark.parametrize(("name", "expected"), [("unsubscribe", ("desk", EVERYTHING)), ("mute", ("desk", "m-1"))])
def test_a_post_does_it_once_and_again(browser, podium, name: str, expected: tuple[str, str]):
    for _ in range(2):
        answer = browser.post(link_of(podium, name), data={"List-Unsubscribe": "One-Click"})
        assert answer.status_code == 200
    assert muted(podium) == {expected}


@pytest.mark.parametrize("name", ASKS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_what_was_not_made_here_is_404(browser, podium, name: str, method: str):
    link = link_of(podium, name)
    other = Links(podium.settings.base_url, "another key")
    foreign = other.unsubscribe("desk") if name == "unsubscribe" else other.mute("desk", "m-1")
    swapped = link.replace(name, "mute" if name == "unsubscribe" else "unsubscribe")
    for wrong in (link[:-1], link[: link.rindex("/") + 1] + "x", foreign, swapped):
        assert getattr(browser, method)(wrong).status_code == 404
    assert muted(podium) == set()


def test_a_calendar_holds_what_the_subscription_wants(browser, ledger):
    russia = browser.get(ledger.links.calendar("desk-russia"))
    assert russia.headers["content-type"].startswith("text/calendar")
    assert russia.text.count("BEGIN:VEVENT") == 1
    assert "http://testserver/podium/meetings/m-" in russia.text.replace("\r\n ", "")


def test_another_subscriptions_calendar_is_empty(browser, ledger):
    words = "subscriptions: [{id: far, name: Far, channels: [{email: a@example.org}], wanted: {countries: [Japan]}}]"
    ledger.settings.subscriptions_file.write_text(words, encoding="utf-8")
    assert "BEGIN:VEVENT" not in browser.get(ledger.links.calendar("far")).text
    assert browser.get(ledger.links.calendar("desk-russia")).status_code == 404


def test_a_calendar_that_was_not_made_here_is_404(browser, podium):
    assert browser.get(podium.links.calendar("desk-russia")[:-6] + ".ics").status_code == 404
