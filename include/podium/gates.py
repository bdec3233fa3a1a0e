"""Gates before regular expressions: one quick pass over a text tells which of them cannot match in it.

Dozens of patterns are tried on a sentence, and most match in one of a hundred. All words that any of them asks for
(see `required_words`) are looked for at once, and a pattern is tried only where those it asks for were found. That pays
for texts in which many patterns are searched: who is to read a text so calls `GATES.read`.
"""

from __future__ import annotations

import functools
from operator import or_

from ahocorasick_rs import AhoCorasick

from podium.required_words import Words, folded, required_words

_MOST_TEXTS = 2000  # whose words are remembered: the sentences of a long document
_MOST_UNKNOWN = 20  # conditions that are looked for in no text, until it is worth while to build the machine anew


class Gates:
    """The conditions of all patterns, each a bit, and which of them the texts read last do not fulfil."""

    def __init__(self) -> None:
        self._conditions: dict[Words, int] = {}
        self._machine = _Machine({})
        self._lacking: dict[str, int] = {}

    def add(self, source: str) -> int:
        """Return the conditions of a pattern, for `keeps_out`."""
        bits = (1 << self._conditions.setdefault(words, len(self._conditions)) for words in required_words(source))
        return functools.reduce(or_, bits, 0)

    def read(self, text: str) -> None:
        """Look which conditions the text fulfils, and remember it."""
        if text in self._lacking:
            return
        if len(self._conditions) > self._machine.size + _MOST_UNKNOWN:  # patterns are added when they are used first
            self._machine = _Machine(self._conditions)
        if len(self._lacking) >= _MOST_TEXTS:
            self._lacking.clear()
        self._lacking[text] = ~self._machine.fulfilled(text)

    def keeps_out(self, text: str, conditions: int) -> bool:
        """Tell whether the text is known to lack what the conditions ask for."""
        return conditions & self._lacking.get(text, 0) != 0  # a text that was not read may fulfil any condition


class _Machine:
    """Finds the words of the first `size` conditions; of those that came later it knows nothing, and lets pass."""

    def __init__(self, conditions: dict[Words, int]) -> None:
        self.size = len(conditions)
        bits: dict[str, int] = {}
        for words, number in conditions.items():
            for word in words:
                bits[word] = bits.get(word, 0) | 1 << number
        self._bits = bits
        self._words = AhoCorasick(list(bits), store_patterns=True)
        self._unknown = -1 << self.size

    def fulfilled(self, text: str) -> int:
        found = self._unknown
        for word in set(self._words.find_matches_as_strings(folded(text), overlapping=True)):
            found |= self._bits[word]
        return found


GATES = Gates()  # of the whole package: one pass over a sentence serves all rules that read it
