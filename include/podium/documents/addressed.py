"""Addresses of a head of state to the own nation, which their words give away: `Ukrainians! … I signed a decree`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from podium.documents.affiliation import organisation_in
from podium.lexicons.people import people
from podium.model.documents import Speaker

# A call to one's own people: `Dear citizens!`, `Free people of a free country!`
_CALL = re.compile(
    r"(?i)(?:[\w’',-]+ ){0,8}(?:people|citizens|nation|compatriots|[a-z]+ans)(?: of [\w’',-]+(?: [\w’',-]+){0,8})?[!.]"
)
# `Glory to Ukraine!`, `the Armed Forces of Norway`
_OWN = re.compile(
    r"(?:[Gg]lory to|God bless|Long live|Hero of|Armed Forces of|state awards of)(?: the)?"
    r"(?: Armed Forces of)? (?P<nation>[A-Z]\w+(?: [A-Z]\w+)?)"
)
# What only a head of state does: `I have just signed three decrees`, `I decided to confer the title of Hero`
_ACT = re.compile(
    r"\bI (?:\w+ ){0,3}sign(?:ed)? (?:\w+ ){0,4}decrees?\b"
    r"|\bI (?:\w+ ){0,3}(?:award|confer|present)(?:ed|red)?\b[^.]{0,80}?"
    r"(?:\b[Oo]rders?\b|\bHero|\b[Ss]tate awards|\btitle\b|\bmedals)"
)
_OFFICE = re.compile(r"(?i)(?:president|prime minister|chancellor)")
_HEAD = 3  # paragraphs in which a people is called
_LONGEST_CALL = 120  # characters


def find_head_of_state(office: str, texts: Sequence[str], day: date) -> Speaker | None:
    """Return who addresses the own nation: the holder of the `office` in the title, else a president by the acts.

    Without an office, or a call to a people, nobody is certain.
    """
    title = office.strip() if _OFFICE.fullmatch(office.strip()) else ""
    acts = any(_ACT.search(text) for text in texts)
    if not title and not (acts and any(_calls(text) for text in texts[:_HEAD])):
        return None
    named = Counter(found for text in texts for found in map(organisation_in, _own(text)) if found)
    nation = max(named, key=lambda name: named[name], default=None)
    holder = people().holder(title or "President", nation, day) if nation else None
    return Speaker(holder.name, holder.name, title or "President", nation) if holder else None


def _calls(text: str) -> bool:
    return len(text) <= _LONGEST_CALL and _CALL.search(text) is not None


def _own(text: str) -> list[str]:
    """Return the nations that a paragraph names as the speaker's own."""
    return [match["nation"] for match in _OWN.finditer(text)]
