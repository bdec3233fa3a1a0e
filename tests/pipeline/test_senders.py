"""Several senders at one outbox: each message leaves once, none is forgotten, and a group is never torn apart."""

import json
import multiprocessing
import threading
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from tests.pipeline.outbox import LINKS, NOW, Postman, deliveries, happen, meeting, reader
from tests.store import factory

from podium.model.alerts import Accepted, Channel, ChannelKind, Message
from podium.pipeline.notify import Sender, send_due
from podium.store.changes import save_changes
from podium.store.claims import claim_message
from podium.store.database import Store
from podium.store.deliveries import mark_sent, save_owed

SENDERS = 4
READERS = tuple(reader(f"desk-{number}") for number in range(30))
MEETINGS = [meeting(f"m-{number}") for number in range(4)]
CLAIMERS = 8
GROUPS = 15
IN_GROUP = 6


class Log:
    """A channel that writes down what it takes, a line each, whichever process hands it over."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def send(self, message: Message, _channel: Channel) -> Accepted:
        with self._path.open("a", encoding="utf-8") as log:
            log.write(json.dumps({"key": message.key, "to": message.subscription_id}) + "\n")
        return Accepted("logged")


def work(url: str, log: Path, name: str, gate: object) -> None:
    store = Store(url)
    gate.wait()
    sender = Sender(name, {one.id: one for one in READERS}, {ChannelKind.EMAIL: Log(log)}, LINKS)
    send_due(store, sender, lambda: NOW)
    store.close()


def test_processes_send_each_message_once_and_leave_none(store: Store, tmp_path: Path) -> None:
    for kind in ("announced", "participants-changed"):
        happen(store, READERS, *MEETINGS, kind=kind, now=NOW)
    log, context = tmp_path / "mails.log", multiprocessing.get_context("fork")
    url, gate = store.url.render_as_string(hide_password=False), context.Barrier(SENDERS)
    store.close()
    workers = [context.Process(target=work, args=(url, log, f"sender-{n}", gate)) for n in range(SENDERS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    sent = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    rows = deliveries(Store(url))
    assert len(rows) == len(READERS) * len(MEETINGS) * 2
    assert {row.state for row in rows} == {"sent"}
    assert Counter(line["key"] for line in sent) == Counter({row.message_key for row in rows}), "once each"
    assert len(sent) == len(READERS) * len(MEETINGS), "two changes of one meeting are one message"


def owe_groups(store: Store) -> None:
    changes = [f"c-{group}-{number}" for group in range(GROUPS) for number in range(IN_GROUP)]
    owed = [factory.owed(change, group=change.rpartition("-")[0]) for change in changes]
    with store.writing() as session:
        save_changes(session, [factory.change(change) for change in changes])
        session.flush()
        save_owed(session, owed, NOW)


@pytest.mark.parametrize("turn", range(3))
def test_a_group_goes_to_one_sender_whole(store: Store, turn: int) -> None:
    owe_groups(store)
    gate, claimed = threading.Barrier(CLAIMERS), []

    def claim(name: str) -> None:
        gate.wait()
        while True:
            with store.writing() as session:
                one = claim_message(session, name, NOW, NOW)
            if one is None:
                return
            claimed.append(one)

    threads = [threading.Thread(target=claim, args=(f"{turn}-{number}",)) for number in range(CLAIMERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    while one := claim_rest(store):
        claimed.append(one)
    assert sorted(len(one.change_ids) for one in claimed) == [IN_GROUP] * GROUPS
    assert len({one.group for one in claimed}) == GROUPS


def claim_rest(store: Store):
    """Take what a claimer passed by because another just held it."""
    with store.writing() as session:
        return claim_message(session, "last", NOW, NOW)


def test_two_that_look_at_the_same_moment_do_not_share_a_group(store: Store) -> None:
    """While one holds the first row of a group in an open transaction, another gets no part of that group."""
    if store.is_sqlite:
        pytest.skip("SQLite lets one writer in at a time")
    owe_groups(store)
    with store.writing() as one:
        first = claim_message(one, "a", NOW, NOW)
        with store.writing() as other:
            second = claim_message(other, "b", NOW, NOW)
    assert first.group != second.group
    assert len(first.change_ids) == len(second.change_ids) == IN_GROUP


def test_later_news_of_a_group_waits_for_its_sender_and_no_longer(store: Store) -> None:
    readers = (reader(),)
    happen(store, readers, meeting(), kind="announced", now=NOW)
    with store.writing() as session:
        first = claim_message(session, "slow", NOW, NOW)
    happen(store, readers, meeting(version=2), kind="moved", now=NOW)
    sender = Sender("quick", {"desk": readers[0]}, {ChannelKind.EMAIL: (postman := Postman())}, LINKS)
    assert send_due(store, sender, lambda: NOW, wall=lambda: NOW).sent == 0
    with store.writing() as session:
        mark_sent(session, first.key, "slow", "ref", NOW + timedelta(seconds=1))
    assert send_due(store, sender, lambda: NOW, wall=lambda: NOW).sent == 1
    assert postman.taken[0].reply_to == "ref"
