"""A person's answer is written down, applied at once, raises no alert, and outlives re-analysis."""

import pytest
from sqlalchemy import select
from tests.pipeline.newsroom import change_kinds, everything, meetings, open_newsroom

from podium.errors import NotFound, UsageError
from podium.model.ledger import CorrectionKind
from podium.pipeline.correct import correct_meetings
from podium.pipeline.reanalyse import reanalyse
from podium.store.database import Store
from podium.store.subjects import load_meeting
from podium.store.tables import CorrectionRow


def correct(store: Store, office, kind: CorrectionKind, *subjects: str, facts=()):
    office.wait(minutes=5)
    return correct_meetings(store, kind, subjects, who="Ada", why="I was there", now=office.now, facts=tuple(facts))


def test_who_when_and_why_are_written_down(store: Store) -> None:
    office = open_newsroom(store)
    paris = meetings(store)["Paris"]
    correct(store, office, CorrectionKind.CORRECT, paris.id, facts=[("title", "Talks at the Quai d'Orsay")])
    with store.reading() as session:
        (row,) = session.scalars(select(CorrectionRow)).all()
    assert (row.kind, row.subjects, row.who, row.why, row.at) == (
        "correct",
        [paris.id],
        "Ada",
        "I was there",
        office.now,
    )
    assert row.facts == [["title", "Talks at the Quai d'Orsay"]]


def test_a_corrected_fact_stays_after_reanalysis(store: Store) -> None:
    office = open_newsroom(store)
    correct(store, office, CorrectionKind.CORRECT, meetings(store)["Paris"].id, facts=[("title", "Quai d'Orsay talks")])
    before = everything(store)
    office.wait(hours=1)
    report = reanalyse(store, office.clock, dry_run=False)
    assert meetings(store)["Paris"].title == "Quai d'Orsay talks"
    assert everything(store)["meetings"] == before["meetings"]
    assert report.changes == {}


def test_what_was_merged_stays_one(store: Store) -> None:
    office = open_newsroom(store)
    first, second = meetings(store)["Paris"], meetings(store)["Warsaw"]
    told = change_kinds(store)
    correct(store, office, CorrectionKind.MERGE, first.id, second.id)
    with store.reading() as session:
        assert load_meeting(session, second.id).id == first.id, "the old address leads to the record that it became"
    office.wait(hours=1)
    reanalyse(store, office.clock, dry_run=False)
    (left,) = meetings(store).values()
    assert (left.id, len(left.claims)) == (first.id, len(first.claims) + len(second.claims))
    assert change_kinds(store) == told, "nothing happened in the world"


def test_what_was_split_stays_apart(store: Store) -> None:
    office = open_newsroom(store)
    first, second = meetings(store)["Paris"], meetings(store)["Warsaw"]
    correct(store, office, CorrectionKind.MERGE, first.id, second.id)
    correct(store, office, CorrectionKind.SPLIT, first.id, *(claim.id for claim in second.claims))
    assert set(meetings(store)) == {"Paris", "Warsaw"}
    office.wait(hours=1)
    reanalyse(store, office.clock, dry_run=False)
    assert {city: len(one.claims) for city, one in meetings(store).items()} == {
        "Paris": len(first.claims),
        "Warsaw": len(second.claims),
    }


def test_what_makes_no_sense_is_refused_and_nothing_is_written(store: Store) -> None:
    office = open_newsroom(store)
    before = everything(store)
    with pytest.raises(NotFound, match="m-nowhere"):
        correct(store, office, CorrectionKind.MERGE, meetings(store)["Paris"].id, "m-nowhere")
    with pytest.raises(UsageError, match="no fact of a meeting"):
        correct(store, office, CorrectionKind.CORRECT, meetings(store)["Paris"].id, facts=[("colour", "blue")])
    assert everything(store) == before
