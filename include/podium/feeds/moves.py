"""Learning that a feed has moved for good."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

AGREEMENTS = 5  # polls in a row that must say the same: a maintenance page redirects permanently, too
DOUBT = 3.0  # failures, as weighed, after which the new address is no longer the only one that is asked


@dataclass(frozen=True, slots=True)
class Move:
    """Where a feed seems to have moved, and how many polls in a row said so."""

    target: str | None = None
    seen: int = 0

    @property
    def is_learnt(self) -> bool:
        """Tell whether that is enough to ask at the new address."""
        return self.target is not None and self.seen >= AGREEMENTS


def address_to_ask(url: str, move: Move, *, failures: float, attempt: int) -> str:
    """Return where the next poll asks: at the new address once that is learnt.

    Where the new address fails again and again, every second attempt asks at the old one: some moves are taken back.
    """
    if move.target is None or not move.is_learnt:
        return url
    return url if failures >= DOUBT and attempt % 2 == 0 else move.target


def learn_move(known: Move, url: str, permanent_redirect: str | None, *, asked: str, overlap: float | None) -> Move:
    """Return what is known of a move after one more poll whose body was read as a feed.

    `overlap` is the poll's share of entries that were known: a target that shows none of them is another feed. A step
    from https down to http is followed but never learnt. What was learnt stays until the source's file is edited, or
    until the old address, `asked` again, answers by itself: the new one redirects no more.
    """
    if known.is_learnt and (permanent_redirect == known.target or (permanent_redirect is None and asked != url)):
        return known
    if permanent_redirect is None or permanent_redirect == url or _is_downgrade(url, permanent_redirect):
        return Move()
    if not overlap:
        return Move(permanent_redirect, 0)
    return Move(permanent_redirect, known.seen + 1 if known.target == permanent_redirect else 1)


def _is_downgrade(url: str, target: str) -> bool:
    return urlsplit(url).scheme == "https" and urlsplit(target).scheme == "http"
