"""Which read-out closes which meeting."""

from factory import arrival, encounter, meeting

BLINKEN_KULEBA = "Antony J. Blinken; Dmytro Kuleba"


def statuses(ledger):
    return [str(one.status) for one in ledger.meetings]


def test_a_read_out_that_names_nobody_who_was_to_come_closes_nothing(ledger):
    ledger.read(
        arrival("note", meeting(BLINKEN_KULEBA, "2022-01-10", "Kyiv, Ukraine")),
        arrival("text", encounter("United States; Ukraine", says="We received word from Kyiv."), on="2022-01-10"),
    )
    assert statuses(ledger) == ["scheduled"]


def test_countries_that_were_to_meet_are_closed_by_their_people(ledger):
    ledger.read(
        arrival("note", meeting("United States; Ukraine", "2022-01-10", kind="talks")),
        arrival("readout", encounter(BLINKEN_KULEBA, "2022-01-10"), on="2022-01-10"),
    )
    assert statuses(ledger) == ["held"]


def test_a_read_out_from_another_city_closes_the_stop_there(ledger):
    days = "2022-01-10/2022-01-11"
    legs = [
        meeting("Antony J. Blinken; Ukraine", days, f"{city}, Ukraine", kind="visit", trip="t")
        for city in ("Kyiv", "Lviv")
    ]
    ledger.read(
        arrival("note", *legs),
        arrival("readout", encounter(BLINKEN_KULEBA, "2022-01-11", "Lviv, Ukraine"), on="2022-01-11"),
    )
    held = [one.place.city for one in ledger.meetings if one.status == "held"]
    assert held == ["Lviv"]


def test_a_meeting_beside_an_assembly_does_not_close_it(ledger):
    ledger.read(
        arrival("note", meeting(f"{BLINKEN_KULEBA}; OSCE", "2022-01-10", "Kyiv, Ukraine", kind="ministerial")),
        arrival("readout", encounter(BLINKEN_KULEBA, "2022-01-10", "Kyiv, Ukraine"), on="2022-01-10"),
    )
    assert statuses(ledger) == ["scheduled"]


def test_a_visit_is_closed_on_any_of_its_days(ledger):
    ledger.read(
        arrival("note", meeting(BLINKEN_KULEBA, "2022-01-10/2022-01-12", "Kyiv, Ukraine", kind="visit")),
        arrival("remarks", meeting(BLINKEN_KULEBA, "2022-01-10"), on="2022-01-09"),
        arrival("readout", encounter(BLINKEN_KULEBA, "2022-01-12"), on="2022-01-12"),
    )
    assert statuses(ledger) == ["held"]


def test_talks_of_two_countries_without_a_day_are_not_closed_by_other_talks(ledger):
    ledger.read(
        arrival("note", meeting("United States; Ukraine", kind="dialogue")),
        arrival("readout", encounter("United States; Ukraine", "2022-01-10"), on="2022-01-10"),
    )
    assert statuses(ledger) == ["scheduled"]


def test_people_who_were_to_meet_some_day_have_met(ledger):
    ledger.read(
        arrival("note", meeting(BLINKEN_KULEBA)),
        arrival("readout", encounter(BLINKEN_KULEBA, "2022-01-10"), on="2022-01-10"),
    )
    assert statuses(ledger) == ["held"]
