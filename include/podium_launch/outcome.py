"""What a start tells at its end: where to look, and what the demo found."""

from __future__ import annotations

from collections.abc import Mapping

from rich.markup import escape

from podium.cli.output import print_rows
from podium.runtime import open_runtime
from podium.store.lists import MeetingFilter, list_meetings, list_positions
from podium_launch.embedded import Airflow
from podium_launch.keys import ADMIN, passwords_file
from podium_launch.mailbox import Mailbox
from podium_launch.places import Places
from podium_launch.steps import Steps


def print_access(steps: Steps, airflow: Airflow, mailbox_address: str | None, places: Places) -> None:
    """Print where Airflow, Podium's pages and the mailbox are, and how to log in."""
    address = airflow.api.address
    steps.say(f"\n  Airflow   {address}  (user [bold]{ADMIN}[/], password [bold]{escape(airflow.password)}[/])")
    steps.say(f"            the password is kept in {passwords_file(places.secrets)}")
    steps.say(f"  Podium    {address}/podium/  (the same login)")
    if mailbox_address:
        steps.say(f"  Mailbox   {mailbox_address}")
    steps.say("")


def print_outcome(steps: Steps, environment: Mapping[str, str], mailbox: Mailbox, mailbox_address: str) -> None:
    """Print the meetings, the positions and the alerts of the story."""
    with open_runtime(environment) as podium, podium.store.reading() as session:
        steps.say("\n[bold]Meetings[/]")
        columns = ("first_day", "status", "title", "place", "participants")
        print_rows(list_meetings(session, MeetingFilter()), columns, form="table", empty="No meetings.")
        steps.say("\n[bold]Positions on Ukraine[/]")
        columns = ("organisation", "person", "topic", "times_said", "line")
        print_rows(list_positions(session), columns, form="table", empty="No positions.")
    mails = mailbox.mails()
    steps.say(f"\n[bold]Alerts[/]  {len(mails)} mails; read them at {mailbox_address}")
    for mail in mails:
        steps.say(f"  {escape(mail.subject)}\n    [dim]{escape(str(mail.path))}[/]")
    given = " ".join(f"{name}={environment[name]}" for name in ("PODIUM_HOME", "PODIUM_CLOCK"))
    steps.say(f"\nAsk further, for example: {escape(given)} .venv/bin/podium changes")
