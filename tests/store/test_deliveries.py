"""The outbox: owed once, claimed by one, sent as the same message when it must be sent again."""

from datetime import timedelta

import pytest
from sqlalchemy import event
from tests.store import factory

from podium.model.alerts import Owed
from podium.store.changes import save_changes
from podium.store.claims import LEASE, claim_message
from podium.store.database import Store
from podium.store.deliveries import mark_failed, mark_sent, save_owed
from podium.store.lists import list_deliveries

NOW = factory.NOW
MINUTE = timedelta(minutes=1)


def owe(store: Store, *owed: Owed) -> int:
    with store.writing() as session:
        save_changes(session, [factory.change(item.change_id) for item in owed])
        session.flush()
        return save_owed(session, owed, NOW)


def claim(store: Store, owner: str = "a", now=NOW, wall=NOW):
    with store.writing() as session:
        return claim_message(session, owner, now, wall)


def states(store: Store) -> list[str]:
    with store.reading() as session:
        return sorted(row["state"] for row in list_deliveries(session))


def test_the_same_delivery_is_owed_once(store: Store) -> None:
    assert owe(store, factory.owed()) == 1
    assert owe(store, factory.owed()) == 0


def test_a_claimed_message_is_not_claimed_by_another(store: Store) -> None:
    owe(store, factory.owed())
    assert claim(store, "a") is not None
    assert claim(store, "b") is None


def test_a_dead_senders_claim_runs_out_and_the_message_keeps_its_key(store: Store) -> None:
    owe(store, factory.owed())
    first = claim(store, "a")
    again = claim(store, "b", wall=NOW + LEASE + MINUTE)
    assert again == first


def test_sqlite_finds_what_is_due_by_the_index_of_what_is_unsent(sqlite_store: Store) -> None:
    statements: list[str] = []
    event.listen(sqlite_store.engine, "before_cursor_execute", lambda *call: statements.append(call[2]))
    claim(sqlite_store)
    with sqlite_store.reading() as session:
        query = next(words for words in statements if words.startswith("SELECT"))
        bound = ["2026-01-01"] * query.count("?")
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", tuple(bound)).all()
    assert "ix_deliveries_unsent" in plan[0][3]
    assert any("ix_deliveries_group" in row[3] for row in plan)


def test_what_came_meanwhile_does_not_change_the_message(store: Store) -> None:
    owe(store, factory.owed("c-1"))
    first = claim(store, "a")
    owe(store, factory.owed("c-2"))
    again = claim(store, "b", wall=NOW + LEASE + MINUTE)
    assert again.key == first.key
    assert again.change_ids == ("c-1",)


def test_one_group_is_one_message(store: Store) -> None:
    owe(store, factory.owed("c-1"), factory.owed("c-2"), factory.owed("c-3", group="meeting:m-2"))
    assert claim(store).change_ids == ("c-1", "c-2")
    assert claim(store).change_ids == ("c-3",)


def test_a_group_waits_while_a_sender_is_at_it(store: Store) -> None:
    owe(store, factory.owed("c-1"))
    first = claim(store, "a")
    owe(store, factory.owed("c-2"))
    assert claim(store, "b") is None, "later news must find the thread that the first message opens"
    with store.writing() as session:
        mark_sent(session, first.key, "a", "ref", NOW)
    assert claim(store, "b").change_ids == ("c-2",)


def test_nothing_leaves_before_its_time(store: Store) -> None:
    owe(store, factory.owed(not_before=NOW + MINUTE))
    assert claim(store) is None
    assert claim(store, now=NOW + MINUTE) is not None


def test_sent_is_sent(store: Store) -> None:
    owe(store, factory.owed())
    claimed = claim(store, "a")
    with store.writing() as session:
        mark_sent(session, claimed.key, "a", "250 ok", NOW)
    assert states(store) == ["sent"]
    assert claim(store, wall=NOW + 2 * LEASE) is None


def test_a_sender_that_lost_its_claim_marks_nothing(store: Store) -> None:
    owe(store, factory.owed())
    claimed = claim(store, "a")
    claim(store, "b", wall=NOW + LEASE + MINUTE)
    with store.writing() as session:
        mark_sent(session, claimed.key, "a", "250 ok", NOW)
    assert states(store) == ["claimed"]


def test_a_failure_is_tried_again_at_its_time(store: Store) -> None:
    owe(store, factory.owed())
    claimed = claim(store, "a")
    with store.writing() as session:
        mark_failed(session, claimed.key, "a", "greylisted", NOW, NOW + 5 * MINUTE)
    assert claim(store, now=NOW + 4 * MINUTE) is None
    again = claim(store, now=NOW + 5 * MINUTE)
    assert (again.key, again.attempts) == (claimed.key, 1)


def test_a_dead_letter_stays_visible(store: Store) -> None:
    owe(store, factory.owed())
    claimed = claim(store, "a")
    with store.writing() as session:
        mark_failed(session, claimed.key, "a", "no such user", NOW, None)
    with store.reading() as session:
        assert [row["error"] for row in list_deliveries(session, states=["dead"])] == ["no such user"]


@pytest.mark.parametrize("field", ["change_id", "subscription_id"])
def test_another_change_or_reader_is_another_delivery(store: Store, field: str) -> None:
    owe(store, factory.owed())
    assert owe(store, factory.owed(**{field: "c-2"})) == 1
