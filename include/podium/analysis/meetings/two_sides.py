"""Whether a meeting has two sides, and who they are around its words."""

from __future__ import annotations

from collections.abc import Sequence

from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.taking_part import named, sides
from podium.analysis.parties import is_country
from podium.model.documents import DocumentKind
from podium.model.findings import MeetingKind, Party, PartyKind
from podium.patterns import pattern

_MEMBERS = pattern(
    r"(?i)\b(?:ministers|leaders|ambassadors|heads of (?:state|government)|envoys|member states"
    r"|members|allies|partners|(?:governing|executive) (?:board|council)|board of governors|council of ministers"
    r"|chiefs of (?:staff|defen[cs]e))\b"
)


_FOREIGN_AUDIENCE = pattern(
    r"(?i)\b(?:counterparts?|foreign ministers|heads of (?:state|government)|world leaders|ambassadors"
    r"|delegations|allies and partners|allied|allies"
    r"|(?:between|among) the (?:two|three|four|five) (?:leaders|presidents|ministers|sides|countries))\b"
)


_WITH_LEADERS = pattern(
    r"(?i)\bwith (?:(?:transatlantic|european|allied|western|regional|gulf|african|arab|asian|foreign|g7|g20)\s+){1,2}"
    r"(?:leaders|counterparts|ministers|ambassadors)\b"
)


# "Leaders from 52 countries are set to meet": many sides, none of which is named.
_OF_MANY_COUNTRIES = pattern(
    r"(?i)\b(?:leaders|presidents|ministers|officials|envoys|diplomats|negotiators|delegates|representatives)\s+(?:from|of)"
    r"\s+[^,;.]{0,60}?\b(?:countries|nations|states|governments|powers)\b"
)


# "European diplomats were set to meet": the officials of a region.
_OF_REGION = pattern(
    r"\b(?:(?:European|EU|Arab|African|Asian|Gulf|Western|Allied|Nordic|Baltic|Balkan|Caribbean|Pacific|Central Asian"
    r"|Latin American|Southeast Asian|NATO|G-?7|G-?20|[Ww]orld|[Gg]lobal)\s+){1,2}"
    r"(?:(?:foreign|defen[cs]e|finance|trade|prime)\s+)?(?:leaders|ministers|diplomats|officials|envoys|ambassadors|negotiators|presidents)\b"
)


# "The Security Council will meet on Friday", "NATO called a meeting for Monday": the members of a body meet.
_BODY_MEETS = pattern(
    r"\b(?:(?:[Cc]ouncil|[Ll]eague|Union|Assembly|Conference|Organi[sz]ation|Community|Commonwealth|Group of \w+)"
    r"(?!\s+(?:of|on|for)\b)|NATO|EU|UN|OSCE|ASEAN|ECOWAS|IAEA|OPEC\+?|G-?7|G-?20|Eurogroup|Quad)\s+"
    r"(?:(?:will|would|has|have|is|are|was|were|to|due|set|scheduled|expected|planning|plans|also|later|on \w+day)"
    r"\s+){0,4}"
    r"(?:meet(?!\s+with\b)|gather|convene[sd]?|reconvene|(?:call|hold|convok|request|schedul)(?:ed|s|e)?\s+(?:its\s+|an?\s+)"
    r"(?:[\w-]+\s+){0,3}(?:meeting|session|summit|gathering|talks|consultations)\b(?!\s+with\b))"
)


def is_of_many(words: str) -> bool:
    """Tell whether the words name those who meet by their number or kind alone."""
    return _OF_MANY_COUNTRIES.search(words) is not None


def group_in(words: str) -> Party | None:
    """Return the officials of a region as one party: "European diplomats"; None where the words name none."""
    match = _OF_REGION.search(words)
    return (
        Party(match[0], PartyKind.GROUP, f"group:{match[0].casefold().replace(' ', '-')}", match[0]) if match else None
    )


def _is_of_body(party: Party) -> bool:
    """Tell whether somebody is, or stands for, a body of many members: the president of the Eurogroup."""
    is_office = party.stands_for is not None and not is_country(party.stands_for)
    return party.kind is PartyKind.ORGANISATION or is_office


def has_two_sides(sentence: Sentence, parties: Sequence[Party], event: Event | None) -> bool:
    """Tell whether two sides meet, or the many of a body or conference."""
    found = {party.stands_for or party.name for party in parties if _counts(sentence, party)}
    if len(found) > 1:
        return any(map(is_official, parties))
    if event and (event.members or event.key):
        return True
    if _are_members(sentence, parties, event) or is_of_leaders(sentence, event, parties):
        return True
    if not found:
        return _is_of_all(sentence, event)
    is_hosted = any(party.kind is PartyKind.ORGANISATION for party in parties)
    is_multilateral = event is not None and (bool(event.name) or is_hosted) and event.kind in OF_MANY
    return (
        bool(is_multilateral and _foreign_place(sentence, parties))
        or _hosts_summit(sentence, parties, event)
        or (bool(_FOREIGN_AUDIENCE.search(sentence.text)) and event is not None)
        or bool(_WITH_LEADERS.search(sentence.text))
        or is_of_many(sentence.text)
        or any(party.key.startswith("group:") for party in parties)
        or _is_of_all(sentence, event)
    )


def _are_members(sentence: Sentence, parties: Sequence[Party], event: Event | None) -> bool:
    """Tell whether the members of a body meet: "NATO allies will gather", "The EU is due to hold a summit on …"."""
    if any(map(_is_of_body, parties)) and _MEMBERS.search(sentence.text):
        return True
    is_summit = event is not None and event.kind in _OF_LEADERS
    is_hosted = any(party.kind is PartyKind.ORGANISATION for party in parties)
    return is_hosted and (is_summit or _BODY_MEETS.search(sentence.text) is not None)


def is_of_leaders(sentence: Sentence, event: Event | None, parties: Sequence[Party]) -> bool:
    """Tell whether an event is by its words one of many states: a ministerial, or abroad a summit."""
    if event is None or _OF_BUSINESS.search(event.name):
        return False
    if event.kind is MeetingKind.MINISTERIAL and _MINISTERIAL.fullmatch(event.noun):
        return True
    is_told = _LEADERS.search(f"{event.name} {event.noun}") and _foreign_place(sentence, parties)
    return bool(is_told) or is_summit_abroad(sentence, event, parties)


def is_summit_abroad(sentence: Sentence, event: Event, parties: Sequence[Party]) -> bool:
    """Tell whether it is a summit that the words beside it put abroad: "next month's summit in Oslo"."""
    behind = range(event.span.end, event.span.end + _AT_ONCE)
    countries = {it.place.country for it in sentence.places if it.span.start in behind}
    return event.kind is MeetingKind.SUMMIT and bool(countries - _homes(sentence, parties))


_AT_ONCE = len(" in the capital, ")


_LEADERS = pattern(r"(?i)\bleaders[’']?\s+(?:meeting|dialogue)|\bforeign\s+ministers\b")
_MINISTERIAL = pattern(r"(?i)ministerials?")
_OF_BUSINESS = pattern(
    r"\b(?:Business|Investment|Investor|Technology|Tech|Youth|Women|Media|Science|Health Care|CEO|Cities|Mayors)\b"
)


def _counts(sentence: Sentence, party: Party) -> bool:
    """Tell whether somebody can be a side: in a report nobody of whom neither country nor office is known."""
    return sentence.scene.document.official or is_official(party)


def _is_of_all(sentence: Sentence, event: Event | None) -> bool:
    """Tell whether all who give out a joint statement plan an event with a name: "We decided to hold the X Forum"."""
    is_joint = sentence.scene.document.kind is DocumentKind.JOINT_STATEMENT
    is_told = (event is not None and bool(event.name)) or _AGAIN.search(sentence.text) is not None
    return is_joint and is_told and _ALL.search(sentence.text) is not None


_AGAIN = pattern(r"(?i)\bmeet(?:ing)? again\b|\bnext (?:meeting|summit|ministerial)\b")
_ALL = pattern(
    r"\b(?:[Ww]e|[Tt]hey|[Tt]heir|[Bb]oth \w+"
    r"|[Tt]he (?:\w+ )?(?:[Mm]inisters|[Ll]eaders|[Pp]articipants|[Ss]ides|[Pp]arties))\b"
)


OF_MANY = (
    MeetingKind.SUMMIT,
    MeetingKind.CONFERENCE,
    MeetingKind.MINISTERIAL,
    MeetingKind.COUNCIL,
    MeetingKind.DIALOGUE,
)


_OF_LEADERS = (MeetingKind.SUMMIT, MeetingKind.MINISTERIAL)
_OF_GROUPS = (MeetingKind.MEETING, MeetingKind.CONFERENCE)


def is_official(party: Party) -> bool:
    """Tell whether somebody acts for a state or body: not a player, an author or a company's manager."""
    return party.kind is not PartyKind.PERSON or bool(party.stands_for or party.office)


def _hosts_summit(sentence: Sentence, parties: Sequence[Party], event: Event | None) -> bool:
    """Tell whether a foreign country hosts a summit or ministerial: others come to it."""
    return (
        event is not None
        and (event.kind in _OF_LEADERS or (bool(event.name) and event.kind in _OF_GROUPS))
        and bool(_HOST.search(sentence.text, 0, event.span.start))
        and any(p.kind is PartyKind.COUNTRY and p.stands_for != sentence.scene.home for p in parties)
    )


_HOST = pattern(r"(?i)\b(?:host|hosts|hosting|convene|convenes)\b")


def _foreign_place(sentence: Sentence, parties: Sequence[Party]) -> bool:
    """Tell whether a place lies in no country of the publisher's or of the one side that is named."""
    home = _homes(sentence, parties)
    return any(mention.place.country not in home for mention in sentence.places) or bool(
        _FOREIGN_AUDIENCE.search(sentence.text)
    )


def _homes(sentence: Sentence, parties: Sequence[Party]) -> set[str | None]:
    """Return the publisher's country and those that are named as parties."""
    return {sentence.scene.home, *(party.stands_for for party in parties if is_country(party.stands_for))}


def around(sentence: Sentence, start: int, end: int) -> tuple[Party, ...]:
    """Return the persons and sides of a stretch; a country for which a person stands already is left out."""
    people = named(sentence, start, end)
    acting = sides(sentence, start, end, strict=False)
    return lean((), (*people, *acting))


def lean(own: Sequence[Party], others: Sequence[Party]) -> tuple[Party, ...]:
    """Leave out a country for which a named person stands already."""
    stood_for = {party.stands_for for party in (*own, *others) if party.kind is PartyKind.PERSON}
    return tuple(party for party in others if party.kind is PartyKind.PERSON or party.stands_for not in stood_for)
