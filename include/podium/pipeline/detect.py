"""Detection alone: documents in, findings out; no database, no network."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from podium.analysis.analyse import analyse
from podium.documents.build import build_document, document_from_paragraphs
from podium.errors import UsageError
from podium.model.documents import Document
from podium.model.entries import Entry
from podium.model.findings import Findings, MeetingFinding, StatementFinding
from podium.model.sources import Source, SourceStatus
from podium.pipeline.governments import government_at
from podium.sources.catalogue import Catalogue

Row = dict[str, Any]

# A text that no source of the catalogue owns: a newsroom writing for readers in Washington's day.
UNKNOWN_SOURCE = Source(
    id="unknown",
    name="Unknown source",
    organisation="",
    office="",
    country=None,
    language="en",
    zone="America/New_York",
    official=False,
    status=SourceStatus.UNVERIFIED,
    reason="",
)


def detect_lines(lines: Iterable[str], catalogue: Catalogue) -> Iterator[Row]:
    """Yield for each line of JSON (a document) what was found in it; raises UsageError naming a line it cannot read."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            document = _document(_read(line, number), number, catalogue)
            yield {"id": document.id, **found_as_rows(analyse(document))}


def found_as_rows(findings: Findings) -> Row:
    """Return the findings in the form that programs exchange: ISO dates, names, verbatim evidence."""
    return {
        "meetings": [_meeting(meeting) for meeting in findings.meetings],
        "statements": [_statement(statement) for statement in findings.statements],
    }


def _read(line: str, number: int) -> Mapping[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        message = f"line {number}: expected one JSON document a line, found: {error}"
        raise UsageError(message) from error
    if not isinstance(row, dict) or "id" not in row or not ("paragraphs" in row or "html" in row):
        message = f'line {number}: expected {{"id", "title", "published", "paragraphs" or "html"}}, found {line[:80]!r}'
        raise UsageError(message)
    if not isinstance(row.get("paragraphs", []), list):
        message = f"line {number}: `paragraphs`: expected a list of texts, found {row['paragraphs']!r:.80}"
        raise UsageError(message)
    return row


def _document(row: Mapping[str, Any], number: int, catalogue: Catalogue) -> Document:
    url, title = str(row.get("url") or ""), str(row.get("title") or "")
    source = catalogue.by_host(url) or government_at(url) or UNKNOWN_SOURCE
    published = _published(row.get("published"), number)
    if "paragraphs" in row:
        return document_from_paragraphs(
            document_id=str(row["id"]),
            url=url,
            title=title,
            published=published,
            paragraphs=[str(paragraph) for paragraph in row["paragraphs"]],
            source=source,
        )
    entry = Entry(guid=str(row["id"]), url=url, title=title, body=str(row["html"]), published=published)
    first_seen = published or datetime.now(UTC)
    return build_document(entry, source, document_id=str(row["id"]), first_seen=first_seen)


def _published(words: object, number: int) -> datetime | None:
    if not words:
        return None
    try:
        time = datetime.fromisoformat(str(words))
    except ValueError as error:
        message = f"line {number}: `published`: expected an ISO time, found {words!r}"
        raise UsageError(message) from error
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _meeting(meeting: MeetingFinding) -> Row:
    when = meeting.when
    last = when.last if when.last != when.first else None
    return {
        "title": meeting.title,
        "start": when.first.isoformat() if when.first else None,
        "end": last.isoformat() if last else None,
        "precision": str(when.precision),
        "location": meeting.place.label if meeting.place else None,
        "participants": [party.name for party in meeting.participants],
        "status": str(meeting.status),
        "evidence": [evidence.text for evidence in meeting.evidence],
        "paragraphs": [evidence.paragraph for evidence in meeting.evidence],
        "open_points": list(meeting.open_points),
        "conditions": list(meeting.conditions),
        "rule": meeting.rule,
    }


def _statement(statement: StatementFinding) -> Row:
    return {
        "paragraph": statement.evidence.paragraph,
        "evidence": statement.evidence.text,
        "speaker": statement.speaker,
        "organisation": statement.organisation,
        "topics": [str(topic) for topic in statement.topics],
        "confidence": statement.confidence,
        "rule": statement.rule,
    }
