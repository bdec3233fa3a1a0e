"""One record for one meeting: what several sentences of a document say of it is put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from podium.analysis.meetings.draft import Draft
from podium.analysis.parties import unique
from podium.analysis.places import is_within
from podium.model.findings import MeetingKind, MeetingStatus, Party, PartyKind, Place

_PLAIN = (MeetingKind.MEETING, MeetingKind.TALKS, MeetingKind.VISIT, MeetingKind.CALL)


def merge_drafts(drafts: Iterable[Draft], home: str | None) -> list[Draft]:
    """Return the drafts with those of one meeting joined, in the order of the text."""
    merged: list[Draft] = []
    for draft in drafts:
        at = next((number for number, known in enumerate(merged) if _is_same(known, draft, home)), None)
        if at is None:
            merged.append(draft)
        else:
            merged[at] = _join(merged[at], draft)
    return merged


def _is_same(one: Draft, other: Draft, home: str | None) -> bool:
    if _dates_differ(one, other) or (one.apart and other.apart and _others_differ(one, other)):
        return False
    if "meeting.schedule" in (one.rule, other.rule):
        return one.rule == other.rule and _foreign(one, home) == _foreign(other, home)
    by_name = _same_by_name(one, other)
    return by_name if by_name is not None else _same_by_sides(one, other, home)


def _same_by_sides(one: Draft, other: Draft, home: str | None) -> bool:
    """Tell by place and by who takes part whether two drafts are one meeting."""
    if _places_differ(one, other) or _is_event_beside(one, other) or _is_event_beside(other, one):
        return False
    if _is_one_visit(one, other):
        return True
    if "meeting.at-stop" in (one.rule, other.rule):
        is_nameless = not (one.name or other.name)
        return one.rule == other.rule and is_nameless and bool(_foreign(one, home) & _foreign(other, home))
    return _same_counterparts(one, other, home)


def _is_event_beside(event: Draft, other: Draft) -> bool:
    """Tell whether one is an event of its own, the other the visit to it or the meeting that remarks open."""
    is_opening = other.rule == "meeting.opening" and event.event is not None and other.event is None
    return _is_event_of_visit(event, other) or (is_opening and event.kind not in _PLAIN)


def _is_event_of_visit(event: Draft, visit: Draft) -> bool:
    """Tell whether a format with a name of its own, told by a sentence of its own, only takes place within a visit."""
    return (
        visit.kind is MeetingKind.VISIT
        and event.kind not in _PLAIN
        and _is_proper(event.name)
        and event.sentences[0] is not visit.sentences[0]
    )


def _is_one_visit(one: Draft, other: Draft) -> bool:
    """Tell whether one side's visit to one country is told twice, once by the guest's name, once by the country's."""
    if one.kind is not MeetingKind.VISIT or other.kind is not MeetingKind.VISIT or one.host != other.host:
        return False
    mine, theirs = ({party.key for party in draft.own} for draft in (one, other))
    persons = [{party.key for party in draft.own if party.kind is PartyKind.PERSON} for draft in (one, other)]
    if mine & theirs:
        return True
    return not all(persons) and _own_sides(one) == _own_sides(other) != set()


def _own_sides(draft: Draft) -> set[str]:
    return {party.stands_for or party.name for party in draft.own}


def _same_by_name(one: Draft, other: Draft) -> bool | None:
    """Tell by the events' names whether two drafts are one meeting; None where the names do not decide."""
    if one.event and other.event:
        return one.event == other.event
    if _one_telling(one, other):
        return not (_is_proper(one.name) and _is_proper(other.name)) or one.name == other.name
    if one.name and other.name and not _is_one_number(one.name, other.name):
        return one.name == other.name or one.name in other.name or other.name in one.name
    return None


def _is_one_number(one: str, other: str) -> bool:
    """Tell whether two events are only counted, and alike: "their second summit", "their second meeting"."""
    return not _is_proper(one) and not _is_proper(other) and one.split(maxsplit=1)[:1] == other.split(maxsplit=1)[:1]


def _one_telling(one: Draft, other: Draft) -> bool:
    """Tell whether one sentence tells both, for the same day and no two places."""
    same_day = one.when.is_known and one.when.first == other.when.first
    return one.sentences[0] is other.sentences[0] and same_day and not _places_differ(one, other)


def _is_proper(name: str) -> bool:
    return any(word[:1].isupper() for word in name.split())


def _same_counterparts(one: Draft, other: Draft, home: str | None) -> bool:
    """Tell whether the same sides meet: a person in common, or the same countries where one names no persons."""
    mine, theirs = _foreign(one, home), _foreign(other, home)
    if not mine or not theirs:
        return False
    persons_mine, persons_theirs = _persons(mine, one), _persons(theirs, other)
    if persons_mine and persons_theirs:
        return bool(persons_mine & persons_theirs) and not _others_differ(one, other)
    mine_sides, their_sides = _sides(one, home), _sides(other, home)
    return bool(mine_sides & their_sides) and (mine_sides <= their_sides or their_sides <= mine_sides)


def _others_differ(one: Draft, other: Draft) -> bool:
    """Tell whether beside those in common each names somebody of another side: one minister's calls with two others."""
    common = {party.key for party in one.parties} & {party.key for party in other.parties}
    mine, theirs = ([party for party in draft.parties if party.key not in common] for draft in (one, other))
    if _is_named_apart(one, other) and all(party.kind is PartyKind.PERSON for party in (*mine, *theirs)):
        return bool(mine and theirs)
    sides = [{party.stands_for or party.name for party in rest} for rest in (mine, theirs)]
    return all(sides) and not sides[0] & sides[1]


def _is_named_apart(one: Draft, other: Draft) -> bool:
    """Tell whether one is an event of a kind of its own, the other a plain meeting: a dialogue, a call on a premier."""
    return (one.kind in _PLAIN) != (other.kind in _PLAIN) and not (one.when.is_known and other.when.is_known)


def _foreign(draft: Draft, home: str | None) -> frozenset[str]:
    found = frozenset(party.key for party in draft.parties if party.stands_for != home)
    return found or frozenset(party.key for party in draft.parties)


def _persons(keys: frozenset[str], draft: Draft) -> frozenset[str]:
    return frozenset(p.key for p in draft.parties if p.key in keys and p.kind is PartyKind.PERSON)


def _sides(draft: Draft, home: str | None) -> frozenset[str]:
    found = {party.stands_for or party.name for party in draft.parties} | ({draft.host} if draft.host else set())
    return frozenset(side for side in found if side and side != home)


def _dates_differ(one: Draft, other: Draft) -> bool:
    if not one.when.is_known or not other.when.is_known:
        return False
    return not one.when.overlaps(other.when) and not (other.new_when and other.new_when.overlaps(one.when))


def _places_differ(one: Draft, other: Draft) -> bool:
    if one.place is None or other.place is None:
        return False
    return not is_within(one.place, other.place)


def _join(one: Draft, other: Draft) -> Draft:
    """Put two drafts of one meeting together: the more exact date, the nearer place, all who take part."""
    first, second = (one, other) if _says_more(one) >= _says_more(other) else (other, one)
    called_off = next((d for d in (one, other) if d.status in (MeetingStatus.CANCELLED, MeetingStatus.POSTPONED)), None)
    sentences = tuple(
        dict.fromkeys((*(called_off.sentences if called_off else ()), *first.sentences, *second.sentences))
    )
    return replace(
        first,
        own=first.own or second.own,
        others=_others(first, second),
        sentences=sentences[:2] if _adds(first, second) or called_off else first.sentences,
        when=first.when if first.when.is_known else second.when,
        place=_nearer(first, second),
        status=_status(one.status, other.status),
        event=first.event or second.event,
        name=first.name or second.name,
        trip=first.trip or second.trip,
        host=first.host or second.host,
        new_when=first.new_when or second.new_when,
        told=(*one.told, *one.sentences, *other.told, *other.sentences),
        trace=(*first.trace, *(f"also: {step}" for step in second.trace)),
    )


def _others(first: Draft, second: Draft) -> tuple[Party, ...]:
    everyone = (
        unique((*first.others, *second.others, *second.own)) if first.own else unique((*first.others, *second.others))
    )
    own = {party.key for party in (first.own or second.own)}
    stood_for = {party.stands_for for party in (*first.own, *second.own, *everyone) if party.kind is PartyKind.PERSON}
    lasting = (PartyKind.PERSON, PartyKind.ORGANISATION) if first.event or second.event else (PartyKind.PERSON,)
    return tuple(p for p in everyone if p.key not in own and (p.kind in lasting or p.stands_for not in stood_for))


def _nearer(first: Draft, second: Draft) -> Place | None:
    if first.place and not first.place.city and second.place and second.place.city:
        return second.place
    return first.place or second.place


def _adds(first: Draft, second: Draft) -> bool:
    return (
        (second.when.is_known and not first.when.is_known)
        or (second.place is not None and first.place is None)
        or len(second.parties) > len(first.parties)
    )


def _says_more(draft: Draft) -> int:
    return (
        4 * draft.when.is_known
        + 2 * draft.when.is_exact
        + bool(draft.place)
        + bool(draft.event or draft.name)
        + (draft.rule == "meeting.journey")
        + (len(draft.parties) > 1)
    )


def _status(one: MeetingStatus, other: MeetingStatus) -> MeetingStatus:
    """Return the status that weighs more: what is called off stays so, and what is fixed is no longer tentative."""
    for status in (one, other):  # of two that call it off the one told first
        if status in (MeetingStatus.CANCELLED, MeetingStatus.POSTPONED):
            return status
    return MeetingStatus.SCHEDULED if MeetingStatus.SCHEDULED in (one, other) else MeetingStatus.TENTATIVE
