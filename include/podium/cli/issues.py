"""`podium issues`: what a person must look at, and another try at what could not be read."""

from __future__ import annotations

import click

from podium.cli.lists import with_form
from podium.cli.output import print_rows
from podium.pipeline.retry import retry_quarantine
from podium.runtime import open_runtime
from podium.store.lists import list_issues


@click.group(invoke_without_command=True)
@click.option("--all", "everything", is_flag=True, help="Closed ones too.")
@with_form
@click.pass_context
def issues(ctx: click.Context, *, everything: bool, form: str) -> None:
    """List what a person must look at, or retry it.

    `retry` reads again what was set aside.

    Example: podium issues --all --json
    """
    if ctx.invoked_subcommand:
        return
    with open_runtime() as podium, podium.store.reading() as session:
        rows = list_issues(session, everything=everything)
    print_rows(rows, ("kind", "subject", "message", "first_seen", "times"), form=form, empty="No open issues.")


@issues.command
def retry() -> None:
    """Read again, with the rules of today, what could not be read or analysed.

    Example: podium issues retry
    """
    with open_runtime() as podium:
        click.echo(retry_quarantine(podium.store, podium.poller, podium.clock()))
