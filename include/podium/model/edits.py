"""How two states of one text differ, and what a text looks like to a machine that compares."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from podium.model.entries import EditKind

_SEPARATOR = "."
_HASH_DIGITS = 8


@dataclass(frozen=True, slots=True)
class WordChange:
    """Words that gave way to others: one of `before` and `after` may be empty; `lead` and `trail` stand around them."""

    before: str
    after: str
    lead: str = ""
    trail: str = ""
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """What became of a text: the words that changed; a cosmetic edit lists the changes of form, if any is visible."""

    kind: EditKind
    diff: tuple[WordChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Words of a text in short: `exact` is equal when all words are, `near` is the sketch of its word runs.

    The sketch holds the smallest hashes (32 bits) of the text's runs of words, in ascending order.
    """

    exact: str
    near: tuple[int, ...] = ()

    def __str__(self) -> str:
        """Return the form that is stored: `exact.near`, the hashes as fixed-width hexadecimal."""
        return self.exact + _SEPARATOR + struct.pack(f">{len(self.near)}I", *self.near).hex()

    @classmethod
    def from_text(cls, text: str) -> Fingerprint:
        """Read the stored form back."""
        exact, _, hashes = text.partition(_SEPARATOR)
        return cls(exact, struct.unpack(f">{len(hashes) // _HASH_DIGITS}I", bytes.fromhex(hashes)))

    def similarity(self, other: Fingerprint) -> float:
        """Estimate the share of word runs that two texts have in common: 0.0 (none) to 1.0 (all)."""
        if self.exact == other.exact:
            return 1.0
        if not self.near or not other.near:
            return 0.0
        mine, theirs = set(self.near), set(other.near)
        smallest = sorted(mine | theirs)[: max(len(mine), len(theirs))]
        return sum(value <= smallest[-1] for value in mine & theirs) / len(smallest)
