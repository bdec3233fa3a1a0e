import pytest

from podium.documents.folding import folded_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russia's Build-Up", "russia’s build up"),
        ("1,000 troops", "1000 Troops"),
        ("May 24-27,  2021.", "May 24–27 2021"),
        ("“Never.”", '"never"'),
        ("co\u00adoperate", "cooperate"),
    ],
)
def test_dress_does_not_matter(one, other):
    assert folded_words(one) == folded_words(other)


@pytest.mark.parametrize(
    ("one", "other"), [("4.5 million", "45 million"), ("$80", "€80"), ("10%", "10"), ("met", "meet"), ("Її", "Ее")]
)
def test_words_and_figures_do(one, other):
    assert folded_words(one) != folded_words(other)
