"""`podium phrases`: the formulas that a holder repeats, and where one fell silent."""

from __future__ import annotations

from dataclasses import asdict

import click

from podium.cli.lists import with_form
from podium.cli.output import print_rows
from podium.ledger.phrases import find_phrases
from podium.runtime import open_runtime
from podium.store.statements import load_statements_like


@click.command
@click.option("--organisation", help="The holder, or a part of the name.")
@click.option("--missed", "only_missed", is_flag=True, help="Only what later documents on the topic left out.")
@with_form
def phrases(*, organisation: str | None, only_missed: bool, form: str) -> None:
    """List each holder's stock phrases, the most repeated first.

    A phrase stands in at least five documents of its holder. `missed_since` is the time of the first document after
    its last use, where at least ten on the same topic came without it.

    Example: podium phrases --organisation "United States" --missed
    """
    with open_runtime() as podium, podium.store.reading() as session:
        found = find_phrases(load_statements_like(session, organisation))
    rows = [asdict(phrase) for phrase in found if phrase.missed_since or not only_missed]
    columns = ("organisation", "words", "first_said", "last_said", "documents", "missed_since")
    print_rows(rows, columns, form=form, empty="No phrases.")
