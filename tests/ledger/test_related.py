from datetime import date

from factory import arrival, statement

from podium.ledger.related import lookup


def test_an_arrival_asks_for_open_meetings_and_the_words_of_its_speakers():
    found = lookup(
        arrival("d1", statement("x"), statement("y", "Both", "Slovenia and the United States"), on="2022-02-01")
    )
    assert found.document_id == "d1"
    assert found.since == date(2022, 1, 2)
    assert found.organisations == {"United States", "Slovenia", "Slovenia and the United States"}
