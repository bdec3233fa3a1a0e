"""What becomes of a message: sent, tried again, given up and shown, dropped; and what goes into one message."""

from datetime import date, timedelta

import pytest
from tests.pipeline.outbox import (
    NOW,
    Postman,
    channel,
    deliveries,
    happen,
    issues,
    meeting,
    reader,
    refusing,
    send,
)

from podium.model.alerts import DeliveryState
from podium.model.findings import MeetingStatus
from podium.pipeline.notify_failed import FIRST_PAUSE, GIVE_UP_AFTER, LONGEST_PAUSE, send_again
from podium.pipeline.settle import Desk
from podium.pipeline.upkeep import UpkeepReport, remind
from podium.store.database import Store
from podium.store.deliveries import save_mute
from podium.store.meetings import save_meetings

DESK = (reader(),)
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)


def states(store: Store) -> set[str]:
    return {row.state for row in deliveries(store)}


def owe_one(store: Store) -> None:
    happen(store, DESK, meeting(), kind="announced", now=NOW)


def test_what_is_accepted_is_sent_once(store: Store) -> None:
    owe_one(store)
    postman = Postman()
    assert send(store, DESK, postman, NOW).sent == 1
    assert send(store, DESK, postman, NOW + DAY).sent == 0
    assert [row.reference for row in deliveries(store)] == [f"ref-{postman.taken[0].key}"]


def test_a_temporary_failure_is_tried_again_with_growing_pauses_and_the_same_key(store: Store) -> None:
    owe_one(store)
    now, tries, pauses = NOW, [], []

    def answer(message):
        tries.append(message.key)
        return refusing(permanent=False)(message)

    while send(store, DESK, Postman(answer), now).retried:
        (row,) = deliveries(store)
        pauses.append(row.not_before - now)
        assert send(store, DESK, Postman(answer), row.not_before - SECOND).retried == 0, "not before its time"
        now = row.not_before
    assert pauses[:3] == [FIRST_PAUSE, FIRST_PAUSE * 2, FIRST_PAUSE * 4]
    assert max(pauses) == LONGEST_PAUSE
    assert GIVE_UP_AFTER - LONGEST_PAUSE < now - NOW <= GIVE_UP_AFTER
    assert len(set(tries)) == 1
    assert states(store) == {DeliveryState.DEAD}


def test_nothing_is_tried_before_the_channel_asks_for_it(store: Store) -> None:
    owe_one(store)
    send(store, DESK, Postman(refusing(permanent=False, retry_after=5 * 3600)), NOW)
    assert send(store, DESK, Postman(), NOW + 4 * HOUR).sent == 0
    assert send(store, DESK, Postman(), NOW + 5 * HOUR).sent == 1


def test_who_asks_to_wait_longer_than_a_day_is_given_up(store: Store) -> None:
    owe_one(store)
    report = send(store, DESK, Postman(refusing(permanent=False, retry_after=25 * 3600)), NOW)
    assert (report.retried, report.dead) == (0, 1)


def test_a_permanent_failure_is_a_dead_letter_that_a_person_sees(store: Store) -> None:
    owe_one(store)
    assert send(store, DESK, Postman(refusing(permanent=True)), NOW).dead == 1
    (row,) = deliveries(store)
    assert (row.state, row.error) == (DeliveryState.DEAD, "no such user")
    (issue,) = issues(store)
    assert (issue.kind, issue.subject) == ("delivery-dead", "email desk@example.org")
    assert "no such user" in issue.message
    assert send(store, DESK, Postman(), NOW + DAY).sent == 0


def test_all_dead_letters_of_an_address_are_one_issue_with_their_number_and_the_last_reason(store: Store) -> None:
    happen(store, DESK, *(meeting(f"m-{number}") for number in range(3)), kind="announced", now=NOW)
    send(store, DESK, Postman(refusing(permanent=True)), NOW)
    (issue,) = issues(store)
    assert issue.times == 3


def test_a_channel_that_is_not_configured_is_one_issue_for_all_its_readers(store: Store) -> None:
    readers = tuple(reader(f"desk-{n}", channel(target=f"d{n}@example.org")) for n in range(3))
    happen(store, readers, meeting(), kind="announced", now=NOW)
    for step in range(40):
        send(store, readers, None, NOW + step * HOUR)
    assert states(store) == {DeliveryState.DEAD}
    (issue,) = issues(store)
    assert (issue.subject, issue.times) == ("email", 3)
    assert "podium doctor" in issue.message


def test_what_was_given_up_can_be_sent_again_as_the_same_message(store: Store) -> None:
    owe_one(store)
    send(store, DESK, Postman(refusing(permanent=True)), NOW)
    (given_up,) = deliveries(store)
    later = NOW + 3 * DAY
    assert send_again(store, later) == 1
    assert send(store, DESK, postman := Postman(), later).sent == 1
    assert postman.taken[0].key == given_up.message_key
    assert issues(store) == []


def test_a_reader_who_left_is_a_dead_letter(store: Store) -> None:
    owe_one(store)
    assert send(store, (reader("other"),), Postman(), NOW).dead == 1


def test_what_was_muted_while_it_waited_is_dropped(store: Store) -> None:
    owe_one(store)
    with store.writing() as session:
        save_mute(session, "desk", "m-1", NOW)
    postman = Postman()
    assert send(store, DESK, postman, NOW).dropped == 1
    assert postman.taken == []
    assert states(store) == {DeliveryState.DROPPED}


@pytest.mark.parametrize(
    ("status", "told"), [(MeetingStatus.SCHEDULED, 1), (MeetingStatus.CANCELLED, 0), (MeetingStatus.POSTPONED, 0)]
)
def test_a_cancellation_silences_the_reminder_that_waits(store: Store, status: MeetingStatus, told: int) -> None:
    readers = (reader(remind_before=(DAY,)),)
    known = meeting(day=date(2022, 2, 23), first_seen=NOW - 9 * DAY)
    with store.writing() as session:
        save_meetings(session, [known], NOW)
    remind(store, Desk(readers, timedelta()), NOW, report := UpkeepReport())
    assert report.reminders == 1
    with store.writing() as session:
        save_meetings(session, [meeting(day=date(2022, 2, 23), version=2, status=status)], NOW)
    assert send(store, readers, postman := Postman(), NOW).sent == told
    assert [message.subject.partition(":")[0] for message in postman.taken] == ["REMINDER"] * told


def test_ten_releases_at_once_are_one_slack_message_with_ten_lines(store: Store) -> None:
    readers = (reader("desk", channel("slack", "#talks")),)
    happen(store, readers, *(meeting(f"m-{number}") for number in range(10)), kind="announced", now=NOW)
    send(store, readers, postman := Postman(), NOW)
    (message,) = postman.taken
    lines = [block for block in message.blocks if block["type"] == "section"]
    assert len(lines) == 10
    assert message.subject.endswith("(+ 9 meetings)")


def test_changes_of_one_meeting_that_come_together_are_one_message(store: Store) -> None:
    happen(store, DESK, meeting(), kind="announced", now=NOW)
    happen(store, DESK, meeting(version=2), kind="moved", now=NOW)
    assert send(store, DESK, Postman(), NOW).sent == 1


def test_later_news_goes_into_the_thread_of_the_first(store: Store) -> None:
    readers = (reader("desk", channel("slack", "#talks")),)
    postman = Postman(lambda message: f"C1:{message.key[:8]}")
    happen(store, readers, meeting(), kind="announced", now=NOW)
    send(store, readers, postman, NOW)
    for version, kind in ((2, "moved"), (3, "cancelled")):
        happen(store, readers, meeting(version=version), kind=kind, now=NOW + version * HOUR)
        send(store, readers, postman, NOW + version * HOUR)
    first, *later = postman.taken
    assert first.reply_to == ""
    assert [message.reply_to for message in later] == [f"C1:{first.key[:8]}"] * 2
    assert {message.thread for message in postman.taken} == {first.thread}, "one References root for mails"
    assert [message.is_follow_up for message in postman.taken] == [False, True, True]


def test_another_subscription_has_a_thread_of_its_own(store: Store) -> None:
    readers = (reader("one", channel("slack", "#a")), reader("two", channel("slack", "#a")))
    happen(store, readers, meeting(), kind="announced", now=NOW)
    send(store, readers, postman := Postman(), NOW)
    assert len({message.thread for message in postman.taken}) == 2
