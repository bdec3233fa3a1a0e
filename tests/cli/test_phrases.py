"""`podium phrases`: formulas of what the database holds, by holder; on request those alone that fell silent."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from tests.store.factory import source

from podium.model.findings import StatementFinding, Topic
from podium.model.ledger import Novelty, Statement
from podium.model.text import Evidence, Span
from podium.runtime import build_runtime
from podium.store.feeds import sync_catalogue
from podium.store.statements import save_statements
from podium.store.tables_documents import DocumentRow

FORMULA = "sovereignty and territorial integrity of our friends"
VERBS = ("back", "uphold", "cherish", "defend", "honour", "stress")


def _statement(day: int, text: str) -> Statement:
    finding = StatementFinding(
        evidence=Evidence(text, Span(0, len(text)), 1),
        speaker="Ned Price",
        organisation="United States",
        topics=(Topic.SOVEREIGNTY,),
        rule="statement.turn",
        confidence=0.9,
    )
    return Statement(f"s-{day}", f"d-{day}", 1, "us-state", _noon(day), finding, Novelty.NEW)


def _document(day: int) -> DocumentRow:
    return DocumentRow(
        id=f"d-{day}",
        source_id="us-state",
        url=f"https://office.example/{day}",
        title="Briefing",
        kind="transcript",
        language="en",
        day=_noon(day).date(),
        version=1,
        state="present",
        first_seen=_noon(day),
        last_seen=_noon(day),
    )


def _noon(day: int) -> datetime:
    return datetime(2022, 1, day, 12, tzinfo=UTC)


def _say(lines: Sequence[str]) -> None:
    podium = build_runtime()
    with podium.store.writing() as session:
        sync_catalogue(session, [source("us-state")])
        session.add_all([_document(day) for day in range(1, len(lines) + 1)])
        session.flush()
        save_statements(session, [_statement(day, line) for day, line in enumerate(lines, start=1)])
    podium.close()


IN_USE = [f"We {verb} the {FORMULA}." for verb in VERBS]
LATER = [f"In the year {number} Kyiv heard from us once more." for number in range(11)]


@pytest.fixture
def formula(run, home) -> None:  # noqa: ARG001 - the home must be named before
    assert run("init").code == 0
    _say(IN_USE)


@pytest.fixture
def silence(run, home) -> None:  # noqa: ARG001 - the home must be named before
    assert run("init").code == 0
    _say(IN_USE + LATER)


@pytest.mark.usefixtures("formula")
def test_a_formula_in_use_has_its_times_and_is_not_missed(run):
    (phrase,) = json.loads(run("phrases", "--json").out)
    assert (phrase["organisation"], phrase["words"], phrase["documents"]) == ("United States", FORMULA, 6)
    assert (phrase["first_said"][:10], phrase["last_said"][:10]) == ("2022-01-01", "2022-01-06")
    assert phrase["missed_since"] is None
    assert json.loads(run("phrases", "--missed", "--json").out) == []


@pytest.mark.usefixtures("silence")
def test_a_formula_that_fell_silent_says_since_when(run):
    missed = {
        phrase["words"]: phrase["missed_since"] for phrase in json.loads(run("phrases", "--missed", "--json").out)
    }
    assert missed[FORMULA][:10] == "2022-01-07"


@pytest.mark.usefixtures("formula")
@pytest.mark.parametrize(("holder", "count"), [("united", 1), ("Russia", 0)])
def test_one_holder_alone(run, holder: str, count: int):
    assert len(json.loads(run("phrases", "--organisation", holder, "--json").out)) == count
