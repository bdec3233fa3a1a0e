"""`podium_launch demo`: nineteen days of the sample world in a minute and a half, through the real Airflow."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from podium_launch.checks import LOOPBACK, check_start, choose_port
from podium_launch.embedded import embedded_airflow
from podium_launch.environment import bare_environment
from podium_launch.feed_server import feed_handler
from podium_launch.loopback import serving
from podium_launch.mail_pages import mail_handler
from podium_launch.mailbox import Mailbox, receiving
from podium_launch.outcome import print_access, print_outcome
from podium_launch.places import Places
from podium_launch.play import Stage, play
from podium_launch.sample_sources import write_sources
from podium_launch.sole_use import sole_use
from podium_launch.state import initialise_state
from podium_launch.steps import Steps
from podium_launch.story import StoryClock

SUBSCRIPTIONS = "demo-subscriptions.yml"
POLL_SECONDS = 5.0
RETRY_SECONDS = 20.0


def play_demo(places: Places, port: int, mailbox_port: int, steps: Steps, *, stay: bool) -> None:
    """Play the story, print what came of it, and run on until an interrupt (`stay`)."""
    check_start(places)
    port = choose_port(port, or_next=True, what="Airflow's pages")
    mailbox_port = choose_port(mailbox_port, or_next=True, what="the mailbox's page")
    places.make()
    with sole_use(places) as use, set_stage(places, port, mailbox_port) as stage:
        with steps.step("Podium's database is made"):
            initialise_state(stage.environment)
        with embedded_airflow(places, stage.environment, port, steps, use, fresh=True) as airflow:
            print_access(steps, airflow, stage.mailbox_address, places)
            play(airflow, stage, steps)
            print_outcome(steps, stage.environment, stage.mailbox, stage.mailbox_address)
            if stay:
                steps.say("\nPodium runs on; [bold]Ctrl-C[/] stops it.")
                while True:
                    airflow.wait(1.0)


@contextmanager
def set_stage(places: Places, port: int, mailbox_port: int) -> Iterator[Stage]:
    """Begin a fresh world: its state folder, its clock, its feeds, its mailbox."""
    shutil.rmtree(places.state)
    places.state.mkdir(parents=True)
    clock = StoryClock(places.state / "clock")
    clock.stand_still()
    mailbox = Mailbox(places.state / "mails")
    with (
        serving(feed_handler(clock.now)) as feeds,
        serving(mail_handler(mailbox), mailbox_port) as pages,
        receiving(mailbox) as smtp_port,
    ):
        given = demo_settings(places.state, clock, feeds, smtp_port, port)
        yield Stage(clock, mailbox, pages, {**bare_environment(), **given})


def demo_settings(state: Path, clock: StoryClock, feeds: str, smtp_port: int, port: int) -> dict[str, str]:
    """Return Podium's settings for the sample world."""
    return {
        "PODIUM_HOME": str(state),
        "PODIUM_CLOCK": clock.setting,
        "PODIUM_SOURCES": str(write_sources(state / "sources", feeds)),
        "PODIUM_SUBSCRIPTIONS": str(files("podium_launch") / SUBSCRIPTIONS),
        "PODIUM_SMTP_URL": f"smtp://{LOOPBACK}:{smtp_port}?tls=none",
        "PODIUM_BASE_URL": f"http://{LOOPBACK}:{port}/podium",
        "PODIUM_POLL_MINUTES": str(POLL_SECONDS / 60),
        "PODIUM_RETRY_MINUTES": str(RETRY_SECONDS / 60),
        "PODIUM_CONTACT": "demo@example.org",
    }
