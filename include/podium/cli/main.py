"""The entry point: which commands there are, and what an error looks like.

Exit codes: 0 done, 1 the work failed, 2 the words or the configuration were wrong.
"""

from __future__ import annotations

import logging
import sys
from difflib import get_close_matches
from importlib import import_module

import click

from podium import __version__
from podium.errors import ConfigError, PodiumError, UsageError

SECTIONS = {
    "Every day": {
        "meetings": "meetings:meetings",
        "statements": "lists:statements",
        "positions": "lists:positions",
        "phrases": "phrases:phrases",
        "changes": "lists:changes",
        "explain": "explain:explain",
        "export": "export:export",
    },
    "One round of work, as the DAGs do it": {
        "poll": "rounds:poll",
        "analyse": "rounds:analyse",
        "notify": "rounds:notify",
        "upkeep": "rounds:upkeep",
    },
    "Looking after it": {
        "init": "rounds:init",
        "doctor": "doctor:doctor",
        "sources": "sources:sources",
        "issues": "issues:issues",
        "subscriptions": "subscriptions:subscriptions",
        "send-test": "subscriptions:send_test",
        "deliveries": "lists:deliveries",
        "backfill": "rounds:backfill",
        "reanalyse": "rounds:reanalyse",
    },
    "Trying the rules": {
        "try": "explain:try_text",
        "detect": "detect:detect",
        "replay": "replay:replay",
    },
}
COMMANDS = {name: where for section in SECTIONS.values() for name, where in section.items()}


class LazyGroup(click.Group):
    """A group that imports a command when it is called, so that `detect` starts at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click gives it
        """Return the names in the order of daily use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command, imported now; a name that is nearly one is answered with it."""
        if cmd_name not in COMMANDS:
            if near := get_close_matches(cmd_name, COMMANDS, n=1):
                ctx.fail(f"no such command {cmd_name!r}; did you mean {near[0]!r}?")
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command = getattr(import_module(f"podium.cli.{module}"), name)
        assert isinstance(command, click.Command)  # noqa: S101 - the table above names commands only
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands in their sections."""
        for title, names in SECTIONS.items():
            commands = [(name, self.get_command(ctx, name)) for name in names]
            with formatter.section(title):
                formatter.write_dl([(name, command.get_short_help_str(80)) for name, command in commands if command])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="podium")
@click.option("-v", "--verbose", is_flag=True, help="Show what is logged.")
def podium(*, verbose: bool) -> None:
    """Coming diplomatic meetings and positions on Ukraine, each with the sentence that proves it.

    Settings come from the environment (PODIUM_*); `podium doctor` shows what is set and whether it works.
    """
    logging.basicConfig(level=logging.INFO if verbose else logging.ERROR, format="%(levelname)s %(name)s: %(message)s")


def main() -> None:
    """Run the command line."""
    try:
        podium(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (ConfigError, UsageError) as error:
        _fail(error, 2)
    except PodiumError as error:
        _fail(error, 1)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)


def _fail(error: PodiumError, code: int) -> None:
    click.echo(f"podium: {error}", err=True)
    sys.exit(code)
