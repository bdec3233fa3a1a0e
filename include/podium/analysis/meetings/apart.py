"""Meetings of one verb with several others, each of its own: "has meetings with leaders of Chad, Togo and Mali"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.scene import Sentence
from podium.model.findings import MeetingKind, Party, PartyKind
from podium.patterns import pattern


def each_apart(sentence: Sentence, start: int, draft: Draft) -> Iterator[Draft]:
    """Yield a meeting for each side that somebody meets by itself; the draft itself where all meet together."""
    own, others = _host_and_guests(draft)
    sides = list(dict.fromkeys(party.stands_for or party.name for party in others))
    is_report = not sentence.scene.document.official
    if not (is_report and own and len(sides) > 1 and _are_apart(sentence, start, draft, others)):
        yield draft
        return
    for side in sides:
        met = tuple(party for party in others if (party.stands_for or party.name) == side)
        yield replace(draft, own=own, others=met, name="", apart=True)


def _host_and_guests(draft: Draft) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Return the one person who meets the others, and these."""
    own = draft.own or draft.parties[:1]
    is_one = len(own) == 1 and own[0].kind is PartyKind.PERSON
    return (own, tuple(party for party in draft.parties if party not in own)) if is_one else ((), ())


def _are_apart(sentence: Sentence, start: int, draft: Draft, others: tuple[Party, ...]) -> bool:
    is_plain = draft.kind in (MeetingKind.MEETING, MeetingKind.CALL) and not draft.event
    is_of_states = all(party.kind in (PartyKind.PERSON, PartyKind.COUNTRY) for party in others)
    return is_plain and is_of_states and _EACH.search(sentence.text, start) is not None


# "will hold meetings with", "is set to meet separately with", "to meet with leaders including X and Y"
_EACH = pattern(
    r"(?i)(?<!joint )(?<!trilateral )\b(?:meetings|sit-?downs|bilaterals|one-on-ones|(?:tele)?phone calls)\b"
    r"[^.;]{0,40}?\bwith\b"
    r"|\b(?:separately|individually|one-on-one)\b[^.;]{0,20}?\bwith\b|\bwith\s+(?:\w+\s+)?leaders,?\s+including\b"
)
