"""`podium subscriptions` and `podium send-test`: who hears of what, and whether it arrives."""

from __future__ import annotations

from datetime import timedelta

import click

from podium.alerts.match import match_news
from podium.alerts.trial import trial_message
from podium.cli.output import print_rows
from podium.cli.replay import Duration
from podium.errors import ConfigError
from podium.model.alerts import Channel, ChannelKind
from podium.runtime import open_runtime
from podium.store.lists import list_changes
from podium.store.news import load_news


@click.group
def subscriptions() -> None:
    """Check the subscriptions, or try what each would have got.

    Example: podium subscriptions check
    """


@subscriptions.command
def check() -> None:
    """Read the file and say what it holds; mistakes are named with their line.

    Example: podium subscriptions check
    """
    with open_runtime() as podium:
        path = podium.settings.subscriptions_file
        if not path.exists():
            message = f"subscriptions: expected the file {path}, found none; `podium init` writes an example"
            raise ConfigError(message)
        for subscription in podium.subscriptions:
            channels = ", ".join(channel.label for channel in subscription.channels)
            click.echo(f"{subscription.id}\t{subscription.name}\t{subscription.rhythm}\t{channels}")


@subscriptions.command("try")
@click.option("--since", type=Duration(), default="30d", show_default=True, help="How far to look back.")
def try_since(*, since: timedelta) -> None:
    """Show which changes each subscription would have received.

    Example: podium subscriptions try --since 7d
    """
    with open_runtime() as podium, podium.store.reading() as session:
        ids = [row["id"] for row in list_changes(session, since=podium.clock() - since) if not row["silent"]]
        news = load_news(session, ids)
        owed = match_news(news, podium.subscriptions, now=podium.clock())
    changes = {item.change.id: item.change for item in news}
    rows = [
        {
            "subscription": item.subscription_id,
            "channel": item.channel.label,
            "at": changes[item.change_id].at,
            "kind": changes[item.change_id].kind,
            "quote": changes[item.change_id].quote,
        }
        for item in owed
    ]
    print_rows(rows, ("subscription", "channel", "at", "kind", "quote"), form="table", empty="Nothing would be sent.")


@click.command("send-test")
@click.argument("channel", type=click.Choice([str(kind) for kind in ChannelKind]))
@click.argument("target")
def send_test(*, channel: str, target: str) -> None:
    """Send a test message to TARGET.

    TARGET is an address, a Slack channel or a URL.

    Example: podium send-test email desk@example.org
    """
    kind = ChannelKind(channel)
    with open_runtime() as podium:
        transport = podium.transports.get(kind)
        if transport is None:
            message = f"{channel}: expected settings to send by, found none; `podium doctor` says which"
            raise ConfigError(message)
        accepted = transport.send(trial_message(podium.clock()), Channel(kind, target))
    click.echo(f"accepted by {channel}: {accepted.reference}")
