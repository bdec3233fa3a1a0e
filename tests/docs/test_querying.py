"""Every SQL question of the documentation runs on both databases."""

import re
from pathlib import Path

import pytest
from sqlalchemy import text

from podium.store.database import Store

PAGE = Path(__file__).resolve().parents[2] / "docs" / "querying.md"
QUESTIONS = re.findall(r"^## (.+?)\n.*?```sql\n(.+?)```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def test_there_are_five_questions() -> None:
    assert len(QUESTIONS) == 5


@pytest.mark.parametrize("question", QUESTIONS, ids=[title for title, _ in QUESTIONS])
def test_question_runs(store: Store, question: tuple[str, str]) -> None:
    with store.reading() as session:
        assert session.execute(text(question[1])).fetchall() == []
