"""What changed between two states of a text, and whether it changed what the text says."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from rapidfuzz.distance import Indel

from podium.documents.blocks import html_blocks
from podium.documents.cleaning import clean
from podium.documents.folding import folded_words
from podium.model.edits import Edit, WordChange
from podium.model.entries import EditKind

_CONTEXT = 6  # words shown on each side of a change
_GAP = 2  # changes with so few equal words between them are shown as one
_MOST_PAIRS = 400_000_000  # word pairs compared at once (a quarter of a second); beyond, a chunk counts as replaced

_Change = tuple[int, int, int, int]  # old start, old end, new start, new end


def classify_edit(before: tuple[str, str], after: tuple[str, str]) -> Edit:
    """Compare two (title, html) states word by word.

    Cosmetic: every word stays, in its order; only case, punctuation, spaces, entities, tags or links changed.
    The diff of a substantive edit leaves the cosmetic changes beside it out.
    """
    old, new = _texts(before[1]), _texts(after[1])
    titles = [clean(before[0])], [clean(after[0])]
    is_cosmetic = _folded(titles[0]) == _folded(titles[1]) and _folded(old) == _folded(new)
    changes = (*_changes(*titles, in_title=True), *_changes(old, new, in_title=False))
    if is_cosmetic:
        return Edit(EditKind.COSMETIC, changes)
    worded = tuple(change for change in changes if _folded([change.before]) != _folded([change.after]))
    return Edit(EditKind.SUBSTANTIVE, worded or changes)


def _texts(html: str) -> list[str]:
    return [block.text for block in html_blocks(html)]


def _folded(texts: Sequence[str]) -> str:
    """Join the folded words: a space that went missing inside a name is no other name."""
    return "".join(folded_words("\n".join(texts)))


def _changes(before: Sequence[str], after: Sequence[str], *, in_title: bool) -> Iterator[WordChange]:
    """Yield the changes of words: paragraphs are compared first, then the words of those that differ."""
    for i1, i2, j1, j2 in _joined(_opcodes(before, after), gap=0):
        old, new = " ".join(before[i1:i2]).split(), " ".join(after[j1:j2]).split()
        lead, trail = " ".join(before[max(0, i1 - 1) : i1]), " ".join(before[i2 : i2 + 1])
        for change in _joined(_opcodes(old, new), gap=_GAP):
            yield _shown(old, new, change, (lead, trail), in_title=in_title)


def _shown(
    old: Sequence[str], new: Sequence[str], change: _Change, around: tuple[str, str], *, in_title: bool
) -> WordChange:
    i1, i2, j1, j2 = change
    lead = [*around[0].split()[-_CONTEXT:], *old[:i1]] if i1 < _CONTEXT else old[:i1]
    trail = [*old[i2:], *around[1].split()[:_CONTEXT]] if len(old) - i2 < _CONTEXT else old[i2 : i2 + _CONTEXT]
    return WordChange(
        before=" ".join(old[i1:i2]),
        after=" ".join(new[j1:j2]),
        lead=" ".join(lead[-_CONTEXT:]),
        trail=" ".join(trail[:_CONTEXT]),
        in_title=in_title,
    )


def _opcodes(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[_Change]:
    """Return the replaced ranges; what both have at start and end is set aside first."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    left, right = old[start : len(old) - end], new[start : len(new) - end]
    if not left and not right:
        return []
    if not left or not right or len(left) * len(right) > _MOST_PAIRS:
        return [(start, len(old) - end, start, len(new) - end)]
    return [
        (start + op.src_start, start + op.src_end, start + op.dest_start, start + op.dest_end)
        for op in Indel.opcodes(left, right)
        if op.tag != "equal"
    ]


def _common(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(old), len(new)))


def _joined(changes: Sequence[_Change], *, gap: int) -> Iterator[_Change]:
    """Join neighbouring changes, so that a reader sees `watched in horror → been transfixed` and not two halves."""
    current: _Change | None = None
    for change in changes:
        if current is not None and change[0] - current[1] <= gap:
            current = (current[0], change[1], current[2], change[3])
            continue
        if current is not None:
            yield current
        current = change
    if current is not None:
        yield current
