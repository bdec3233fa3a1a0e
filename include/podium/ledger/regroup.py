"""Group claims anew where an arrival or a correction touches them, and say which meetings that makes of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from podium.ledger.assignment import Assignment, assign
from podium.ledger.claims import in_order
from podium.ledger.identity import joined, why
from podium.ledger.neighbours import neighbourhood
from podium.model.ledger import Claim, Meeting


@dataclass(frozen=True, slots=True)
class Regrouped:
    """The touched meetings as they were, and the claims of each as they are now."""

    before: dict[str, Meeting]
    groups: dict[str, tuple[Claim, ...]]
    gone: dict[str, str | None]


def regroup(
    known: Mapping[str, Meeting], fresh: Sequence[Claim], dropped: Iterable[Claim], heirs: Mapping[str, str]
) -> Regrouped:
    """Group `fresh` with the known claims that they can touch; `dropped` claims are no longer made by anyone.

    `heirs` says for a fresh claim whose place it took. A fresh claim replaces a known one of the same id.
    """
    holder = {claim.id: meeting.id for meeting in known.values() for claim in meeting.claims}
    out = {claim.id for claim in (*dropped, *fresh)}
    disturbed = {holder[key] for key in out if key in holder}
    others = [claim for key in sorted(disturbed) for claim in known[key].claims if claim.id not in out]
    rest = [meeting.claims for key, meeting in known.items() if key not in disturbed]
    near = neighbourhood([*fresh, *others], rest)
    origins = {key: holder[origin] for key, origin in _origins(near, heirs) if origin in holder}
    touched = {*disturbed, *origins.values()}
    before = {key: known[key] for key in sorted(touched)}
    found = _assigned(near, before, origins, known)
    return Regrouped(before, found.groups, found.gone)


def _origins(claims: Iterable[Claim], heirs: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(claim.id, heirs.get(claim.id, claim.id)) for claim in claims]


def _assigned(
    near: Sequence[Claim], before: Mapping[str, Meeting], origins: Mapping[str, str], known: Mapping[str, Meeting]
) -> Assignment:
    groups = joined(near)
    by_id = {claim.id: replace(claim, joined_by=why(groups, claim.id)) for claim in near}
    return assign([in_order(by_id[key] for key in group) for group in groups.all()], before, origins, known)
