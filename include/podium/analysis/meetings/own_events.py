"""Meetings that no noun behind the verb names: the one that a body or format holds, and a signing."""

from __future__ import annotations

from podium.analysis.entities import EntityKind
from podium.analysis.meetings.frames import Frame
from podium.analysis.meetings.free_events import free_events
from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.scene import Sentence
from podium.model.findings import MeetingKind, Party, PartyKind
from podium.model.text import Span
from podium.patterns import pattern


def meeting_itself(sentence: Sentence, frame: Frame) -> Event | None:
    """Return the format that is the subject: "The Foreign Ministers of the NATO Allies will hold a meeting"."""
    found = next((e for e in free_events(sentence) if e.key and 0 <= frame.start - e.span.end <= _CLOSE), None)
    return found or _body_meeting(sentence, frame)


_CLOSE = 3  # characters between a subject and its verb


def _body_meeting(sentence: Sentence, frame: Frame) -> Event | None:
    """Return the meeting of a body whose members convene: "The WTO is meeting next week"."""
    if not _CONVENES.fullmatch(sentence.text, frame.verb, frame.end) or sentence.text.startswith(" with", frame.end):
        return None
    bodies = (hit for hit in sentence.entities if hit.entity.kind is EntityKind.ORGANISATION)
    body = next((h for h in bodies if _ITS_MEMBERS.fullmatch(sentence.text, h.span.end, frame.start)), None)
    if body is None or _AND.search(sentence.text[: body.span.start]):  # "Iran and the IAEA will meet": each other
        return None
    party = Party(body.entity.name, PartyKind.ORGANISATION, body.entity.key, body.entity.name)
    name = f"{body.words} meeting"
    return Event(Span(body.span.start, frame.end), MeetingKind.MEETING, "meeting", name, None, (party,))


_CONVENES = pattern(
    r"(?:be\s+)?(?:hold(?:s|ing)?\s+an?\s+(?:\w+\s+){0,3}(?:meeting|session)|meet(?:s|ing)?|gather(?:s|ing)?"
    r"|conven(?:e|es|ing)|[’']s\s+meeting)(?:\s+again)?"
)
_AND = pattern(r"\band\s+(?:the\s+)?$")
_ITS_MEMBERS = pattern(
    r"(?i)(?:[’']s?)?\s+(?:(?:foreign|finance|defen[cs]e|trade|energy)\s+)?"
    r"(?:(?:ministers|ministries|leaders|members|member states|allies|representatives|council|board)\s+)?"
)


def signing(sentence: Sentence, frame: Frame) -> Event | None:
    """Return the signing of an agreement as an event."""
    match = _SIGN.search(sentence.text, frame.verb)
    if match is None or match.start() > frame.end:
        return None
    return Event(Span(match.start(), match.end()), MeetingKind.SIGNING, "signing", f"Signing of {match['name']}")


_SIGN = pattern(
    r"(?i)\bsign(?:s|ing)?\s+(?:the|a|an|our|their|this|that"
    r"|it)?\s*(?:new\s+|joint\s+)?(?P<name>(?:[A-Z][\w.’'-]+\s+(?:of\s+|on\s+|for\s+|and\s+)*)*(?:agreement|memorandum|MOU"
    r"|deal|pact|treaty|compact|declaration|accord|protocol|letter of intent|arrangement|charter|roadmap|framework)\w*)"
)
