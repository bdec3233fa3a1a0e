"""docs/alerts.md names every key, kind, topic, status and subject line."""

from pathlib import Path

import pytest

from podium.alerts.match import BURST
from podium.alerts.spellings import FAMILIES
from podium.alerts.subscriptions import ChannelWords, SubscriptionWords, WantedWords
from podium.alerts.words import LABELS
from podium.model.changes import ChangeKind
from podium.model.findings import MeetingStatus, Topic

TEXT = (Path(__file__).parents[2] / "docs" / "alerts.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("model", [SubscriptionWords, WantedWords, ChannelWords])
def test_every_key_is_explained(model):
    assert [name for name in model.model_fields if f"| `{name}` |" not in TEXT] == []


def test_every_kind_has_its_subject_line():
    kinds = [kind for kind in ChangeKind if kind is not ChangeKind.REMINDER]
    assert [kind for kind in kinds if f"| `{kind}` | {LABELS[kind]}: " not in TEXT] == []
    assert f"| {LABELS[ChangeKind.REMINDER]}: " in TEXT


@pytest.mark.parametrize("words", [Topic, MeetingStatus, FAMILIES])
def test_every_word_is_named(words):
    assert [word for word in words if str(word) not in TEXT] == []


def test_the_size_of_a_burst_is_told():
    assert {5: "Five messages or more"}[BURST] in TEXT
