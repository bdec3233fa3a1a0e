"""The lists: plain columns when piped, JSON and CSV with all fields, filters, words where there is nothing."""

import csv
import json

import pytest

LISTS = ("meetings", "statements", "positions", "phrases", "changes", "deliveries", "sources", "issues")
FILLED = ("meetings", "statements", "positions", "changes", "sources")


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("name", LISTS)
def test_an_empty_list_says_so(run, name: str):
    assert run("init").code == 0
    assert run(name).code == 0
    assert run(name).out.startswith("No ")
    assert json.loads(run(name, "--json").out) == []
    assert run(name, "--csv").out == ""


@pytest.mark.usefixtures("ledger")
@pytest.mark.parametrize("name", FILLED)
def test_the_three_forms_hold_the_same_rows(run, name: str):
    plain, as_json, as_csv = run(name), run(name, "--json"), run(name, "--csv")
    rows = json.loads(as_json.out)
    assert rows
    assert len(plain.out.splitlines()) == len(rows)
    assert all("\t" in line for line in plain.out.splitlines())
    table = list(csv.DictReader(as_csv.out.splitlines()))
    assert [set(row) for row in table] == [set(row) for row in rows]


@pytest.mark.usefixtures("ledger")
def test_a_meeting_has_its_day_place_and_sentence(run):
    (meeting,) = json.loads(run("meetings", "--json").out)
    assert (meeting["first_day"], meeting["place"]) == ("2022-02-24", "Geneva, Switzerland")
    assert "Lavrov in Geneva" in meeting["quote"]


@pytest.mark.usefixtures("ledger")
@pytest.mark.parametrize(
    ("words", "count"),
    [
        (["meetings", "--party", "Lavrov"], 1),
        (["meetings", "--party", "Popescu"], 0),
        (["meetings", "--place", "Geneva"], 1),
        (["meetings", "--place", "Vienna"], 0),
        (["meetings", "--from", "2022-03-01"], 0),
        (["meetings", "--to", "2022-02-01"], 0),
        (["meetings", "--status", "cancelled"], 0),
        (["meetings", "--all"], 1),
        (["statements", "--organisation", "United"], 1),
        (["statements", "--speaker", "Lavrov"], 0),
        (["statements", "--topic", "sovereignty", "--new"], 1),
        (["statements", "--since", "2022-03-01"], 0),
        (["positions", "--organisation", "United"], 1),
        (["changes", "--kind", "announced"], 1),
        (["changes", "--kind", "cancelled"], 0),
    ],
)
def test_filters(run, words: list[str], count: int):
    assert len(json.loads(run(*words, "--json").out)) == count


@pytest.mark.usefixtures("ledger")
def test_a_terminal_gets_a_table(run, monkeypatch):
    monkeypatch.setattr("podium.cli.output.is_terminal", lambda: True)
    assert "first day" in run("meetings").out
