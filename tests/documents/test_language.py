from podium.documents.language import detect_language


def test_languages_are_told_apart():
    ukrainian = "Міністр закордонних справ України провів переговори з державним секретарем США щодо безпеки."
    german = "Die Außenministerin reist am Donnerstag nach Brüssel und trifft dort ihre Kollegen aus der Allianz."
    assert detect_language(ukrainian, default="en") == "uk"
    assert detect_language(german, default="en") == "de"


def test_a_short_text_has_the_language_of_its_source():
    assert detect_language("Київ", default="fr") == "fr"
    assert detect_language("", default="en") == "en"
