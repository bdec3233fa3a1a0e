"""`podium_launch run`: the live sources on one machine, with what was read before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from podium_launch.checks import LOOPBACK, check_start, choose_port
from podium_launch.embedded import embedded_airflow
from podium_launch.environment import live_environment
from podium_launch.loopback import serving
from podium_launch.mail_pages import mail_handler
from podium_launch.mailbox import Mailbox, receiving
from podium_launch.outcome import print_access
from podium_launch.places import Places
from podium_launch.sole_use import sole_use
from podium_launch.state import initialise_state
from podium_launch.steps import Steps

MAIL_SETTINGS = ("PODIUM_SMTP_URL", "PODIUM_SMTP_URL_FILE", "PODIUM_MAIL_FOLDER", "AIRFLOW_CONN_PODIUM_SMTP")


def run_live(places: Places, port: int, mailbox_port: int, steps: Steps) -> None:
    """Run Podium on the live sources until an interrupt."""
    check_start(places)
    choose_port(port, or_next=False, what="Airflow's pages")
    places.make()
    home = {"PODIUM_HOME": str(places.state), "PODIUM_BASE_URL": f"http://{LOOPBACK}:{port}/podium"}
    environment = {**home, **live_environment()}
    with sole_use(places) as use, mail_or_mailbox(environment, places, mailbox_port) as (mail, mailbox_address):
        environment |= mail
        with steps.step("Podium's database is brought up to date"):
            done = initialise_state(environment)
        for line in done:
            steps.say(f"  {line}")
        with embedded_airflow(places, environment, port, steps, use, fresh=False) as airflow:
            print_access(steps, airflow, mailbox_address, places)
            steps.say("Podium reads the live sources; [bold]Ctrl-C[/] stops it.")
            while True:
                airflow.wait(1.0)


@contextmanager
def mail_or_mailbox(
    environment: Mapping[str, str], places: Places, port: int
) -> Iterator[tuple[dict[str, str], str | None]]:
    """Give no setting where mail is configured, else a local mailbox: its setting and the address of its page."""
    if any(name in environment for name in MAIL_SETTINGS):
        yield {}, None
        return
    port = choose_port(port, or_next=True, what="the mailbox's page")
    mailbox = Mailbox(places.state / "mails")
    with serving(mail_handler(mailbox), port) as page, receiving(mailbox) as smtp_port:
        yield {"PODIUM_SMTP_URL": f"smtp://{LOOPBACK}:{smtp_port}?tls=none"}, page
