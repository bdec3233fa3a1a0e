"""The group that speaks in a joint statement: named by its lead or its title."""

from __future__ import annotations

import re

from podium.analysis.statements.nations import find_nation, nations_in
from podium.lexicons.people import people
from podium.model.documents import Document, DocumentKind

_NAMES = r"(?P<who>(?:[A-ZÀ-Ž][\w’'-]*\.?|U\.S\.|the|of|and|between|von|der|de|van|bin|&|,| (?=\S))+)"
_BY = re.compile(
    r"(?:statement|declaration|communiqu[eé]|text)\b[^.]{0,60}?"
    r"\b(?:(?:released|issued|made|agreed|adopted)(?: jointly)? by|by|of)"
    r" (?:the )?(?:[Gg]overnments? of |[Ff]oreign [Mm]inisters of )?" + _NAMES
)
_OFFICES = re.compile(
    r"\b(?:President|(?:Prime |Foreign )?Minister|Premier|Taoiseach|Chancellor|Secretary|King|Leader)s?\b"
)
_DOING = re.compile(r" (?=[A-Z][a-z]+ing\b)")  # "… and Secretary B Welcoming the Law of C"
_IS_FACT_SHEET = re.compile(r"(?i)^fact ?sheet\b")
_OF_SEVEN = re.compile(
    r"\b(?P<who>[Ll]eaders|(?:[Ff]oreign |[Ff]inance )?[Mm]inisters) of the (?:G-?7|Group of Seven)\b|^G-?7 Statement"
)
_IS_JOINT = re.compile(
    r"\bjoint (?:statement|declaration|communiqu[eé])\b|\bstatement was (?:released|issued)[^.]{0,20} by\b",
    re.IGNORECASE,
)
_G7 = re.compile(
    r"\bG-?(?P<number>7|20)\b(?: (?P<what>[Ff]oreign|[Ff]inance|[Tt]rade|[Ee]nergy|[Aa]griculture))?"
    r" (?P<who>[Mm]inisters|[Ll]eaders)"
)
_TITLE_LEAD = re.compile(
    r"(?i)^.*?\bjoint (?:statement|declaration|communiqu[eé])\b"
    r"(?: (?:on|of|by|from|following|between|regarding))?(?: the)? ?"
)
# `Joint statement by the Ministers of Defence of the Eastern Group`, `Joint statement from the Alpine leaders`
_OF_GROUP = re.compile(
    r"[Jj]oint [Ss]tatement (?:by|of|from) the (?P<who>(?:[A-Z][\w-]+ )*(?:[Mm]inisters|[Ll]eaders)"
    r"(?: of (?:the )?[A-Z]\w+(?: of(?: the)?)?(?: [A-Z]\w+)*)?)(?= on | at | in |[.,\n]|$)"
)
_PAIR = re.compile(_NAMES.replace("(?:", "(?:–|—|-|", 1))
_TAIL = re.compile(
    r"(?:[ ,]+(?:on|following|at|in|and|the|of|Support|Strategic|Bilateral|Joint|Dialogue|Begin|Text))+[ ,.]*$"
)
_IS_SIGNATURE = re.compile(r", (?:Secretary|Department|Assistant|Deputy|Spokesperson)")
_HEAD = 4
_LONGEST_LEAD = 900


def joint_group(document: Document) -> tuple[str, str] | None:
    """Return (speaker, organisation) of a joint statement, or None where the document is none."""
    if _IS_FACT_SHEET.search(document.title):
        return None
    lead = "\n".join(paragraph.text for paragraph in document.paragraphs[:_HEAD])[:_LONGEST_LEAD]
    if document.kind is not DocumentKind.JOINT_STATEMENT and not (document.official and _IS_JOINT.search(lead)):
        return None
    ministers = _G7.search(document.title) or _G7.search(lead)
    if ministers:
        group = f"G{ministers['number']}"
        what = f" {ministers['what'].title()}" if ministers["what"] else ""
        return f"{group}{what} {ministers['who'].title()}", group
    if of_seven := _OF_SEVEN.search(lead) or _OF_SEVEN.search(document.title):
        return f"G7 {(of_seven['who'] or 'leaders').title()}", "G7"
    who = _group_in(lead) or _group_in(document.title)
    who = _states_of(who, document) or who or _sides(document) or _named_group(lead) or _named_group(document.title)
    return (who, who) if who else None


def _named_group(words: str) -> str:
    named = _OF_GROUP.search(words)
    return named["who"] if named else ""


def _states_of(who: str, document: Document) -> str:
    """Return the sides for which named leaders speak ("President A of the United States and Chancellor B")."""
    if not _OFFICES.search(who):
        return ""
    parts = re.split(r",? and |, (?!Jr)", _DOING.split(who)[0])
    parts = [part for part in parts if _OFFICES.search(part) or find_nation(part)]
    sides = list(dict.fromkeys(_side_of(part, document) for part in parts))
    *others, last = sides
    return f"{', '.join(others)} and {last}" if all(sides) and others else ""


def _side_of(part: str, document: Document) -> str:
    nation = find_nation(part)
    if nation:
        return nation[1]
    words = re.split(r",? Jr", part)[0].split()
    ends = (" ".join(words[-size:]) for size in (3, 2, 1))
    person = next((found for end in ends if (found := people().by_surname(end, document.day))), None)
    return person.organisation_on(document.day) if person else ""


def _sides(document: Document) -> str:
    """Return the two sides that the title names ("U.S.-Iraq Strategic Dialogue"), one of them the publisher's."""
    nations = nations_in(document.title)
    return " and ".join(nations) if len(nations) > 1 and document.organisation in nations else ""


def _group_in(words: str) -> str:
    """Return the parties named after "statement by"; in a title also those before or after "Joint Statement"."""
    named = [match["who"] for match in _BY.finditer(words)]
    for candidate in (*named, _TITLE_LEAD.sub("", words), words.partition(" Joint ")[0]):
        match = _PAIR.match(candidate)
        who = _tidy(match["who"]) if match else ""
        if " and " in who and not _IS_SIGNATURE.search(who):
            return who
    return ""


def _tidy(words: str) -> str:
    words = re.sub(r"\s+", " ", words).strip(" ,.")
    words = re.sub(r"^.*\b[Bb]etween ", "", _TAIL.sub("", words))
    words = re.sub(r"^(?:the|The|of) |(?<= and )of ", "", words)
    return re.sub(r" ?[–—] ?| - ", " and ", words)
