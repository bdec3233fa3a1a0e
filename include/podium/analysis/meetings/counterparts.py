"""Who meets, and who is met, where the plain words before and behind the verb name nobody."""

from __future__ import annotations

from collections.abc import Sequence

from podium.analysis.entities import EntityKind
from podium.analysis.meetings.frames import Frame
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.taking_part import document_sides, named, side_party
from podium.analysis.meetings.told_before import people_of_title
from podium.analysis.meetings.two_sides import group_in
from podium.lexicons.meetings import meeting_words
from podium.model.documents import DocumentKind
from podium.model.findings import Party
from podium.patterns import pattern


def met_by_other_words(sentence: Sentence, frame: Frame, own: Sequence[Party]) -> tuple[Party, ...]:
    """Return who is met by an office alone, a "whom" before the verb, a parliament addressed, or "Their Majesties"."""
    return (
        _holder(sentence, frame, own)
        or _whom(sentence, frame)
        or _addressed(sentence, frame, own)
        or _of_rank(sentence, own)
    )


def _of_rank(sentence: Sentence, own: Sequence[Party]) -> tuple[Party, ...]:
    """Return whom "Their Majesties" means: those of another side whom the title names."""
    if not _OF_RANK.search(sentence.text):
        return ()
    mine = {party.stands_for for party in own}
    return tuple(party for party in people_of_title(sentence) if party.stands_for not in mine)


_OF_RANK = pattern(r"\b(?:His|Her|Their)\s+(?:Majest|(?:Royal\s+)?Highness|Excellenc)\w+")


def _holder(sentence: Sentence, frame: Frame, own: Sequence[Party]) -> tuple[Party, ...]:
    """Return whom an office alone names as the one who is met: "she’ll meet with the Secretary tomorrow"."""
    office = _OFFICE_MET.match(sentence.text, frame.end)
    holder = sentence.scene.directory.office(office["office"]) if office else None
    return (holder,) if holder and holder.key not in {party.key for party in own} else ()


_OFFICE_MET = pattern(
    r"\s+(?:with\s+)?the\s+(?P<office>(?:Deputy |Vice )?(?:Secretary|President)|president|[Pp]rime [Mm]inister"
    r"|[Ff]oreign [Mm]inister|[Cc]hancellor|secretary of state)\b(?!\s+(?:of|General|[A-Z]))"
)


def _whom(sentence: Sentence, frame: Frame) -> tuple[Party, ...]:
    """Return whom a relative clause means: "President X, whom he is scheduled to meet on Monday"."""
    match = _WHOM.search(sentence.text[: frame.start])
    return named(sentence, max(0, match.start() - _WHOM_REACH), match.start())[-1:] if match else ()


_WHOM_REACH = 60  # characters in front of "whom" in which the name stands
_WHOM = pattern(r",?\s+(?:with\s+)?whom\s+(?:[\w.’'-]+\s+){1,4}$")


def _addressed(sentence: Sentence, frame: Frame, own: Sequence[Party]) -> tuple[Party, ...]:
    """Return the country whose parliament a foreign guest addresses: "speaks to a joint meeting of Congress"."""
    if not _ADDRESSING.search(frame.words):
        return ()
    countries = meeting_words().legislatures
    behind = sentence.text[frame.end : frame.end + _ADDRESS_REACH]
    country = next((countries[name] for name in countries if name in behind), None)
    is_guest = country and all(party.stands_for not in (None, country) for party in own)
    return (side_party(country),) if country and is_guest else ()


_ADDRESS_REACH = 60  # characters behind the verb in which the parliament is named
_ADDRESSING = pattern(r"(?i)\b(?:address|speak)")


def sides_of_text(sentence: Sentence, own: Sequence[Party]) -> tuple[Party, ...]:
    """Return the other sides of a text that several give out: "India looks forward to hosting the next Dialogue"."""
    document = sentence.scene.document
    if not document.official or document.kind not in (DocumentKind.JOINT_STATEMENT, DocumentKind.STATEMENT):
        return ()
    mine = {party.stands_for or party.name for party in own}
    return tuple(party for party in document_sides(sentence) if party.stands_for not in mine)


def host_city(sentence: Sentence, frame: Frame) -> tuple[Party, ...]:
    """Return the country of the city that is to host something: "Accra will host the summit"."""
    end = len(sentence.text[: frame.start].rstrip())
    city = next((hit for hit in sentence.entities if hit.span.end == end and hit.entity.kind is EntityKind.CITY), None)
    return (side_party(city.entity.country),) if city and city.entity.country else ()


def nameless(sentence: Sentence, frame: Frame, others: Sequence[Party]) -> tuple[Party, ...]:
    """Return who acts where no name stands: the officials of a region, or whom a report means by "the president"."""
    before = sentence.text[: frame.start]
    if group := group_in(before):
        return (group,)
    is_told = others and not sentence.scene.document.official and _THE_PRESIDENT.search(before)
    leading = sentence.scene.directory.leading(party.stands_for for party in others) if is_told else None
    return (leading,) if leading else ()


_THE_PRESIDENT = pattern(
    r"\b(?:[Hh]e|[Ss]he|[Tt]he (?:president|prime minister|foreign minister|chancellor|secretary|premier))"
    r"(?:\s+\w+ly|\s+also)?\s*$"
)
