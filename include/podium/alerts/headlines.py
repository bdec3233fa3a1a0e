"""The subject of a message that tells of several things."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from podium.alerts.facts import Item
from podium.alerts.items import leading
from podium.model.alerts import News
from podium.model.changes import SubjectKind

_NOUNS = {
    SubjectKind.MEETING: ("meeting", "meetings"),
    SubjectKind.STATEMENT: ("position", "positions"),
    SubjectKind.DOCUMENT: ("document", "documents"),
}


def subject_of(subjects: Sequence[Sequence[News]], items: Sequence[Item]) -> str:
    """Return the title of the only item, or of the leading one and how many more there are."""
    if len(items) == 1:
        return items[0].title
    first = leading([item for news in subjects for item in news])
    place = next(number for number, news in enumerate(subjects) if first in news)
    return f"{items[place].title} (+ {count_of([news for news in subjects if first not in news])})"


def count_of(subjects: Sequence[Sequence[News]]) -> str:
    """Return "2 meetings, 6 positions, 1 document"."""
    told = Counter(item.change.subject_kind for news in subjects for item in _counted(news))
    return ", ".join(f"{told[kind]} {_NOUNS[kind][told[kind] > 1]}" for kind in SubjectKind if told[kind])


def _counted(news: Sequence[News]) -> Sequence[News]:
    """Return what counts: every statement, but a meeting or a document once, however often it changed."""
    return news if news[0].change.subject_kind is SubjectKind.STATEMENT else news[:1]
