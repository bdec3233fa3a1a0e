"""Who is met at a stop, and the host who is met where nobody is named."""

from __future__ import annotations

from dataclasses import replace

from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.taking_part import named, side_party, sides, zone_end
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
    r"|participat\w+|attend|co-chair|dialogue|led by|negotiations)\b"
)


def met_at(sentence: Sentence, start: int, host: str | None) -> tuple[Party, ...]:
    """Return who is met by the words behind `start`: persons, and the hosts' or others' officials."""
    cue = _MEETING.search(sentence.text, start)
    if cue is None:
        return ()
    start = cue.start()
    end = zone_end(sentence.text, start, len(sentence.text))
    found = [_of_host(party, host) for party in named(sentence, start, end)]
    found.extend(party for party in sides(sentence, start, end, strict=True) if party.stands_for != host)
    speaker = sentence.paragraph.speaker
    return unique(party for party in found if not (speaker and speaker.name == party.name))


def with_host(draft: Draft, home: str | None) -> Draft:
    """Add the country that is visited unless somebody of it is named."""
    if draft.kind is not MeetingKind.VISIT or draft.host is None or draft.host == home:
        return draft
    own = {party.key for party in draft.own}
    members = _members(draft, home)
    if members:
        return replace(draft, others=unique((*draft.others, *members)))
    if any(party.stands_for == draft.host for party in draft.others if party.key not in own):
        return draft
    home_or_host = {draft.host, home, *(member.stands_for for member in draft.own)}
    if any(
        p.kind is PartyKind.PERSON and is_country(p.stands_for) and p.stands_for not in home_or_host
        for p in draft.others
    ):
        return draft
    if any(
        _is_of_palestinians(party) or (party.stands_for is None and party.kind is PartyKind.PERSON)
        for party in draft.others
    ):
        return draft
    return replace(draft, others=(*draft.others, country_party(draft.host)))


def _members(draft: Draft, home: str | None) -> tuple[Party, ...]:
    """Return the other members of the format for which the journey is made."""
    record = organisations().get(draft.event or "")
    parties = [side_party(name) for name in (record.members if record else ()) if name != home]
    return tuple(party for party in parties if party.stands_for != home)


def _is_of_palestinians(party: Party) -> bool:
    return "Palestinian" in (party.stands_for or "") or party.stands_for == "West Bank"
