"""Commands that list what the database holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

import click

from podium.cli.output import print_rows
from podium.model.alerts import DeliveryState
from podium.model.changes import ChangeKind
from podium.model.findings import Topic
from podium.runtime import open_runtime
from podium.store.lists import list_changes, list_deliveries, list_positions, list_statements

Command = TypeVar("Command", bound=Callable[..., Any])


def with_form(command: Command) -> Command:
    """Add `--json` and `--csv` to a listing command."""
    for flag, help_text in (("csv", "Print CSV with all fields."), ("json", "Print JSON with all fields.")):
        command = click.option(f"--{flag}", "form", flag_value=flag, help=help_text)(command)
    return click.option("--table", "form", flag_value="table", default=True, hidden=True)(command)


def since_option(command: Command) -> Command:
    """Add `--since` to a command: a day, taken as its first moment in UTC."""
    return click.option("--since", type=click.DateTime(["%Y-%m-%d"]), callback=_utc, help="From this day on (UTC).")(
        command
    )


def _utc(_ctx: click.Context, _option: click.Parameter, value: datetime | None) -> datetime | None:
    return value.replace(tzinfo=UTC) if value else None


TOPICS = click.Choice([str(topic) for topic in Topic])
KINDS = click.Choice([str(kind) for kind in ChangeKind])


@click.command
@click.option("--organisation", help="Whom the speaker stands for, or a part of the name.")
@click.option("--speaker", help="Who speaks, or a part of the name.")
@click.option("--topic", type=TOPICS, help="The main topic.")
@click.option("--new", "only_new", is_flag=True, help="Only what was not said before.")
@since_option
@with_form
def statements(
    *, organisation: str, speaker: str, topic: str, only_new: bool, since: datetime | None, form: str
) -> None:
    """List statements on Ukraine, newest first.

    Example: podium statements --organisation "United States" --topic sanctions --new
    """
    novelties = ("new", "wording-changed", "hardened", "softened", "reversed") if only_new else ()
    with open_runtime() as podium, podium.store.reading() as session:
        rows = list_statements(
            session, organisation=organisation, speaker=speaker, topic=topic, since=since, novelties=novelties
        )
    columns = ("said_at", "speaker", "organisation", "topics", "novelty", "quote")
    print_rows(rows, columns, form=form, empty="No statements.")


@click.command
@click.option("--organisation", help="The holder, or a part of the name.")
@click.option("--person", help="A person of the holder, or a part of the name.")
@click.option("--topic", type=TOPICS)
@with_form
def positions(*, organisation: str, person: str, topic: str, form: str) -> None:
    """List each holder's current line by topic.

    Example: podium positions --organisation Russia
    """
    with open_runtime() as podium, podium.store.reading() as session:
        rows = list_positions(session, organisation=organisation, topic=topic, person=person)
    columns = ("organisation", "person", "topic", "last_said", "times_said", "line")
    print_rows(rows, columns, form=form, empty="No positions.")


@click.command
@click.option("--kind", "kinds", multiple=True, type=KINDS)
@click.option("--subject", help="The id of a meeting, statement or document.")
@since_option
@with_form
def changes(*, kinds: tuple[str, ...], subject: str, since: datetime | None, form: str) -> None:
    """List what changed, newest first.

    Example: podium changes --kind cancelled --since 2022-02-01
    """
    with open_runtime() as podium, podium.store.reading() as session:
        rows = list_changes(session, since=since, kinds=kinds, subject=subject)
    columns = ("at", "kind", "subject_id", "before", "after", "quote")
    print_rows(rows, columns, form=form, empty="No changes.")


@click.command
@click.option("--state", "states", multiple=True, type=click.Choice(list(DeliveryState)))
@with_form
def deliveries(*, states: tuple[str, ...], form: str) -> None:
    """List alerts owed and what became of them, newest first.

    Example: podium deliveries --state dead
    """
    with open_runtime() as podium, podium.store.reading() as session:
        rows = list_deliveries(session, states=states)
    columns = ("id", "state", "subscription_id", "channel", "change", "subject_id", "sent_at", "error")
    print_rows(rows, columns, form=form, empty="No deliveries.")
