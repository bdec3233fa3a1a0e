"""`podium replay`: the real pipeline over an archive of what a feed served."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from podium.pipeline.replay import Plan, as_json
from podium.pipeline.replay import replay as replay_archive
from podium.runtime import open_runtime


class Duration(click.ParamType[timedelta]):
    """A number of minutes, hours or days: 15m, 2h, 1d."""

    name = "duration"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        """Return the duration; fails with what was expected."""
        found = re.fullmatch(r"(\d+)([mhd])", str(value))
        if not found:
            self.fail(f"expected a duration such as 15m, 2h or 1d, found {value!r}", param, ctx)
        unit = {"m": "minutes", "h": "hours", "d": "days"}[found[2]]
        return timedelta(**{unit: int(found[1])})


DAY = click.DateTime(["%Y-%m-%d"])


@click.command
@click.argument("archives", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--feed", "feed_id", default="us-state/press-releases", show_default=True, help="Whose feed it was.")
@click.option("--from", "first", type=DAY)
@click.option("--to", "last", type=DAY)
@click.option("--every", type=Duration(), default="15m", show_default=True, help="How often the feed is polled.")
@click.option(
    "--report", type=click.Path(dir_okay=False, path_type=Path), help="Write the report here (default: print)."
)
@click.option("--channel", "folder", type=click.Path(file_okay=False, path_type=Path), help="Send mails as .eml here.")
def replay(
    *,
    archives: tuple[Path, ...],
    feed_id: str,
    first: datetime | None,
    last: datetime | None,
    every: timedelta,
    report: Path | None,
    folder: Path | None,
) -> None:
    """Replay archived snapshots of a feed into the database.

    ARCHIVES are tar files of `<UTC yyyymmddThhmmssZ>.rss`. All of Podium runs on a simulated clock, alerts included.

    Example: podium replay state.tar.xz --from 2022-02-01 --to 2022-03-01 --channel mails/
    """
    with open_runtime() as podium:
        plan = Plan(archives, podium.catalogue.feed(feed_id), every, _utc(first), _utc(last))
        desk, sender = podium.rehearsal(folder)
        with Console(stderr=True).status("replaying"):
            figures = replay_archive(podium.store, plan, podium.poller, desk, sender)
        words = json.dumps(as_json(podium.store, figures), indent=1)
    if report:
        report.write_text(words + "\n", encoding="utf-8")
    else:
        click.echo(words)


def _utc(day: datetime | None) -> datetime | None:
    return day.replace(tzinfo=UTC) if day else None
