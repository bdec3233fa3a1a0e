"""Known texts by their marks: those that may repeat a text are found without holding it against every one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from podium.feeds.known import KnownEntry
from podium.model.edits import Fingerprint

SAME_TEXT = 0.8  # shared word runs: in the State archive no two texts of different matters share more than 0.65


class Likenesses:
    """Known entries in their order, and where to find those of like words."""

    def __init__(self, known: Iterable[KnownEntry]) -> None:
        self._known: list[KnownEntry] = []
        self._by_words: dict[str, list[int]] = defaultdict(list)
        self._by_hash: dict[int, list[int]] = defaultdict(list)
        for entry in known:
            self.add(entry)

    def add(self, entry: KnownEntry) -> None:
        """Know one more."""
        place, marks = len(self._known), entry.fingerprint
        self._known.append(entry)
        self._by_words[marks.exact].append(place)
        for number in _telling(marks):
            self._by_hash[number].append(place)

    def like(self, mark: Fingerprint) -> Iterator[KnownEntry]:
        """Yield, in their order, all that may share `SAME_TEXT` of the word runs, and a few that do not."""
        places = set(self._by_words.get(mark.exact, ()))
        for number in _telling(mark):
            places.update(self._by_hash.get(number, ()))
        return (self._known[place] for place in sorted(places))


def _telling(mark: Fingerprint) -> tuple[int, ...]:
    """Return the smallest hashes of a mark, so many that two texts with none of them in common share too few in all."""
    return mark.near[: int(len(mark.near) * (1 - SAME_TEXT)) + 1]
