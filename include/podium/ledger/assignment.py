"""Which id a group of claims carries: the oldest meeting that it continues, else one from its first claim."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass

from podium.ledger.claims import in_order
from podium.ledger.ids import stable_id
from podium.model.ledger import Claim, Meeting

Group = tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Assignment:
    """Groups with their meeting ids, and the known meetings that became part of another or of none."""

    groups: dict[str, Group]
    gone: dict[str, str | None]


def assign(
    groups: Sequence[Group], known: Mapping[str, Meeting], origins: Mapping[str, str], reserved: Container[str]
) -> Assignment:
    """Give each group an id; `origins` says for each claim (or its forerunner) which of the `known` meetings held it.

    `reserved` are ids that other meetings carry.
    """
    pins = {claim.pinned_to for group in groups for claim in group}
    oldest_first = sorted(known, key=lambda key: (key not in pins, known[key].first_seen, key))
    heirs = {meeting: _heir(meeting, groups, origins) for meeting in oldest_first}
    taken: dict[int, str] = {}
    gone: dict[str, str | None] = {}
    for meeting, heir in heirs.items():
        if heir is None:
            gone[meeting] = None
        elif heir in taken:
            gone[meeting] = taken[heir]
        else:
            taken[heir] = meeting
    named: dict[str, Group] = {meeting: groups[index] for index, meeting in taken.items()}
    for index, group in enumerate(groups):
        if index not in taken:
            named[_fresh_id(group, lambda offer: offer in named or offer in reserved)] = group
    return Assignment(named, gone)


def _heir(meeting: str, groups: Sequence[Group], origins: Mapping[str, str]) -> int | None:
    """Return the index of the group that continues the meeting: of its pin, its exact claims, or most of them."""
    counts = [sum(origins.get(claim.id) == meeting for claim in group) for group in groups]
    founders = [any(founded_by(claim) == meeting for claim in group) for group in groups]
    exact = [sum(claim.finding.when.is_exact for claim in group) for group in groups]
    pinned = [any(claim.pinned_to == meeting for claim in group) for group in groups]
    best = max(
        range(len(groups)), key=lambda i: (pinned[i], counts[i] and exact[i], counts[i], founders[i]), default=None
    )
    return best if best is not None and (counts[best] or pinned[best]) else None


def founded_by(claim: Claim) -> str:
    """Return the id of the meeting that the claim founds if it is the first of it."""
    return stable_id("m", claim.id)


def _fresh_id(group: Group, is_taken: Callable[[str], bool]) -> str:
    pinned = sorted({claim.pinned_to for claim in group if claim.pinned_to})
    offers = [*pinned, *(founded_by(claim) for claim in in_order(group))]
    free = next((offer for offer in offers if not is_taken(offer)), None)
    return free or stable_id("m", "group", *sorted(claim.id for claim in group))
