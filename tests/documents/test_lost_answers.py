from podium.documents.lost_answers import find_lost_answers
from podium.model.documents import Paragraph, ParagraphRole, Speaker

BLINKEN = Speaker("SECRETARY BLINKEN", "Antony J. Blinken")
KULEBA = Speaker("FOREIGN MINISTER KULEBA", "Dmytro Kuleba")
REPORTER = Speaker("QUESTION")


def _paragraphs(*turns: tuple[Speaker, str, int]) -> list[Paragraph]:
    return [
        Paragraph(
            number,
            text,
            0,
            ParagraphRole.QUESTION if speaker is REPORTER else ParagraphRole.SPEECH,
            speaker,
            body,
        )
        for number, (speaker, text, body) in enumerate(turns)
    ]


def _speakers(*turns: tuple[Speaker, str, int]) -> list[str]:
    return [paragraph.speaker.label for paragraph in find_lost_answers(_paragraphs(*turns)) if paragraph.speaker]


def test_between_two_questions_the_one_official_speaks():
    turns = [(BLINKEN, "S: Yes.", 3), (REPORTER, "Q: More?", 3), (REPORTER, "We have sent more.", 0)]
    turns += [(REPORTER, "Q: And then?", 3), (BLINKEN, "S: We see.", 3)]
    assert _speakers(*turns)[2] == BLINKEN.label
    assert find_lost_answers(_paragraphs(*turns))[2].role is ParagraphRole.SPEECH


def test_a_question_that_goes_on_stays_one():
    asks_on = [(BLINKEN, "S: Yes.", 3), (REPORTER, "Q: One.", 3), (REPORTER, "And two?", 0), (REPORTER, "Q: Hm?", 3)]
    answered = [(BLINKEN, "S: Yes.", 3), (REPORTER, "Q: One.", 3), (REPORTER, "And two.", 0), (BLINKEN, "S: So.", 3)]
    assert _speakers(*asks_on)[2] == _speakers(*answered)[2] == REPORTER.label


def test_with_two_officials_nobody_can_tell():
    turns = [(BLINKEN, "S: Yes.", 3), (KULEBA, "K: Yes.", 3), (REPORTER, "Q: More?", 3)]
    turns += [(REPORTER, "We have sent more.", 0), (REPORTER, "Q: And then?", 3)]
    assert _speakers(*turns)[3] == REPORTER.label
