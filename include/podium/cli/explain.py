"""`podium explain` and `podium try`: what matched, what was inherited from where, why it was taken or refused."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime

import click

from podium.analysis.analyse import analyse
from podium.analysis.meetings import explain_meetings
from podium.analysis.statements import explain_statements
from podium.documents.build import document_from_paragraphs
from podium.errors import UsageError
from podium.ledger.explain import explain_meeting
from podium.model.documents import Document
from podium.model.findings import Findings
from podium.model.ledger import Meeting, Statement
from podium.pipeline.detect import UNKNOWN_SOURCE
from podium.runtime import open_runtime
from podium.store.documents import load_version
from podium.store.lists import list_changes
from podium.store.subjects import load_meeting, load_statement


@click.command
@click.argument("id_", metavar="ID")
def explain(*, id_: str) -> None:
    """Say why the record with this ID is what it is.

    A meeting (m-…), statement (s-…), change (h-…, r-…) or document (d-…): its sentences, its rules, what was refused.

    Example: podium explain m-0ffd669d30
    """
    with open_runtime() as podium, podium.store.reading() as session:
        if id_.startswith(("h-", "r-")):
            subjects = [row["subject_id"] for row in list_changes(session) if row["id"] == id_]
            id_ = subjects[0] if subjects else id_
        if id_.startswith("m-"):
            _explain_meeting(load_meeting(session, id_))
        elif id_.startswith("s-"):
            _explain_statement(load_statement(session, id_))
        elif id_.startswith("d-"):
            _explain_document(load_version(session, id_).document)
        else:
            message = f"ID: expected an id that begins with m-, s-, h-, r- or d-, found {id_!r}"
            raise UsageError(message)


@click.command("try")
@click.argument("text", required=False)
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), help="The day on which it was said (default: today).")
def try_text(*, text: str | None, published: datetime | None) -> None:
    """Run the rules on any TEXT and show what they see.

    Without TEXT standard input is read, a paragraph a line.

    Example: podium try "Secretary Blinken will meet Foreign Minister Lavrov in Vienna on 3 March"
    """
    words = text if text is not None else sys.stdin.read()
    at = published.replace(hour=12, tzinfo=UTC) if published else datetime.now(UTC)
    paragraphs = [line for line in (part.strip() for part in words.split("\n")) if line]
    _explain_document(
        document_from_paragraphs(
            document_id="try", url="", title="", published=at, paragraphs=paragraphs, source=UNKNOWN_SOURCE
        )
    )


def _explain_meeting(meeting: Meeting) -> None:
    headline, *lines = explain_meeting(meeting)
    _headline(headline)
    for line in lines:
        click.secho(line, fg="yellow" if line.lstrip().startswith("“") else None)


def _explain_statement(statement: Statement) -> None:
    finding = statement.finding
    _headline(f"{finding.speaker} for {finding.organisation}: {', '.join(finding.topics)} ({statement.id})")
    _quote(finding.evidence.text)
    click.echo(f"{statement.novelty}: {statement.reason}" + (f"; compare {statement.like}" if statement.like else ""))
    _list(f"rule {finding.rule}, confidence {finding.confidence:.2f}", finding.trace)


def _explain_document(document: Document) -> None:
    findings = analyse(document)
    _headline(f"{document.title or 'text'}: {document.kind}, said on {document.day}")
    _print_meetings(findings)
    _print_statements(findings)
    _list("considered for meetings", [step.line for step in explain_meetings(document)])
    _list("considered for positions", [step.line for step in explain_statements(document)])


def _print_meetings(findings: Findings) -> None:
    for meeting in findings.meetings:
        who = ", ".join(party.name for party in meeting.participants)
        where = meeting.place.label if meeting.place else "place not given"
        click.echo(f"\nmeeting: {meeting.title} · {_days(meeting.when.first, meeting.when.last)} · {where} · {who}")
        click.echo(f"  {meeting.status}, {meeting.when.precision} from {meeting.when.words!r}")
        for evidence in meeting.evidence:
            _quote(evidence.text)
        _list(f"rule {meeting.rule}", meeting.trace)


def _print_statements(findings: Findings) -> None:
    for statement in findings.statements:
        click.echo(f"\nposition: {statement.speaker} for {statement.organisation} · {', '.join(statement.topics)}")
        _quote(statement.evidence.text)
        _list(f"rule {statement.rule}, confidence {statement.confidence:.2f}", statement.trace)


def _days(first: date | None, last: date | None) -> str:
    if first is None:
        return "not dated"
    return str(first) if first == last else f"{first} to {last}"


def _headline(words: str) -> None:
    click.secho(words, bold=True)


def _quote(words: str) -> None:
    click.secho(f"  “{words}”", fg="yellow")


def _list(title: str, steps: Sequence[str]) -> None:
    if steps:
        click.echo(f"  {title}:")
    for step in steps:
        click.echo(f"    · {step}")
