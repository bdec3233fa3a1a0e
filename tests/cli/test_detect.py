"""`podium detect`: documents a line in, findings a line out; a wrong line is named."""

import json

import pytest

TEXT = "Secretary Blinken will meet Foreign Minister Lavrov in Geneva on January 21."
SAID = "“The United States is committed to the sovereignty of Ukraine,” Secretary Blinken said."


@pytest.mark.parametrize("body", [{"paragraphs": [TEXT, SAID]}, {"html": f"<p>{TEXT}</p><p>{SAID}</p>"}])
def test_paragraphs_and_html_are_read_alike(run, body: dict):
    line = json.dumps({"id": "1", "title": "Talks", "published": "2022-01-18", **body})
    outcome = run("detect", "-", typed=f"{line}\n\n{line}\n")
    first, second = (json.loads(row) for row in outcome.out.splitlines())
    assert first == second
    (meeting,) = first["meetings"]
    (statement,) = first["statements"]
    assert (meeting["start"], meeting["evidence"]) == ("2022-01-21", [TEXT])
    assert statement["evidence"] in SAID


def test_a_file_is_read_without_a_database(run, tmp_path, monkeypatch):
    monkeypatch.setenv("PODIUM_DATABASE_URL", "nonsense")
    docs = tmp_path / "docs.jsonl"
    docs.write_text(json.dumps({"id": "1", "paragraphs": ["Nothing."]}), encoding="utf-8")
    outcome = run("detect", str(docs))
    assert json.loads(outcome.out) == {"id": "1", "meetings": [], "statements": []}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("not json", "line 2: expected one JSON document a line"),
        ("[]", "line 2: expected {"),
        ('{"id": "1"}', '"paragraphs" or "html"'),
        ('{"id": "1", "paragraphs": "one text"}', "expected a list of texts"),
        ('{"id": "1", "paragraphs": [], "published": "yesterday"}', "expected an ISO time, found 'yesterday'"),
    ],
)
def test_a_wrong_line_is_named(run, line: str, words: str):
    outcome = run("detect", "-", typed=f'{{"id": "0", "paragraphs": []}}\n{line}\n')
    assert outcome.code == 2
    assert words in outcome.err
    assert len(outcome.out.splitlines()) == 1


def test_a_missing_file_ends_with_2(run):
    assert run("detect", "/nowhere.jsonl").code == 2
