from podium.documents.cleaning import clean


def test_all_spaces_become_single_plain_ones():
    assert clean("  a\u00a0b\u202f\u2003c\t\r\nd  ") == "a b c d"


def test_what_prints_nothing_goes():
    assert clean("Pri\u00adce\u200b \u202eabc\u202c\ufeff\x07\ud800") == "Price abc"


def test_joiners_that_shape_a_word_stay():
    assert clean("👩\u200d🚀 می\u200cخواهم") == "👩\u200d🚀 می\u200cخواهم"
