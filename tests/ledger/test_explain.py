from factory import arrival, meeting, statement

from podium.ledger.explain import explain_meeting, explain_statement


def test_a_meeting_shows_its_claims_and_what_joined_them(ledger):
    who = "Antony J. Blinken; Sergey Lavrov"
    ledger.read(
        arrival("d1", meeting(who, "2022-01-10", "Geneva, Switzerland", says="They will meet on January 10.")),
        arrival("d2", meeting(who, "2022-01-10", trace=("rule: will meet",)), source="paper", official=False),
    )
    text = "\n".join(explain_meeting(ledger.meetings[0]))
    for part in (
        "2022-01-10, Geneva, Switzerland",
        "“They will meet on January 10.”",
        "same date +0.35",
        "same sides +0.30",
        "reported, paper",
        "rule: will meet",
    ):
        assert part in text


def test_a_statement_shows_its_judgement(ledger):
    ledger.read(
        arrival("d1", statement("We stand with Ukraine.")),
        arrival("d2", statement("We stand with Ukraine."), on="2022-01-06"),
    )
    earlier, later = ledger.state.statements
    text = "\n".join(explain_statement(later, earlier))
    assert "said-again" in text
    assert "“We stand with Ukraine.”" in text
