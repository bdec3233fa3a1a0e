"""What an alert says of a position: who, on what, and how it differs from what the holder said before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from podium.alerts.cleaning import one_line
from podium.alerts.facts import Line
from podium.alerts.words import TOPICS
from podium.model.alerts import News, Subscription
from podium.model.changes import Change
from podium.model.ledger import Statement

_MOST_TOPICS = 3


def statement_headline(news: Sequence[News], first: News, _subscription: Subscription, _now: datetime) -> str:
    """Return "United States (Ned Price) on sanctions", or on several topics, with the number of statements."""
    if first.statement is None:
        return one_line(first.change.quote, 90) or "a position"
    topics = dict.fromkeys(topic for item in news if item.statement for topic in item.statement.finding.topics[:1])
    told = ", ".join(TOPICS[topic] for topic in list(topics)[:_MOST_TOPICS])
    many = f" ({len(news)} statements)" if len(news) > 1 else ""
    return holder(first.statement) + (f" on {told}" if told else "") + many


def statement_lines(news: Sequence[News], first: News, _subscription: Subscription) -> tuple[Line, ...]:
    """Return how the wording differs from what was said before, and further topics."""
    wording = [line for item in news if (line := _wording(item.change))]
    if first.statement is None or len(news) > 1:
        return tuple(wording)
    further = ", ".join(TOPICS[topic] for topic in first.statement.finding.topics[1:])
    rest = [Line("Judgement", one_line(first.statement.reason)), Line("Also on", further)]
    return tuple(line for line in (*wording, *rest) if line.value)


def holder(statement: Statement) -> str:
    """Return "United States (Ned Price)", or the one that is known."""
    speaker, organisation = one_line(statement.finding.speaker, 60), one_line(statement.finding.organisation, 60)
    if not organisation or speaker == organisation:
        return speaker
    return f"{organisation} ({speaker})" if speaker else organisation


def _wording(change: Change) -> Line | None:
    before, after = (one_line(" … ".join(value for _, value in pairs), 600) for pairs in (change.before, change.after))
    if before and after:
        return Line("Wording", after, before)
    return Line("Said before", before) if before else None
