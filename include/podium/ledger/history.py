"""What a holder said before, ready to be compared with a new sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import compress
from operator import not_

from rapidfuzz.fuzz import token_set_ratio

from podium.ledger.terms import Terms, folded, grams_of, marks_of, telling_grams
from podium.model.ledger import Statement

YOUTH = timedelta(days=14)
SAME_WORDS = 80.0  # per cent of words in common, whatever their order


@dataclass(frozen=True, slots=True)
class Near:
    """The earlier statement that shares most marks with a sentence, and how great a part of them (0 to 1)."""

    statement: Statement
    share: float


class History:
    """The earlier statements of one organisation, whoever spoke for it."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._statements = list(statements)
        self._marks = [marks_of(one.finding.evidence.text) for one in self._statements]
        self._began = min((one.said_at for one in self._statements), default=None)
        self._heard: set[str] = set().union(*self._marks)
        self._grams: list[frozenset[int]] = []

    def __len__(self) -> int:
        """Return how many statements there are."""
        return len(self._statements)

    def add(self, statement: Statement) -> None:
        """Take one more statement into the history."""
        self._statements.append(statement)
        self._began = min(self._began or statement.said_at, statement.said_at)
        self._marks.append(marks_of(statement.finding.evidence.text))
        self._heard |= self._marks[-1]

    def is_young(self, said_at: datetime) -> bool:
        """Tell whether the organisation was first heard less than two weeks before."""
        return self._began is None or said_at < self._began + YOUTH

    def has_words(self, words: Sequence[str]) -> bool:
        """Tell whether an earlier statement says nearly the same words."""
        text = " ".join(words)
        return any(token_set_ratio(text, folded(one.finding.evidence.text)) >= SAME_WORDS for one in self._statements)

    def unheard(self, terms: Terms) -> frozenset[str]:
        """Return the marks of a sentence that the organisation never used."""
        return terms.marks - self._heard

    def nearest(self, terms: Terms, kin: Sequence[Statement]) -> Near | None:
        """Return the statement nearest to a sentence: of its kin, or of all where it has none."""
        statements = kin or self._statements
        marks = [marks_of(one.finding.evidence.text) for one in kin] if kin else self._marks
        sizes = list(map(len, map(terms.marks.intersection, marks)))
        most = max(sizes, default=0)
        if not most:
            return None
        return Near(statements[-1 - sizes[::-1].index(most)], most / len(terms.marks))

    def kin(self, words: Sequence[str]) -> list[Statement]:
        """Return the statements that share a run of words with a sentence."""
        for statement in self._statements[len(self._grams) :]:
            self._grams.append(grams_of(statement.finding.evidence.text))
        return list(compress(self._statements, map(not_, map(telling_grams(words).isdisjoint, self._grams))))
