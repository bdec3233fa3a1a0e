"""Who takes part in a meeting that a noun announces."""

from __future__ import annotations

from collections.abc import Sequence

from podium.analysis.meetings.free_events import free_events, is_definite
from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.pronouns import speaking
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.subjects import subject
from podium.analysis.meetings.taking_part import document_sides, named, side_party, sides, zone_end
from podium.analysis.meetings.told_before import several_before, sides_by_title
from podium.analysis.meetings.two_sides import around, has_two_sides, lean
from podium.analysis.parties import unique
from podium.model.documents import DocumentKind
from podium.model.findings import MeetingKind, Party
from podium.patterns import pattern


def parties_of(sentence: Sentence, event: Event, following: int, *, is_near: bool, is_ahead: bool) -> tuple[Party, ...]:
    """Return who takes part: whom the words around the noun name, else who speaks of it, else who was named before.

    `following` is where the next event begins; `is_near` tells that the noun has a date, `is_ahead` that its words
    look ahead.
    """
    before = sentence.text[max(0, event.span.start - 70) : event.span.start]
    goal = _goal(sentence, event, following)
    if goal and is_near and _WITH_A.search(before):  # "He will follow up on Tuesday with a visit to Kyiv"
        goal = (*subject(sentence, event.span.start), *goal)
    is_ours = is_near and _OURS_WITH.match(sentence.text, event.span.end)
    teller = _teller(sentence, "we" if is_ours and is_ours["we"] else before) if is_ours else ()
    parties = unique((*teller, *event.members, *_near(sentence, event, following, before), *goal))
    if has_two_sides(sentence, parties, event):
        return parties
    if is_ahead and (own := speaking(sentence, before)):  # "we have a planned meeting, as I told Minister X"
        return unique((*own, *named(sentence, 0, len(sentence.text), speakers=True)))
    having = _HAVING.search(before) if is_ahead else None
    if having and (own := subject(sentence, event.span.start - len(before) + having.start())):
        return unique((*own, *parties))  # "X said that he has a call scheduled with Y"
    is_his = parties and not sentence.scene.document.official and _HIS.search(before)
    if is_his and (leading := sentence.scene.directory.leading(p.stands_for for p in parties)):
        return unique((leading, *parties))
    return _told_elsewhere(sentence, event, parties, is_near=is_near, is_ahead=is_ahead)


def _told_elsewhere(
    sentence: Sentence, event: Event, parties: tuple[Party, ...], *, is_near: bool, is_ahead: bool
) -> tuple[Party, ...]:
    """Return the sides of a dated event of which the words beside it name one or none."""
    is_talks = event.kind is MeetingKind.TALKS and _TALKS.match(sentence.text, event.span.start)
    is_reported = is_talks and not sentence.scene.document.official
    if is_near and is_ahead and event.kind is not MeetingKind.VISIT and (parties or is_reported):
        # "expects the next round of talks in March": with the sides of the title
        told = document_sides(sentence) if parties else sides_by_title(sentence)
        return lean((), unique((*parties, *told)))
    if not (is_near and is_definite(sentence.text, event)):
        return parties
    around_it = around(sentence, 0, len(sentence.text))  # "the Monday summit, where Ms. X and Mr. Y will …"
    if has_two_sides(sentence, around_it, event):
        return around_it
    return several_before(sentence) if _PLANNED.match(sentence.text, event.span.end) else parties


# "a round of high-level talks", not "of beer"
_TALKS = pattern(r"(?:\S+\s+){0,5}?(?:talks|negotiations)\b")


def _teller(sentence: Sentence, before: str) -> tuple[Party, ...]:
    """Return the side of who tells it: "We have a meeting with …", "There will be another round of talks with …"."""
    return speaking(sentence, _THERE.sub("we", before)) if _TELLS.search(before) else ()


# "We have a call with …", "The only meeting we have scheduled is with …"
_OURS_WITH = pattern(r"\s+(?:(?P<we>(?:that\s+)?we\s+have\s+(?:planned|scheduled)\s+(?:is|are)\s+))?with\s")
_HAVING = pattern(r"(?i)\b(?:has|have|had)\s+(?:(?:an?|his|her|several)\s+)?(?:[\w-]+\s+){0,2}$")
_THERE = pattern(r"(?i)\bthere(?=[’']s\b|\s)")
_TELLS = pattern(r"(?i)\b(?:we|we[’']ll|there|there[’']s|there[’']ll)(?:\s+(?:[\w’'-]+\s+){0,9})?$")


def _near(sentence: Sentence, event: Event, following: int, before: str) -> tuple[Party, ...]:
    if _MINE.search(before):  # "my meeting later today with Prime Minister X"
        return (*speaking(sentence, "I"), *named(sentence, event.span.end, following))
    return _near_noun(sentence, event, following)


_HIS = pattern(r"(?i)\b(?:his|her)\s+(?:[\w-]+\s+){0,3}$")  # "ahead of his upcoming meeting with President X"
_PLANNED = pattern(
    r"(?i)\s+in\s+[A-Z]"
    r"|,?\s+(?:which\s+(?:is|was)\s+)?(?:scheduled|planned|set|slated|due|to be held)\s+(?:for|on|to)\b"
)
_WITH_A = pattern(r"(?i)\bwith (?:an?|his|her|their) (?:\w+ ){0,2}$")
_MINE = pattern(r"(?i)\bmy\s+(?:\w+\s+)?$")
BETWEEN = pattern(
    r"(?:\s+(?:of|on|in|within)\s[^,;.]{2,40}?)?(?<!border)(?<!frontier)\s+(?:between|among)\b"
    r"|\s+of the (?:\w+ )?(?:presidents|leaders|ministers) of\b"
)


def _near_noun(sentence: Sentence, event: Event, following: int) -> tuple[Party, ...]:
    """Return the persons around an event's noun, and the sides up to where the matter begins.

    Whose meeting it is by the words, and who is named behind another event, are enough where they are two sides.
    """
    ends = (other.span.end for other in free_events(sentence) if other.span.end <= event.span.start)
    near = max(0, event.span.start - _NEAR)
    owner = _owner(sentence, event)
    narrow = _from(sentence, event, following, max(near, *ends, 0), owner)
    is_visit = bool(owner and _goal(sentence, event, following))  # whose other side is where it goes
    is_enough = len({party.stands_for or party.name for party in narrow}) > 1 or is_visit
    return narrow if is_enough else _from(sentence, event, following, near, ())


def _from(sentence: Sentence, event: Event, following: int, start: int, owner: tuple[Party, ...]) -> tuple[Party, ...]:
    is_between = BETWEEN.match(sentence.text, event.span.end)  # names all: who stands before only speaks of it
    if not is_between and _MET_BEFORE.search(sentence.text[: event.span.start]):
        return ()
    start = event.span.end if is_between else _compound(sentence, event) or start
    end = min(len(sentence.text), following)
    close = zone_end(sentence.text, event.span.end, end)
    people = (*owner, *named(sentence, event.span.end if owner else start, close))
    acting = sides(sentence, start, min(_list_end(sentence, event.span.end, end), close), strict=False)
    return lean((), (*people, *acting))


_NEAR = 80  # characters before a noun in which the words can name who takes part


def _owner(sentence: Sentence, event: Event) -> tuple[Party, ...]:
    """Return the one person whose meeting or visit the words call it: "his planned visit", "X’s talks with Y"."""
    before = sentence.text[: event.span.end - len(event.noun)]
    if _HIS.search(before):
        return named(sentence, 0, event.span.start, speakers=True)[-1:] or subject(sentence, event.span.start)[:1]
    genitive = _WHOSE.search(before)
    start = before.rfind(" ", 0, genitive.start()) + 1 if genitive else 0
    return named(sentence, start, genitive.start(), speakers=True)[-1:] if genitive else ()


_WHOSE = pattern(r"(?<=\w)[’']s?\s+(?:[\w-]+\s+){0,3}$")


def _compound(sentence: Sentence, event: Event) -> int:
    """Return where two names begin that say whose talks they are: "is timed for US-China talks"; 0 for none."""
    found = _TWO_NAMES.search(sentence.text[: event.span.end - len(event.noun)])
    return found.start() if found else 0


_TWO_NAMES = pattern(r"\b[A-Z][\w.]*[-–][A-Z]\w+\s+(?:[a-z-]+\s+){0,2}$")
# "X spoke with Y on Monday ahead of the talks in Oslo": who met before has another meeting.
_MET_BEFORE = pattern(
    r"(?i)\b(?:met|spoke|talked|held|consulted|huddled|traded|exchanged|insisted|argued|warned)\b[^.;]{0,120}?"
    r"\b(?:ahead of|in advance of|before|in the run-up to|prior to)\s+(?!his\b|her\b|their\b)(?:[\w’'-]+\s+){0,4}$"
)


def _goal(sentence: Sentence, event: Event, following: int) -> tuple[Party, ...]:
    """Return the country to which a visit goes: "the visit of President X to Jordan"."""
    if event.kind is not MeetingKind.VISIT:
        return ()
    zone = range(event.span.end, following)
    goals = (m.place.country for m in sentence.places if m.preposition == "to" and m.span.start in zone)
    return tuple(side_party(country) for country in goals if country)[:1]


def _list_end(sentence: Sentence, start: int, end: int) -> int:
    """Return where the first comma stands that does not part the names of a list: "between Greece, Cyprus, and …"."""
    names = [hit.span.start for hit in sentence.entities] + [person.span.start for person in sentence.persons]
    commas = (match for match in _COMMA.finditer(sentence.text, start, end) if match.end() not in names)
    return next((match.start() for match in commas), end)


_COMMA = pattern(r",\s+(?:and\s+)?(?:the\s+)?")


def sides_of_title(sentence: Sentence, event: Event, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Return the sides that give out a text together, for what it calls the next one of theirs: "the next Dialogue"."""
    document = sentence.scene.document
    is_next = _NEXT.search(sentence.text[: event.span.end]) is not None
    if not (document.official and document.kind in _GIVEN_OUT and is_next):
        return ()
    known = {party.stands_for or party.name for party in parties}
    found = document_sides(sentence)
    return tuple(party for party in found if party.stands_for not in known) if len(found) > 1 else ()


_GIVEN_OUT = (DocumentKind.JOINT_STATEMENT, DocumentKind.STATEMENT)
_NEXT = pattern(r"(?i)\b(?:next|upcoming|forthcoming|forward to (?:our|the|an?))\b[^,;.]{0,60}$")
