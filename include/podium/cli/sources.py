"""`podium sources`: the list with its health, a check of the files, and a draft for a new one."""

from __future__ import annotations

from pathlib import Path

import click

from podium.cli.lists import with_form
from podium.cli.output import print_rows
from podium.errors import PodiumError, UsageError
from podium.feeds.discover import Candidate, find_feeds
from podium.model.fetching import Fetched, FetchRequest
from podium.runtime import Podium, build_runtime, open_runtime
from podium.sources.draft import DraftFeed, draft_source, source_id_of
from podium.store.lists import list_sources

_COLUMNS = (
    "source",
    "status",
    "feed",
    "last_outcome",
    "last_summary",
    "last_success_at",
    "last_new_at",
    "entries",
    "open_issues",
)


@click.group(invoke_without_command=True)
@with_form
@click.pass_context
def sources(ctx: click.Context, *, form: str) -> None:
    """List sources with their health, check or draft one.

    What the last poll of a feed brought, or why it failed, is told in a line. `check` reads the files, `add` drafts one
    for an address.

    Example: podium sources --json
    """
    if ctx.invoked_subcommand:
        return
    with open_runtime() as podium, podium.store.reading() as session:
        rows = list_sources(session)
    print_rows(rows, _COLUMNS, form=form, empty="No sources yet: `podium poll` reads the catalogue.")


@sources.command
def check() -> None:
    """Read every source file; mistakes are named with their line.

    Example: podium sources check
    """
    catalogue = build_runtime().catalogue
    for source in catalogue.sources:
        click.echo(f"{source.id}\t{source.status}\t{len(source.feeds)} feeds\t{source.reason}")


@sources.command
@click.argument("url")
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path), help="Where to write (default: print).")
def add(*, url: str, folder: Path | None) -> None:
    """Find the feeds at URL and draft a source file for a person to complete.

    Example: podium sources add https://ministry.example/news
    """
    podium = build_runtime()
    candidates = _discover(podium, url)
    feeds = tuple(DraftFeed(f"feed-{number}", found.url, found.kind) for number, found in enumerate(candidates, 1))
    text = draft_source(candidates[0].title or url, feeds, today=podium.clock().date())
    if folder is None:
        click.echo(text)
        return
    path = folder / f"{source_id_of(url)}.yaml"
    if path.exists():
        message = f"{path}: expected no such file yet, found one; nothing was written"
        raise UsageError(message)
    path.write_text(text, encoding="utf-8")
    click.echo(f"written to {path}: complete it, then `podium sources check`")


def _discover(podium: Podium, url: str) -> tuple[Candidate, ...]:
    result = podium.client.fetch(FetchRequest(url), now=podium.clock())
    if not isinstance(result, Fetched):
        message = f"{url}: {getattr(result, 'message', 'not modified')}"
        raise PodiumError(message)
    found = find_feeds(result.body, result.final_url, content_type=result.content_type)
    if not found:
        message = f"{url}: expected a feed or a page that names one, found neither; write a `listing` source by hand"
        raise PodiumError(message)
    return found
