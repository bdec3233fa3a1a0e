"""`podium detect`: documents in, findings out."""

from __future__ import annotations

import json
from typing import TextIO

import click

from podium.pipeline.detect import detect_lines
from podium.sources.catalogue import load_catalogue


@click.command
@click.argument("docs", type=click.File(encoding="utf-8"))
def detect(*, docs: TextIO) -> None:
    """Find meetings and statements in DOCS, without a database.

    DOCS holds one JSON document a line; `-` is standard input.

    In: {"id", "url", "title", "published", "paragraphs": […]}, or "html" in place of the paragraphs.

    The url tells the publisher: a source of the catalogue, else a government by its host (www.mfa.gov.pl), else news.

    Out: {"id", "meetings": […], "statements": […]}, evidence verbatim.

    Example: podium detect docs.jsonl > found.jsonl
    """
    for row in detect_lines(docs, load_catalogue()):
        click.echo(json.dumps(row, ensure_ascii=False))
