from factory import arrival, encounter, meeting

from podium.ledger.explain import explain_meeting

WHO = "Antony J. Blinken; Sergey Lavrov"


def lines(ledger):
    return "\n".join(explain_meeting(ledger.meetings[0]))


def test_a_meeting_shows_its_claims_and_what_joined_them(ledger):
    ledger.read(
        arrival("d1", meeting(WHO, "2022-01-10", "Geneva, Switzerland", says="They will meet on January 10.")),
        arrival("d2", meeting(WHO, "2022-01-10", trace=("will meet", "will meet")), source="paper", official=False),
    )
    text = lines(ledger)
    first, second = (claim.id for claim in ledger.meetings[0].claims)
    for part in (
        "2022-01-10, Geneva, Switzerland: Antony J. Blinken; Sergey Lavrov",
        "“They will meet on January 10.”",
        f"joined with {second} by 1.00 (0.70 is enough)",
        f"joined with {first} by 1.00 (0.70 is enough)",
        "same date +0.35",
        "same sides +0.30",
        "reported, paper",
        "says: scheduled, 2022-01-10, no place told: Antony J. Blinken; Sergey Lavrov",
    ):
        assert part in text
    assert text.count("· will meet") == 1


def test_what_a_source_tells_otherwise_is_marked(ledger):
    facts = {"kind": "council", "event": "nato-russia-council"}
    ledger.read(
        arrival("d1", meeting("NATO; Russia", "2022-01-12", "Brussels, Belgium", **facts)),
        arrival("d2", meeting("NATO; Russia", "2022-01-12", "Riga, Latvia", **facts), official=False, source="paper"),
    )
    assert ledger.meetings[0].place.city == "Brussels"
    assert lines(ledger).count("stands beside the record with another place") == 1


def test_what_closed_a_meeting_and_what_was_said_before_are_shown(ledger):
    ledger.read(
        arrival("d1", meeting(WHO, "2022-01-10")),
        arrival("d1", meeting(WHO, "2022-01-14"), version=2),
        arrival("d2", encounter(WHO, "2022-01-14", says="They met."), on="2022-01-14"),
    )
    assert "gave before: 2022-01-10" in lines(ledger)
    assert "held, says d2 of 2022-01-14" in lines(ledger)


def test_a_claim_alone_was_joined_with_nothing(ledger):
    ledger.read(arrival("d1", meeting(WHO, "2022-01-10")))
    assert "joined" not in lines(ledger)
