from datetime import UTC, datetime

import pytest
from factory import arrival, meeting

from podium.errors import NotFound, UsageError
from podium.ledger.corrections import apply_correction
from podium.model.ledger import Correction, CorrectionKind

NOW = datetime(2022, 1, 8, tzinfo=UTC)
ONE = arrival("d1", meeting("Antony J. Blinken; Sergey Lavrov", "2022-01-10", "Geneva, Switzerland"))
OTHER = arrival("d2", meeting("United States; OSCE", "2022-01-10", kind="conference"))
TWIN = arrival("d3", meeting("Antony J. Blinken; Sergey Lavrov", "2022-01-10"), on="2022-01-06")


def correct(ledger, kind, *subjects, facts=(), key="k1", at=NOW):
    correction = Correction(key, CorrectionKind(kind), subjects, "editor", "known to be so", at, tuple(facts))
    update = ledger.take(apply_correction(ledger.state, correction, now=NOW))
    ledger.correct(correction)
    return update


def holder(ledger, document):
    return next(one for one in ledger.meetings if any(claim.document_id == document for claim in one.claims))


def test_merged_meetings_stay_one_through_later_reading(ledger):
    ledger.read(ONE, OTHER)
    first, second = holder(ledger, "d1").id, holder(ledger, "d2").id
    update = correct(ledger, "merge", first, second)
    assert update.gone == ((second, first),)
    assert update.changes == ()
    ledger.read(ONE, OTHER, TWIN)
    assert [one.id for one in ledger.meetings] == [first]
    assert len(ledger.meetings[0].claims) == 3


def test_a_split_claim_stays_apart_through_later_reading(ledger):
    ledger.read(ONE, TWIN)
    assert len(ledger.meetings) == 1
    claim = next(claim for claim in ledger.meetings[0].claims if claim.document_id == "d3")
    correct(ledger, "split", ledger.meetings[0].id, claim.id)
    assert len(ledger.meetings) == 2
    ledger.read(ONE, TWIN)
    assert len(ledger.meetings) == 2


def test_a_ledger_built_anew_obeys_the_same_corrections(ledger):
    ledger.read(ONE, OTHER)
    correct(ledger, "merge", holder(ledger, "d1").id, holder(ledger, "d2").id)
    kept = ledger.meetings[0].id
    ledger.state = type(ledger.state)(corrections=ledger.state.corrections)
    ledger.read(OTHER, ONE)
    assert [one.id for one in ledger.meetings] == [kept]


def test_corrected_facts_outlive_reading_again_and_give_way_to_newer_word(ledger):
    ledger.read(ONE)
    subject = ledger.meetings[0].id
    correct(ledger, "correct", subject, facts=[("city", "Vienna"), ("country", "Austria"), ("first", "2022-01-11")])
    ledger.read(ONE, TWIN)
    assert (ledger.meetings[0].place.city, str(ledger.meetings[0].when.first)) == ("Vienna", "2022-01-11")
    moved = meeting("Antony J. Blinken; Sergey Lavrov", "2022-01-10", status="postponed", new="2022-01-20")
    ledger.read(arrival("d4", moved, on="2022-01-09"))
    assert (ledger.meetings[0].place.city, str(ledger.meetings[0].when.first)) == ("Vienna", "2022-01-20")


def test_what_cannot_be_corrected_is_refused_with_a_reason(ledger):
    ledger.read(ONE)
    subject = ledger.meetings[0].id
    with pytest.raises(NotFound, match="m-nothing"):
        correct(ledger, "merge", subject, "m-nothing")
    with pytest.raises(UsageError, match="expected a second"):
        correct(ledger, "merge", subject)
    with pytest.raises(UsageError, match="some but not all"):
        correct(ledger, "split", subject, ledger.meetings[0].claims[0].id)
    with pytest.raises(UsageError, match="colour"):
        correct(ledger, "correct", subject, facts=[("colour", "red")])
    with pytest.raises(UsageError, match="first: 'soon'"):
        correct(ledger, "correct", subject, facts=[("first", "soon")])


def test_a_decision_can_be_taken_back_by_the_next(ledger):
    ledger.read(ONE, OTHER)
    first, second = holder(ledger, "d1").id, holder(ledger, "d2").id
    correct(ledger, "merge", first, second)
    claim = next(claim for claim in ledger.meetings[0].claims if claim.document_id == "d2")
    correct(ledger, "split", first, claim.id, key="k2")
    correct(ledger, "correct", first, facts=[("city", "Vienna"), ("country", "Austria")], key="k3")
    correct(ledger, "correct", first, facts=[("city", "Geneva"), ("country", "Switzerland")], key="k4")
    ledger.read(ONE, OTHER)
    assert len(ledger.meetings) == 2
    assert holder(ledger, "d1").place == ONE.findings.meetings[0].place
    assert [claim.document_id for claim in holder(ledger, "d2").claims] == ["d2"]
