"""Reading everything again: by the same rules nothing changes; by others the ledger is mended and nobody is alarmed."""

from dataclasses import replace

import pytest
from tests.pipeline.newsroom import change_kinds, everything, meetings, open_newsroom

from podium.pipeline import reanalyse as reanalysis
from podium.pipeline.reanalyse import reanalyse
from podium.store.database import Store


@pytest.fixture
def better_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make rules that read no meeting in Warsaw any more."""
    read = reanalysis.analyse

    def analyse(document):
        found = read(document)
        kept = tuple(one for one in found.meetings if not one.place or one.place.city != "Warsaw")
        return replace(found, meetings=kept)

    monkeypatch.setattr(reanalysis, "analyse", analyse)


def test_the_same_rules_alter_nothing(store: Store) -> None:
    office = open_newsroom(store)
    assert set(meetings(store)) == {"Paris", "Warsaw"}
    before = everything(store)
    office.wait(days=1)
    report = reanalyse(store, office.clock, dry_run=False)
    assert everything(store) == before
    assert (report.documents, report.meetings, report.statements, report.gone) == (3, 0, 0, 0)
    assert report.changes == {}


@pytest.mark.usefixtures("better_rules")
def test_a_dry_run_tells_what_would_change_and_writes_nothing(store: Store) -> None:
    office = open_newsroom(store)
    before = everything(store)
    office.wait(days=1)
    report = reanalyse(store, office.clock, dry_run=True)
    assert report.gone == 1
    assert "1 meetings gone" in report.summary
    assert everything(store) == before


@pytest.mark.usefixtures("better_rules")
def test_a_real_run_mends_the_ledger_without_alert_or_false_change(store: Store) -> None:
    office = open_newsroom(store)
    told, owed = change_kinds(store), everything(store)["deliveries"]
    office.wait(days=1)
    rehearsed = reanalyse(store, office.clock, dry_run=True)
    done = reanalyse(store, office.clock, dry_run=False)
    assert set(meetings(store)) == {"Paris"}
    assert done == rehearsed, "the dry run told what the real one does"
    assert change_kinds(store) == told
    assert everything(store)["deliveries"] == owed > 0


@pytest.mark.usefixtures("better_rules")
def test_reading_again_twice_is_reading_again_once(store: Store) -> None:
    office = open_newsroom(store)
    reanalyse(store, office.clock, dry_run=False)
    once = everything(store)
    assert reanalyse(store, office.clock, dry_run=False).gone == 0
    assert everything(store) == once
