"""What a position is about."""

import pytest

from podium.analysis.statements.cues import fold
from podium.analysis.statements.terms import cue_finder
from podium.analysis.topics import rank_topics, weigh_topics
from podium.model.findings import Topic


def topics_of(sentence, around=""):
    finder = cue_finder()
    return rank_topics(finder.find(fold(sentence)), finder.find(fold(around)))


@pytest.mark.parametrize(
    ("sentence", "main"),
    [
        ("We condemn this unprovoked and brutal assault.", Topic.CONDEMNATION),
        ("Any further step across the border would be met with massive consequences.", Topic.DETERRENCE),
        ("We are imposing sanctions and export controls on two more banks.", Topic.SANCTIONS),
        ("The package holds howitzers, ammunition and air defense missiles.", Topic.MILITARY_AID),
        ("Half a million refugees need shelter, food and medicine.", Topic.HUMANITARIAN),
        ("Its sovereignty and territorial integrity are not negotiable.", Topic.SOVEREIGNTY),
        ("We want a ceasefire, and then negotiations without preconditions.", Topic.DIPLOMACY),
        ("NATO allies are united and consult every day.", Topic.ALLIANCE),
        ("War crimes will be investigated, and those responsible held accountable.", Topic.ACCOUNTABILITY),
        ("The blockade keeps grain from the market and drives up food prices.", Topic.ENERGY_FOOD),
        ("The reactors at the nuclear plant must be safe; the IAEA must have access.", Topic.NUCLEAR),
        ("Soldiers in their custody have to be treated humanely, as the Geneva Conventions ask.", Topic.ACCOUNTABILITY),
        ("This war must stop, and we work to bring it to a close.", Topic.DIPLOMACY),
        ("We have been united, we stay united, and we go hand in hand.", Topic.ALLIANCE),
        ("The steps that destabilize the region are irresponsible.", Topic.CONDEMNATION),
        ("Journalists and political prisoners must be released.", Topic.PEOPLE),
    ],
)
def test_each_topic_is_known_by_its_words(sentence, main):
    assert topics_of(sentence)[0] is main


def test_at_most_three_topics_are_given_and_none_twice():
    everything = topics_of(
        "Sanctions, weapons, refugees, sovereignty, diplomacy, NATO, war crimes, grain, nuclear plants, journalists."
    )

    assert 1 <= len(everything) <= 3
    assert len(set(everything)) == len(everything)


def test_a_word_said_again_adds_nothing():
    finder = cue_finder()
    once = weigh_topics(finder.find(fold("sanctions")))
    often = weigh_topics(finder.find(fold("sanctions, sanctions and sanctions")))

    assert once == often


def test_words_beside_the_evidence_count_less():
    finder = cue_finder()
    beside = weigh_topics([], finder.find(fold("sanctions")))
    inside = weigh_topics(finder.find(fold("sanctions")))

    assert beside[Topic.SANCTIONS] < inside[Topic.SANCTIONS]


def test_a_position_without_any_known_word_still_has_a_topic():
    assert rank_topics([]) == (Topic.CONDEMNATION,)


def test_the_question_and_the_title_give_a_topic_to_an_answer_that_has_none():
    asked = list(cue_finder().find(fold("Will there be sanctions on its banks?")))

    assert rank_topics([], before=asked) == (Topic.SANCTIONS,)
