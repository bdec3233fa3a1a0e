"""Stock phrases: the formulas that a holder repeats over documents, and where one is missing though it was expected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from podium.ledger.terms import terms_of
from podium.lexicons.novelty import novelty_words
from podium.model.ledger import Statement

SHORTEST, LONGEST = 4, 12  # words of a formula
DOCUMENTS = 5  # so many documents make a formula
SILENCE = 10  # a formula is missed when so many documents of its holder on its topic came after its last use
COVERED = 0.8  # a run is part of a longer formula that stands in so many of its documents
CONTENT = 2  # words that carry content in a formula

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A formula of an organisation: when it was first and last said, in how many documents.

    `missed_since` is the time of the first document after the last use, when at least ten on the same topic came
    without it; None while it is in use.
    """

    organisation: str
    words: str
    first_said: datetime
    last_said: datetime
    documents: int
    missed_since: datetime | None = None


def find_phrases(statements: Iterable[Statement]) -> tuple[Phrase, ...]:
    """Return the formulas of each organisation in the statements, the most repeated first."""
    by_holder: dict[str, list[Statement]] = {}
    for statement in sorted(statements, key=lambda one: (one.said_at, one.id)):
        by_holder.setdefault(statement.finding.organisation, []).append(statement)
    phrases = [phrase for holder, said in by_holder.items() for phrase in _phrases_of(holder, said)]
    return tuple(sorted(phrases, key=lambda phrase: (-phrase.documents, phrase.organisation, phrase.words)))


def _phrases_of(holder: str, said: Sequence[Statement]) -> Iterator[Phrase]:
    """Yield the holder's formulas that are no part of a longer one said as often."""
    uses = _uses(said)
    kept = _longest({words: frozenset(one.document_id for one in ones) for words, ones in uses.items()})
    for words in kept:
        ones = uses[words]
        yield Phrase(
            organisation=holder,
            words=" ".join(words),
            first_said=ones[0].said_at,
            last_said=ones[-1].said_at,
            documents=len({one.document_id for one in ones}),
            missed_since=_missed_since(ones, said),
        )


def _uses(said: Sequence[Statement]) -> dict[Words, list[Statement]]:
    """Return the runs of words that enough documents share, longer ones built only where the shorter are shared."""
    uses: dict[Words, list[Statement]] = {}
    shared: set[Words] | None = None
    for length in range(SHORTEST, LONGEST + 1):
        found: dict[Words, list[Statement]] = {}
        for statement in said:
            for run in _runs(terms_of(statement.finding.evidence.text).words, length):
                if shared is None or (run[:-1] in shared and run[1:] in shared):
                    found.setdefault(run, []).append(statement)
        shared = {run for run, ones in found.items() if len({one.document_id for one in ones}) >= DOCUMENTS}
        uses.update((run, found[run]) for run in shared)
        if not shared:
            break
    return {run: ones for run, ones in uses.items() if _has_content(run)}


def _runs(words: Words, length: int) -> set[Words]:
    return {words[index : index + length] for index in range(len(words) - length + 1)}


def _has_content(run: Words) -> bool:
    """Tell whether the run says something and neither begins nor ends in the middle of a turn of speech."""
    plain = novelty_words().plain
    is_whole = run[0] not in plain and run[-1] not in plain
    return is_whole and sum(word not in plain for word in run) >= CONTENT


def _longest(documents: dict[Words, frozenset[str]]) -> list[Words]:
    """Return the runs that no longer run covers in nearly all of their documents."""
    covered: Counter[Words] = Counter()
    for run, ones in documents.items():
        for length in range(SHORTEST, len(run)):
            for part in _runs(run, length):
                covered[part] = max(covered[part], len(ones))
    return [run for run, ones in documents.items() if covered[run] < COVERED * len(ones)]


def _missed_since(ones: Sequence[Statement], said: Sequence[Statement]) -> datetime | None:
    topics = {topic for one in ones for topic in one.finding.topics[:1]}
    last = ones[-1].said_at
    later = [one for one in said if one.said_at > last and topics & set(one.finding.topics)]
    documents = {one.document_id for one in later}
    return later[0].said_at if len(documents) >= SILENCE else None
