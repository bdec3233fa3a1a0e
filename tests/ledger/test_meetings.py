from factory import arrival, encounter, meeting

BLINKEN_KULEBA = "Antony J. Blinken; Dmytro Kuleba"


def test_two_calls_with_one_minister_three_days_apart_stay_two(ledger):
    ledger.read(
        arrival("d1", meeting(BLINKEN_KULEBA, "2022-01-10", "virtual", kind="call")),
        arrival("d2", meeting(BLINKEN_KULEBA, "2022-01-13", "virtual", kind="call"), on="2022-01-12"),
    )
    assert len(ledger.meetings) == 2


def test_the_legs_of_a_trip_stay_apart_and_are_linked(ledger):
    span = "2022-01-18/2022-01-21"
    legs = [
        meeting("Antony J. Blinken; Ukraine", span, "Kyiv, Ukraine", kind="visit", trip="t1"),
        meeting("Antony J. Blinken; Germany", span, "Berlin, Germany", kind="visit", trip="t1"),
        meeting("Antony J. Blinken; Germany", span, "Munich, Germany", kind="visit", trip="t1"),
    ]
    again = [
        meeting("Antony J. Blinken; Germany", span, f"{city}, Germany", kind="visit", trip="t2")
        for city in ("Munich", "Berlin")
    ]
    ledger.read(arrival("note", *legs), arrival("other", *again, on="2022-01-17"))
    assert len(ledger.meetings) == 3
    assert {one.trip for one in ledger.meetings} == {"t1"}


def test_an_entry_of_the_public_schedule_and_the_trip_note_are_one(ledger):
    ledger.read(
        arrival("note", meeting("Antony J. Blinken; Ukraine", "2022-01-18/2022-01-20", "Kyiv, Ukraine", kind="visit")),
        arrival(
            "schedule",
            meeting("Antony J. Blinken; Volodymyr Zelenskyy", "2022-01-19", "Kyiv, Ukraine"),
            on="2022-01-18",
        ),
    )
    assert len(ledger.meetings) == 1
    assert str(ledger.meetings[0].when.first) == "2022-01-19"


def test_other_people_of_the_same_countries_meet_elsewhere(ledger):
    ledger.read(
        arrival("d1", meeting("Antony J. Blinken; Sergey Lavrov", "2022-01-21", "Geneva, Switzerland")),
        arrival("d2", meeting("Wendy R. Sherman; Sergey Ryabkov", "2022-01-21", "Geneva, Switzerland")),
    )
    assert len(ledger.meetings) == 2


def test_a_visit_that_names_both_people_is_one_with_either_meeting(ledger):
    ledger.read(
        arrival("d1", meeting("Antony J. Blinken; Dmytro Kuleba", "2022-01-19", "Kyiv, Ukraine")),
        arrival("d2", meeting("Antony J. Blinken; Volodymyr Zelenskyy", "2022-01-19", "Kyiv, Ukraine")),
    )
    assert len(ledger.meetings) == 2
    ledger.read(
        arrival(
            "d3",
            meeting(
                "Antony J. Blinken; Volodymyr Zelenskyy; Dmytro Kuleba", "2022-01-19", "Kyiv, Ukraine", kind="visit"
            ),
        )
    )
    assert len(ledger.meetings) == 1


def test_an_undated_finding_joins_the_dated_one_unless_it_has_a_rival(ledger):
    undated = arrival("d3", meeting("Antony J. Blinken; Sergey Lavrov", "soon"), on="2022-01-07")
    ledger.read(arrival("d1", meeting("Antony J. Blinken; Sergey Lavrov", "2022-01-10")), undated)
    assert len(ledger.meetings) == 1
    ledger.read(arrival("d2", meeting("Antony J. Blinken; Sergey Lavrov", "2022-01-14")))
    assert len(ledger.meetings) == 3
    assert ledger.kinds == ["announced", "announced", "announced"]
    assert sorted(change.silent for change in ledger.changes) == [False, False, True]


def test_a_rival_that_was_announced_later_is_none(ledger):
    ledger.read(
        arrival("d1", meeting("Antony J. Blinken; Sergey Lavrov", "2022-01-10")),
        arrival("d3", meeting("Antony J. Blinken; Sergey Lavrov", "soon"), on="2022-01-07"),
        arrival("d2", meeting("Antony J. Blinken; Sergey Lavrov", "2022-01-21"), on="2022-01-12"),
    )
    assert sorted(len(one.claims) for one in ledger.meetings) == [1, 2]


def test_another_transliteration_of_a_name_is_no_new_participant(ledger):
    ledger.read(arrival("d1", meeting("Antony J. Blinken; Volodymyr Zelenskyy", "2022-01-19", "Kyiv, Ukraine")))
    other = meeting("Antony J. Blinken; Ukraine", "2022-01-19", "Kyiv, Ukraine")
    ledger.read(arrival("d2", other, source="paper", official=False))
    assert ledger.kinds == ["announced"]
    assert [party.name for party in ledger.meetings[0].participants] == ["Antony J. Blinken", "Volodymyr Zelenskyy"]


def test_a_postponement_to_a_new_date_is_followed(ledger):
    who = "Antony J. Blinken; Sergey Lavrov"
    ledger.read(
        arrival("d1", meeting(who, "2022-01-10", "Geneva, Switzerland")),
        arrival("d2", meeting(who, "2022-01-10", status="postponed", new="2022-01-14"), on="2022-01-08"),
        arrival("d3", meeting(who, "2022-01-14", "Geneva, Switzerland"), on="2022-01-09"),
    )
    assert ledger.kinds == ["announced", "rescheduled"]
    assert len(ledger.meetings) == 1
    assert ledger.changes[1].before == (("when", "2022-01-10"),)
    assert ledger.changes[1].after == (("when", "2022-01-14"),)
    assert ledger.meetings[0].status == "scheduled"


def test_a_postponement_without_date_and_the_new_date_later(ledger):
    who = "Antony J. Blinken; Sergey Lavrov"
    ledger.read(
        arrival("d1", meeting(who, "2022-01-10")),
        arrival("d2", meeting(who, "2022-01-10", status="postponed"), on="2022-01-08"),
    )
    assert ledger.kinds == ["announced", "postponed"]
    ledger.read(arrival("d3", meeting(who, "2022-01-20"), on="2022-01-12"))
    assert len(ledger.meetings) == 1
    assert ledger.meetings[0].status == "scheduled"
    assert str(ledger.meetings[0].when.first) == "2022-01-20"
    assert ledger.kinds == ["announced", "postponed", "rescheduled"]


def test_a_cancelled_meeting_that_is_set_again_for_its_day_is_confirmed(ledger):
    who = "Antony J. Blinken; Sergey Lavrov"
    ledger.read(
        arrival("d1", meeting(who, "2022-01-10")),
        arrival("d2", meeting(who, "2022-01-10", status="cancelled"), on="2022-01-06"),
        arrival("d3", meeting(who, "2022-01-10"), on="2022-01-07"),
    )
    assert ledger.kinds == ["announced", "cancelled", "confirmed"]


def test_an_edit_that_changes_the_date_reschedules(ledger):
    who = "Antony J. Blinken; Sergey Lavrov"
    ledger.read(
        arrival("d1", meeting(who, "2022-01-10", "Geneva, Switzerland")),
        arrival("d9", meeting(who, "2022-01-10"), official=False, source="paper"),
        arrival("d1", meeting(who, "2022-01-14", "Geneva, Switzerland"), version=2),
    )
    assert ledger.kinds == ["announced", "rescheduled"]
    assert len(ledger.meetings) == 1


def test_better_rules_on_the_same_version_change_facts_in_silence(ledger):
    ledger.read(arrival("d1", meeting("Antony J. Blinken; Russia", "2022-01-10")))
    before = ledger.meetings[0]
    ledger.read(
        arrival("d1", meeting("Antony J. Blinken; Sergey Lavrov", "2022-01-12", "Geneva, Switzerland"), silent=True)
    )
    assert ledger.kinds == ["announced"]
    assert (ledger.meetings[0].id, ledger.meetings[0].version) == (before.id, before.version + 1)
    assert str(ledger.meetings[0].when.first) == "2022-01-12"


def test_a_leg_that_an_edit_drops_without_a_word_is_gone_not_cancelled(ledger):
    legs = [
        meeting("Antony J. Blinken; Ukraine", "2022-01-18/2022-01-21", "Kyiv, Ukraine", kind="visit"),
        meeting("Antony J. Blinken; Egypt", "2022-01-18/2022-01-21", "Cairo, Egypt", kind="visit"),
    ]
    ledger.read(arrival("note", *legs))
    update = ledger.read(arrival("note", legs[0], version=2))
    assert ledger.kinds == ["announced", "announced"]
    assert [heir for _, heir in update.gone] == [None]
    assert len(ledger.meetings) == 1


def test_a_claim_that_vanishes_no_longer_supports_a_meeting_that_others_support(ledger):
    one = meeting("Antony J. Blinken; Sergey Lavrov", "2022-01-10")
    ledger.read(arrival("d1", one), arrival("d2", one, source="paper"), arrival("d1", version=2))
    assert [claim.document_id for claim in ledger.meetings[0].claims] == ["d2"]


def test_an_older_version_that_comes_late_changes_nothing(ledger):
    one = meeting("Antony J. Blinken; Sergey Lavrov", "2022-01-10")
    ledger.read(arrival("d1", meeting("Antony J. Blinken; Sergey Lavrov", "2022-01-14"), version=2))
    update = ledger.read(arrival("d1", one, version=1))
    assert (update.meetings, update.changes) == ((), ())


def test_a_second_official_source_confirms_once(ledger):
    one = meeting("Antony J. Blinken; Sergey Lavrov", "2022-01-10")
    ledger.read(
        arrival("d1", one),
        arrival("d2", one, on="2022-01-06"),
        arrival("d3", one, on="2022-01-06", source="ru-mfa", organisation="Russia"),
        arrival("d4", one, on="2022-01-07", source="eu", organisation="European Union"),
    )
    assert ledger.kinds == ["announced", "confirmed"]


def test_each_change_is_told_under_a_version_of_its_own(ledger):
    who = "United States; Russia"
    ledger.read(
        arrival("d1", meeting(who)),
        arrival("d2", meeting(who, "2022-01-10"), on="2022-01-06"),
        arrival("d3", meeting(who, "2022-01-10"), on="2022-01-07", source="ru-mfa", organisation="Russia"),
    )
    assert ledger.kinds == ["announced", "confirmed", "confirmed"]
    assert [change.subject_version for change in ledger.changes] == [1, 2, 3]
    assert len({change.id for change in ledger.changes}) == 3


def test_a_proposal_that_is_set_is_confirmed(ledger):
    who = "Antony J. Blinken; Sergey Lavrov"
    ledger.read(
        arrival("d1", meeting(who, "soon", status="tentative")),
        arrival("d2", meeting(who, "2022-01-10"), on="2022-01-06"),
    )
    assert ledger.kinds == ["announced", "confirmed"]
    assert ("when", "2022-01-10") in ledger.changes[1].after


def test_a_less_exact_date_is_no_change(ledger):
    who = "Antony J. Blinken; Sergey Lavrov"
    ledger.read(
        arrival("d1", meeting(who, "2022-01-10")), arrival("d2", meeting(who, "2022-01 month"), on="2022-01-06")
    )
    assert ledger.kinds == ["announced"]
    assert str(ledger.meetings[0].when.first) == "2022-01-10"


def test_another_place_for_the_same_event_is_a_move(ledger):
    facts = {"kind": "council", "event": "nato-russia-council"}
    ledger.read(
        arrival("d1", meeting("NATO; Russia", "2022-01-12", "Brussels, Belgium", **facts)),
        arrival("d2", meeting("NATO; Russia", "2022-01-12", "Riga, Latvia", **facts), on="2022-01-07"),
    )
    assert ledger.kinds == ["announced", "moved"]
    assert ledger.changes[1].after == (("place", "Riga, Latvia"),)


def test_a_new_participant_is_a_change(ledger):
    ledger.read(
        arrival("d1", meeting("Antony J. Blinken; Dmytro Kuleba", "2022-01-19", "Kyiv, Ukraine")),
        arrival(
            "d2",
            meeting(
                "Antony J. Blinken; Dmytro Kuleba; Volodymyr Zelenskyy; civil society", "2022-01-19", "Kyiv, Ukraine"
            ),
            on="2022-01-07",
        ),
    )
    assert ledger.kinds == ["announced", "participants-changed"]
    assert "Zelenskyy" in ledger.changes[1].after[0][1]


def test_what_is_first_heard_of_as_cancelled_is_cancelled_not_announced(ledger):
    ledger.read(arrival("d1", meeting("Antony J. Blinken; Sergey Lavrov", "2022-02-24", status="cancelled")))
    assert ledger.kinds == ["cancelled"]
    assert ledger.meetings[0].status == "cancelled"


def test_the_quote_of_a_calling_off_is_the_sentence_that_calls_off(ledger):
    who, told = "Antony J. Blinken; Sergey Lavrov", "We had agreed to meet on February 24."
    off = "It does not make sense to go forward with that meeting."
    ledger.read(
        arrival("d1", meeting(who, "2022-02-24", says="I proposed that we meet on February 24."), on="2022-02-17"),
        arrival("d2", meeting(who, "2022-02-24", status="cancelled", says=[told, off]), on="2022-02-22"),
    )
    assert [(str(change.kind), change.quote) for change in ledger.changes] == [
        ("announced", "I proposed that we meet on February 24."),
        ("cancelled", off),
    ]


def test_a_newspaper_does_not_revive_what_was_officially_called_off(ledger):
    who = "Antony J. Blinken; Sergey Lavrov"
    ledger.read(
        arrival("d1", meeting(who, "2022-02-24", status="cancelled"), on="2022-02-22"),
        arrival("d2", meeting(who, "2022-02-24"), on="2022-02-23", official=False, source="paper", organisation=""),
    )
    assert ledger.meetings[0].status == "cancelled"
    assert ledger.kinds == ["cancelled"]


def test_a_meeting_first_heard_of_when_it_is_over_or_under_way_weighs_nothing(ledger):
    ledger.read(
        arrival("d1", meeting("Antony J. Blinken; Sergey Lavrov", "2022-01-03")),
        arrival(
            "d2", meeting("Antony J. Blinken; Dmytro Kuleba", "2022-01-03/2022-01-08", "Kyiv, Ukraine", kind="visit")
        ),
        arrival("d3", meeting("Wendy R. Sherman; Sameh Shoukry", "2022-01-20", "Cairo, Egypt")),
    )
    over, under_way, coming = [change.weight for change in ledger.changes]
    assert over == 0
    assert under_way <= 0.1
    assert coming >= 0.5


def test_a_read_out_closes_the_meeting(ledger):
    who = "Antony J. Blinken; Sergey Lavrov"
    ledger.read(
        arrival("d1", meeting(who, "2022-01-21", "Geneva, Switzerland")),
        arrival(
            "d2",
            encounter(who, "2022-01-21", says="Secretary Blinken met with Foreign Minister Lavrov."),
            on="2022-01-21",
        ),
        arrival("d3", encounter(who, says="They met in Geneva."), on="2022-01-22"),
    )
    assert ledger.kinds == ["announced", "held"]
    assert ledger.meetings[0].status == "held"
    assert len(ledger.meetings[0].closings) == 2
    again = ledger.read(arrival("d1", meeting(who, "2022-01-21", "Geneva, Switzerland")))
    assert again.meetings == ()


def test_a_read_out_of_others_closes_nothing(ledger):
    ledger.read(
        arrival("d1", meeting("Antony J. Blinken; Sergey Lavrov", "2022-01-21", "Geneva, Switzerland")),
        arrival("d2", encounter("Wendy R. Sherman; Sergey Ryabkov", "2022-01-21"), on="2022-01-21"),
        arrival("d3", encounter("Antony J. Blinken; Sergey Lavrov", "2022-01-07"), on="2022-01-07"),
    )
    assert ledger.kinds == ["announced"]
