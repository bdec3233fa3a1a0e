"""Short marks of a text by which reposts are found without reading both texts again."""

from __future__ import annotations

import hashlib
import heapq
from zlib import crc32

from podium.documents.blocks import html_blocks
from podium.documents.folding import folded_words
from podium.model.edits import Fingerprint

_RUN = 4  # words: shorter runs are shared by all read-outs, longer ones break at each edited word
_SKETCH = 64  # hashes: the estimate's standard error is about 6 points
_MIX = 0x9E3779B1  # Knuth's multiplier: CRC-32 alone sorts like texts near one another and skews the sample


def fingerprint(title: str, html: str) -> Fingerprint:
    """Return the marks of a publication: `exact` of the words of title and body, `near` of the body's word runs."""
    body = folded_words("\n".join(block.text for block in html_blocks(html)))
    words = [*folded_words(title), *body]
    exact = hashlib.sha256(" ".join(words).encode()).hexdigest()[:32]
    return Fingerprint(exact, _sketch(body or words))


def similarity(a: Fingerprint, b: Fingerprint) -> float:
    """Return the estimated share of word runs that two texts have in common: 0.0 to 1.0."""
    return a.similarity(b)


def _sketch(words: list[str]) -> tuple[int, ...]:
    """Return the smallest hashes of the word runs; a text shorter than a run is one run."""
    starts = range(max(1, len(words) - _RUN + 1)) if words else range(0)
    hashes = {_hash(" ".join(words[at : at + _RUN])) for at in starts}
    return tuple(heapq.nsmallest(_SKETCH, hashes))


def _hash(run: str) -> int:
    return crc32(run.encode()) * _MIX & 0xFFFFFFFF
