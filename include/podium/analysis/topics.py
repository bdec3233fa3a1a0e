"""What a position is about: one to three of the twelve topics, by weighted words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from podium.analysis.statements.cues import Cue, Meaning
from podium.model.findings import Topic

_AROUND = 0.8  # a word beside the evidence counts so much of one inside
_BEFORE = 0.3  # and one of what was asked, or of the title
_NEXT = 0.5  # each further word of a topic adds half of the one before: saying it twice is not meaning it twice
_SHARE = 0.42  # a further topic needs this share of the first one's weight
_MOST = 3
_ORDER = tuple(Topic)


def rank_topics(evidence: Iterable[Cue], around: Iterable[Cue] = (), before: Iterable[Cue] = ()) -> tuple[Topic, ...]:
    """Return the topics of a position, the main one first.

    `around` are the cues of the paragraph's other sentences, `before` those of the question and of the title.
    """
    weights = weigh_topics(evidence, around, before)
    if not weights:
        return (Topic.CONDEMNATION,)
    ranked = sorted(weights, key=lambda topic: (-weights[topic], _ORDER.index(topic)))
    floor = _SHARE * weights[ranked[0]]
    return tuple(topic for topic in ranked if weights[topic] >= floor)[:_MOST]


def weigh_topics(
    evidence: Iterable[Cue], around: Iterable[Cue] = (), before: Iterable[Cue] = ()
) -> Mapping[Topic, float]:
    """Return how strongly the words speak for each topic; a word that is said again adds nothing."""
    heard: dict[Topic, dict[Meaning, float]] = defaultdict(dict)
    for cues, share in ((evidence, 1.0), (around, _AROUND), (before, _BEFORE)):
        for cue in cues:
            for topic, weight in cue.meaning.topics:
                heard[topic].setdefault(cue.meaning, weight * share)
    return {topic: _sum(words.values()) for topic, words in heard.items()}


def _sum(weights: Iterable[float]) -> float:
    ordered = sorted(weights, reverse=True)
    return sum(weight * _NEXT**rank for rank, weight in enumerate(ordered))
