"""What time alone brings about: lapses, reminders, the operator's mail, and what is tidied away."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from tests.pipeline.outbox import NOW, deliveries, meeting, reader
from tests.pipeline.world import Office, not_modified

from podium.errors import DeliveryFailed
from podium.model.alerts import Wanted
from podium.model.changes import ChangeKind
from podium.model.findings import MeetingStatus
from podium.model.issues import Issue, IssueKind
from podium.pipeline.settle import Desk
from podium.pipeline.upkeep import KEEP_FETCHES, UpkeepReport, drop_old, keep_up, remind, tell_operator
from podium.store.database import Store
from podium.store.issues import save_issues
from podium.store.lists import list_changes
from podium.store.meetings import load_all_meetings, save_meetings
from podium.store.tables import DeliveryRow, FetchRow

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
TODAY = NOW.date()
NOBODY = Desk((), timedelta())


def know(store: Store, *meetings) -> None:
    with store.writing() as session:
        save_meetings(session, meetings, NOW)


def quiet(_issues, _now) -> None:
    """Tell nobody."""


def statuses(store: Store) -> dict[str, str]:
    with store.reading() as session:
        return {one.id: str(one.status) for one in load_all_meetings(session)}


def test_a_meeting_of_which_no_word_came_lapses_once(store: Store) -> None:
    know(store, meeting("m-old", TODAY - 3 * DAY), meeting("m-new", TODAY))
    first = keep_up(store, NOBODY, lambda: NOW, quiet)
    again = keep_up(store, NOBODY, lambda: NOW + MINUTE, quiet)
    assert statuses(store) == {"m-old": MeetingStatus.LAPSED, "m-new": MeetingStatus.SCHEDULED}
    assert (first.changes, again.changes) == ({"lapsed": 1}, {})


def test_a_lapse_is_told_only_to_who_names_it(store: Store) -> None:

    asked = reader("asked", wanted=Wanted(kinds=(ChangeKind.LAPSED,)))
    know(store, meeting("m-old", TODAY - 3 * DAY))
    keep_up(store, Desk((reader("all"), asked), timedelta()), lambda: NOW, quiet)
    assert [row.subscription_id for row in deliveries(store)] == ["asked"]


def test_a_reminder_is_owed_once_to_who_asked_for_it(store: Store) -> None:
    known = meeting(day=date(2022, 2, 23), first_seen=NOW - 9 * DAY)
    know(store, known)
    desk = Desk((reader("asked", remind_before=(DAY,)), reader("other")), timedelta())
    for step in range(3):
        remind(store, desk, NOW + step * MINUTE, UpkeepReport())
    (row,) = deliveries(store)
    assert (row.subscription_id, row.group_key) == ("asked", "meeting:m-1")
    with store.reading() as session:
        assert [change["kind"] for change in list_changes(session)] == ["reminder"]


@pytest.mark.parametrize("status", [MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.HELD])
def test_nobody_is_reminded_of_what_is_off_or_over(store: Store, status: MeetingStatus) -> None:
    know(store, meeting(day=date(2022, 2, 23), first_seen=NOW - 9 * DAY, status=status))
    remind(store, Desk((reader(remind_before=(DAY,)),), timedelta()), NOW, report := UpkeepReport())
    assert report.reminders == 0


def open_issue(store: Store, key: str = "k") -> None:
    with store.writing() as session:
        save_issues(session, [Issue(key, IssueKind.DELIVERY_DEAD, "email desk@example.org", "no such user", NOW)])


def test_the_operator_hears_of_an_issue_once_and_not_by_the_outbox(store: Store) -> None:
    open_issue(store)
    told = []
    for step in range(3):
        tell_operator(store, lambda issues, _now: told.extend(issues), NOW + step * MINUTE, UpkeepReport())
        open_issue(store)  # seen again: not new
    assert [issue.subject for issue in told] == ["email desk@example.org"]
    with store.reading() as session:
        assert session.scalars(select(DeliveryRow)).all() == [], "what is broken cannot tell that it is broken"


def test_what_the_operator_could_not_be_told_stays_untold(store: Store) -> None:
    open_issue(store)

    def away(_issues, _now):
        reason = "the mail server is away"
        raise DeliveryFailed(reason, permanent=False)

    with pytest.raises(DeliveryFailed):
        tell_operator(store, away, NOW, UpkeepReport())
    told = []
    tell_operator(store, lambda issues, _now: told.extend(issues), NOW, UpkeepReport())
    assert len(told) == 1


def test_old_fetches_that_brought_nothing_are_dropped(store: Store) -> None:
    office = Office(store)
    office.publish("a", "A release")
    office.poll()
    office.wait(hours=1)
    office.record(not_modified(office.now))
    drop_old(store, office.now + KEEP_FETCHES - MINUTE, early := UpkeepReport())
    drop_old(store, office.now + KEEP_FETCHES + MINUTE, late := UpkeepReport())
    assert (early.dropped_fetches, late.dropped_fetches) == (0, 1)
    with store.reading() as session:
        assert [row.snapshot is None for row in session.scalars(select(FetchRow))] == [False]
