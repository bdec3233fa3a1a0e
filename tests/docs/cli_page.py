"""Write docs/cli.md from the commands themselves: `python -m tests.docs.cli_page`."""

from collections.abc import Iterator
from pathlib import Path

import click

from podium.cli.main import SECTIONS, podium

PAGE = Path(__file__).resolve().parents[2] / "docs" / "cli.md"
HEAD = """# The command line

`podium` does without Airflow what the DAGs do with it, and asks the ledger. Settings come from the environment
([configuration](configuration.md)); the database is SQLite in `var/` unless one is named. Lists are a table on a
terminal, tab-separated columns in a pipe, and with `--json` or `--csv` all fields. Exit codes: 0 done, 1 the work
failed, 2 the words or the settings were wrong; messages go to standard error and say what was expected, what was
found and what to do.

<!-- Below, `python -m tests.docs.cli_page` writes each command's own help; a test compares. -->
"""


def render() -> str:
    """Return the page as the commands of today have it."""
    return HEAD + "".join(_sections())


def _sections() -> Iterator[str]:
    root = podium.make_context("podium", ["try"], resilient_parsing=True, terminal_width=100)
    for title, names in SECTIONS.items():
        yield f"\n## {title}\n"
        for name in names:
            command = podium.get_command(root, name)
            assert command
            yield from _command(command, name, root)


def _command(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    context = click.Context(command, info_name=name, parent=parent, terminal_width=100)
    help_text = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    yield f"\n### {context.command_path}\n\n```\n{help_text}\n```\n"
    if isinstance(command, click.Group):
        for part, part_of in command.commands.items():
            yield from _command(part_of, part, context)


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
