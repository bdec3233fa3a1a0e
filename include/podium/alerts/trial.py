"""A message that says it is a test."""

from __future__ import annotations

from datetime import datetime

from podium.model.alerts import Message

_WORDS = "This is a test of Podium. Alerts of this subscription will arrive here."


def trial_message(now: datetime) -> Message:
    """Return a test message; its key holds the minute, so that two tests are two messages."""
    key = f"test-{now:%Y%m%dT%H%M%S}"
    return Message(
        key=key,
        thread=key,
        subject="Podium: a test",
        text=_WORDS + "\n",
        html=f"<p>{_WORDS}</p>",
        blocks=({"type": "section", "text": {"type": "mrkdwn", "text": _WORDS}},),
        payload={"kind": "test", "text": _WORDS},
        at=now,
    )
