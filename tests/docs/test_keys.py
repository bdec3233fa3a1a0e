"""Every key of a source file and of the subscriptions is documented."""

from pathlib import Path

import pytest

from podium.alerts.subscriptions import SubscriptionWords, WantedWords
from podium.sources.schema import ArchiveFile, FeedFile, SelectorsFile, SourceFile

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.mark.parametrize(
    ("page", "model"),
    [
        ("sources.md", SourceFile),
        ("sources.md", FeedFile),
        ("sources.md", ArchiveFile),
        ("sources.md", SelectorsFile),
        ("alerts.md", SubscriptionWords),
        ("alerts.md", WantedWords),
    ],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
def test_every_key_is_documented(page: str, model):
    text = (DOCS / page).read_text(encoding="utf-8")
    keys = {field.alias or name for name, field in model.model_fields.items()}
    assert {key for key in keys if f"`{key}`" not in text and f"`{key}:" not in text} == set()
