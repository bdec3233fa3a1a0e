import csv
from collections import Counter
from pathlib import Path

import pytest

from podium.documents.edits import classify_edit
from podium.model.edits import WordChange
from podium.model.entries import EditKind

LABELS = Path(__file__).parent / "data" / "edits.csv"  # read by eye: edits of the archive's entries, in their order


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>Build-up, and</p>", "<p>Build-Up and</p>"),
        ("<p>a&nbsp; b</p>", "<p>a b</p>"),
        ("<p>see the report</p>", '<p>see <a href="https://x.example">the report</a></p>'),
        ("<p>One.</p><p>Two.</p>", "<p>One.<br/>Two.</p>"),
        ("<p>BonoMachude</p>", "<p>Bono Machude</p>"),
        ("<p>x</p><script>a()</script>", "<p>x</p><script>b()</script>"),
    ],
)
def test_dress_is_cosmetic(before, after):
    assert classify_edit(("T", before), ("T", after)).kind is EditKind.COSMETIC


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>in 2020, outlining</p>", "<p>in 2021, outlining</p>"),
        ("<p>4.5 million</p>", "<p>45 million</p>"),
        ("<p>Ms. Rose</p>", "<p>Mr. Rose</p>"),
        ("<p>One.</p>", "<p>One.</p><p>Two.</p>"),
        ("<p>A met B</p>", "<p>B met A</p>"),
    ],
)
def test_words_are_substantive(before, after):
    assert classify_edit(("T", before), ("T", after)).kind is EditKind.SUBSTANTIVE


def test_the_diff_shows_the_words_and_what_stands_around_them():
    before = "<p>First paragraph.</p><p>The world has watched in horror as Russia goes on.</p>"
    edit = classify_edit(("T", before), ("T", before.replace("watched in horror", "been transfixed")))
    assert edit.diff == (
        WordChange("watched in horror", "been transfixed", "First paragraph. The world has", "as Russia goes on."),
    )


def test_the_title_has_its_own_change_and_dress_beside_words_is_left_out():
    edit = classify_edit(("Call Postponed", "<p>A “b” c</p>"), ("Call Cancelled", "<p>A b c</p>"))
    assert edit.diff == (WordChange("Postponed", "Cancelled", "Call", "", in_title=True),)


def test_equal_states_have_no_diff():
    assert classify_edit(("T", "<p>a</p>"), ("T", "<div>a</div>")).diff == ()


def test_a_text_that_came_or_went_is_one_change():
    edit = classify_edit(("T", ""), ("T", "<p>All new.</p>"))
    assert [(change.before, change.after) for change in edit.diff] == [("", "All new.")]


@pytest.mark.slow
def test_the_archive_s_edits_are_told_apart(archive):
    found: Counter[tuple[str, str]] = Counter()
    for row in csv.DictReader(LABELS.open()):
        before, after = archive.states[row["guid"]][int(row["edit"]) :][:2]
        edit = classify_edit((before.title, before.body), (after.title, after.body))
        found[row["kind"], str(edit.kind)] += 1
    assert found == {("cosmetic", "cosmetic"): 107, ("substantive", "substantive"): 28}
