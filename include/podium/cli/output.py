"""Rows as people and programs want them: a table on a terminal, plain columns when piped, JSON or CSV on request."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

import click
from rich.console import Console
from rich.table import Table

Rows = Sequence[Mapping[str, Any]]


def print_rows(rows: Rows, columns: Sequence[str], *, form: str, empty: str) -> None:
    """Print the rows as `form` says: "table" (the given columns), "json" or "csv" (all fields)."""
    if form == "json":
        click.echo(json.dumps([dict(row) for row in rows], default=plain, ensure_ascii=False, indent=1))
    elif form == "csv":
        _print_csv(rows)
    elif not rows:
        click.echo(empty)
    else:
        _print_table(rows, columns)


def _print_csv(rows: Rows) -> None:
    if not rows:
        return
    writer = csv.DictWriter(sys.stdout, fieldnames=list(rows[0]))
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _cell(value) for name, value in row.items()})


def is_terminal() -> bool:
    """Tell whether a person looks at standard output."""
    return sys.stdout.isatty()


def _print_table(rows: Rows, columns: Sequence[str]) -> None:
    if not is_terminal():
        for row in rows:
            click.echo("\t".join(_cell(row[name]) for name in columns))
        return
    table = Table(box=None, header_style="bold", pad_edge=False)
    for name in columns:
        table.add_column(name.replace("_", " "), overflow="fold")
    for row in rows:
        table.add_row(*(_cell(row[name]) for name in columns))
    Console().print(table, markup=False)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return "; ".join(_cell(item) for item in value)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    return str(value).replace("\n", " ").replace("\t", " ")


def plain(value: Any) -> str:
    """Return a value that JSON cannot hold as text: days and times in ISO form."""
    if isinstance(value, (date, datetime, time)):
        return value.isoformat()
    return str(value)
