"""What a poll means beside what is known: new, edited, the same, reposted, withdrawn, returned.

An entry is known by its guid in the feed, else by its address, else by its words. A title alone never makes two entries
one: ten calls with one minister have one title.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from podium.feeds.known import EntryIntent, KnownEntry
from podium.feeds.shelf import Shelf
from podium.feeds.windows import is_stale_copy, overlap_of, withdrawn_guids
from podium.model.edits import Fingerprint
from podium.model.entries import EntryFate, ParsedFeed


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome of a poll, entry by entry from the oldest to the newest.

    `overlap` is the share of the shown entries that the poll before showed too; None where there was none before.
    """

    intents: tuple[EntryIntent, ...]
    withdrawn: tuple[str, ...] = ()
    is_stale_copy: bool = False
    overlap: float | None = None
    window: tuple[str, ...] = ()

    @property
    def has_gap(self) -> bool:
        """Tell whether nothing of the poll before is shown: entries may have come and gone unseen."""
        return self.overlap == 0.0 and not self.is_stale_copy


def compare_entries(
    known: Sequence[KnownEntry],
    parsed: ParsedFeed,
    fingerprints: Mapping[str, Fingerprint],
    *,
    previous_window: Sequence[str],
    last_built: datetime | None,
    content_hashes: Mapping[str, str] | None = None,
) -> Comparison:
    """Compare what a feed shows now with the known entries of its source.

    `fingerprints` are by guid, as are `content_hashes` (`content_hash` makes them where they are not given).
    `previous_window` has the guids that the last good poll showed, in its order; `last_built` the feed's own date then.
    A stale copy gives no news: its entries are all the same.
    """
    shelf = Shelf(known, fingerprints, content_hashes or {}, {entry.guid for entry in parsed.entries})
    stale = is_stale_copy(parsed, shelf.own, previous_window, last_built)
    judge = shelf.unchanged if stale else shelf.judge
    intents = tuple(judge(entry) for entry in reversed(parsed.entries))
    window = tuple(intent.entry.guid for intent in reversed(intents))
    reposted = {i.known.guid for i in intents if i.fate is EntryFate.REPOSTED and i.known and i.known.in_feed}
    missing = () if stale else withdrawn_guids(parsed, window, shelf.own, previous_window)
    return Comparison(
        intents=intents,
        withdrawn=tuple(guid for guid in missing if guid not in reposted),
        is_stale_copy=stale,
        overlap=overlap_of(window, previous_window),
        window=window,
    )
