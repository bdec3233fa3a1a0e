"""The day of an event that a noun tells: right before it, near by, or behind those whom it brings together."""

from __future__ import annotations

from collections.abc import Sequence

from podium.analysis.meetings.clauses import clause_start
from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.timing import date_of
from podium.model.when import DateMention
from podium.patterns import pattern


def day_of_noun(sentence: Sentence, event: Event, events: Sequence[Event], following: int) -> DateMention | None:
    """Return the date right before an event, else the nearest between the events beside it."""
    text, at = sentence.text, event.span
    start = max(events[events.index(event) - 1].span.end if events.index(event) else 0, clause_start(text, at.start))
    start = start if len(events) > 1 else 0
    if _BEFORE_IT.search(text[max(0, at.start - 70) : at.start]):  # "I am here today ahead of the upcoming visit"
        start = at.end
    day = sentence.scene.document.day
    return date_before(sentence, event) or date_of(
        text, sentence.dates, day, near=at.end, after=start, before=following
    )


_BEFORE_IT = pattern(
    r"(?i)\b(?:upcoming|forthcoming|ahead of"
    r"|before|prior to|in preparation for|(?:plans?|planning|preparations?|calls?) for)\b[^,;]{0,40}$"
)


def date_before(sentence: Sentence, event: Event) -> DateMention | None:
    """Return the date right in front of an event: "on January 12 at a meeting of …", "the June 29-30 summit"."""
    clause = clause_start(sentence.text, event.span.start)
    for mention in sentence.dates:
        if (
            clause <= mention.start
            and mention.end <= event.span.start
            and mention.first
            and _AT_EVENT.fullmatch(sentence.text[mention.end : event.span.start])
        ):
            return mention
    return None


_AT_EVENT = pattern(
    r"(?i)(?!,?\s*(?:ahead|before|after|following|including|such as)\b)"
    r",?\s*(?:at|in|during|for|to|attend|join|,)?\s*(?:the|a|an|its|their)?\s*(?:\w+\s+){0,2}?(?:(?:meeting|session|summit|gathering)\s+of\s+(?:the\s+)?)?"
)


def is_beside(text: str, event: Event, mention: DateMention) -> bool:
    """Tell whether a date stands close enough to be the event's own: behind it or its parties, or before it."""
    gap = mention.start - event.span.end
    if 0 <= gap <= _BEHIND:
        return not _BEFALLS.search(text[event.span.end : mention.start])
    if 0 <= event.span.start - mention.end <= _BEFORE:
        return True
    between = _BETWEEN_WHOM.match(text, event.span.end - len(" between") * event.noun.endswith(" between"))
    between = between or _WITH_WHOM.match(text, event.span.end)
    return between is not None and 0 <= mention.start - between.end() <= _BEHIND


# Characters between an event and a date behind it, or before it, that is its own.
_BEHIND, _BEFORE = 60, 45
# "The idea of hosting the summit became a reality on Thursday": the day of what befell it.
_BEFALLS = pattern(
    r"(?i)\b(?:became|drew|prompted|sparked|got|came|fell|gave|took (?!place)|(?:was|were)"
    r"(?!\s+(?:\w+\s+)?(?:scheduled|planned|set|slated|due|expected|to|announced|moved|agreed|called)\b))\b"
)
# "a summit with President X, which aides say will take place on May 3"
_WITH_WHOM = pattern(r"\s+with\s(?:[^,;:.]|\b[A-Z]\w?\.){3,80}?,?\s+(?:which|scheduled|set|slated|planned|due)\b")
_BETWEEN_WHOM = pattern(r"\s+between\s(?:[^,;:.]|\b[A-Z]\w?\.){3,140}?\sand\s")
