"""The group that speaks in a joint statement: named by its lead or its title."""

from __future__ import annotations

import re

from podium.analysis.statements.nations import nations_in
from podium.model.documents import Document, DocumentKind

_NAMES = r"(?P<who>(?:[A-Z][\w’'-]*\.?|U\.S\.|the|of|and|between|&|,| (?=\S))+)"
_BY = re.compile(
    r"(?:statement|declaration|communiqu[eé]|text)\b[^.]{0,60}?"
    r"\b(?:(?:released|issued|made|agreed|adopted)(?: jointly)? by|by|of)"
    r" (?:the )?(?:[Gg]overnments? of |[Ff]oreign [Mm]inisters of )?" + _NAMES
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
_PAIR = re.compile(_NAMES.replace("(?:", "(?:–|—|-|", 1))
_TAIL = re.compile(
    r"(?:[ ,]+(?:on|following|at|in|and|the|of|Support|Strategic|Bilateral|Joint|Dialogue|Begin|Text))+[ ,.]*$"
)
_IS_SIGNATURE = re.compile(r", (?:Secretary|Department|Assistant|Deputy|Spokesperson)")
_HEAD = 4
_LONGEST_LEAD = 900


def joint_group(document: Document) -> tuple[str, str] | None:
    """Return (speaker, organisation) of a joint statement, or None where the document is none."""
    lead = "\n".join(paragraph.text for paragraph in document.paragraphs[:_HEAD])[:_LONGEST_LEAD]
    if document.kind is not DocumentKind.JOINT_STATEMENT and not (document.official and _IS_JOINT.search(lead)):
        return None
    ministers = _G7.search(document.title) or _G7.search(lead)
    if ministers:
        group = f"G{ministers['number']}"
        what = f" {ministers['what'].title()}" if ministers["what"] else ""
        return f"{group}{what} {ministers['who'].title()}", group
    who = _group_in(lead) or _group_in(document.title) or _sides(document)
    return (who, who) if who else None


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
