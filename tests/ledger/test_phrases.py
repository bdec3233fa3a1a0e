from factory import arrival, statement

from podium.ledger.phrases import find_phrases


def say(ledger, number, text, topic="sovereignty"):
    ledger.read(arrival(f"d{number}", statement(text, topic=topic), on=f"2022-01-{number:02}"))


def test_a_formula_and_where_it_fell_silent(ledger):
    for number, verb in enumerate(("back", "uphold", "cherish", "defend", "honour", "stress"), start=1):
        say(ledger, number, f"We {verb} the sovereignty and territorial integrity of our friends.")
    for number in range(11, 22):
        say(ledger, number, f"In the year {number} Kyiv heard from us once more.")
    phrases = [one for one in find_phrases(ledger.state.statements) if "sovereignty" in one.words]
    assert [one.words for one in phrases] == ["sovereignty and territorial integrity of our friends"]
    assert (phrases[0].documents, phrases[0].first_said.day, phrases[0].last_said.day) == (6, 1, 6)
    assert phrases[0].missed_since.day == 11


def test_what_few_documents_say_is_no_formula(ledger):
    for number in range(1, 5):
        say(ledger, number, "We defend the sovereignty and territorial integrity of our friends.")
    assert find_phrases(ledger.state.statements) == ()
