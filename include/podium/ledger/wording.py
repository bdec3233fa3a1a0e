"""A formula that a holder repeats, and a sentence that departs from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from podium.ledger.terms import GRAM, grams, terms_of
from podium.lexicons.novelty import novelty_words
from podium.model.ledger import Statement

STOCK = 5  # so many documents make a formula of a run of words
SHARE = 0.8  # a formula goes on in the same words in so many of its documents
LONGEST = 8  # words by which a formula is followed beyond the run that is shared
FEWEST = 2  # a formula that loses one word is no change that can be told honestly

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Departure:
    """A formula as it was always said, and what a sentence makes of it."""

    like: Statement
    before: str
    after: str
    documents: int
    lost: Words
    found: Words


def find_departure(words: Words, kin: Sequence[Statement]) -> Departure | None:
    """Return the first place where the sentence leaves a formula in a way in which its holder never left it.

    `kin` are the holder's earlier statements that share a run of words with it.
    """
    if len({statement.document_id for statement in kin}) < STOCK:
        return None
    return next(_departures(words, kin), None) or next(_departures(words[::-1], kin, backward=True), None)


def _departures(words: Words, kin: Sequence[Statement], *, backward: bool = False) -> Iterator[Departure]:
    said = {statement.id: _read(statement, backward=backward) for statement in kin}
    for end in _stock_ends(words, kin, said):
        anchor, rest = words[end - GRAM : end], words[end:]
        tails = {statement.id: tail for statement in kin if (tail := _tail(said[statement.id], anchor)) is not None}
        usual = _usual(kin, tails)
        if len(usual) >= FEWEST and _is_position(anchor, usual) and not _was_left_so(rest, tails.values()):
            latest = max((one for one in kin if one.id in tails), key=lambda one: (one.said_at, one.id))
            documents = len({one.document_id for one in kin if one.id in tails})
            yield _departure(latest, anchor, usual, rest[: len(usual)], documents, backward=backward)


def _departure(
    like: Statement, anchor: Words, usual: Words, rest: Words, documents: int, *, backward: bool
) -> Departure:
    before, after = anchor + usual, anchor + rest
    if backward:
        before, after, usual, rest = before[::-1], after[::-1], usual[::-1], rest[::-1]
    return Departure(like, " ".join(before), " ".join(after), documents, usual, rest)


def _read(statement: Statement, *, backward: bool) -> Words:
    words = terms_of(statement.finding.evidence.text).words
    return words[::-1] if backward else words


def _stock_ends(words: Words, kin: Sequence[Statement], said: Mapping[str, Words]) -> Iterator[int]:
    """Yield where runs of words that many documents share end in the sentence."""
    documents: dict[int, set[str]] = {}
    own = list(grams(words))
    for statement in kin:
        for gram in frozenset(own) & frozenset(grams(said[statement.id])):
            documents.setdefault(gram, set()).add(statement.document_id)
    stock = [index for index, gram in enumerate(own) if len(documents.get(gram, ())) >= STOCK]
    for _, run in groupby(enumerate(stock), key=lambda pair: pair[1] - pair[0]):
        yield [index for _, index in run][-1] + GRAM


def _tail(words: Words, anchor: Words) -> Words | None:
    """Return what follows the anchor, None if the words do not hold it."""
    for index in range(len(words) - GRAM + 1):
        if words[index : index + GRAM] == anchor:
            return words[index + GRAM : index + GRAM + LONGEST]
    return None


def _usual(kin: Sequence[Statement], tails: Mapping[str, Words]) -> Words:
    """Return the words with which nearly all documents go on."""
    by_document = {statement.document_id: tails[statement.id] for statement in kin if statement.id in tails}
    usual: Words = ()
    while len(usual) < LONGEST:
        following = Counter(
            tail[len(usual)]
            for tail in by_document.values()
            if tail[: len(usual) + 1][:-1] == usual and len(tail) > len(usual)
        )
        word, count = following.most_common(1)[0] if following else ("", 0)
        if count < max(STOCK, SHARE * len(by_document)):
            return usual
        usual = (*usual, word)
    return usual


def _was_left_so(rest: Words, tails: Iterable[Words]) -> bool:
    """Tell whether the holder went on in this way before: with the same next word, or ended here too."""
    return any(tail[:1] == rest[:1] for tail in tails)


def _is_position(anchor: Words, usual: Words) -> bool:
    """Tell whether the formula says something, and not merely that people met or spoke."""
    lexicon = novelty_words()
    has_content = any(word not in lexicon.plain for word in usual)
    return has_content and not any(word in lexicon.narration for word in (*anchor, *usual))
