from podium.documents.posts import is_acronym, is_office, split_office, strip_courtesy


def test_courtesies_are_no_part_of_a_name():
    assert strip_courtesy("Dr. Kari Johnstone") == "Kari Johnstone"
    assert strip_courtesy("Ambassador Wendy Sherman.") == "Wendy Sherman"
    assert strip_courtesy("Sammy Davis Jr.") == "Sammy Davis Jr."


def test_a_post_alone_has_no_name():
    assert split_office("Deputy Secretary of State") == ("Deputy Secretary of State", "")
    assert split_office("Ned Price") == ("", "Ned Price")


def test_words_of_posts_and_acronyms():
    assert is_office("Minister,")
    assert not is_office("Ministry")
    assert is_acronym("NATO")
    assert not is_acronym("J.")
    assert not is_acronym("III")


def test_a_name_behind_a_chain_of_offices():
    chain = "Office of the Global Coalition to Defeat ISIS Patrick Worman"
    assert split_office(chain) == ("", "Patrick Worman")
