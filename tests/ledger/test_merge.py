from factory import arrival, meeting

US_RUSSIA = "United States; Russia"


def test_announcements_of_one_meeting_become_one(ledger):
    ledger.read(
        arrival(
            "article",
            meeting(
                US_RUSSIA,
                "2022-01-10",
                kind="dialogue",
                event="strategic-stability-dialogue",
                title="Strategic Stability Dialogue",
            ),
            meeting("NATO; Russia", "2022-01-12", kind="council", event="nato-russia-council"),
            meeting("OSCE", "2022-01-13", event="osce-permanent-council"),
            on="2021-12-29",
            official=False,
            organisation="",
            source="paper",
        ),
        arrival(
            "briefing",
            meeting(
                US_RUSSIA, "2022-01-10", "Geneva, Switzerland", kind="talks", title="the January 10 talks in Geneva"
            ),
        ),
        arrival(
            "note",
            meeting("Wendy R. Sherman; Sergey Ryabkov", "2022-01-10", "Geneva, Switzerland", kind="talks"),
            on="2022-01-06",
        ),
        arrival(
            "mfa", meeting(US_RUSSIA, "soon", kind="talks"), on="2022-01-07", source="ru-mfa", organisation="Russia"
        ),
    )
    assert len(ledger.meetings) == 3
    talks = next(one for one in ledger.meetings if len(one.claims) > 1)
    assert len(talks.claims) == 4
    assert talks.place.label == "Geneva, Switzerland"
    assert {"Russia", "Wendy R. Sherman", "Sergey Ryabkov"} <= {party.name for party in talks.participants}


def test_a_meeting_that_is_called_off(ledger):
    ledger.read(
        arrival(
            "d1",
            meeting("Antony J. Blinken; Sergey Lavrov", "2022-02-24", status="tentative", says="I agreed to meet."),
            on="2022-02-18",
        ),
        arrival(
            "d2",
            meeting(
                "Antony J. Blinken; Sergey Lavrov",
                "2022-02-24",
                status="cancelled",
                says="It does not make sense to go forward with that meeting.",
            ),
            on="2022-02-22",
        ),
    )
    assert ledger.kinds == ["announced", "cancelled"]
    assert ledger.changes[1].quote.startswith("It does not make sense")
    assert {e.text for claim in ledger.meetings[0].claims for e in claim.finding.evidence} == {
        "I agreed to meet.",
        "It does not make sense to go forward with that meeting.",
    }


def test_a_leg_that_is_called_off_stays_a_leg(ledger):
    legs = [
        meeting("Wendy R. Sherman; Turkey", "2022-03-04/2022-03-11", "Ankara, Turkey", kind="visit", trip="t"),
        meeting("Wendy R. Sherman; Spain", "2022-03-04/2022-03-11", "Madrid, Spain", kind="visit", trip="t"),
        meeting("Wendy R. Sherman; Egypt", "2022-03-04/2022-03-11", "Cairo, Egypt", kind="visit", trip="t"),
    ]
    off = meeting(
        "Wendy R. Sherman; Egypt",
        "2022-03-10",
        "Egypt",
        kind="visit",
        status="cancelled",
        trip="t",
        says="She will no longer travel to Egypt.",
    )
    ledger.read(arrival("n1", *legs, on="2022-03-03"), arrival("n2", *legs[:2], off, on="2022-03-10"))
    assert ledger.kinds == ["announced"] * 3 + ["cancelled"]
    assert len(ledger.meetings) == 3
    assert [m.status for m in ledger.meetings if m.place.country == "Egypt"] == ["cancelled"]
