from datetime import UTC, datetime, timedelta

from factory import arrival, meeting

from podium.ledger.lapse import lapse_meetings, lapses_at

WHO = "Antony J. Blinken; Sergey Lavrov"


def test_a_meeting_lapses_two_days_after_its_last_day(ledger):
    ledger.read(arrival("d1", meeting(WHO, "2022-01-10")))
    due = datetime(2022, 1, 13, tzinfo=UTC)
    assert lapse_meetings(ledger.meetings, now=due - timedelta(seconds=1)).meetings == ()
    update = ledger.take(lapse_meetings(ledger.meetings, now=due))
    assert [one.status for one in update.meetings] == ["lapsed"]
    assert ledger.kinds == ["announced", "lapsed"]
    assert lapse_meetings(ledger.meetings, now=due).changes == ()


def test_a_lapsed_meeting_stays_so_when_its_claim_comes_again(ledger):
    one = arrival("d1", meeting(WHO, "2022-01-10"))
    ledger.read(one)
    ledger.take(lapse_meetings(ledger.meetings, now=datetime(2022, 2, 1, tzinfo=UTC)))
    assert ledger.read(one).meetings == ()


def test_cancelled_and_postponed_meetings_do_not_lapse(ledger):
    ledger.read(
        arrival("d1", meeting(WHO, "2022-01-10", status="cancelled")),
        arrival("d2", meeting("Antony J. Blinken; Dmytro Kuleba", "2022-01-10", status="postponed")),
    )
    assert lapse_meetings(ledger.meetings, now=datetime(2023, 1, 1, tzinfo=UTC)).meetings == ()


def test_a_meeting_without_date_lapses_after_a_long_silence(ledger):
    ledger.read(arrival("d1", meeting(WHO, "soon")))
    assert lapses_at(ledger.meetings[0]) == ledger.meetings[0].last_seen + timedelta(days=90)
