"""Who takes part by a sentence: those before the verb, those behind it, and whom a pronoun or an office means."""

from __future__ import annotations

from collections.abc import Iterator

from podium.analysis.entities import EntityKind, EntityMention, find_entities
from podium.analysis.meetings.saying import ADMINISTRATION, BOTH_SIDES, SAYS_AFTER, is_voice
from podium.analysis.meetings.scene import Sentence
from podium.analysis.offices import office_after
from podium.analysis.parties import country_party, entity_party, is_country, unique
from podium.analysis.places import is_compound
from podium.model.findings import Party, PartyKind
from podium.patterns import pattern

# Behind these words a sentence says what is talked about, not with whom.
_MATTER = pattern(
    r"(?i)(?:(?<![\w])(?:to\s+(?!meet|attend|participate|join|host|co-host|hold|engage|speak|consult"
    r"|visit|take part|continue"
    r"|work\s+(?:\w+\s+)?(?:with|alongside)|travel|the\b|his\b|her\b|their\b|senior|discuss\w* with|lead|sign|talk"
    r"|confer|jointly|also|each|receive|welcome|be\b)[a-z]+"
    r"|on\s+(?:how|issues|ways|a range|matters|topics|efforts|(?-i:bilateral|regional|global|shared)"
    r"|the\s+(?:situation|crisis|future|margins|sidelines|war|need|way|importance|path|conflict"
    r"|implementation|full))|about|regarding|concerning|focus\w*\s+on|amid|against|aimed\s+at"
    r"|where\s+(?:he|she|they)\s+(?:spoke|met|discussed)|discuss(?:ing)?(?!\s+with)|highlight(?:ing)?"
    r"|follows?\s+(?:up\s+)?on|underscor\w+|reaffirm\w*|advance|in\s+support\s+of|following|after|because|since"
    r"|in\s+(?:the\s+)?hopes?|in\s+an?\s+(?:effort|attempt|bid)|provided|unless|only\s+if|if|as\s+long\s+as"
    r"|(?:shortly|soon|days?|weeks?|months?|hours?)\s+(?:before|after)|over\s+(?!the\s+phone)|despite|in\s+addition\s+to|in\s+response|in\s+light|support(?:ing)?\s+for|as\s+part\s+of"
    r"|according|that\s+would|which\s+(?:would|has|have|is|was|were)|who\s+(?:has|have|is|was|were"
    r"|had)|to\s+discuss|said|told))(?![\w])"
)


_PLACE_BEFORE = pattern(
    r"(?i)\b(?:in|to|at|from|near|inside|across|into|visit|visits|visiting|tour|of|on|against|for"
    r"|about|via|around|toward|towards|by)\s+(?:the\s+)?(?:\w+\s+of\s+(?:the\s+)?)?$"
)


_FORM_OF_STATE = pattern(
    r"(?i)\b(?:(?:People[’']s\s+|Democratic\s+|Islamic\s+)?Republic|Kingdom|State|Government"
    r"|Grand Duchy|Principality|Commonwealth)s?\s+of\s+(?:the\s+)?$"
)


_WITH = pattern(
    r"(?i)\b(?:with|between|among|and|meets?|host|hosts|welcome|receive|join|joined by|from|,"
    r"|representing|including)\s+(?:the\s+|both\s+|senior\s+|officials\s+(?:from|of)\s+(?:the\s+)?"
    r"|leaders\s+(?:from|of)\s+|representatives\s+(?:from|of)\s+(?:the\s+)?|counterparts\s+(?:from|of"
    r"|representing)\s+(?:the\s+)?|ministers\s+(?:from|of)\s+|the\s+(?:foreign ministers|leaders"
    r"|presidents|representatives|governments?)\s+of\s+(?:the\s+)?)*$"
)


_PEOPLE_OF = pattern(
    r"(?i)\b(?:officials|leaders?|(?:prime |foreign |defen[cs]e )?ministers?|representatives|counterparts|delegations?"
    r"|members|(?:every|each) member|presidents?|chancellor|king|queen|emir|sultan|crown prince|governments?|envoys"
    r"|(?:governing |executive )?board(?: of governors)?|leadership)"
    r"\s+(?:of|from|representing)\s+(?:the\s+)?$"
)
_LIST_WORD = pattern(r",|\b(?:and|with|is|are|was|were|will|would|has|have|to|hosts?|meets?)\b")
_TITLE_REACH = 40  # characters in front of a name in which a country belongs to its title
_PEOPLE_AFTER = pattern(
    r"^(?:[’']s)?(?:,\s+|\s+)(?:[\w-]+,?\s+){0,5}?(?:officials?|leaders?|counterparts?|government|delegations?"
    r"|ministers?|secretary|authorities|representatives?|partners|negotiators?|side|president|chancellor|premier|king|emir|envoys?|diplomats"
    r"|ambassadors?|allies|members|leadership|interlocutors|stakeholders)\b",
    ignore_case=True,
)


def zone_end(text: str, start: int, limit: int) -> int:
    """Return where the words on who is met end and those on the matter begin."""
    matter = _MATTER.search(text, start, limit)
    return matter.start() if matter else limit


def named(sentence: Sentence, start: int, end: int, *, speakers: bool = False) -> tuple[Party, ...]:
    """Return the persons named between two places of the sentence, and those of whom only a surname stands there."""
    directory = sentence.scene.directory
    found = [
        (person.span.start, directory.person(person))
        for person in sentence.persons
        if start <= person.name_start < end
        and (
            speakers or _takes_part(sentence, person.span.start, person.span.end) or _is_his(sentence, person.span.end)
        )
    ]
    for match in pattern(r"\b[A-ZÀ-Ž][\w-]+(?=[’']s\b|\b)").finditer(sentence.text[start:end]):
        at = start + match.start()
        if _DAY_OF_MONTH.match(sentence.text, at) or any(
            hit.span.start <= at < hit.span.end for hit in sentence.entities
        ):
            continue
        party = directory.surname(match[0])
        if (
            party
            and (speakers or _takes_part(sentence, at, at + len(match[0])))
            and not any(person.span.start <= at < person.span.end for person in sentence.persons)
        ):
            found.append((at, party))
    found.sort(key=lambda pair: pair[0])
    return unique(party for _, party in found)


def _is_his(sentence: Sentence, end: int) -> bool:
    """Tell whether who speaks owns the meeting: "X wrote that his talks with Y will begin on Monday"."""
    owned = _HIS.search(sentence.text, end)
    return owned is not None and not any(end < person.span.start < owned.start() for person in sentence.persons)


_HIS = pattern(
    r"(?i)\b(?:his|her)\s+(?:[“\"‘'`]+\s*)?(?:[\w-]+\s+){0,4}(?:meeting|summit|talks|visit|trip|call|conversation|encounter|negotiations)\b"
)
_DAY_OF_MONTH = pattern(r"(?:April|August|June|May)\s+\d")  # not the minister of that name


def _takes_part(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a name is of somebody who acts: neither one who only speaks nor an administration."""
    return not (ADMINISTRATION.match(sentence.text, end) or is_voice(sentence.text, start, end))


def sides(sentence: Sentence, start: int, end: int, *, strict: bool) -> tuple[Party, ...]:
    """Return the countries and organisations that act between two places; `strict` wants a word like "with" before."""
    acting = [
        party for hit in sentence.entities if start <= hit.span.start < end for party in _side(sentence, hit, strict)
    ]
    for person in sentence.persons:
        if start <= person.span.start < end and ADMINISTRATION.match(sentence.text, person.span.end):
            country = sentence.scene.directory.person(person).stands_for
            acting.extend([side_party(country)] if country else [])
    if BOTH_SIDES.search(sentence.text, start, end) and not strict:
        acting.extend(document_sides(sentence))
    return unique(acting)


def document_sides(sentence: Sentence) -> tuple[Party, ...]:
    """Return the sides that the document's title names, for "the parties" and "both sides"."""
    title = sentence.scene.document.title
    acting = (hit for hit in find_entities(title) if not _AT_PLACE.search(title[: hit.span.start]))
    found = [party for hit in acting if (party := entity_party(hit.entity))]
    home = sentence.scene.home
    return unique([*found, *([side_party(home)] if home and found else [])])


_AT_PLACE = pattern(r"(?i)\b(?:in|at)\s+(?:the\s+)?$")  # "talks in Oman": who meets there is not the Omanis


def _side(sentence: Sentence, hit: EntityMention, strict: bool) -> Iterator[Party]:
    """Yield the country or organisation of a name that acts: no place, no part of a title, nobody who merely speaks."""
    party = None if hit.entity.kind is EntityKind.FORMAT else entity_party(hit.entity)
    if (
        party is None
        or _is_behind_city(sentence, hit)
        or _is_of_person(sentence, hit)
        or SAYS_AFTER.match(sentence.text, hit.span.end)
        or _AGENCY.match(sentence.text, hit.span.end)
        or _TALKED_ABOUT.match(sentence.text, hit.span.end)
        or _is_held_office(sentence, hit)
        or _MARGINS_AFTER.match(sentence.text, hit.span.end)
    ):
        return
    before = _FORM_OF_STATE.sub("", sentence.text[max(0, hit.span.start - 60) : hit.span.start])
    has_people = _PEOPLE_AFTER.match(sentence.text[hit.span.end : hit.span.end + 60]) is not None
    if is_compound(sentence.text, hit):
        acts = True
    elif hit.entity.kind is EntityKind.DEMONYM:
        acts = has_people or hit.words.endswith("s")  # "the Iranians" act themselves
    elif hit.entity.kind is EntityKind.CITY and strict:
        acts = _WITH.search(before) is not None
    else:
        is_plain = not _PLACE_BEFORE.search(before) and (not strict or _WITH.search(before) is not None)
        acts = has_people or is_plain or _PEOPLE_OF.search(before) is not None
    if acts:
        yield sentence.scene.directory.official(party.stands_for, office_after(sentence.text, hit.span.end)) or party


def _is_held_office(sentence: Sentence, hit: EntityMention) -> bool:
    """Tell whether a body only names the office that a country holds: "Kenya, as African Union chair"."""
    before = sentence.text[max(0, hit.span.start - 20) : hit.span.start]
    return bool(_HOLDING.search(before) and _CHAIR.match(sentence.text, hit.span.end))


_MARGINS_AFTER = pattern(
    r"(?i)(?:[’']s)?\s+(?:summit[’']s\s+)?(?:sidelines?|margins)\b"
)  # "meets X on the G20 sidelines"
_HOLDING = pattern(r"(?i)\b(?:as|holding|holds|its)\s+(?:the\s+|current\s+)*$")
_CHAIR = pattern(r"(?i)(?:[’']s)?\s+(?:(?:co-)?chair\w*|presiden(?:cy|t))\b(?!\s+(?-i:[A-Z]))")
_TALKED_ABOUT = pattern(  # "Ukraine will also be on the table", "the Ukraine crisis": what they meet about
    r"(?:[’']s)?\s+(?:crisis|war|conflict|issue|question|situation|invasion|file)\b"
    r"|\s+(?:will|would|is|are|was|were)\s+(?:also\s+|likely\s+|expected\s+to\s+)*(?:be\s+)?"
    r"(?:(?:high|top)\s+)?(?:on\s+the\s+(?:table|agenda)|discussed|raised|an?\s+(?:\w+\s+)?(?:topic|subject)|the\s+(?:focus|topic|subject))\b"
)
_AGENCY = pattern(r"\s+(?:News|Press|Times|Post|Herald|Daily|Radio|TV|Television)\b")  # "Kuwait News Agency"


def _is_behind_city(sentence: Sentence, hit: EntityMention) -> bool:
    """Tell whether a country only says where a city lies: "in Paris, France"."""
    return any(place.span.start < hit.span.start < place.span.end for place in sentence.places if place.place.city)


def _is_of_person(sentence: Sentence, hit: EntityMention) -> bool:
    """Tell whether a name belongs to a person's title: "Kenyan Foreign Minister Raychelle Omamo"."""
    for person in sentence.persons:
        if person.span.start <= hit.span.start < person.span.end:
            return True
        between = sentence.text[hit.span.end : person.span.start]
        if person.span.start - _TITLE_REACH <= hit.span.start < person.span.start and not _LIST_WORD.search(between):
            return True
    return False


def side_party(name: str) -> Party:
    """Return a country or organisation by its canonical name."""
    if is_country(name):
        return country_party(name)
    return Party(name, PartyKind.ORGANISATION, f"org:{name.casefold().replace(' ', '-')}", name)
