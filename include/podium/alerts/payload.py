"""What a webhook gets: the changes with their records, as JSON values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from podium.alerts.fragments import link_to_quote
from podium.model.alerts import News, Proof, Subscription
from podium.model.ledger import Meeting, Statement


def payload_of(
    news: Sequence[News], subscription: Subscription, *, key: str, subject: str, now: datetime
) -> dict[str, object]:
    """Return the body of a webhook; `key` is the same in a repeat, so that a receiver can drop it."""
    return {
        "version": 1,
        "key": key,
        "subject": subject,
        "at": now.isoformat(),
        "subscription": {"id": subscription.id, "name": subscription.name},
        "changes": [_change(item) for item in news],
    }


def _change(news: News) -> dict[str, object]:
    change = news.change
    return {
        "id": change.id,
        "kind": str(change.kind),
        "subject": {"kind": str(change.subject_kind), "id": change.subject_id, "version": change.subject_version},
        "at": change.at.isoformat(),
        "weight": change.weight,
        "quote": change.quote,
        "before": [list(pair) for pair in change.before],
        "after": [list(pair) for pair in change.after],
        "meeting": _meeting(news.meeting) if news.meeting else None,
        "statement": _statement(news.statement) if news.statement else None,
        "source": _source(news.proof, change.quote) if news.proof else None,
    }


def _meeting(meeting: Meeting) -> dict[str, object]:
    when = meeting.when
    return {
        "id": meeting.id,
        "title": meeting.title,
        "kind": str(meeting.kind),
        "status": str(meeting.status),
        "first_day": when.first.isoformat() if when.first else None,
        "last_day": when.last.isoformat() if when.last else None,
        "precision": str(when.precision),
        "date_words": when.words,
        "time": when.clock.at.isoformat("minutes") if when.clock else None,
        "zone": when.clock.zone if when.clock else None,
        "place": meeting.place.label if meeting.place else None,
        "participants": [party.name for party in meeting.participants],
        "open_points": list(meeting.open_points),
        "conditions": list(meeting.conditions),
    }


def _statement(statement: Statement) -> dict[str, object]:
    finding = statement.finding
    return {
        "id": statement.id,
        "speaker": finding.speaker,
        "organisation": finding.organisation,
        "topics": [str(topic) for topic in finding.topics],
        "said_at": statement.said_at.isoformat(),
        "novelty": str(statement.novelty),
        "text": finding.evidence.text,
    }


def _source(proof: Proof, quote: str) -> dict[str, object]:
    return {
        "document": proof.document_id,
        "title": proof.title,
        "url": link_to_quote(proof.url, quote),
        "name": proof.source_name,
        "organisation": proof.organisation,
        "official": proof.official,
        "published": proof.published.isoformat() if proof.published else None,
    }
