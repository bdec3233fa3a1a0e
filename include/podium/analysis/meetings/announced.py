"""Meetings that a sentence announces by itself: somebody is to meet somebody, an event is to take place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from podium.analysis.entities import EntityKind
from podium.analysis.meetings.clauses import clause_end
from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.drafting import draft_of, place_near, when_in
from podium.analysis.meetings.firmness import Refusal, refusal
from podium.analysis.meetings.frames import Frame, FrameKind, Mood
from podium.analysis.meetings.free_events import free_events
from podium.analysis.meetings.history import is_history
from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.nouns import date_before
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.subjects import last_subject, owner_of, speaking, subject
from podium.analysis.meetings.taking_part import document_sides, named, side_party, sides, zone_end
from podium.analysis.meetings.timing import is_over, when_of
from podium.analysis.meetings.two_sides import around, group_in, has_two_sides, is_of_many, lean
from podium.analysis.parties import unique
from podium.lexicons.meetings import meeting_words
from podium.model.documents import DocumentKind
from podium.model.findings import MeetingKind, Party, PartyKind, Place
from podium.model.text import Span
from podium.patterns import pattern

_HOSTING = pattern(r"(?i)\b(?:co-)?(?:host|welcom|receiv)")
_SAID = pattern(
    r"(?i)\b(?:said|announced|confirmed|told|stated|reported|added|according|indicated|noted|decided"
    r"|agreed|says|expects?|ministry|spokes\w+)\b"
)


def read_frame(sentence: Sentence, frame: Frame) -> Draft | Refusal:
    """Return the meeting that a frame of meeting, attending or happening announces, or why it is none."""
    text, day = sentence.text, sentence.scene.document.day
    if is_over(text, sentence.dates, day, frame.start):
        return Refusal("its date lies behind")
    if frame.mood is Mood.REPORTED and (reason := _no_report(sentence, frame)):
        return Refusal(reason)
    if is_history(sentence, frame):
        return Refusal("told as what once was")
    if _BEGAN.match(frame.words) and all(date.first != day for date in sentence.dates):
        return Refusal("it began, but not today")
    if frame.kind is FrameKind.HAPPEN:
        return _happening(sentence, frame)
    return _encounter(sentence, frame)


def _no_report(sentence: Sentence, frame: Frame) -> str:
    """Return why a "would" reports nothing that is planned; "" where it does."""
    if not (_SAID.search(sentence.text) or _is_told_by_news(sentence, frame)):
        return "a mere supposition"
    return "only on a condition" if _IF.search(sentence.text[: frame.start]) else ""


# "if he wins, he would first speak with X", "wants an apology before he would meet with X"
_IF = pattern(r"(?i)\bif\b|\b(?:before|until|unless)\s+(?:[\w’'-]+\s+){1,3}$")
_BEGAN = pattern(r"(?i)(?:began|opened|started|resumed)\b.*(?:talks|negotiations|consultations)")


def _is_told_by_news(sentence: Sentence, frame: Frame) -> bool:
    """Tell whether a report puts it ahead in its own voice: "He was to meet President X", "would meet next week"."""
    if sentence.scene.document.official:
        return False
    return frame.words.casefold().startswith(("was ", "were ")) or when_in(sentence, frame).is_known


def _happening(sentence: Sentence, frame: Frame) -> Draft | Refusal:
    """Read "talks between A and B will take place on …": the event stands before the verb."""
    events = [event for event in free_events(sentence) if _is_subject(sentence, event, frame)]
    if not events:
        return Refusal("no event that takes place")
    event = events[-1] if events[-1].key or events[-1].name else events[0]
    owner = owner_of(sentence, event.span.end - len(event.noun))
    parties = unique((*owner, *event.members, *around(sentence, 0, len(sentence.text)), *_own_side(sentence, events)))
    when = when_in(sentence, frame)
    if parties and when.is_known and not has_two_sides(sentence, parties, event):
        parties = lean((), unique((*parties, *document_sides(sentence))))
    place = place_near(sentence, frame)
    if not parties and place and _is_of_many(event) and when.is_exact and frame.mood is Mood.PLANNED:
        parties = (side_party(place.country),) if place.country not in (None, sentence.scene.home) else ()
    elif not parties and place and when.is_exact and event.kind is MeetingKind.TALKS:
        parties = _concerned(sentence, place)  # "talks in Geneva on Iran will resume on Nov. 20"
    elif not has_two_sides(sentence, parties, event):
        return Refusal("no two sides")
    if not (parties or event.key):
        return Refusal("nobody who takes part")
    if not when.is_known and frame.mood in (Mood.TENTATIVE, Mood.PRESENT):
        return Refusal("possible or begun, without a date")
    return draft_of(sentence, frame, "meeting.takes-place", event, (), parties, when)


def _concerned(sentence: Sentence, place: Place) -> tuple[Party, ...]:
    """Return the countries that talks abroad are about, for they are among those who talk."""
    countries = (hit.entity.name for hit in sentence.entities if hit.entity.kind is EntityKind.COUNTRY)
    return unique(side_party(name) for name in countries if name != place.country)


def _is_of_many(event: Event) -> bool:
    """Tell whether an event is an international one by its own name: "the Our Ocean Conference"."""
    return event.kind in (MeetingKind.SUMMIT, MeetingKind.CONFERENCE, MeetingKind.MINISTERIAL) and any(
        word[:1].isupper() for word in event.name.split()[:-1]
    )


def _is_subject(sentence: Sentence, event: Event, frame: Frame) -> bool:
    """Tell whether the event stands before the verb, with no other subject between: "… on what is taking place"."""
    between = sentence.text[event.span.end : frame.start]
    return event.span.end <= frame.start + 1 and not _OTHER_SUBJECT.search(between)


# "talks in October, a process which is expected to last": what lasts is something else.
_OTHER_SUBJECT = pattern(r"\b(?:what|who|he|she|(?:that|this) \w+)\s*$|,\s+(?:an?|the)\s[^,;]*\b(?:which|that)\s*$")


def _own_side(sentence: Sentence, events: Sequence[Event]) -> tuple[Party, ...]:
    """Return the side of who tells it, where the words name the other alone: "the talks with the Iranians"."""
    if not any(sentence.text.startswith(" with ", event.span.end) for event in events):
        return ()
    speaker = sentence.paragraph.speaker
    side = (speaker.organisation if speaker else None) or sentence.scene.home
    return (side_party(side),) if side else last_subject(sentence)


def _encounter(sentence: Sentence, frame: Frame) -> Draft | Refusal:
    """Read "A will meet B", "A will attend the summit", "A and B will hold talks"."""
    text = sentence.text
    own = subject(sentence, frame.start, frame.verb)
    end = clause_end(text, frame.end, zone_end(text, frame.end, frame.zone), sentence.dates)
    events = [event for event in free_events(sentence) if frame.verb <= event.span.start < max(end, frame.end)]
    named_here = next((e for e in events if e.key or e.name), None)
    event = named_here or _meeting_itself(sentence, frame) or next(iter(events), None) or _signing(sentence, frame)
    others = tuple(
        p
        for p in unique((*named(sentence, frame.end, end), *sides(sentence, frame.end, end, strict=_is_strict(frame))))
        if p.key not in {o.key for o in own}
    )
    others = others or _holder(sentence, frame, own) or _whom(sentence, frame) or _addressed(sentence, frame, own)
    if event and event.kind is MeetingKind.SIGNING and not others:
        others = tuple(party for party in document_sides(sentence) if party.key not in {o.key for o in own})
    if event:
        others = unique((*others, *(member for member in event.members if member.key not in {o.key for o in own})))
    if named_here and not has_two_sides(sentence, (*own, *others), event):
        others = unique((*others, *_of_title(sentence, own)))
    if not own and not others and is_of_many(text[: frame.start]) and (place := place_near(sentence, frame)):
        own = (side_party(place.country),) if place.country else ()
    if not own:
        own = _nameless(sentence, frame, others)
    if frame.mood is Mood.TENTATIVE and not has_two_sides(sentence, (*own, *others), event):
        own = unique((*own, *named(sentence, 0, frame.end), *speaking(sentence, text[: frame.end])))
    in_front = date_before(sentence, event) if event and event.span.end <= frame.start else None
    when = when_of(in_front, text) if in_front else when_in(sentence, frame)
    is_guest = _GUEST.search(text, frame.end, end) or any(party.kind is PartyKind.PERSON for party in others)
    is_thing = not is_guest or _THING.match(text, frame.end)
    if _RECEIVING.fullmatch(text[frame.verb : frame.end]) and is_thing:
        return Refusal("a thing is received, no guest")
    refused = refusal(sentence, frame, own, others, event, when)
    bodies = [member for member in (event.members if event else ()) if member.kind is PartyKind.ORGANISATION]
    draft = draft_of(sentence, frame, "meeting.will", event, own, unique((*lean(own, others), *bodies)), when)
    return refused or (_at_host(draft) if event and _HOSTING.search(frame.words) else draft)


def _nameless(sentence: Sentence, frame: Frame, others: Sequence[Party]) -> tuple[Party, ...]:
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


def _of_title(sentence: Sentence, own: Sequence[Party]) -> tuple[Party, ...]:
    """Return the other sides of a text that several give out: "India looks forward to hosting the next Dialogue"."""
    document = sentence.scene.document
    if not document.official or document.kind not in (DocumentKind.JOINT_STATEMENT, DocumentKind.STATEMENT):
        return ()
    mine = {party.stands_for or party.name for party in own}
    return tuple(party for party in document_sides(sentence) if party.stands_for not in mine)


def _holder(sentence: Sentence, frame: Frame, own: Sequence[Party]) -> tuple[Party, ...]:
    """Return whom an office alone names as the one who is met: "she’ll meet with the Secretary tomorrow"."""
    office = _OFFICE_MET.match(sentence.text, frame.end)
    holder = sentence.scene.directory.office(office["office"]) if office else None
    return (holder,) if holder and holder.key not in {party.key for party in own} else ()


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


def _whom(sentence: Sentence, frame: Frame) -> tuple[Party, ...]:
    """Return whom a relative clause means: "President X, whom he is scheduled to meet on Monday"."""
    match = _WHOM.search(sentence.text[: frame.start])
    return named(sentence, max(0, match.start() - _WHOM_REACH), match.start())[-1:] if match else ()


_WHOM_REACH = 60  # characters in front of "whom" in which the name stands
_WHOM = pattern(r",?\s+(?:with\s+)?whom\s+(?:[\w.’'-]+\s+){1,4}$")
_OFFICE_MET = pattern(
    r"\s+(?:with\s+)?the\s+(?P<office>(?:Deputy |Vice )?(?:Secretary|President)|president|[Pp]rime [Mm]inister"
    r"|[Cc]hancellor|secretary of state)\b(?!\s+(?:of|General|[A-Z]))"
)


# "due to receive a report": whom one receives is a person or a delegation.
_RECEIVING = pattern(r"(?i)(?:be )?receiv\w+")
_GUEST = pattern(
    r"(?i)\b(?:president|minister|premier|chancellor|secretary|envoys?|delegations?|officials|leaders?|ambassadors?"
    r"|counterparts?|king|emir|prince|sultan|pope|commissioner|representatives?|negotiators?|guests?|chief|head of)\b"
)

_THING = pattern(
    r"(?i)\s+(?:an?|the|their|his|her|its|any|our)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:responses?|reply|replies|letters?|reports?|answers?|updates?|messages?|documents?|proposals?|texts?|information|award|prize)\b"
)


def _at_host(draft: Draft) -> Draft:
    """Place in a country what it hosts, where no other place is told: "Morocco will host the ministerial"."""
    hosts = [party for party in draft.own if party.kind is PartyKind.COUNTRY]
    if draft.place is not None or len(hosts) != 1 or len(draft.own) > 1:
        return draft
    return replace(draft, place=Place(None, hosts[0].name))


def _meeting_itself(sentence: Sentence, frame: Frame) -> Event | None:
    """Return the format that is the subject: "The Foreign Ministers of the NATO Allies will hold a meeting"."""
    found = next((e for e in free_events(sentence) if e.key and 0 <= frame.start - e.span.end <= _CLOSE), None)
    return found or _body_meeting(sentence, frame)


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


_CLOSE = 3  # characters between a subject and its verb
_SIGN = pattern(
    r"(?i)\bsign(?:s|ing)?\s+(?:the|a|an|our|their|this|that"
    r"|it)?\s*(?:new\s+|joint\s+)?(?P<name>(?:[A-Z][\w.’'-]+\s+(?:of\s+|on\s+|for\s+|and\s+)*)*(?:agreement|memorandum|MOU"
    r"|deal|pact|treaty|compact|declaration|accord|protocol|letter of intent|arrangement|charter|roadmap|framework)\w*)"
)


def _signing(sentence: Sentence, frame: Frame) -> Event | None:
    """Return the signing of an agreement as an event."""
    match = _SIGN.search(sentence.text, frame.verb)
    if match is None or match.start() > frame.end:
        return None
    return Event(Span(match.start(), match.end()), MeetingKind.SIGNING, "signing", f"Signing of {match['name']}")


def _is_strict(frame: Frame) -> bool:
    return not _HOSTING.search(frame.words) and not _PLAIN_MEETING.search(frame.words)


_PLAIN_MEETING = pattern(r"(?i)\bmeet(?:s|ing)?(?: again| later)?$|with$")
