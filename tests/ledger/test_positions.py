from factory import arrival, statement

from podium.ledger.holders import person_of
from podium.model.findings import Topic

LINE = "We are suspending the certification of Nord Stream 2."


def position(ledger, person=None, topic="sanctions"):
    return next(one for one in ledger.state.positions if one.person == person and one.topic is Topic(topic))


def test_a_position_of_the_organisation_and_of_the_person(ledger):
    ledger.read(
        arrival("d1", statement(LINE, "Ned Price", topic="sanctions energy-food")),
        arrival("d2", statement(LINE, "Antony J. Blinken", topic="sanctions"), on="2022-01-08"),
    )
    ours = position(ledger)
    assert (ours.times_said, ours.line) == (2, LINE)
    assert (ours.first_said.day, ours.last_said.day) == (5, 8)
    assert position(ledger, "Ned Price").times_said == 1
    assert len(ledger.state.positions) == 3


def test_the_current_line_is_the_latest_that_was_new(ledger):
    newer = "We are imposing sanctions on Sberbank and VTB."
    ledger.read(
        arrival("d1", statement(LINE, topic="sanctions")),
        arrival("d2", statement(newer, topic="sanctions"), on="2022-01-08"),
        arrival("d3", statement(LINE, topic="sanctions"), on="2022-01-09"),
    )
    ours = position(ledger)
    assert (ours.line, ours.times_said) == (newer, 3)
    assert [words for _, words in ours.wordings] == [LINE, newer]


def test_a_late_document_does_not_take_the_current_line(ledger):
    newer = "We are imposing sanctions on Sberbank and VTB."
    ledger.read(
        arrival("d2", statement(newer, topic="sanctions"), on="2022-01-08"),
        arrival("d1", statement(LINE, topic="sanctions"), on="2022-01-02"),
    )
    ours = position(ledger)
    assert ours.line == newer
    assert ours.first_said.day == 2


def test_offices_and_groups_are_no_persons():
    assert person_of(statement("x", "Ned Price")) == "Ned Price"
    for speaker in ("Department of State", "G7 Foreign Ministers", "United States", "Slovenia and the United States"):
        assert person_of(statement("x", speaker)) is None


def test_a_retracted_statement_leaves_its_position(ledger):
    ledger.read(arrival("d1", statement(LINE, topic="sanctions"), statement("We stand with Ukraine.", topic="people")))
    update = ledger.read(arrival("d1", statement(LINE, topic="sanctions")))
    assert sorted(key[0] for key in update.retracted) == ["p", "p", "s"]
    assert {one.topic for one in ledger.state.positions} == {Topic.SANCTIONS}
