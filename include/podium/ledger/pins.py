"""A person's merges and splits as pins on claims: identity keeps together and apart what is pinned."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from podium.ledger.assignment import founded_by
from podium.ledger.ids import stable_id
from podium.model.ledger import Claim, Correction, CorrectionKind


def pin_fresh(claims: Iterable[Claim], corrections: Sequence[Correction]) -> tuple[Claim, ...]:
    """Return the claims, each that has no pin bound to where the corrections, oldest first, want it.

    A claim is known to a correction by its own id or by the id of the meeting that it founds; so a ledger that is
    built anew from its documents obeys the same corrections.
    """
    ordered = sorted(corrections, key=lambda correction: (correction.at, correction.id))
    return tuple(claim if claim.pinned_to else _pinned(claim, ordered) for claim in claims)


def split_id(correction: Correction) -> str:
    """Return the id of the meeting that a split makes of the claims that leave."""
    return stable_id("m", "split", *correction.subjects)


def _pinned(claim: Claim, corrections: Iterable[Correction]) -> Claim:
    place: str | None = None
    for correction in corrections:
        here = place or founded_by(claim)
        if correction.kind is CorrectionKind.SPLIT and claim.id in correction.subjects[1:]:
            place = split_id(correction)
        elif correction.kind is CorrectionKind.SPLIT and here == correction.subjects[0]:
            place = here
        elif correction.kind is CorrectionKind.MERGE and here in correction.subjects:
            place = correction.subjects[0]
    return replace(claim, pinned_to=place) if place else claim
