"""`podium export`: what the ledger holds, for other programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from typing import Any

import click
from sqlalchemy.orm import Session

from podium.alerts.calendar import render_calendar
from podium.cli.output import plain, print_rows
from podium.runtime import open_runtime
from podium.store.lists import MeetingFilter, list_changes, list_meetings, list_positions, list_statements
from podium.store.meetings import load_all_meetings

LISTS: Mapping[str, Callable[[Session], list[dict[str, Any]]]] = {
    "meetings": lambda session: list_meetings(session, MeetingFilter()),
    "statements": list_statements,
    "positions": list_positions,
    "changes": list_changes,
}
WHAT = click.argument("what", type=click.Choice(list(LISTS)), default="meetings")


@click.group
def export() -> None:
    """Export as calendar, CSV or JSON lines, on standard output.

    Example: podium export ical > meetings.ics
    """


@export.command
def ical() -> None:
    """Export all dated meetings as an iCalendar file.

    Example: podium export ical > meetings.ics
    """
    with open_runtime() as podium, podium.store.reading() as session:
        content = render_calendar(load_all_meetings(session), name="Podium", links=podium.links)
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


@export.command
@WHAT
def csv(*, what: str) -> None:
    """Export a list as CSV with all fields.

    Example: podium export csv statements > statements.csv
    """
    with open_runtime() as podium, podium.store.reading() as session:
        print_rows(LISTS[what](session), (), form="csv", empty="")


@export.command
@WHAT
def jsonl(*, what: str) -> None:
    """Export a list as JSON, a row a line.

    Example: podium export jsonl changes > changes.jsonl
    """
    with open_runtime() as podium, podium.store.reading() as session:
        for row in LISTS[what](session):
            click.echo(json.dumps(row, default=plain, ensure_ascii=False))
