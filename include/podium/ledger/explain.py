"""Why a meeting is what it is: its claims, what joined them, what stands against what."""

from __future__ import annotations

from collections.abc import Iterator

from podium.ledger.facts_text import parties_text, place_text, when_text
from podium.ledger.fold import by_authority
from podium.model.ledger import Claim, Meeting, Statement


def explain_meeting(meeting: Meeting) -> tuple[str, ...]:
    """Return lines for a reader: the facts, then each claim with its sentence and the evidence that joined it."""
    return tuple(_meeting_lines(meeting))


def explain_statement(statement: Statement, like: Statement | None) -> tuple[str, ...]:
    """Return lines for a reader: the judgement, its reason, and the earlier statement where there is one."""
    lines = [f"{statement.id} {statement.novelty}: {statement.reason}", f"  “{statement.finding.evidence.text}”"]
    if like:
        lines += [f"  compared with {like.id} of {like.said_at:%Y-%m-%d}:", f"  “{like.finding.evidence.text}”"]
    return tuple(lines)


def _meeting_lines(meeting: Meeting) -> Iterator[str]:
    yield f"{meeting.id} v{meeting.version} {meeting.status}: {meeting.title}"
    yield f"  {when_text(meeting.when)}, {place_text(meeting.place)}: {parties_text(meeting.participants)}"
    for claim in by_authority(meeting.claims):
        yield from _claim_lines(claim)
    for closing in meeting.closings:
        yield f"  held, says {closing.document_id}: “{closing.finding.evidence.text}”"


def _claim_lines(claim: Claim) -> Iterator[str]:
    finding = claim.finding
    voice = "official" if claim.official else "reported"
    said = f"{finding.status}, {when_text(finding.when)}, {place_text(finding.place)}"
    yield f"  {claim.id} {voice}, {claim.source_id} {claim.said_at:%Y-%m-%d}: {said}"
    for evidence in finding.evidence:
        yield f"    “{evidence.text}”"
    if claim.pinned_to:
        yield f"    pinned to {claim.pinned_to} by a correction"
    if claim.formerly:
        yield f"    gave before: {', '.join(when_text(when) for when in claim.formerly)}"
    if claim.joined_by:
        total = sum(weight for _, weight in claim.joined_by)
        yield f"    joined by {total:.2f}: {', '.join(f'{name} {weight:+.2f}' for name, weight in claim.joined_by)}"
    yield from (f"    {step}" for step in finding.trace)
