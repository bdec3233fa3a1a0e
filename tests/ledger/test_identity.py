"""One meeting or two: what journeys, schedules and assemblies make look alike."""

from datetime import UTC, datetime

import pytest
from factory import arrival, meeting

from podium.ledger.lapse import lapse_meetings

BLINKEN_KULEBA = "Antony J. Blinken; Dmytro Kuleba"
KYIV = "Kyiv, Ukraine"


def groups(ledger):
    return sorted(sorted(claim.document_id for claim in one.claims) for one in ledger.meetings)


def test_a_city_is_the_same_with_and_without_accents(ledger):
    who = "Antony J. Blinken; Costa Rica"
    ledger.read(
        arrival("note", meeting(who, "2022-01-10/2022-01-11", "San José, Costa Rica", kind="visit")),
        arrival("sheet", meeting(who, "2022-01-10/2022-01-11", "San Jose, Costa Rica", kind="visit")),
    )
    assert groups(ledger) == [["note", "sheet"]]
    assert ledger.kinds == ["announced"]


def test_a_visit_holds_the_meetings_of_all_its_days(ledger):
    remarks = [
        arrival("monday", meeting(BLINKEN_KULEBA, "2022-01-10", KYIV), on="2022-01-10"),
        arrival("tuesday", meeting(BLINKEN_KULEBA, "2022-01-11"), on="2022-01-11"),
    ]
    ledger.read(*remarks)
    assert groups(ledger) == [["monday"], ["tuesday"]]
    ledger.read(arrival("note", meeting(BLINKEN_KULEBA, "2022-01-10/2022-01-12", KYIV, kind="visit")))
    assert groups(ledger) == [["monday", "note", "tuesday"]]
    assert str(ledger.meetings[0].when.last) == "2022-01-12"


def test_a_visit_does_not_hold_what_is_in_another_city(ledger):
    ledger.read(
        arrival("note", meeting(BLINKEN_KULEBA, "2022-01-10/2022-01-12", "Ukraine", kind="visit")),
        arrival("kyiv", meeting(BLINKEN_KULEBA, "2022-01-10", KYIV)),
        arrival("lviv", meeting(BLINKEN_KULEBA, "2022-01-12", "Lviv, Ukraine")),
    )
    assert len(ledger.meetings) == 2


def test_a_visit_announced_for_the_evening_of_arrival_goes_on_the_next_day(ledger):
    ledger.read(
        arrival("note", meeting(BLINKEN_KULEBA, "2022-01-10", KYIV, kind="visit")),
        arrival("remarks", meeting(BLINKEN_KULEBA, "2022-01-11", KYIV), on="2022-01-11"),
    )
    assert groups(ledger) == [["note", "remarks"]]
    assert ledger.kinds == ["announced"]


def test_two_meetings_on_days_beside_each_other_stay_two(ledger):
    ledger.read(
        arrival("one", meeting(BLINKEN_KULEBA, "2022-01-10", KYIV)),
        arrival("other", meeting(BLINKEN_KULEBA, "2022-01-11", KYIV)),
    )
    assert len(ledger.meetings) == 2


SCHEDULE = (
    meeting("Antony J. Blinken; Ukraine", "2022-01-10 09:00", KYIV, kind="dialogue"),
    meeting(BLINKEN_KULEBA, "2022-01-10 09:30", KYIV),
)


def test_a_schedule_that_gives_two_hours_tells_two_meetings(ledger):
    ledger.read(arrival("schedule", *SCHEDULE), arrival("remarks", meeting(BLINKEN_KULEBA, "2022-01-10")))
    assert groups(ledger) == [["remarks", "schedule"], ["schedule"]]


def test_a_visit_to_both_joins_the_hours_of_its_day(ledger):
    visit = meeting(BLINKEN_KULEBA, "2022-01-10/2022-01-11", KYIV, kind="visit")
    ledger.read(arrival("schedule", *SCHEDULE), arrival("note", visit))
    assert groups(ledger) == [["note", "schedule", "schedule"]]
    reasons = {name for claim in ledger.meetings[0].claims for name, _ in claim.joined_by}
    assert "told apart in one document" not in reasons  # the visit joins them, not each other


def test_one_pair_of_people_at_two_hours_is_one_meeting(ledger):
    hours = meeting(BLINKEN_KULEBA, "2022-01-10 09:30", KYIV), meeting(BLINKEN_KULEBA, "2022-01-10 10:15", "Ukraine")
    ledger.read(arrival("schedule", *hours))
    assert len(ledger.meetings) == 1


def test_whom_the_visit_does_not_call_on_is_met_beside_it(ledger):
    ledger.read(
        arrival("note", meeting(BLINKEN_KULEBA, "2022-01-10/2022-01-12", KYIV, kind="visit")),
        arrival("remarks", meeting("Antony J. Blinken; Mathias Cormann; Ukraine", "2022-01-11", KYIV)),
    )
    assert len(ledger.meetings) == 2


def test_a_visit_that_names_a_third_country_is_not_the_meeting_with_it(ledger):
    visit = meeting("Wendy R. Sherman; NATO; Sergey Lavrov", "2022-01-12", "Brussels, Belgium", kind="visit")
    talks = meeting("United States; Sergey Lavrov")
    ledger.read(arrival("note", visit), arrival("word", talks))
    assert len(ledger.meetings) == 2


def test_who_goes_along_is_on_the_same_visit(ledger):
    days = "2022-01-10/2022-01-12"
    ledger.read(
        arrival("aide", meeting("Ned Price; Ukraine", days, KYIV, kind="visit")),
        arrival("note", meeting(BLINKEN_KULEBA, "2022-01-11", KYIV, kind="visit")),
    )
    assert len(ledger.meetings) == 2
    ledger.read(arrival("schedule", meeting("Antony J. Blinken; Ned Price; Ukraine", days, "Ukraine", kind="visit")))
    assert groups(ledger) == [["aide", "note", "schedule"]]


def test_two_who_meet_beside_an_assembly_are_another_meeting(ledger):
    ledger.read(
        arrival("note", meeting(f"{BLINKEN_KULEBA}; OSCE", "2022-01-10/2022-01-11", KYIV, kind="ministerial")),
        arrival("remarks", meeting(BLINKEN_KULEBA, "2022-01-10", KYIV)),
    )
    assert len(ledger.meetings) == 2


def test_three_are_another_meeting_than_two(ledger):
    ledger.read(
        arrival("three", meeting(f"{BLINKEN_KULEBA}; Annalena Baerbock", "2022-01-10")),
        arrival("two", meeting(BLINKEN_KULEBA, "2022-01-10")),
    )
    assert len(ledger.meetings) == 2


def test_the_country_of_the_place_makes_no_third_side(ledger):
    ledger.read(
        arrival("schedule", meeting(f"{BLINKEN_KULEBA}; Germany", "2022-01-10", "Berlin, Germany")),
        arrival("remarks", meeting(BLINKEN_KULEBA, "2022-01-10")),
    )
    assert len(ledger.meetings) == 1


def test_the_same_two_people_are_enough_where_nobody_says_for_whom_one_stands(ledger):
    who = "Antony J. Blinken; Rodolfo Solano"
    ledger.read(
        arrival("note", meeting(who, "2022-01-10/2022-01-12", "San José, Costa Rica")),
        arrival("remarks", meeting(who, "2022-01-11")),
    )
    assert len(ledger.meetings) == 1


def test_an_assembly_is_known_by_the_words_of_its_key(ledger):
    ledger.read(
        arrival("note", meeting("OSCE; Ukraine", "2022-01-20", kind="ministerial", event="osce-ministerial")),
        arrival(
            "call", meeting("Antony J. Blinken; OSCE", kind="ministerial", title="OSCE Ministerial with its Chairman")
        ),
    )
    assert len(ledger.meetings) == 1


def test_dialogues_of_one_form_with_two_partners_stay_two(ledger):
    ledger.read(
        arrival("one", meeting("United States; Ukraine", kind="dialogue", title="Strategic Dialogue")),
        arrival(
            "other", meeting("United States; Egypt", "2022-01-20", kind="dialogue", title="Egypt Strategic Dialogue")
        ),
    )
    assert len(ledger.meetings) == 2


def test_a_dialogue_of_the_same_sides_is_one_whoever_speaks_of_it(ledger):
    days = "2022-01-20"
    named = {"kind": "dialogue", "title": "Egypt Strategic Dialogue"}
    ledger.read(
        arrival("one", meeting("Wendy R. Sherman; Sameh Shoukry", days, **named)),
        arrival("other", meeting("Antony J. Blinken; Egypt", days, "Washington, United States", **named)),
    )
    assert len(ledger.meetings) == 1


YEARLY = {"kind": "conference", "event": "climate-conference", "title": "Climate Conference"}


@pytest.mark.parametrize(("place", "records"), [("Egypt", 1), (None, 2)])
def test_a_yearly_event_is_known_half_a_year_ahead_where_its_place_is_told(ledger, place, records):
    ledger.read(
        arrival("word", meeting("Ukraine", None, place, **YEARLY)),
        arrival("note", meeting("Egypt", "2022-07-10/2022-07-12", "Cairo, Egypt", **YEARLY), on="2022-02-01"),
    )
    assert len(ledger.meetings) == records


def test_a_visit_lapses_after_the_last_day_that_was_told_of_it(ledger):
    ledger.read(
        arrival("note", meeting(BLINKEN_KULEBA, "2022-01-10/2022-01-14", KYIV, kind="visit")),
        arrival("remarks", meeting(BLINKEN_KULEBA, "2022-01-10", KYIV)),
    )
    assert lapse_meetings(ledger.meetings, now=datetime(2022, 1, 16, 12, tzinfo=UTC)).meetings == ()
    assert lapse_meetings(ledger.meetings, now=datetime(2022, 1, 17, tzinfo=UTC)).meetings
