"""What an alert says of a document that was edited or withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from podium.alerts.cleaning import one_line
from podium.alerts.facts import Line
from podium.model.alerts import News, Subscription


def document_headline(_news: Sequence[News], first: News, _subscription: Subscription, _now: datetime) -> str:
    """Return "Department of State: Readout of the call …"."""
    if first.proof is None:
        return "a document"
    return f"{one_line(first.proof.source_name, 40)}: {one_line(first.proof.title, 90)}"


def document_lines(news: Sequence[News], _first: News, _subscription: Subscription) -> tuple[Line, ...]:
    """Return the words that went and the words that came."""
    out = [Line("Taken out", one_line(value, 300)) for item in news for _, value in item.change.before]
    put_in = [Line("Put in", one_line(value, 300)) for item in news for _, value in item.change.after]
    return (*out, *put_in)
