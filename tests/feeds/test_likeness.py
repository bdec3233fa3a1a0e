"""The short way to texts that are alike misses none that the long way finds."""

from random import Random

import pytest

from podium.feeds.known import KnownEntry
from podium.feeds.likeness import SAME_TEXT, Likenesses
from podium.model.edits import Fingerprint


def known(name: int, hashes: list[int]) -> KnownEntry:
    return KnownEntry(str(name), "", "", Fingerprint(f"words {name}", tuple(sorted(hashes))))


@pytest.mark.parametrize("seed", range(20))
def test_every_like_text_is_found(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - no secret
    mine = random.sample(range(10_000), 64)
    others = [
        known(name, [*random.sample(mine, kept), *random.sample(range(10_000, 20_000), 64 - kept)])
        for name, kept in enumerate([*range(40, 65), 0, 0])
    ]
    mark = Fingerprint("mine", tuple(sorted(mine)))
    found = list(Likenesses(others).like(mark))
    alike = [other for other in others if mark.similarity(other.fingerprint) >= SAME_TEXT]
    assert alike
    assert [other for other in found if other in alike] == alike, f"seed {seed}"
    assert not {others[-1].guid, others[-2].guid} & {other.guid for other in found}


def test_texts_too_short_for_word_runs_are_found_by_their_words() -> None:
    twin, other = known(1, []), known(2, [])
    assert list(Likenesses([other, twin]).like(twin.fingerprint)) == [twin]
