from factory import party

from podium.ledger.parties import is_covered, is_same_party, side_of
from podium.model.findings import Party, PartyKind


def person(key, stands_for="Ukraine"):
    return Party(key.replace("-", " ").title(), PartyKind.PERSON, key, stands_for)


def test_spellings_and_surnames_are_one_person():
    assert is_same_party(person("volodymyr-zelenskyy"), person("vladimir-zelensky"))
    assert is_same_party(person("dmytro-kuleba"), person("kuleba"))
    assert is_same_party(person("dmytro-kuleba"), person("kuleba", None))


def test_namesakes_are_two():
    assert not is_same_party(person("dmytro-kuleba"), person("oleksandr-kuleba"))
    assert not is_same_party(person("dmytro-kuleba"), person("denys-shmyhal"))


def test_sides():
    assert side_of(party("Sergey Lavrov")) == side_of(party("Russia")) == "russia"
    assert side_of(party("civil society")) is None


def test_a_minister_stands_for_the_country_not_the_other_way_round():
    assert is_covered(party("Russia"), [party("Sergey Lavrov")])
    assert not is_covered(party("Sergey Lavrov"), [party("Russia")])
