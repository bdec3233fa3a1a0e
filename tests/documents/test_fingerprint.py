import pytest

from podium.documents.fingerprint import fingerprint, similarity
from podium.model.edits import Fingerprint

BODY = "<p>" + " ".join(f"word{number}" for number in range(200)) + "</p>"
REPOSTED = 0.8  # at and above: the same text again, perhaps corrected


def test_dress_does_not_change_it():
    assert fingerprint("A  Title", "<p>Some “text” here.</p>") == fingerprint("a title", "<div>some text here</div>")


def test_one_word_changes_the_exact_mark_and_little_of_the_near_one():
    before, after = fingerprint("T", BODY), fingerprint("T", BODY.replace("word100", "another"))
    assert before.exact != after.exact
    assert similarity(before, after) > REPOSTED


def test_another_title_over_the_same_body_is_near_and_not_exact():
    assert fingerprint("One", BODY).exact != fingerprint("Two", BODY).exact
    assert similarity(fingerprint("One", BODY), fingerprint("Two", BODY)) == 1.0


def test_texts_without_a_common_run_are_far():
    assert similarity(fingerprint("T", BODY), fingerprint("T", BODY.replace("word", "other"))) == 0.0


def test_the_stored_form_is_read_back():
    mark = fingerprint("T", BODY)
    assert Fingerprint.from_text(str(mark)) == mark
    assert Fingerprint.from_text(str(fingerprint("", ""))) == fingerprint("", "")


def test_an_empty_body_is_told_by_its_title():
    assert similarity(fingerprint("One", ""), fingerprint("Two", "")) == 0.0
    assert similarity(fingerprint("", ""), fingerprint("", "<p></p>")) == 1.0


@pytest.mark.slow
def test_reposts_of_the_archive_are_found_and_other_statements_stay_apart(archive):
    page = "https://www.state.gov/?page_id="
    reposts = [(316918, 317104), (261905, 261946), (321175, 321189), (321908, 321981), (311322, 311326)]
    updates = [(324204, 324246), (315756, 316092)]
    calls = [314072, 316293, 317985, 318815, 319527, 320470, 321743, 322758, 323530, 323849, 324543]

    def near(one: int, other: int) -> float:
        first, second = archive.states[f"{page}{one}"][-1], archive.states[f"{page}{other}"][-1]
        return similarity(fingerprint(first.title, first.body), fingerprint(second.title, second.body))

    assert min(near(*pair) for pair in reposts + updates) >= REPOSTED
    assert max(near(one, other) for one in calls for other in calls if one < other) < REPOSTED
