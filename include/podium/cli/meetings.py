"""`podium meetings`: the list, and a person's corrections."""

from __future__ import annotations

from datetime import datetime

import click

from podium.cli.lists import with_form
from podium.cli.output import print_rows
from podium.model.findings import MeetingStatus
from podium.model.ledger import CorrectionKind, LedgerUpdate
from podium.runtime import open_runtime
from podium.store.lists import MeetingFilter, list_meetings

COMING = (MeetingStatus.SCHEDULED, MeetingStatus.TENTATIVE, MeetingStatus.POSTPONED, MeetingStatus.CANCELLED)
DAY = click.DateTime(["%Y-%m-%d"])


@click.group(invoke_without_command=True)
@click.option("--status", "statuses", multiple=True, type=click.Choice([str(status) for status in MeetingStatus]))
@click.option("--from", "first", type=DAY, help="Not over before this day (default: today).")
@click.option("--to", "last", type=DAY, help="Begins not later than this day.")
@click.option("--party", help="Who takes part: a person, country or organisation, or a part of the name.")
@click.option("--place", help="City or country.")
@click.option("--all", "everything", is_flag=True, help="Past, held and lapsed ones too.")
@with_form
@click.pass_context
def meetings(
    ctx: click.Context,
    *,
    statuses: tuple[str, ...],
    first: datetime | None,
    last: datetime | None,
    party: str,
    place: str,
    everything: bool,
    form: str,
) -> None:
    """List coming meetings by day, or correct them.

    `merge`, `split` and `correct` set right what the rules got wrong; later news respects it.

    Example: podium meetings --party Russia --from 2022-01-01
    """
    if ctx.invoked_subcommand:
        return
    with open_runtime() as podium, podium.store.reading() as session:
        since = first.date() if first else podium.clock().date()
        wanted = MeetingFilter(
            statuses=statuses or (() if everything else COMING),
            since=None if everything and not first else since,
            until=last.date() if last else None,
            party=party,
            place=place,
        )
        rows = list_meetings(session, wanted)
    columns = ("id", "first_day", "last_day", "status", "title", "place", "participants")
    print_rows(rows, columns, form=form, empty="No meetings.")


WHO = click.option("--who", required=True, help="Who decides.")
WHY = click.option("--why", required=True, help="For what reason.")


@meetings.command
@click.argument("first")
@click.argument("second")
@WHO
@WHY
def merge(*, first: str, second: str, who: str, why: str) -> None:
    """Say that two meetings are one; the first one's id stays.

    Example: podium meetings merge m-0ffd669d30 m-116745e284 --who "A. Desk" --why "one trip"
    """
    with open_runtime() as podium:
        _tell(podium.correct(CorrectionKind.MERGE, (first, second), who=who, why=why))


@meetings.command
@click.argument("meeting")
@click.argument("claims", nargs=-1, required=True)
@WHO
@WHY
def split(*, meeting: str, claims: tuple[str, ...], who: str, why: str) -> None:
    """Take claims out of a meeting: they are another one.

    `podium explain MEETING` lists its claims.

    Example: podium meetings split m-0ffd669d30 k-2f1d --who "A. Desk" --why "two meetings"
    """
    with open_runtime() as podium:
        _tell(podium.correct(CorrectionKind.SPLIT, (meeting, *claims), who=who, why=why))


@meetings.command
@click.argument("meeting")
@click.option(
    "--set", "facts", multiple=True, required=True, metavar="FIELD=VALUE", help="A field and its right value."
)
@WHO
@WHY
def correct(*, meeting: str, facts: tuple[str, ...], who: str, why: str) -> None:
    """Set fields of a meeting right.

    Example: podium meetings correct m-0ffd669d30 --set status=cancelled --who "A. Desk" --why "a call"
    """
    pairs = tuple(_pair(fact) for fact in facts)
    with open_runtime() as podium:
        _tell(podium.correct(CorrectionKind.CORRECT, (meeting,), who=who, why=why, facts=pairs))


def _tell(update: LedgerUpdate) -> None:
    for meeting in update.meetings:
        click.echo(f"{meeting.id}: {meeting.title} is {meeting.status}, supported by {len(meeting.claims)} claims")
    for meeting_id, became in update.gone:
        click.echo(f"{meeting_id}: part of {became} now" if became else f"{meeting_id}: gone")


def _pair(fact: str) -> tuple[str, str]:
    name, separator, value = fact.partition("=")
    if not separator:
        message = f"--set: expected FIELD=VALUE, found {fact!r}"
        raise click.BadParameter(message)
    return name, value
