"""A holder's current line on each topic, folded from all of its statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from podium.ledger.holders import person_of
from podium.ledger.ids import stable_id
from podium.model.findings import Topic
from podium.model.ledger import Novelty, Position, Statement

WORDINGS = 50  # so many wordings of a line are kept, the newest

Holder = tuple[str, str | None, Topic]  # organisation, person (None: the organisation's own line), topic


def touched_holders(statements: Iterable[Statement]) -> frozenset[Holder]:
    """Return the holders whose positions the statements belong to."""
    return frozenset(holder for statement in statements for holder in _holders(statement))


def fold_positions(holders: Iterable[Holder], statements: Iterable[Statement]) -> dict[str, Position]:
    """Return the positions of the holders by their statements; a holder without any has none."""
    wanted = frozenset(holders)
    said: dict[Holder, list[Statement]] = {}
    organisations = {organisation for organisation, _, _ in wanted}
    own = [one for one in statements if one.finding.organisation in organisations]
    for statement in sorted(own, key=lambda one: (one.said_at, one.id)):
        for holder in wanted.intersection(_holders(statement)):
            said.setdefault(holder, []).append(statement)
    return {position_id(*holder): _folded(holder, ones) for holder, ones in said.items()}


def position_id(organisation: str, person: str | None, topic: Topic) -> str:
    """Return the id of a holder's position on a topic."""
    return stable_id("p", organisation, person or "", topic)


def _holders(statement: Statement) -> Iterator[Holder]:
    finding = statement.finding
    for topic in finding.topics[:1]:
        yield finding.organisation, None, topic
        if person := person_of(finding):
            yield finding.organisation, person, topic


def _folded(holder: Holder, said: Sequence[Statement]) -> Position:
    """Return the position: its line is the latest that was new, or the first where none was."""
    organisation, person, topic = holder
    lines = [one for one in said if one.novelty is not Novelty.SAID_AGAIN] or said[:1]
    return Position(
        id=position_id(organisation, person, topic),
        organisation=organisation,
        person=person,
        topic=topic,
        line=lines[-1].finding.evidence.text,
        statement_id=lines[-1].id,
        first_said=said[0].said_at,
        last_said=said[-1].said_at,
        times_said=len(said),
        wordings=tuple((one.said_at, one.finding.evidence.text) for one in lines[-WORDINGS:]),
    )
