"""What a feed shows now beside what it showed at the poll before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from podium.feeds.known import KnownEntry
from podium.model.entries import ParsedFeed

_SEVERAL = 2  # entries: of 48 times that State's feed dated itself back, 46 lacked one entry, the stale copy all ten
_MOST_WITHDRAWN = 0.5  # of a window: more than that at once is a broken answer, not an office that takes back its words


def overlap_of(window: Sequence[str], previous: Sequence[str]) -> float | None:
    """Return the share of the shown entries that the poll before showed; None where either showed nothing."""
    if not window or not previous:
        return None
    return len(set(window) & set(previous)) / len(window)


def is_stale_copy(
    parsed: ParsedFeed, own: Mapping[str, KnownEntry], previous: Sequence[str], last_built: datetime | None
) -> bool:
    """Tell whether the answer is older than the last one: some server of theirs had an old copy.

    Nothing in it is unknown, several of the newest entries are missing with older ones in their place, and the feed's
    own date, where it has one, went back. One entry less is a withdrawal: State's feed then dates itself back, too.
    """
    shown = {entry.guid for entry in parsed.entries}
    if not shown or any(guid not in own for guid in shown):
        return False
    missing = next((place for place, guid in enumerate(previous) if guid in shown), len(previous))
    older = [guid for guid in shown.difference(previous) if not own[guid].is_withdrawn]
    went_back = parsed.built < last_built if parsed.built and last_built else True
    return went_back and min(missing, len(older)) >= _SEVERAL


def withdrawn_guids(
    parsed: ParsedFeed, window: Sequence[str], own: Mapping[str, KnownEntry], previous: Sequence[str]
) -> tuple[str, ...]:
    """Return entries of the last window that should still be shown and are not.

    One should be shown where an older one is. An answer that was cut off, or that lacks most of the window, proves
    nothing.
    """
    if parsed.is_truncated or parsed.unreadable:
        return ()
    shown = set(window)
    still_shown = [place for place, guid in enumerate(previous) if guid in shown]
    missing = [guid for guid in previous[: max(still_shown, default=0)] if guid not in shown]
    gone = [guid for guid in missing if guid in own and not own[guid].is_withdrawn and _is_in_span(own[guid], parsed)]
    return tuple(gone) if len(gone) <= len(previous) * _MOST_WITHDRAWN else ()


def _is_in_span(known: KnownEntry, parsed: ParsedFeed) -> bool:
    """Tell whether the entry is newer than the oldest one shown, where dates tell."""
    oldest = min((entry.published for entry in parsed.entries if entry.published), default=None)
    return oldest is None or known.published is None or known.published > oldest
