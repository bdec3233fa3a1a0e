"""Whether somebody from abroad takes part: what an office does within its own country is no diplomatic meeting."""

from __future__ import annotations

from podium.analysis.entities import find_entities
from podium.analysis.meetings.draft import Draft
from podium.model.findings import Party, PartyKind
from podium.patterns import pattern

# "world leaders", "partner countries": those who come are not named, but come from abroad.
_FROM_ABROAD = pattern(
    r"(?i)\b(?:countries|nations|counterparts?|world leaders|foreign|international|multilateral|global|allies|allied"
    r"|heads of (?:state|government)|ambassadors|europeans?|ministerial|country"
    r"|leaders[’']?\s+(?:summit|meeting|dialogue))\b"
)
_FOREIGN_OFFICE = pattern(
    r"(?i)\b(?:prime minister|premier|president|chancellor|king|queen|emir|amir|sultan|(?:crown )?prince|sheikh|pope"
    r"|foreign (?:minister|secretary)|minister|taoiseach|high representative|secretary[- ]general|majesty|highness)\b"
)
# "President and Senator X", "the President of the union": offices at home, whatever word they share.
_HOME_OFFICE = pattern(r"(?i)\b(?:vice president|senator|representative|former|university|union|company)\b")


def is_domestic(draft: Draft, home: str | None) -> bool:
    """Tell whether all who take part in a meeting of an official text are of the publisher's country, or of no side."""
    if home is None or draft.event or (draft.place and draft.place.country not in (None, home)):
        return False
    if any(_is_foreign(party, home) for party in draft.parties) or draft.host not in (None, home):
        return False
    if draft.own and draft.others and all(party.stands_for == home for party in draft.others):
        return True  # "will meet with counterparts from the Department of Defense", whoever does
    if any(hit.entity.country not in (None, home) for hit in find_entities(draft.name)):
        return False
    return not any(_FROM_ABROAD.search(words) for words in (draft.name, *(s.text for s in draft.sentences)))


def _is_foreign(party: Party, home: str) -> bool:
    """Tell whether somebody stands for another country or a body, or has an office that only others have."""
    if party.stands_for is not None or party.kind is not PartyKind.PERSON:
        return party.stands_for != home
    office = party.office or ""
    return _FOREIGN_OFFICE.search(office) is not None and not _HOME_OFFICE.search(office)
