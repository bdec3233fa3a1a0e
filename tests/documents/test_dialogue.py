from podium.documents.dialogue import find_labels
from podium.documents.labels import LabelKind


def _labelled(texts: list[str], *vouched: str) -> dict[int, str]:
    return {number: label.words for number, label in find_labels(texts, vouched).items()}


def test_lists_of_facts_are_no_dialogue():
    assert (
        _labelled(["VESSEL NAME: Blue Heron", "VESSEL FLAG: Palau", "Transparency: More of it.", "Host: Embassy"]) == {}
    )


def test_in_a_dialogue_shouted_words_are_labels_too():
    texts = ["MR PRICE: Good afternoon.", "SECRETAR BLINKEN: Yes.", "SAUERBREY: Thank you."]
    assert _labelled(texts) == {0: "MR PRICE", 1: "SECRETAR BLINKEN", 2: "SAUERBREY"}


def test_a_sentence_with_a_colon_is_no_label():
    texts = [
        "QUESTION: Two things.",
        "And to Dr. Jaishankar: will you go?",
        "To Secretary Blinken: why?",
        "Climate: we are late.",
    ]
    assert _labelled(texts, "blinken", "jaishankar") == {0: "QUESTION"}


def test_names_that_the_title_vouches_for_make_a_dialogue_and_papers_ask():
    texts = ["Peter Stano, Moderator: Welcome.", "Deputy Secretary Sherman: Thank you.", "Politico: What of it?"]
    texts += ["Secretary General Sannino: It goes on.", "Deputy Secretary Sherman: So it does."]
    labels = find_labels(texts, {"sherman", "sannino"})
    assert [labels[number].kind for number in range(5)] == [
        LabelKind.OTHER,
        LabelKind.NAMED,
        LabelKind.QUESTIONER,
        LabelKind.NAMED,
        LabelKind.NAMED,
    ]


def test_known_people_make_a_dialogue_without_a_title():
    texts = ["Question: Will you go?", "Sergey Lavrov: We shall see.", "Question: When?", "Sergey Lavrov: Soon."]
    assert _labelled(texts) == {0: "Question", 1: "Sergey Lavrov", 2: "Question", 3: "Sergey Lavrov"}


def test_one_name_before_a_colon_is_a_sentence():
    assert _labelled(["Secretary Blinken: a life in pictures.", "More follows."], "blinken") == {}


def test_names_before_the_lines_of_a_live_page_are_no_dialogue():
    texts = [
        "US President Joe Biden: Putin will pay.",
        "Boris Johnson: We stand with Ukraine.",
        "Reuters: Blasts heard.",
    ]
    assert _labelled(texts) == {}
