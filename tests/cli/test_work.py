"""Commands that do work: rounds, corrections, exports, checks, explanations."""

import json
from pathlib import Path

import pytest
from tests.pipeline.site import open_site


def only(run, name: str) -> dict:
    (row,) = json.loads(run(name, "--json").out)
    return row


def test_init_again_changes_nothing(run, home):
    assert "an example was written" in run("init").out
    (home / "subscriptions.yml").write_text("subscriptions: []\n", encoding="utf-8")
    assert "example" not in run("init").out
    assert (home / "subscriptions.yml").read_text(encoding="utf-8") == "subscriptions: []\n"


@pytest.mark.usefixtures("ledger")
@pytest.mark.parametrize("name", ["analyse", "notify", "upkeep", "reanalyse"])
def test_a_round_ends_with_one_line(run, name: str):
    outcome = run(name)
    assert outcome.code == 0, outcome.err
    assert len(outcome.out.splitlines()) == 1


@pytest.mark.usefixtures("ledger")
def test_poll_refuses_a_feed_that_it_does_not_know(run):
    outcome = run("poll", "nowhere/news")
    assert outcome.code == 1
    assert "nowhere/news" in outcome.err
    assert "podium sources" in outcome.err


def test_doctor_is_content(run, home, monkeypatch):
    run("init")
    monkeypatch.setenv("PODIUM_CONTACT", "desk@example.org")
    monkeypatch.setenv("PODIUM_MAIL_FOLDER", str(home / "mails"))
    monkeypatch.setenv("PODIUM_SLACK_TOKEN", "xoxb-made-up")
    monkeypatch.setenv("PODIUM_WEBHOOK_SECRET", "made-up")
    outcome = run("doctor")
    assert "FAIL" not in outcome.out
    assert outcome.code == 0
    assert "made-up" not in outcome.out


@pytest.mark.usefixtures("home")
def test_doctor_says_what_is_missing_and_what_to_set(run, home):
    run("init")
    with (home / "subscriptions.yml").open("a", encoding="utf-8") as file:
        file.write("# mine now\n")
    outcome = run("doctor")
    assert outcome.code == 1
    for name in ("PODIUM_CONTACT", "PODIUM_SMTP_URL", "PODIUM_SLACK_TOKEN", "PODIUM_WEBHOOK_SECRET"):
        assert name in outcome.out


@pytest.mark.usefixtures("home")
def test_doctor_does_not_fail_for_what_only_the_example_wants(run, monkeypatch):
    run("init")
    monkeypatch.setenv("PODIUM_CONTACT", "desk@example.org")
    outcome = run("doctor")
    assert outcome.code == 0
    assert "FAIL" not in outcome.out
    assert "open channel email: the example wants it" in outcome.out
    assert "PODIUM_SMTP_URL" in outcome.out


@pytest.mark.usefixtures("home")
def test_doctor_without_a_home(run):
    outcome = run("doctor")
    assert outcome.code == 1
    assert "run `podium init`" in outcome.out
    assert "subscriptions.yml is missing" in outcome.out


@pytest.mark.usefixtures("ledger")
def test_explain_shows_the_sentence_and_the_rule(run):
    meeting, statement = only(run, "meetings"), only(run, "statements")
    assert "Lavrov in Geneva" in run("explain", meeting["id"]).out
    assert "rule " in run("explain", meeting["id"]).out
    assert "territorial integrity" in run("explain", statement["id"]).out
    document = run("explain", statement["document_id"]).out
    assert "considered for meetings" in document
    assert "a position: " in document


@pytest.mark.usefixtures("ledger")
def test_explain_follows_a_change_to_its_subject(run):
    change = next(row for row in json.loads(run("changes", "--json").out) if row["kind"] == "announced")
    assert change["subject_id"] in run("explain", change["id"]).out


@pytest.mark.usefixtures("ledger")
@pytest.mark.parametrize(
    ("id_", "code", "words"), [("m-nothing", 1, "not in the ledger"), ("nothing", 2, "expected an id that begins")]
)
def test_explain_refuses_what_there_is_not(run, id_: str, code: int, words: str):
    outcome = run("explain", id_)
    assert outcome.code == code
    assert words in outcome.err


def test_try_reads_the_argument_or_standard_input(run):
    words = "Secretary Blinken will meet Foreign Minister Lavrov in Vienna on 3 March."
    told = run("try", words, "--published", "2022-02-20").out
    assert "2022-03-03 · Vienna, Austria" in told
    assert run("try", "--published", "2022-02-20", typed=words).out == told


@pytest.mark.usefixtures("ledger")
def test_a_correction_is_kept(run):
    meeting = only(run, "meetings")["id"]
    by = ("--who", "A. Desk", "--why", "a call")
    assert run("meetings", "correct", meeting, "--set", "status=cancelled", *by).code == 0
    assert only(run, "meetings")["status"] == "cancelled"
    wrong = run("meetings", "correct", meeting, "--set", "status=maybe", *by)
    assert wrong.code == 2
    assert "maybe" in wrong.err
    assert run("meetings", "correct", meeting, "--set", "status", *by).code == 2
    assert run("meetings", "merge", meeting, "m-nothing", *by).code == 1


@pytest.mark.usefixtures("ledger")
def test_exports(run):
    calendar = run("export", "ical").out
    assert calendar.startswith("BEGIN:VCALENDAR")
    assert calendar.count("BEGIN:VEVENT") == 1
    assert "http://podium.example/podium/meetings/m-" in calendar.replace("\r\n ", "")
    for what in ("meetings", "statements", "positions", "changes"):
        rows = [json.loads(line) for line in run("export", "jsonl", what).out.splitlines()]
        assert rows
        assert len(run("export", "csv", what).out.splitlines()) == len(rows) + 1


@pytest.mark.usefixtures("ledger")
def test_sources_check_names_the_mistake(run, monkeypatch, tmp_path: Path):
    assert "us-state\tactive" in run("sources", "check").out
    (tmp_path / "x-y.yaml").write_text("nmae: X\n", encoding="utf-8")
    monkeypatch.setenv("PODIUM_SOURCES", str(tmp_path))
    outcome = run("sources", "check")
    assert outcome.code == 2
    assert "did you mean `name`" in outcome.err


def test_subscriptions_check_and_try(run, ledger):
    assert "Talks with Russia" in run("subscriptions", "check").out
    assert "announced" in run("subscriptions", "try").out
    (ledger / "subscriptions.yml").write_text("subscriptoins: []\n", encoding="utf-8")
    outcome = run("subscriptions", "check")
    assert outcome.code == 2
    assert "did you mean `subscriptions`" in outcome.err


def test_send_test_leaves_by_the_channel(run, ledger, monkeypatch):
    refused = run("send-test", "email", "desk@example.org")
    assert refused.code == 2
    assert "PODIUM_" in refused.err or "podium doctor" in refused.err
    monkeypatch.setenv("PODIUM_MAIL_FOLDER", str(ledger / "mails"))
    assert run("send-test", "email", "desk@example.org").code == 0
    assert len(list((ledger / "mails").glob("*.eml"))) == 1


@pytest.mark.usefixtures("ledger")
def test_backfill_refuses_an_unknown_source(run):
    outcome = run("backfill", "nowhere", "--from", "2022-01-01", "--to", "2022-01-02")
    assert outcome.code == 1
    assert "nowhere" in outcome.err


@pytest.mark.usefixtures("ledger")
def test_issues_retry_has_nothing_to_do(run):
    assert run("issues", "retry").code == 0


OFFICE = """
name: Ministry
organisation: Ruritania
office: Ministry
zone: UTC
official: true
status: active
reason: for a test
feeds:
"""
FEED = '  - {{name: {name}, url: "{base}/{name}", allow_private: true}}\n'
RSS = '<rss version="2.0"><channel><title>N</title><item><title>A</title><guid>a</guid></item></channel></rss>'


@pytest.fixture
def ministry(run, home: Path, tmp_path: Path, monkeypatch):  # noqa: ARG001 - the home must be named first
    """Give a site with two feeds of one source, of which nothing is published yet."""
    monkeypatch.setenv("PODIUM_SOURCES", str(tmp_path))
    monkeypatch.delenv("PODIUM_CLOCK")
    with open_site() as site:
        feeds = "".join(FEED.format(name=name, base=site.base) for name in ("news", "speeches"))
        (tmp_path / "ministry.yaml").write_text(OFFICE + feeds, encoding="utf-8")
        run("init")
        yield site


def test_a_poll_of_which_all_failed_ends_with_1_and_the_reason(run, ministry):
    for words in (("poll", "ministry/news"), ("poll", "--force")):
        outcome = run(*words)
        assert outcome.code == 1
        assert f"ministry/news: {ministry.base}/news answered 404" in outcome.err
    assert run("poll", "ministry/news").code == 0  # it is not due: nothing was asked, nothing failed
    line = next(line for line in run("sources").out.splitlines() if "ministry/news" in line)
    assert "answered 404" in line


def test_a_poll_of_which_some_failed_ends_with_0_and_the_reason(run, ministry):
    ministry.publish("/news", RSS)
    outcome = run("poll")
    assert outcome.code == 0
    assert "ministry/speeches: " in outcome.err
    assert "ministry/news: " not in outcome.err
    assert "1 entries: 1 new" in run("sources").out
