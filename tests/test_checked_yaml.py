"""Mistakes in a YAML file are answered with file, line and the nearest right key."""

from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from podium.checked_yaml import load_checked, parse_checked
from podium.errors import ConfigError


class Item(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str
    count: int = 0


class Whole(BaseModel):
    model_config = ConfigDict(extra="forbid")

    items: list[Item] = []
    zone: str = "UTC"


def test_a_good_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "whole.yaml"
    path.write_text("items:\n  - name: a\n    count: 2\n")
    assert load_checked(path, Whole).items == [Item(name="a", count=2)]


def test_an_empty_file_has_all_defaults() -> None:
    assert parse_checked("", Whole, "empty.yaml") == Whole()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("zoen: UTC\n", r"f.yaml:1: unknown key `zoen`; did you mean `zone`\?"),
        ("items:\n  - name: a\n    cuont: 2\n", r"f.yaml:3: unknown key `items.0.cuont`; did you mean `count`\?"),
        ("items:\n  - count: 2\n", "f.yaml:2: the key `items.0.name` is missing"),
        ("items:\n  - name: a\n    count: many\n", "f.yaml:3: `items.0.count`: .* found 'many'"),
        ("zone: UTC\nitems: []\nzone: CET\n", "f.yaml:3: the key `zone` was written in line 1 already"),
        ("items: [{name: a, name: b}]\n", "f.yaml:1: the key `name` was written in line 1 already"),
        ("items: [\n", "f.yaml: not readable as YAML"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, complaint: str) -> None:
    with pytest.raises(ConfigError, match=complaint):
        parse_checked(text, Whole, "f.yaml")


def test_all_mistakes_are_told_at_once() -> None:
    with pytest.raises(ConfigError) as caught:
        parse_checked("zoen: x\nitems:\n  - count: y\n", Whole, "f.yaml")
    assert len(str(caught.value).splitlines()) == 3
