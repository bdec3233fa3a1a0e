"""Commands that do one round of work each: the same that the DAGs do."""

from __future__ import annotations

import sys
from datetime import datetime

import click

from podium.initial import initialise
from podium.pipeline.notify_failed import send_again
from podium.runtime import build_runtime, open_runtime
from podium.store.feeds import load_failures


@click.command
def init() -> None:
    """Create or migrate the database, and write example subscriptions.

    What exists is kept: doing it again changes nothing.

    Example: podium init
    """
    podium = build_runtime()
    for line in initialise(podium.settings, podium.store):
        click.echo(line)


@click.command
@click.argument("feeds", nargs=-1)
@click.option("--force", is_flag=True, help="Poll also feeds that are not due yet.")
def poll(*, feeds: tuple[str, ...], force: bool) -> None:
    """Poll the feeds that are due, or the named ones.

    What failed is named with its reason; if every feed failed, the command ends with 1.

    Example: podium poll us-state/press-releases --force
    """
    with open_runtime() as podium:
        for feed_id in feeds:
            podium.catalogue.feed(feed_id)
        begin = podium.clock()
        report = podium.poll(list(feeds) or None, force=force)
        click.echo(report.summary)
        with podium.store.reading() as session:
            failures = load_failures(session, since=begin)
    for feed_id, reason in failures:
        click.echo(f"{feed_id}: {reason}", err=True)
    if report.feeds and report.failed == report.feeds:
        sys.exit(1)


@click.command
def analyse() -> None:
    """Analyse what waits, and bring it into the ledger.

    Example: podium analyse
    """
    with open_runtime() as podium:
        click.echo(podium.analyse().summary)


@click.command
@click.option("--stay", is_flag=True, help="Stay, and send whatever falls due at once.")
@click.option("--again", is_flag=True, help="Send what was given up, too.")
def notify(*, stay: bool, again: bool) -> None:
    """Send the alerts that are due.

    With --stay the subscriptions are read once, at the start. Several may stay at once: no alert is sent twice.

    Example: podium notify --stay
    """
    with open_runtime() as podium:
        if again:
            click.echo(f"{send_again(podium.store, podium.clock())} deliveries are tried again")
        for report in podium.keep_sending() if stay else [podium.notify()]:
            click.echo(report.summary)


@click.command
def upkeep() -> None:
    """Let meetings lapse, remind, tell the operator of issues, tidy up.

    Example: podium upkeep
    """
    with open_runtime() as podium:
        click.echo(podium.upkeep().summary)


@click.command
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
def reanalyse(*, dry_run: bool) -> None:
    """Read all documents again by the rules of today; no alert is raised.

    Example: podium reanalyse --dry-run
    """
    with open_runtime() as podium:
        click.echo(podium.reanalyse(dry_run=dry_run).summary)


DAY = click.DateTime(["%Y-%m-%d"])


@click.command
@click.argument("source")
@click.option("--from", "first", type=DAY, required=True)
@click.option("--to", "last", type=DAY, required=True)
def backfill(*, source: str, first: datetime, last: datetime) -> None:
    """Read SOURCE's archive between two days; no alert is raised.

    The archive is asked slowly; the same command again goes on where it was stopped.

    Example: podium backfill us-state --from 2022-01-01 --to 2022-01-31
    """
    with open_runtime() as podium:
        report = podium.backfill(source, first.date(), last.date())
    click.echo(report.summary)
    if report.stopped:
        sys.exit(1)
