"""Claims of a document that is read again: what stays, what took the place of what, what is no longer said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from podium.ledger.days import is_other_date
from podium.ledger.evidence import likeness
from podium.ledger.traits import traits_of
from podium.model.ledger import Claim

ALIKE = 0.4  # two findings of one document's versions are one and the same from here on


@dataclass(frozen=True, slots=True)
class Succession:
    """The document's claims as they now are, and for each new one the id of the claim whose place it took."""

    claims: tuple[Claim, ...]
    heirs: dict[str, str]


def succeed(known: Sequence[Claim], found: Sequence[Claim]) -> Succession:
    """Return the claims found now, with what the document's known claims hand down to them.

    An heir remembers the date that an edit replaced; better rules on the same version are no edit and leave no trace.
    """
    former = {claim.id: claim for claim in known}
    kept = {claim.id for claim in found if claim.id in former}
    heirs = _pair([claim for claim in known if claim.id not in kept], [c for c in found if c.id not in kept])
    origin = {**{key: key for key in kept}, **heirs}
    claims = tuple(_inherit(claim, former[origin[claim.id]]) if claim.id in origin else claim for claim in found)
    return Succession(claims, heirs)


def _pair(vanished: Sequence[Claim], fresh: Sequence[Claim]) -> dict[str, str]:
    """Return fresh id → vanished id for the pairs that are most alike."""
    scored = sorted((-likeness(traits_of(new), traits_of(old)), new.id, old.id) for new in fresh for old in vanished)
    pairs: dict[str, str] = {}
    for score, new, old in scored:
        if -score >= ALIKE and new not in pairs and old not in pairs.values():
            pairs[new] = old
    return pairs


def _inherit(heir: Claim, former: Claim) -> Claim:
    before = former.finding.when
    is_redated = heir.version > former.version and is_other_date(before, heir.finding.when)
    dates = (*former.formerly, before) if is_redated else former.formerly
    return replace(heir, formerly=dates, pinned_to=former.pinned_to, seen_at=former.seen_at)
