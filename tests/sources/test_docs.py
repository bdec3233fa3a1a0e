import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from podium.checked_yaml import parse_checked
from podium.feeds.health import cleared_kinds
from podium.model.entries import ParsedFeed
from podium.model.fetching import Fetched, NotModified, Validators
from podium.model.issues import IssueKind
from podium.sources.catalogue import source_of
from podium.sources.schema import FeedFile, SourceFile

NOW = datetime(2022, 2, 14, tzinfo=UTC)
TEXT = (Path(__file__).resolve().parents[2] / "docs" / "sources.md").read_text(encoding="utf-8")


def section(heading: str) -> str:
    return TEXT.partition(f"## {heading}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize(("heading", "model"), [("Fields of a source", SourceFile), ("Fields of a feed", FeedFile)])
def test_every_field_is_documented_and_no_other(heading, model):
    assert set(re.findall(r"^\| `(\w+)`", section(heading), re.MULTILINE)) == set(model.model_fields)


def test_the_example_loads():
    example = re.search(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    source = source_of("example", parse_checked(example[1], SourceFile, "docs/sources.md"))
    assert len(source.feeds) == 2
    assert source.archive_plans[0].last == "2020-12"


def test_every_issue_of_a_feed_is_explained():
    told = set(re.findall(r"^\| `([\w-]+)`", section("What the operator is told"), re.MULTILINE))
    unread, unchanged = ParsedFeed(()), NotModified("u", Validators(), NOW, 0.1)
    fetched = Fetched("u", "u", 200, b"", "", Validators(), NOW, 0.1)
    raised = {kind for result in (fetched, unchanged) for kind in cleared_kinds(result, unread, (), has_news=True)}
    assert told == {str(kind) for kind in (*raised, IssueKind.PAGE_MISSING)}
