"""Harder, softer, or turned round: a line said before in nearly the same words.

Only what can be told honestly: the two sentences differ in a few words, and among these are a verb of another strength
or a negation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from podium.ledger.terms import terms_of
from podium.lexicons.novelty import novelty_words
from podium.model.ledger import Novelty, Statement

SHORTEST = 6  # words of a sentence of which so much can be told
ALIKE = 0.7  # so much of two sentences is the same words in the same order
STEM = 5  # letters by which the forms of a verb are one
TOLERATED = 0.25  # the words that differ are at most such a part of the sentence

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier statement in nearly the same words, how it was turned, and the words that differ."""

    like: Statement
    novelty: Novelty
    lost: Words
    found: Words


def find_turn(words: Words, kin: Sequence[Statement]) -> Turn | None:
    """Return how the sentence turns the nearest earlier one, None if it does not or none is near enough.

    `kin` are the holder's earlier statements that share a run of words with it.
    """
    twin = _twin(words, kin)
    if twin is None:
        return None
    lost, found = differing(terms_of(twin.finding.evidence.text).words, words)
    if len(lost) + len(found) > max(2, TOLERATED * len(words)):
        return None
    novelty = _turned(lost, found)
    return Turn(twin, novelty, lost, found) if novelty else None


def differing(before: Words, after: Words) -> tuple[Words, Words]:
    """Return the words that only the first and only the second has, in their order."""
    steps = Indel.editops(before, after)
    lost = tuple(before[step.src_pos] for step in steps if step.tag == "delete")
    return lost, tuple(after[step.dest_pos] for step in steps if step.tag == "insert")


def _twin(words: Words, kin: Sequence[Statement]) -> Statement | None:
    """Return the latest of the earlier statements that are nearest in their words."""
    if len(words) < SHORTEST:
        return None
    scored = [
        (Indel.normalized_similarity(terms_of(one.finding.evidence.text).words, words), one)
        for one in kin
        if _is_as_long(one, words)
    ]
    best = max(scored, key=lambda pair: (pair[0], pair[1].said_at, pair[1].id), default=None)
    return best[1] if best and best[0] >= ALIKE else None


def _is_as_long(statement: Statement, words: Words) -> bool:
    length = len(terms_of(statement.finding.evidence.text).words)
    return abs(length - len(words)) <= TOLERATED * len(words) + 1


def _turned(lost: Words, found: Words) -> Novelty | None:
    negations = novelty_words().negations
    if any(word in negations for word in lost) != any(word in negations for word in found):
        return Novelty.REVERSED
    for ladder in novelty_words().ladders:
        before = [rank for rank, word in enumerate(ladder) if _has(lost, word)]
        after = [rank for rank, word in enumerate(ladder) if _has(found, word)]
        if before and after and before != after:
            return Novelty.HARDENED if max(after) > max(before) else Novelty.SOFTENED
    return None


def _has(words: Words, rung: str) -> bool:
    """Tell whether the words have the rung of a ladder in any of its forms."""
    return any(word == rung or (len(rung) > STEM and word.startswith(rung[:-1])) for word in words)
