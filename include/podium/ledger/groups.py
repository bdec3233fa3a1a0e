"""Groups of claims that grow by joining, unless a contradiction between their members forbids it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from podium.ledger.contradictions import disputed_sides, event_veto, find_veto, people_of, place_veto
from podium.ledger.dates_apart import date_veto, hour_veto, spans
from podium.ledger.evidence import Weighing, weigh
from podium.ledger.naming import is_same_event
from podium.ledger.parties import is_same_party
from podium.ledger.traits import Traits
from podium.model.findings import Party


class Groups:
    """A partition of claims under construction: it starts with one group a claim."""

    def __init__(self, claims: Iterable[Traits]) -> None:
        self.traits = {traits.claim.id: traits for traits in claims}
        self._members = {key: [key] for key in self.traits}
        self._head = {key: key for key in self.traits}
        self._weighings: dict[tuple[str, str], Weighing] = {}

    def weighing(self, one: str, other: str) -> Weighing:
        """Return the evidence between two claims, weighed once."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._weighings:
            self._weighings[pair] = weigh(self.traits[pair[0]], self.traits[pair[1]])
        return self._weighings[pair]

    def members(self, claim: str) -> Sequence[str]:
        """Return the ids of the claims in the group of `claim`."""
        return self._members[self._head[claim]]

    def is_joined(self, one: str, other: str) -> bool:
        """Tell whether the two are in one group."""
        return self._head[one] == self._head[other]

    def join(self, one: str, other: str) -> None:
        """Make the groups of the two claims one."""
        kept, gone = sorted((self._head[one], self._head[other]))
        if kept == gone:
            return
        for key in self._members[gone]:
            self._head[key] = kept
        self._members[kept] += self._members.pop(gone)

    def all(self) -> list[tuple[str, ...]]:
        """Return the groups, each sorted, in the order of their first ids."""
        return sorted(tuple(sorted(members)) for members in self._members.values())

    def is_contradicted(self, one: str, other: str) -> bool:
        """Tell whether a member of one group contradicts a member of the other, all that both say considered."""
        here, there = self.members(one), self.members(other)
        union = [self.traits[key] for key in (*here, *there)]
        return _pins_differ(union) or any(
            self.weighing(a, b).veto and not _is_explained(self.traits[a], self.traits[b], union)
            for a in here
            for b in there
        )


def _pins_differ(union: Iterable[Traits]) -> bool:
    return len({traits.claim.pinned_to for traits in union} - {None}) > 1


def _is_explained(one: Traits, other: Traits, union: Sequence[Traits]) -> bool:
    """Tell whether third claims resolve the contradiction: they move the date, or bear two days or other people."""
    if not date_veto(one, other):
        return find_veto(one, other) is None and _are_people_explained(one, other, union)
    if any(_moves(third, one, other) or _moves(third, other, one) for third in union):
        return True
    is_elsewhere = event_veto(one, other) or place_veto(one, other)
    is_spanned = any(spans(third, one, other) for third in union)
    return is_spanned and not is_elsewhere and _are_people_explained(one, other, union)


def _are_people_explained(one: Traits, other: Traits, union: Sequence[Traits]) -> bool:
    """Tell whether third claims name people of both; whom one list gives other hours only a visit to all joins."""
    if hour_veto(one, other) and not any(
        third.is_visit and _names(third, (*one.people, *other.people)) for third in union
    ):
        return False
    disputed = [(people_of(one, side), people_of(other, side)) for side in disputed_sides(one, other)]
    is_named = all(any(_bears(third, here, there) for third in union) for here, there in disputed)
    return is_named or _share_event(one, other, union)


def _share_event(one: Traits, other: Traits, union: Sequence[Traits]) -> bool:
    """Tell whether the event that one of the two names is that of a third claim which the other joined."""
    return any(third is not one and is_same_event(third, one) for third in union) or any(
        third is not other and is_same_event(third, other) for third in union
    )


def _moves(mover: Traits, old: Traits, new: Traits) -> bool:
    if any(old.when.overlaps(before) and new.when.overlaps(after) for before, after in mover.moves):
        return True
    return mover.is_adrift and mover.when.overlaps(old.when) and date_veto(mover, new) is None


def _names(third: Traits, people: Iterable[Party]) -> bool:
    return all(any(is_same_party(person, named) for named in third.people) for person in people)


def _bears(third: Traits, here: Iterable[Party], there: Iterable[Party]) -> bool:
    """Tell whether the claim names somebody of both."""
    return all(any(_names(third, [person]) for person in people) for people in (here, there))
