"""Whole histories: what a reader sees from the first word to the last."""

from datetime import UTC, datetime

from factory import arrival, encounter, meeting

from podium.ledger.explain import explain_meeting
from podium.ledger.lapse import lapse_meetings

WHO = "Antony J. Blinken; Sergey Lavrov"


def told(ledger):
    return [(str(change.kind), change.quote) for change in ledger.changes]


def test_proposed_for_a_month_set_for_a_day_called_off(ledger):
    off = ["It does not make sense to go forward with that meeting.", "I had agreed to see him on the 24th."]
    ledger.read(
        arrival(
            "d1",
            meeting(WHO, "2022-02 month", status="tentative", says="I proposed that we meet.", title="Lavrov meeting"),
            on="2022-02-17",
        ),
        arrival("d2", meeting(WHO, "2022-02-24", says="We plan to meet on the 24th."), on="2022-02-19"),
        arrival("d3", meeting(WHO, "2022-02 month", status="tentative", says="I urged him to meet."), on="2022-02-20"),
        arrival("d4", meeting(WHO, "2022-02-24", status="cancelled", says=off), on="2022-02-22"),
    )
    assert [one.title for one in ledger.meetings] == ["Blinken–Lavrov meeting"]
    assert told(ledger) == [
        ("announced", "I proposed that we meet."),
        ("confirmed", "We plan to meet on the 24th."),
        ("cancelled", "It does not make sense to go forward with that meeting."),
    ]
    assert ledger.changes[1].before == (("status", "tentative"), ("when", "2022-02-01/2022-02-28 (month)"))


def test_what_is_called_off_is_neither_held_nor_lapsed(ledger):
    ledger.read(
        arrival("d1", meeting(WHO, "2022-02-24")),
        arrival("d2", meeting(WHO, "2022-02-24", status="cancelled"), on="2022-02-22"),
        arrival("d3", encounter(WHO, "2022-02-24"), on="2022-02-24"),
    )
    assert ledger.meetings[0].status == "cancelled"
    assert lapse_meetings(ledger.meetings, now=datetime(2022, 4, 1, tzinfo=UTC)).meetings == ()


def test_a_leg_is_called_off_and_the_others_stay(ledger):
    def leg(city, status="scheduled"):
        return meeting(f"Wendy R. Sherman; {city.split(', ')[1]}", days, city, kind="visit", status=status, trip="t")

    days = "2022-03-08/2022-03-11"
    stays, off = "Rabat, Morocco", "Cairo, Egypt"
    ledger.read(
        arrival("note", leg(stays), leg(off), on="2022-03-03"),
        arrival("new note", leg(stays), leg(off, "cancelled"), on="2022-03-09"),
    )
    assert ledger.kinds == ["announced", "announced", "cancelled"]
    assert {one.place.city: str(one.status) for one in ledger.meetings} == {"Rabat": "scheduled", "Cairo": "cancelled"}
    assert {one.trip for one in ledger.meetings} == {"t"}


def test_two_sources_that_contradict_stand_side_by_side_the_official_one_first(ledger):
    talks = {"kind": "dialogue", "event": "strategic-stability-dialogue"}
    ledger.read(
        arrival("us", meeting("United States; Russia", "2022-01-10", "Geneva, Switzerland", **talks)),
        arrival("paper", meeting("United States; Russia", "2022-01-10", "virtual", **talks), official=False, source="p",
                on="2022-01-06"),
    )  # fmt: skip
    (talks,) = ledger.meetings
    assert talks.place.city == "Geneva"
    assert [claim.source_id for claim in talks.claims] == ["us-state", "p"]
    text = "\n".join(explain_meeting(talks))
    assert text.index("us-state") < text.index("reported, p")
    assert "stands beside the record with another form" in text
    assert ledger.kinds == ["announced"]


def test_a_visit_stays_a_visit_whatever_meetings_are_told_of_it(ledger):
    ledger.read(
        arrival("note", meeting(WHO, "2022-01-20/2022-01-21", "Moscow, Russia", kind="visit", title="Blinken visit")),
        arrival("remarks", meeting(WHO, "2022-01-21", title="Blinken–Lavrov meeting"), on="2022-01-21"),
    )
    assert (ledger.meetings[0].title, str(ledger.meetings[0].kind)) == ("Blinken visit", "visit")


def test_the_title_is_the_one_that_names_most_people(ledger):
    ledger.read(
        arrival("d1", meeting(WHO, "2022-01-21", title="Lavrov meeting")),
        arrival("d2", meeting(WHO, "2022-01-21", title="Blinken–Lavrov meeting"), on="2022-01-06"),
    )
    assert ledger.meetings[0].title == "Blinken–Lavrov meeting"
