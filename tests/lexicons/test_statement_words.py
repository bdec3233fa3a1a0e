"""The words of statements: that the tables hold together and that a slip in them is refused."""

from itertools import chain, pairwise

import pytest

from podium.checked_yaml import parse_checked
from podium.errors import ConfigError
from podium.lexicons.attribution import attribution_words
from podium.lexicons.stances import StanceWords, stance_words
from podium.lexicons.topics import TopicWords, topic_words
from podium.lexicons.ukraine import UkraineWords, ukraine_words
from podium.model.findings import Topic


def all_terms():
    ukraine = ukraine_words().model_dump(exclude={"open_war_since"})
    stances = stance_words()
    return [
        *chain.from_iterable(ukraine.values()),
        *chain.from_iterable(group.terms for group in stances.groups),
        *stances.refusals,
        *stances.narration,
        *chain.from_iterable(terms for by_weight in topic_words().values() for terms in by_weight.values()),
    ]


def test_terms_are_small_trimmed_and_have_a_star_only_at_the_end():
    wrong = [
        term
        for term in all_terms()
        if term != term.lower().strip() or "*" in term[:-1] or not term.rstrip("*") or "’" in term
    ]

    assert wrong == []


def test_a_word_of_ours_is_no_word_of_another_matter():
    words = ukraine_words()

    assert not {*words.theatre, *words.russia, *words.war_phrases} & set(words.others)


def test_every_topic_has_words():
    assert set(topic_words()) == set(Topic)
    assert all(topic_words()[topic][3] for topic in Topic)


def test_stance_groups_have_names_of_their_own():
    names = [group.id for group in stance_words().groups]

    assert len(names) == len(set(names))


def test_confidence_rises_with_the_score():
    points = stance_words().confidence

    assert all(low[0] < high[0] and low[1] <= high[1] for low, high in pairwise(points))
    assert all(0 < worth < 1 for _, worth in points)


def test_verbs_of_saying_and_doing_are_written_once():
    words = attribution_words()

    assert words.speech_verbs
    assert words.act_verbs
    assert not set(words.speech_verbs) & words.pronouns


@pytest.mark.parametrize(
    ("model", "text", "named"),
    [
        (UkraineWords, "theater: [ukrain*]", "theatre"),
        (StanceWords, "refusal: [no comment]", "refusals"),
        (StanceWords, "groups: [{id: x, weight: 7, terms: [y]}]", "weight"),
        (TopicWords, "weather: {3: [rain]}", "weather"),
    ],
)
def test_a_slip_is_refused_with_its_name(model, text, named):
    with pytest.raises(ConfigError, match=named):
        parse_checked(text, model, "words.yaml")
