"""What a newsroom's report of a sentence is worth, by whose words it holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from podium.analysis.statements.cues import Subject
from podium.analysis.statements.sentences import Sentence

REPORTED_FLOOR = 0.58  # somebody is already known to say it
_PLAIN = 0.8  # the text around is on Ukraine
_OWN_WORDS = 0.15  # what somebody in office is quoted with there is seldom without a stance
_NEXT = 0.2  # a second sentence that says half of it supports the first
_JUDGING_GROUPS = frozenset(("condemn", "characterise", "reject", "account", "punish"))
_PEACE_GROUPS = frozenset(("peace", "talk"))
_MATTERS = (
    Subject.THEATRE,
    Subject.RUSSIA,
    Subject.WAR,
    Subject.WAR_PHRASE,
    Subject.PRESSURE,
    Subject.TALKS,
)
_HARM_GROUPS = frozenset(("harm", "means", "materiel", "cause", "announce", "talk"))  # "X said that ten were killed"
# "X said that the ministers will meet to discuss Ukraine's needs": what is on the agenda is no position.
_AGENDA = re.compile(
    r"(?i)(?<!ready )(?<!willing )(?<!prepared )\b(?:will|would|to|be|being) (?:\w+ ){0,2}?"
    r"(?:meet|discuss(?:ed)?|review(?:ed)?|travel|visit|gather|consider"
    r"|planned for|hold (?:\S+ ){0,4}?(?:talks|meetings?|call|conference|summit|conversation))\b"
)
_QUOTED = re.compile('[“”"«»]')


class Voice(IntEnum):
    """Whose a sentence of news is: the newsroom's own, reported of somebody in office, or given in his own words.

    In a collection of quotations each line is labelled with a name.
    """

    NOBODY = 0
    TOLD = 1
    QUOTED = 2
    LABELLED = 3


class Said(NamedTuple):
    """How a sentence of news is told, and whose words it holds."""

    voice: Voice
    holder: str = ""


def score_as_told(text: str, sentence: Sentence, score: float, voice: Voice, level: float) -> float:
    """Return the score of a sentence in a newsroom's report.

    It is half where it only tells of an agenda, of harm done, or in a collection only of how great somebody is; who is
    quoted where all is about Ukraine speaks of it.
    """
    if voice is Voice.NOBODY:
        return 0.0
    if "harm" in sentence.groups and _HARM_GROUPS.issuperset(sentence.groups):
        return score / 2
    words = text[sentence.span.start : sentence.span.end]
    if _AGENDA.search(words) and not _QUOTED.search(words) and _JUDGING_GROUPS.isdisjoint(sentence.groups):
        return score / 2
    if voice is Voice.LABELLED and not _names_the_matter(sentence):
        return score / 2
    is_own = voice in {Voice.QUOTED, Voice.LABELLED} and level >= _PLAIN and not sentence.subjects[Subject.NARRATION]
    return score + _OWN_WORDS * sentence.about(level) if is_own else score


def _names_the_matter(sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of war or peace, not of a person alone ("a master class in leadership")."""
    return any(sentence.subjects[matter] for matter in _MATTERS) or not _PEACE_GROUPS.isdisjoint(sentence.groups)


def score_together(scores: Sequence[float]) -> float:
    """Return the score of reported words: the best sentence with a share of the next."""
    first, *rest = sorted(scores, reverse=True)
    return first + _NEXT * rest[0] if rest else first


def first_voice(scores: Sequence[float], told: Sequence[Said]) -> int:
    """Return the best sentence; of several voices the first that takes a position is the paragraph's."""
    best = best_place(scores)
    first = next((place for place, score in enumerate(scores) if score >= REPORTED_FLOOR), best)
    return best if told[first].holder == told[best].holder else first


def best_place(scores: Sequence[float]) -> int:
    """Return where the highest score stands, the first of equal ones."""
    return max(range(len(scores)), key=lambda place: (scores[place], -place))
