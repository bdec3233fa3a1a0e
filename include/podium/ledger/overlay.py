"""Facts that a person corrected, laid over the folded ones until newer claims say otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from podium.errors import UsageError
from podium.ledger.assignment import founded_by
from podium.ledger.fold import Facts, fold
from podium.model.findings import MeetingKind, MeetingStatus, Place
from podium.model.ledger import Claim, Correction, CorrectionKind
from podium.model.when import UNKNOWN_WHEN, Precision

Setter = Callable[[Facts, str], Facts]


def lay_over(facts: Facts, meeting_id: str, claims: Sequence[Claim], corrections: Iterable[Correction]) -> Facts:
    """Return the facts with those that a person corrected; a claim made after the correction can change them again."""
    meant = {meeting_id, *(founded_by(claim) for claim in claims)}
    for correction in sorted(corrections, key=lambda correction: (correction.at, correction.id)):
        if correction.kind is CorrectionKind.CORRECT and correction.subjects[0] in meant:
            facts = _apply(facts, correction, claims)
    return facts


def check_facts(pairs: Iterable[tuple[str, str]]) -> None:
    """Raise UsageError for a field that cannot be corrected or a value that is none."""
    for field, value in pairs:
        if field not in SETTERS:
            message = f"{field!r} is no fact of a meeting; expected one of {', '.join(SETTERS)}"
            raise UsageError(message)
        try:
            SETTERS[field](_BLANK, value)
        except ValueError as error:
            message = f"{field}: {value!r} cannot be read: {error}"
            raise UsageError(message) from error


def _apply(facts: Facts, correction: Correction, claims: Sequence[Claim]) -> Facts:
    earlier = [claim for claim in claims if claim.said_at <= correction.at]
    then = fold(earlier) if earlier else None
    for field, value in correction.facts:
        if then is None or _part(then, field) == _part(fold(claims), field):
            facts = SETTERS[field](facts, value)
    return facts


def _part(facts: Facts, field: str) -> object:
    """Return the fact in which the field lies."""
    if field in ("first", "last", "precision"):
        return facts.when.first, facts.when.last
    return facts.place if field in ("city", "country") else getattr(facts, field)


def _set_when(facts: Facts, **parts: object) -> Facts:
    return replace(facts, when=replace(facts.when, **parts))  # type: ignore[arg-type]


def _set_first(facts: Facts, value: str) -> Facts:
    first = date.fromisoformat(value)
    last = max(first, facts.when.last or first)
    precision = facts.when.precision if facts.when.is_exact else Precision.DAY
    return _set_when(facts, first=first, last=last, precision=precision)


def _set_last(facts: Facts, value: str) -> Facts:
    last = date.fromisoformat(value)
    first = min(last, facts.when.first or last)
    return _set_when(facts, first=first, last=last, precision=Precision.DAY if first == last else Precision.RANGE)


def _set_place(facts: Facts, **parts: object) -> Facts:
    return replace(facts, place=replace(facts.place or Place(), is_virtual=False, **parts))  # type: ignore[arg-type]


SETTERS: dict[str, Setter] = {
    "title": lambda facts, value: replace(facts, title=value),
    "kind": lambda facts, value: replace(facts, kind=MeetingKind(value)),
    "status": lambda facts, value: replace(facts, status=MeetingStatus(value)),
    "event": lambda facts, value: replace(facts, event=value or None),
    "first": _set_first,
    "last": _set_last,
    "precision": lambda facts, value: _set_when(facts, precision=Precision(value)),
    "city": lambda facts, value: _set_place(facts, city=value or None),
    "country": lambda facts, value: _set_place(facts, country=value or None),
}

_BLANK = Facts("", MeetingKind.MEETING, UNKNOWN_WHEN, None, (), MeetingStatus.SCHEDULED, None, None, (), ())
