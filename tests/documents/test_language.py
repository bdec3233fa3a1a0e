from podium.documents.language import detect_language


def test_languages_are_told_apart():
    ukrainian = "Міністр закордонних справ України провів переговори з державним секретарем США щодо безпеки."
    german = "Die Außenministerin reist am Donnerstag nach Brüssel und trifft dort ihre Kollegen aus der Allianz."
    assert detect_language(ukrainian, default="en") == "uk"
    assert detect_language(german, default="en") == "de"


def test_a_short_text_has_the_language_of_its_source():
    assert detect_language("Київ", default="fr") == "fr"
    assert detect_language("", default="en") == "en"


def test_plain_english_needs_no_model(monkeypatch):
    monkeypatch.setattr("podium.documents.language._classify", lambda _text: "the model was asked")
    english = (
        "The ministers of the two countries will meet in Geneva on Monday to talk of the borders that are in dispute."
    )
    dutch = "De ministers van de twee landen was in overleg op maandag in Genève over de grenzen die in geschil zijn."
    assert detect_language(english, default="fr") == "en"
    assert detect_language(dutch, default="nl") == "the model was asked"
