"""Short marks of a text by which reposts are found without reading both texts again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from zlib import crc32

import numpy as np

from podium.documents.blocks import Block, html_blocks
from podium.documents.folding import folded_words
from podium.model.edits import Fingerprint

_RUN = 4  # words: shorter runs are shared by all read-outs, longer ones break at each edited word
_SKETCH = 64  # hashes: the estimate's standard error is about 6 points
# Knuth's multiplier, and half a hash's bits: CRC-32 alone sorts like texts near one another and skews the sample.
_MIX, _HALF = np.uint32(0x9E3779B1), np.uint32(16)


def fingerprint(title: str, html: str) -> Fingerprint:
    """Return the marks of a publication: `exact` of the words of title and body, `near` of the body's word runs."""
    return fingerprint_of_blocks(title, html_blocks(html))


def fingerprint_of_blocks(title: str, blocks: Iterable[Block]) -> Fingerprint:
    """Return the marks of a publication whose blocks have been read."""
    body = folded_words("\n".join(block.text for block in blocks))
    words = [*folded_words(title), *body]
    exact = hashlib.sha256(" ".join(words).encode()).hexdigest()[:32]
    return Fingerprint(exact, _sketch(body or words))


def similarity(a: Fingerprint, b: Fingerprint) -> float:
    """Return the estimated share of word runs that two texts have in common: 0.0 to 1.0."""
    return a.similarity(b)


def _sketch(words: list[str]) -> tuple[int, ...]:
    """Return the smallest hashes of the word runs; a text shorter than a run is one run."""
    if not words:
        return ()
    hashes = np.fromiter(map(crc32, map(str.encode, words)), np.uint32, len(words))
    runs = max(1, len(hashes) - _RUN + 1)
    mixed = np.zeros(runs, np.uint32)
    for at in range(min(_RUN, len(hashes))):
        mixed = (mixed ^ hashes[at : at + runs]) * _MIX
        mixed ^= mixed >> _HALF
    return tuple(np.unique(mixed)[:_SKETCH].tolist())
