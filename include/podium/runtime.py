"""The composition root: settings become a store, a catalogue, a client, transports; nothing else builds them.

Airflow's tasks, the command line and the web part all open one `Podium` and ask it for a round.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path

from podium.alerts.links import Links
from podium.alerts.match import DIGEST
from podium.alerts.subscriptions import parse_subscriptions
from podium.channels import build_transports, operator_mail
from podium.clock import Clock, parse_clock
from podium.delivery.folder import FolderTransport
from podium.delivery.transport import Transport
from podium.fetch.client import Client
from podium.fetch.policy import FetchPolicy
from podium.initial import REHEARSAL, ensure_secret
from podium.model.alerts import ChannelKind, Subscription
from podium.model.ledger import CorrectionKind, LedgerUpdate
from podium.pipeline.analyse import analyse_waiting
from podium.pipeline.backfill import BackfillReport, walk_archives
from podium.pipeline.correct import correct_meetings
from podium.pipeline.notify import Sender, send_due
from podium.pipeline.pages import fetch_pages
from podium.pipeline.poll import Poller, poll_due
from podium.pipeline.reanalyse import ReanalysisReport, reanalyse
from podium.pipeline.reports import AnalysisReport, NotifyReport, PollReport
from podium.pipeline.settle import Desk
from podium.pipeline.upkeep import UpkeepReport, keep_up
from podium.settings import Settings, read_settings
from podium.sources.catalogue import Catalogue, load_catalogue
from podium.store.database import Store
from podium.store.deliveries import next_due
from podium.store.feeds import POLLED
from podium.store.schema import check_schema

_PAUSE = 0.25  # seconds between two looks at the outbox


@dataclass(frozen=True)
class Podium:
    """Podium put together for one process; what is expensive is built when it is first used."""

    settings: Settings
    clock: Clock
    store: Store

    @cached_property
    def catalogue(self) -> Catalogue:
        """Load the sources."""
        return load_catalogue(self.settings.sources)

    @cached_property
    def subscriptions(self) -> tuple[Subscription, ...]:
        """Load who wants to hear what; nobody where the file is missing."""
        path = self.settings.subscriptions_file
        return parse_subscriptions(path.read_text(encoding="utf-8"), str(path)) if path.exists() else ()

    @cached_property
    def client(self) -> Client:
        """Build the HTTP client."""
        return Client(FetchPolicy(contact=self.settings.contact))

    @cached_property
    def transports(self) -> Mapping[ChannelKind, Transport]:
        """Build the ways by which messages leave, as far as they are configured."""
        return build_transports(self.settings)

    @cached_property
    def links(self) -> Links:
        """Build the maker of signed links."""
        return Links(self.settings.base_url, ensure_secret(self.settings))

    @property
    def poller(self) -> Poller:
        """Return what polling needs."""
        return Poller(self.catalogue)

    @property
    def desk(self) -> Desk:
        """Return where changes become deliveries."""
        return Desk(self.subscriptions, timedelta(seconds=self.settings.group_seconds))

    @property
    def sender(self) -> Sender:
        """Return what sending needs, under a name that no other process has."""
        by_id = {subscription.id: subscription for subscription in self.subscriptions}
        return Sender(f"{socket.gethostname()}:{os.getpid()}", by_id, self.transports, self.links)

    def rehearsal(self, folder: Path | None) -> tuple[Desk, Sender]:
        """Return desk and sender of a replay: every alert to one reader, as files in `folder` where one is given."""
        if folder is None:
            return self.desk, self.sender
        transports = {ChannelKind.EMAIL: FolderTransport(folder, self.settings.mail_from)}
        sender = Sender("rehearsal", {REHEARSAL.id: REHEARSAL}, transports, self.links)
        return Desk((REHEARSAL,), self.desk.group_wait), sender

    def feed_groups(self) -> list[list[str]]:
        """Return the ids of the feeds that are polled, grouped by source: a group is polled by one task."""
        polled = (source for source in self.catalogue.sources if source.status in POLLED)
        return [[feed.id for feed in source.feeds] for source in polled if source.feeds]

    def poll(self, feed_ids: list[str] | None = None, *, force: bool = False) -> PollReport:
        """Poll the feeds that are due."""
        return poll_due(self.store, self.poller, self.client, self.clock, only=feed_ids or (), force=force)

    def analyse(self) -> AnalysisReport:
        """Fetch the pages that are due, and analyse what waits."""
        pages = fetch_pages(self.store, self.poller, self.client, self.clock)
        report = analyse_waiting(self.store, self.desk, self.clock)
        report.pages = pages
        return report

    def notify(self, patience: timedelta = timedelta()) -> NotifyReport:
        """Send what is due, alerts and digests, and wait so long for what falls due meanwhile."""
        report = send_due(self.store, self.sender, self.clock)
        end = time.monotonic() + patience.total_seconds()
        while time.monotonic() < end and self._falls_due_within(patience):
            time.sleep(_PAUSE)
            report.add(send_due(self.store, self.sender, self.clock))
        return report

    def keep_sending(self) -> Iterator[NotifyReport]:
        """Send what falls due for as long as the process lives; yields each round that did something."""
        sender = self.sender
        while True:
            report = send_due(self.store, sender, self.clock)
            if report.did_something:
                yield report
            time.sleep(_PAUSE)

    def _falls_due_within(self, patience: timedelta) -> bool:
        with self.store.reading() as session:
            due = next_due(session)
        return due is not None and due <= self.clock() + patience

    def digest(self) -> NotifyReport:
        """Send the digests whose hour has come, and nothing else."""
        return send_due(self.store, self.sender, self.clock, groups=DIGEST)

    def upkeep(self) -> UpkeepReport:
        """Do what time alone asks for."""
        return keep_up(self.store, self.desk, self.clock, operator_mail(self.settings))

    def reanalyse(self, *, dry_run: bool) -> ReanalysisReport:
        """Read all documents again by the rules of today."""
        return reanalyse(self.store, self.clock, dry_run=dry_run)

    def backfill(self, source_id: str, first: date, last: date) -> BackfillReport:
        """Walk a source's archive between two days."""
        return walk_archives(self.store, self.poller, self.client, self.clock, source_id, first, last)

    def correct(
        self,
        kind: CorrectionKind,
        subjects: tuple[str, ...],
        *,
        who: str,
        why: str,
        facts: tuple[tuple[str, str], ...] = (),
    ) -> LedgerUpdate:
        """Apply a person's answer."""
        return correct_meetings(self.store, kind, subjects, who=who, why=why, facts=facts, now=self.clock())

    def close(self) -> None:
        """Give back connections."""
        self.store.close()
        if "client" in self.__dict__:
            self.client.close()


def build_runtime(environment: Mapping[str, str] | None = None) -> Podium:
    """Put Podium together by the environment's settings; raises ConfigError for wrong ones."""
    settings = read_settings(environment)
    return Podium(settings, parse_clock(settings.clock), Store(settings.store_url))


@contextmanager
def open_runtime(environment: Mapping[str, str] | None = None) -> Iterator[Podium]:
    """Open Podium on a database of the right schema; raises StoreError where it is missing, older or newer."""
    podium = build_runtime(environment)
    try:
        check_schema(podium.store)
        yield podium
    finally:
        podium.close()
