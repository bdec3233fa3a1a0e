"""`podium doctor`: does everything that is configured work? Expected, found, what to do."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import click

from podium.errors import PodiumError
from podium.initial import example_subscriptions
from podium.model.alerts import Channel, ChannelKind
from podium.runtime import Podium, build_runtime
from podium.store.schema import check_schema


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    name: str
    found: str
    is_well: bool = True
    is_open: bool = False  # not done yet, and nothing that is wanted fails by it

    @property
    def mark(self) -> str:
        """Return the word that stands before it."""
        if self.is_open:
            return click.style("open", fg="yellow")
        return click.style("ok  ", fg="green") if self.is_well else click.style("FAIL", fg="red")


_NOTHING_SET = {
    ChannelKind.EMAIL: "nothing to send by: set PODIUM_SMTP_URL (or PODIUM_MAIL_FOLDER)",
    ChannelKind.SLACK: "nothing to send by: set PODIUM_SLACK_TOKEN or …_WEBHOOK_URL",
    ChannelKind.WEBHOOK: "nothing to sign with: set PODIUM_WEBHOOK_SECRET",
    ChannelKind.APPRISE: "nothing to send by",
}

Examine = Callable[[Podium], Iterator[Check]]


@click.command
def doctor() -> None:
    """Check what is configured, and say what to do.

    Looks at the database, sources, subscriptions and channels; ends with 1 if anything is wrong. What only the example
    subscriptions want is open, not wrong: nobody has asked for it yet.

    Example: podium doctor
    """
    podium = build_runtime()
    checks = [
        check for examine in (_database, _sources, _subscriptions, _channels) for check in _safely(examine, podium)
    ]
    for check in checks:
        click.echo(f"{check.mark} {check.name}: {check.found}")
    if not all(check.is_well or check.is_open for check in checks):
        sys.exit(1)


def _safely(examine: Examine, podium: Podium) -> Iterator[Check]:
    try:
        yield from examine(podium)
    except PodiumError as error:
        yield Check(examine.__name__.lstrip("_"), str(error), is_well=False)


def _database(podium: Podium) -> Iterator[Check]:
    check_schema(podium.store)
    yield Check("database", podium.store.url.render_as_string(hide_password=True))


def _sources(podium: Podium) -> Iterator[Check]:
    sources = podium.catalogue.sources
    yield Check("sources", f"{len(sources)} sources, {len(podium.catalogue.feeds)} feeds")
    is_set = "invalid" not in podium.settings.contact
    words = (
        podium.settings.contact
        if is_set
        else "expected an address by which an office can reach you, found none: set PODIUM_CONTACT"
    )
    yield Check("contact in the User-Agent", words, is_well=is_set)


def _subscriptions(podium: Podium) -> Iterator[Check]:
    path = podium.settings.subscriptions_file
    if not path.exists():
        yield Check("subscriptions", f"{path} is missing: `podium init` writes an example", is_well=False)
        return
    if _is_example(podium):
        yield Check("subscriptions", f"{path} is the example still: write into it who wants what", is_open=True)
        return
    yield Check("subscriptions", f"{len(podium.subscriptions)} in {path}")


def _channels(podium: Podium) -> Iterator[Check]:
    who = "the example" if _is_example(podium) else "a subscription"
    for kind in sorted({channel.kind for channel in _wanted(podium)}):
        is_ready = all(_is_ready(podium, channel) for channel in _wanted(podium) if channel.kind is kind)
        words = "configured; `podium send-test` tries it" if is_ready else f"{who} wants it, {_NOTHING_SET[kind]}"
        yield Check(f"channel {kind}", words, is_well=is_ready, is_open=not is_ready and _is_example(podium))


def _is_example(podium: Podium) -> bool:
    """Tell whether the subscriptions are those that `podium init` wrote, unchanged."""
    path = podium.settings.subscriptions_file
    return path.exists() and path.read_text(encoding="utf-8") == example_subscriptions()


def _wanted(podium: Podium) -> list[Channel]:
    return [channel for subscription in podium.subscriptions for channel in subscription.channels]


def _is_ready(podium: Podium, channel: Channel) -> bool:
    """Tell whether there is something to send by; a Slack channel that is a webhook's address brings it along."""
    if channel.kind is not ChannelKind.SLACK or "://" in channel.target:
        return channel.kind in podium.transports
    return bool(podium.settings.slack_token or podium.settings.slack_webhook_url)
