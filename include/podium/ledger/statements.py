"""Bring the statements of one document into the ledger, each judged against what its holder said before."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from rapidfuzz.fuzz import ratio

from podium.ledger.history import History
from podium.ledger.holders import is_of
from podium.ledger.ids import stable_id
from podium.ledger.novelty import Judgement, judge
from podium.ledger.positions import fold_positions, position_id, touched_holders
from podium.ledger.terms import folded
from podium.ledger.updates import StatementsUpdate
from podium.model.changes import Change, ChangeKind, SubjectKind
from podium.model.findings import StatementFinding
from podium.model.ledger import Arrival, Novelty, Statement

_CHANGES = {
    Novelty.NEW: (ChangeKind.NEW_POSITION, 0.6),
    Novelty.WORDING_CHANGED: (ChangeKind.WORDING_CHANGED, 0.5),
    Novelty.HARDENED: (ChangeKind.POSITION_HARDENED, 0.8),
    Novelty.SOFTENED: (ChangeKind.POSITION_SOFTENED, 0.8),
    Novelty.REVERSED: (ChangeKind.POSITION_REVERSED, 1.0),
}
SAME_SENTENCE = 80.0  # characters in common, per cent, of a sentence before and after an edit
_REPORTED = 0.7  # a position that somebody else reports weighs so much of one that its holder states


def merge_statements(known: Mapping[str, Statement], arrival: Arrival) -> StatementsUpdate:
    """Return what the arrival does to statements and positions.

    A statement that is known keeps its judgement. One that the rules no longer find in the same version is retracted;
    one that an edit removed stays, for it was said.
    """
    update = StatementsUpdate(retracted=_retracted(known, arrival))
    earlier = _said_before(known, arrival, update.retracted)
    said_at = arrival.document.published or arrival.seen_at
    histories: dict[str, History] = {}
    for finding in _distinct(arrival):
        key = statement_id(arrival.document.id, finding)
        if key in known:
            update.statements[key] = _seen_again(known[key], finding, arrival)
            continue
        history = _history(histories, earlier, finding.organisation)
        judgement = _edited(earlier, finding, arrival) or judge(finding, history, said_at)
        update.statements[key] = _statement(key, finding, judgement, arrival)
        update.changes += _change(update.statements[key], judgement, arrival)
        history.add(update.statements[key])
    _fold_positions(update, known)
    return update


def statement_id(document_id: str, finding: StatementFinding) -> str:
    """Return the id that the document and the sentence give; its version and its typography play no part."""
    return stable_id("s", document_id, folded(finding.evidence.text))


def _fold_positions(update: StatementsUpdate, known: Mapping[str, Statement]) -> None:
    """Fold anew the positions to which statements came or from which they went."""
    went = [known[key] for key in update.retracted]
    holders = touched_holders([*went, *(one for key, one in update.statements.items() if key not in known)])
    standing = {key: one for key, one in {**known, **update.statements}.items() if key not in update.retracted}
    update.positions = fold_positions(holders, standing.values())
    update.retracted |= {position_id(*holder) for holder in holders} - update.positions.keys()


def _distinct(arrival: Arrival) -> list[StatementFinding]:
    found = {statement_id(arrival.document.id, finding): finding for finding in arrival.findings.statements[::-1]}
    return list(found.values())[::-1]


def _retracted(known: Mapping[str, Statement], arrival: Arrival) -> set[str]:
    found = {statement_id(arrival.document.id, finding) for finding in arrival.findings.statements}
    own = (statement for statement in known.values() if statement.document_id == arrival.document.id)
    return {statement.id for statement in own if statement.version == arrival.version} - found


def _said_before(known: Mapping[str, Statement], arrival: Arrival, retracted: Container[str]) -> list[Statement]:
    """Return the statements up to the document's time, those of its own other versions among them."""
    said_at = arrival.document.published or arrival.seen_at
    return [one for key, one in known.items() if one.said_at <= said_at and key not in retracted]


def _history(histories: dict[str, History], earlier: Sequence[Statement], organisation: str) -> History:
    if organisation not in histories:
        histories[organisation] = History(one for one in earlier if is_of(one.finding.organisation, organisation))
    return histories[organisation]


def _edited(earlier: Iterable[Statement], finding: StatementFinding, arrival: Arrival) -> Judgement | None:
    """Return the judgement on a sentence that an edit of the same document reworded: the edit is told elsewhere."""
    own = [one for one in earlier if one.document_id == arrival.document.id and one.version < arrival.version]
    text = finding.evidence.text
    former = next((one for one in own if ratio(one.finding.evidence.text, text) >= SAME_SENTENCE), None)
    return Judgement(Novelty.SAID_AGAIN, former.id, "the same sentence of the document, edited") if former else None


def _seen_again(known: Statement, finding: StatementFinding, arrival: Arrival) -> Statement:
    if arrival.version < known.version:
        return known
    return replace(known, version=arrival.version, finding=finding)


def _statement(key: str, finding: StatementFinding, judgement: Judgement, arrival: Arrival) -> Statement:
    return Statement(
        id=key,
        document_id=arrival.document.id,
        version=arrival.version,
        source_id=arrival.document.source_id,
        said_at=arrival.document.published or arrival.seen_at,
        finding=finding,
        novelty=judgement.novelty,
        like=judgement.like,
        reason=judgement.reason,
    )


def _change(statement: Statement, judgement: Judgement, arrival: Arrival) -> Sequence[Change]:
    if statement.novelty not in _CHANGES:
        return ()
    kind, weight = _CHANGES[statement.novelty]
    change = Change(
        id=stable_id("h", statement.id, 1, kind),
        kind=kind,
        subject_kind=SubjectKind.STATEMENT,
        subject_id=statement.id,
        subject_version=1,
        at=arrival.seen_at,
        document_id=statement.document_id,
        quote=statement.finding.evidence.text,
        before=(("words", judgement.before),) if judgement.before else (),
        after=(("words", judgement.after),) if judgement.after else (),
        weight=round(weight * (_REPORTED if statement.finding.is_reported else 1.0), 2),
        silent=arrival.silent,
    )
    return (change,)
