"""Is it new? A statement judged against what its organisation said before.

New is what adds something that can be named: a matter the holder never spoke of, an act on a matter, a figure of a
measure, an actor. All else is the standing line said again, however it is worded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from podium.ledger.history import History, Near
from podium.ledger.holders import is_joint
from podium.ledger.strength import find_turn
from podium.ledger.terms import Terms, terms_of
from podium.ledger.wording import find_departure
from podium.model.findings import StatementFinding
from podium.model.ledger import Novelty, Statement

SAME_SHARE = 0.6  # so great a part of its terms in one earlier statement makes a sentence a paraphrase of it


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a statement stands to its holder's history, with the earlier statement and the reason in words."""

    novelty: Novelty
    like: str | None
    reason: str
    before: str = ""
    after: str = ""


def judge(finding: StatementFinding, history: History, said_at: datetime) -> Judgement:
    """Return how new the statement is to what its organisation said earlier.

    In an organisation's first two weeks all is new that was not said in nearly the same words.
    """
    if not len(history) and not is_joint(finding.organisation):
        return Judgement(Novelty.NEW, None, "the first known position of its organisation")
    terms = terms_of(finding.evidence.text)
    kin = history.kin(terms.words)
    near = history.nearest(terms, kin)
    like = near.statement.id if near else None
    if news := _news(terms, history.unheard(terms) - {finding.organisation.casefold()}):
        return Judgement(Novelty.NEW, like, news)
    again = Judgement(Novelty.SAID_AGAIN, like, _again(near))
    return _turned(terms, kin) or _reworded(terms, kin) or _early(finding, terms, history, near, said_at) or again


def _early(
    finding: StatementFinding, terms: Terms, history: History, near: Near | None, said_at: datetime
) -> Judgement | None:
    if is_joint(finding.organisation) or not history.is_young(said_at):
        return None
    if (near and near.share >= SAME_SHARE) or history.has_words(terms.words):
        return None
    return Judgement(Novelty.NEW, near.statement.id if near else None, "said in its organisation's first two weeks")


def _turned(terms: Terms, kin: Sequence[Statement]) -> Judgement | None:
    turn = find_turn(terms.words, kin)
    if turn is None:
        return None
    before, after = " ".join(turn.lost), " ".join(turn.found)
    reason = f"nearly the words of an earlier statement: {before or 'nothing'} became {after or 'nothing'}"
    return Judgement(turn.novelty, turn.like.id, reason, before, after)


def _reworded(terms: Terms, kin: Sequence[Statement]) -> Judgement | None:
    departure = find_departure(terms.words, kin)
    if departure is None:
        return None
    reason = f"departs from a formula of {departure.documents} documents"
    return Judgement(Novelty.WORDING_CHANGED, departure.like.id, reason, departure.before, departure.after)


def _news(terms: Terms, unheard: frozenset[str]) -> str:
    """Return what is new in the statement, "" if nothing."""
    parts = [
        _named("first word on", terms.matters & unheard),
        _named("new figure", terms.figures & unheard if terms.acts or terms.gives else ()),
        _named("new actor", terms.names & unheard),
        _named("new act", terms.deeds & unheard),
    ]
    return "; ".join(part for part in parts if part)


def _named(label: str, marks: Iterable[str]) -> str:
    words = ", ".join(sorted(marks))
    return f"{label}: {words}" if words else ""


def _again(near: Near | None) -> str:
    if near is None:
        return "the standing line: no matter, act, figure or actor of its own"
    return f"nothing new in it; {near.share:.0%} of its terms stand in one earlier statement"
