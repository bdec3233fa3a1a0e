"""A person's answer to the ledger: merge, split, correct; later merges and re-analysis respect it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from podium.errors import NotFound, UsageError
from podium.ledger.meetings import rebuild
from podium.ledger.overlay import check_facts
from podium.ledger.pins import split_id
from podium.ledger.regroup import regroup
from podium.model.ledger import Claim, Correction, CorrectionKind, LedgerState, LedgerUpdate, Meeting


def apply_correction(state: LedgerState, correction: Correction, *, now: datetime) -> LedgerUpdate:
    """Return the meetings as the correction wants them; it raises no change, for nothing happened in the world.

    Raises NotFound for a subject that the state does not hold, UsageError for one that makes no sense or for a
    correction dated after `now`.
    """
    if correction.at > now:
        message = f"correction {correction.id}: dated {correction.at}, which is later than now ({now})"
        raise UsageError(message)
    known = {meeting.id: meeting for meeting in state.meetings}
    pinned = _PINNERS[correction.kind](known, correction)
    regrouped = regroup(known, pinned, (), {})
    corrections = (*state.corrections, correction)
    rebuilt = [rebuild(key, group, regrouped, corrections) for key, group in regrouped.groups.items()]
    return LedgerUpdate(
        meetings=tuple(meeting for meeting in rebuilt if meeting != known.get(meeting.id)),
        gone=tuple(sorted(regrouped.gone.items())),
    )


def _merge(known: Mapping[str, Meeting], correction: Correction) -> list[Claim]:
    first, *others = [_meeting(known, key) for key in correction.subjects]
    if not others:
        message = f"merge {first.id}: expected a second meeting to merge with it, found none"
        raise UsageError(message)
    return _pinned((claim for meeting in (first, *others) for claim in meeting.claims), first.id)


def _split(known: Mapping[str, Meeting], correction: Correction) -> list[Claim]:
    meeting, leaving = _meeting(known, correction.subjects[0]), set(correction.subjects[1:])
    missing = leaving - {claim.id for claim in meeting.claims}
    if missing or not leaving or len(leaving) == len(meeting.claims):
        message = f"split {meeting.id}: expected some but not all of its claims, found {', '.join(sorted(leaving))}"
        raise UsageError(message)
    staying = _pinned((claim for claim in meeting.claims if claim.id not in leaving), meeting.id)
    return staying + _pinned((claim for claim in meeting.claims if claim.id in leaving), split_id(correction))


def _correct(known: Mapping[str, Meeting], correction: Correction) -> list[Claim]:
    check_facts(correction.facts)
    return list(_meeting(known, correction.subjects[0]).claims)


def _pinned(claims: Iterable[Claim], meeting_id: str) -> list[Claim]:
    return [replace(claim, pinned_to=meeting_id) for claim in claims]


def _meeting(known: Mapping[str, Meeting], key: str) -> Meeting:
    if key not in known:
        message = f"no meeting {key}: expected the id of a meeting in the ledger"
        raise NotFound(message)
    return known[key]


_PINNERS: dict[CorrectionKind, Callable[[Mapping[str, Meeting], Correction], list[Claim]]] = {
    CorrectionKind.MERGE: _merge,
    CorrectionKind.SPLIT: _split,
    CorrectionKind.CORRECT: _correct,
}
