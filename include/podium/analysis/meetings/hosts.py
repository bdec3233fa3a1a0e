"""Who is met at a stop, and the host who is met where nobody is named."""

from __future__ import annotations

from dataclasses import replace

from podium.analysis.meetings.clauses import OTHER_CLAUSE
from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.pronouns import speaking
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.taking_part import named, side_party, sides, zone_end
from podium.analysis.meetings.two_sides import lean
from podium.analysis.parties import country_party, is_country, unique
from podium.lexicons.organisations import organisations
from podium.model.findings import MeetingKind, Party, PartyKind
from podium.patterns import pattern


def _of_host(party: Party, host: str | None) -> Party:
    """Give an official without country, who is met at a stop, the country of the stop."""
    return replace(party, stands_for=host) if party.stands_for is None and party.office else party


_MEETING = pattern(
    r"(?i)\b(?:meet|meets|meeting|meetings|consult\w*|engag\w+|host|join|joined|speak|hold|confer"
    r"|talks?|welcome|dine|accompanied|work (?:jointly |closely )?with|together with|alongside"
    r"|participat\w+|attend|co-chair|calls? on|dialogue|led by|negotiations|summit with)\b"
)


def met_at(sentence: Sentence, start: int, host: str | None) -> tuple[Party, ...]:
    """Return who is met by the words behind `start`: persons, and the hosts' or others' officials."""
    cue = _MEETING.search(sentence.text, start)
    if cue is None:
        return ()
    start = cue.start()
    close = OTHER_CLAUSE.search(sentence.text, start)
    end = zone_end(sentence.text, start, close.start() if close else len(sentence.text))
    found = [_of_host(party, host) for party in named(sentence, start, end)]
    found.extend(sides(sentence, start, end, strict=True))
    speaker = sentence.paragraph.speaker
    return unique(party for party in found if not (speaker and speaker.name == party.name))


# Kinds of events to which many come: the country in which they are held is not whom one meets.
OF_MANY = (MeetingKind.SUMMIT, MeetingKind.MINISTERIAL, MeetingKind.CONFERENCE)


def with_host(draft: Draft, home: str | None) -> Draft:
    """Add the country that is visited unless somebody of it is named."""
    host = draft.host
    if draft.kind is not MeetingKind.VISIT or host is None or host == home:
        return draft
    draft = replace(draft, others=lean(draft.own, draft.others))
    if members := _members(draft, home):
        return replace(draft, others=unique((*draft.others, *members)))
    is_told_by_office = draft.sentences[0].scene.document.official
    if (draft.event or is_told_by_office) and any(party.kind is PartyKind.ORGANISATION for party in draft.others):
        return draft  # "to Brussels to meet NATO Allies", "to attend the International Energy Agency’s ministerial"
    if _NEGOTIATED.search(draft.sentences[0].text) or _has_somebody_met(
        draft, {host, home, *(member.stands_for for member in draft.own)}
    ):
        return draft
    return replace(draft, others=(*draft.others, country_party(host)))


# "to Oslo for the next round of talks": the sides of these meet there, not the hosts.
_NEGOTIATED = pattern(r"(?i)\brounds?\s+of\s+(?:[\w-]+\s+){0,3}(?:talks|negotiations|consultations)\b")


def _has_somebody_met(draft: Draft, home_or_host: set[str | None]) -> bool:
    """Tell whether the draft names who is met: one of the host, of no known side, or one met on neutral ground."""
    own = {party.key for party in draft.own}
    return any(
        (party.stands_for == draft.host and party.key not in own)
        or (party.stands_for not in home_or_host and _is_met_on_neutral_ground(party, draft))
        or _is_of_palestinians(party)
        or (party.stands_for is None and party.kind is PartyKind.PERSON)
        for party in draft.others
    )


def _is_met_on_neutral_ground(party: Party, draft: Draft) -> bool:
    """Tell whether one of a third country is met in place of the host; a travel note names such for other reasons."""
    is_named = party.kind is PartyKind.PERSON or not draft.sentences[0].scene.is_travel
    return is_named and is_country(party.stands_for)


def _members(draft: Draft, home: str | None) -> tuple[Party, ...]:
    """Return the other members of the format for which the journey is made."""
    record = organisations().get(draft.event or "")
    parties = [side_party(name) for name in (record.members if record else ()) if name != home]
    return tuple(party for party in parties if party.stands_for != home)


def _is_of_palestinians(party: Party) -> bool:
    return "Palestinian" in (party.stands_for or "") or party.stands_for == "West Bank"


def with_ourselves(draft: Draft) -> Draft:
    """Add the side whose "we" speaks of a gathering as one it takes part in: "We have a NATO summit coming up"."""
    sentence = draft.sentences[0]
    is_ours = draft.event is not None and draft.kind in OF_MANY and _WE.search(sentence.text)
    ours = speaking(sentence, "we") if is_ours else ()
    sides = {party.stands_for for party in draft.parties}
    return replace(draft, own=(*draft.own, *(party for party in ours if party.stands_for not in sides)))


_WE = pattern(r"\b[Ww]e\b")
