"""The commands: `python -m podium_launch demo` and `python -m podium_launch run`."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import Console

from podium.errors import PodiumError
from podium_launch.errors import CannotStart
from podium_launch.interrupts import interrupts_raised
from podium_launch.places import CHECKOUT, Places
from podium_launch.steps import Steps

PORT = click.option("--port", default=8080, show_default=True, help="Port of Airflow's pages on 127.0.0.1.")
FOLDER = click.option(
    "--folder",
    default=CHECKOUT,
    type=click.Path(file_okay=False, path_type=Path, resolve_path=True),
    help="Where var/ and .airflow/ are kept (default: the checkout).",
)
MAILBOX_PORT = click.option("--mailbox-port", default=8025, show_default=True, help="Port of the mailbox's page.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def launch() -> None:
    """Start Podium with its own Airflow on this machine; everything listens on 127.0.0.1 only."""


@launch.command
@PORT
@MAILBOX_PORT
@FOLDER
@click.option("--stay/--leave", default=True, help="Run on when the story is told, or stop.")
def demo(*, port: int, mailbox_port: int, folder: Path, stay: bool) -> None:
    """Play the sample world: no network, no accounts, everything fresh."""
    from podium_launch.demo import play_demo  # noqa: PLC0415 - `--help` answers at once

    play_demo(Places("demo", folder), port, mailbox_port, _steps(), stay=stay)


@launch.command
@PORT
@MAILBOX_PORT
@FOLDER
def run(*, port: int, mailbox_port: int, folder: Path) -> None:
    """Read the live sources; state is kept in var/."""
    from podium_launch.live import run_live  # noqa: PLC0415 - `--help` answers at once

    run_live(Places("run", folder), port, mailbox_port, _steps())


def main() -> None:
    """Run a command until it ends or is interrupted; exit code 0 for both, 1 where it could not start."""
    try:
        with interrupts_raised():
            launch(standalone_mode=False)
    except KeyboardInterrupt:
        sys.exit(0)
    except click.exceptions.Abort:
        sys.exit(0)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (CannotStart, PodiumError) as error:
        click.echo(f"podium: {error}", err=True)
        sys.exit(1)


def _steps() -> Steps:
    return Steps(Console())


if __name__ == "__main__":
    main()
