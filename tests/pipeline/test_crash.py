"""Analyser and sender are killed at random moments; nothing owed is missing, and a repeat is the same message."""

import json
import multiprocessing
import os
import random
import signal
import sys
import time
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, text
from tests.pipeline.world import Office

from podium.alerts.links import Links
from podium.clock import real_now
from podium.model.alerts import Accepted, Channel, ChannelKind, Message, Subscription
from podium.pipeline.analyse import analyse_waiting
from podium.pipeline.notify import Sender, send_due
from podium.pipeline.settle import Desk
from podium.store.claims import LEASE
from podium.store.database import Store
from podium.store.schema import migrate
from podium.store.tables import (
    Base,
    ChangeRow,
    DeliveryRow,
    DocumentVersionRow,
    MeetingRow,
    PositionRow,
    StatementRow,
)

KILLS = 200
SEED = 20220224
DOCUMENTS = 40
READERS = tuple(
    Subscription(f"desk-{number}", f"Desk {number}", (Channel(ChannelKind.EMAIL, f"desk{number}@example.org"),))
    for number in range(25)
)
DESK = Desk(READERS, timedelta())
ORGANISATIONS = ("United States", "United Kingdom", "France", "Germany", "Poland", "Estonia", "Latvia", "Canada")


class LogTransport:
    """Writes what it is handed to a file, a line each, as a mail server would keep it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def send(self, message: Message, channel: Channel) -> Accepted:
        line = json.dumps({"key": message.key, "text": message.text, "to": channel.target}) + "\n"
        with self._path.open("a", encoding="utf-8") as log:
            log.write(line)
        time.sleep(0.003)  # the moment in which a sender knows and the database does not
        return Accepted("logged")


def publish(store: Store) -> Office:
    office = Office(store)
    office.publish("first", "An older release")
    office.poll()
    for number in range(DOCUMENTS):
        office.wait(minutes=20)
        holder = ORGANISATIONS[number % len(ORGANISATIONS)]
        office.publish(f"r{number}", f"Statement {number}", statement(number, holder))
        office.poll()
    return office


MATTERS = (
    "sanctions on the central bank of Russia over its war against Ukraine",
    "a delivery of howitzers and artillery shells to Ukraine",
    "grain corridors from the ports of Odesa and Mykolaiv in Ukraine",
    "the shelling of the Zaporizhzhia nuclear power plant in Ukraine by Russia",
    "the deportation of children from Ukraine to Russia",
    "a price cap on Russian oil because of the war against Ukraine",
    "a special tribunal for the crime of aggression against Ukraine",
    "winter clothing and generators for the cities of Ukraine",
)
ACTS = (
    "We announce today",
    "We strongly condemn those who hinder",
    "We call on all partners to support",
    "We reject any doubt about",
)


def statement(number: int, holder: str) -> str:
    """Return a position on a matter that few other releases have."""
    matter, act = MATTERS[number % len(MATTERS)], ACTS[number // len(MATTERS) % len(ACTS)]
    return f"{act} {matter}. {holder} stands with the people of Ukraine, and what Russia does there is unacceptable."


def work(url: str, log: Path, generation: int, office: Office) -> None:
    store = Store(url)
    sender = Sender(
        f"worker-{generation}", {reader.id: reader for reader in READERS}, _transports(log), Links("http://x", "secret")
    )
    analyse_waiting(store, DESK, office.clock)
    send_due(store, sender, office.clock, wall=lambda: real_now() + generation * (LEASE + timedelta(seconds=1)))


def _transports(log: Path) -> Mapping[ChannelKind, LogTransport]:
    return {ChannelKind.EMAIL: LogTransport(log)}


def ledger(store: Store) -> dict[str, list[object]]:
    columns = {
        "statements": (StatementRow.id, StatementRow.novelty, StatementRow.quote),
        "positions": (PositionRow.id, PositionRow.line, PositionRow.times_said),
        "meetings": (MeetingRow.id, MeetingRow.version, MeetingRow.status),
        "changes": (ChangeRow.id, ChangeRow.kind),
    }
    with store.reading() as session:
        return {name: sorted(session.execute(select(*wanted)).all()) for name, wanted in columns.items()}


@pytest.mark.slow
def test_killed_at_random_moments(store: Store, tmp_path: Path) -> None:
    expected = undisturbed(tmp_path)
    office, log = publish(store), tmp_path / "mails.log"
    url = store.url.render_as_string(hide_password=False)
    store.close()
    chance = random.Random(SEED)  # noqa: S311 - no secret
    sys.stdout.write(f"seed {SEED}\n")
    kills = 0
    for generation in range(1, KILLS + 1):
        kills += killed(chance.uniform(0.002, 0.12), url, log, generation, office)
        if generation % 20 == 0:
            forget_progress(url)
    work(url, log, KILLS + 1, office)
    assert kills >= KILLS * 0.5
    check_all_was_told(Store(url), log)
    assert ledger(Store(url)) == expected


def forget_progress(url: str) -> None:
    """Keep the load up: have all documents analysed once more, which must bring nothing new."""
    store = Store(url)
    with store.writing() as session:
        session.execute(text("UPDATE document_versions SET analysed_at = NULL WHERE version = 1"))
    store.close()


def killed(after: float, url: str, log: Path, generation: int, office: Office) -> bool:
    """Run a worker and kill it; return whether it was still at work."""
    worker = multiprocessing.get_context("fork").Process(target=work, args=(url, log, generation, office))
    worker.start()
    time.sleep(after)
    was_alive = worker.is_alive()
    os.kill(worker.pid, signal.SIGKILL) if was_alive else None
    worker.join()
    return was_alive


def undisturbed(folder: Path) -> dict[str, list[object]]:
    store = Store(f"sqlite:///{folder / 'calm.db'}")
    migrate(store)
    office = publish(store)
    work(store.url.render_as_string(), folder / "calm.log", 1, office)
    return ledger(store)


def check_all_was_told(store: Store, log: Path) -> None:
    sent = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    texts: dict[str, set[str]] = {}
    for message in sent:
        texts.setdefault(message["key"], set()).add(message["text"])
    with store.reading() as session:
        deliveries = session.scalars(select(DeliveryRow)).all()
        assert deliveries
        assert {delivery.state for delivery in deliveries} == {"sent"}
        assert {delivery.message_key for delivery in deliveries} == set(texts)
        owed = {(delivery.change_id, delivery.subscription_id, delivery.target) for delivery in deliveries}
        assert len(owed) == len(deliveries)
        audible = {row.id for row in session.scalars(select(ChangeRow)) if not row.silent}
        assert {change_id for change_id, _, _ in owed} == audible
        assert (
            session.scalar(select(DocumentVersionRow.document_id).where(DocumentVersionRow.analysed_at.is_(None)))
            is None
        )
    assert {len(told) for told in texts.values()} == {1}, "a repeat must say the same under the same key"
    sys.stdout.write(f"{len(texts)} messages, {len(sent) - len(texts)} repeats, {len(Base.metadata.tables)} tables\n")
