"""Commands are found, grouped, and answer wrong words with what to do."""

import os
import subprocess
import sys

import click
import pytest

from podium.cli.main import COMMANDS, SECTIONS, podium


def every_command() -> list[tuple[str, click.Command]]:
    found: list[tuple[str, click.Command]] = []
    context = click.Context(podium)
    for name in COMMANDS:
        command = podium.get_command(context, name)
        assert command
        found.append((name, command))
        if isinstance(command, click.Group):
            found += [(f"{name} {part}", part_of) for part, part_of in command.commands.items()]
    return found


@pytest.mark.parametrize(("name", "command"), every_command(), ids=[name for name, _ in every_command()])
def test_every_command_says_what_it_does_by_one_example(name: str, command: click.Command):
    assert command.help
    examples = [line for line in map(str.strip, command.help.splitlines()) if line.startswith("Example: podium ")]
    assert len(examples) == 1, name
    assert f"podium {name.split(maxsplit=1)[0]}" in examples[0]


def test_every_command_stands_in_one_section(run):
    listed = [name for section in SECTIONS.values() for name in section]
    assert len(listed) == len(set(listed)) == len(COMMANDS)
    help_text = run("--help").out
    assert all(f"\n{title}:\n" in help_text for title in SECTIONS)
    assert all(f"\n  {name} " in help_text for name in COMMANDS)
    assert "..." not in help_text.split("Options:")[1]


def test_a_near_name_is_answered_with_the_right_one(run):
    outcome = run("meetngs")
    assert outcome.code == 2
    assert "did you mean 'meetings'" in outcome.err


@pytest.mark.parametrize("words", [["nonsense"], ["meetings", "--party"], ["statements", "--topic", "weather"]])
def test_wrong_words_end_with_2(run, words: list[str]):
    outcome = run(*words)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err


@pytest.mark.usefixtures("home")
def test_a_missing_database_is_told_with_what_to_do(run):
    outcome = run("meetings")
    assert outcome.code == 1
    assert "run `podium init`" in outcome.err


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("name", "value", "code", "words"),
    [
        ("PODIUM_HOM", "x", 2, "did you mean PODIUM_HOME?"),
        ("PODIUM_DATABASE_URL", "secret-nonsense", 2, "expected sqlite:///"),
        ("PODIUM_DATABASE_URL", "nodb://a:secret@b/c", 2, "expected sqlite:///"),
        ("PODIUM_DATABASE_URL", "postgresql+psycopg2://a:secret@127.0.0.1:1/c", 1, "expected one that answers"),
        ("PODIUM_CLOCK", "soon", 2, "PODIUM_CLOCK: expected"),
    ],
)
def test_wrong_settings_are_told_without_secrets(run, monkeypatch, name: str, value: str, code: int, words: str):
    monkeypatch.setenv(name, value)
    outcome = run("meetings")
    assert outcome.code == code
    assert words in outcome.err
    assert "secret" not in outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.usefixtures("ledger")
def test_a_reader_that_has_seen_enough_is_met_without_a_word():
    podium_run = (
        "import sys; from podium.cli.main import main; sys.argv = ['podium', 'export', 'jsonl', 'changes']; main()"
    )
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run([sys.executable, "-c", podium_run], stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert ended.stderr == b""
