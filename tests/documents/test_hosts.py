from podium.documents.hosts import find_hosts
from podium.documents.names import find_person
from podium.model.documents import Paragraph, ParagraphRole, Speaker

HOST = Speaker("MS DALE", "Nora Dale")
ENVOY = Speaker("MR ROE", "Tom Roe", "Special Envoy", "United States")
GUEST = Speaker("MS POE", "Ann Poe")


def _talk(*turns: tuple[Speaker, str]) -> list[Paragraph]:
    return [Paragraph(at, text, 0, ParagraphRole.SPEECH, who, body=4) for at, (who, text) in enumerate(turns)]


def _roles(*turns: tuple[Speaker, str], vouched: tuple[str, ...] = ()) -> list[ParagraphRole]:
    return [paragraph.role for paragraph in find_hosts(_talk(*turns), vouched)]


TURNS = [(HOST, "A: Why now?"), (ENVOY, "B: It is time."), (HOST, "A: And then?"), (GUEST, "C: We see. We wait.")]


def test_who_only_asks_is_a_host():
    question, speech = ParagraphRole.QUESTION, ParagraphRole.SPEECH

    assert _roles(*TURNS) == [question, speech, question, speech]


def test_who_signs_or_holds_an_office_is_none():
    asking = [(ENVOY, "B: Who else?"), (ENVOY, "B: Who would?"), (GUEST, "C: Nobody.")]

    assert ParagraphRole.QUESTION not in _roles(*TURNS, vouched=("nora", "dale"))
    assert ParagraphRole.QUESTION not in _roles(*asking)


def test_one_question_makes_no_host():
    assert ParagraphRole.QUESTION not in _roles(*TURNS[:2])


def test_where_all_ask_nobody_leads():
    assert ParagraphRole.QUESTION not in _roles((HOST, "A: Why?"), (HOST, "A: Why now?"))


def test_who_gives_her_own_name_is_not_called_i_am():
    person = find_person("DALE", "Good morning. I’m Nora Dale, and this is the forum.")

    assert person is not None
    assert person.name == "Nora Dale"
