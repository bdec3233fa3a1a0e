"""Events that a sentence names in their own right: no part of a title, no verb, under the name the document gives."""

from __future__ import annotations

import functools
from dataclasses import replace

from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.two_sides import OF_MANY
from podium.patterns import pattern


@functools.lru_cache(8)
def free_events(sentence: Sentence) -> list[Event]:
    """Return the events whose words are no part of a title, nor only the kind of one that is named behind."""
    events = (event for event in sentence.events if not _is_other(sentence, event))
    found = [_named_elsewhere(sentence, event) for event in events if not _is_no_noun(sentence.text, event)]
    return [
        event
        for event, following in zip(found, [*found[1:], None], strict=False)
        if event.key
        or following is None
        or not (following.key or following.name)
        or not _OF.fullmatch(sentence.text[event.span.end : following.span.start])
    ]


def _is_no_noun(text: str, event: Event) -> bool:
    """Tell whether the words are of a conference of the press, or a verb: "going to NATO and meeting with leaders"."""
    return bool(
        _PRESS.search(text[: event.span.start])
        or _ALSO_MEETING.match(text, max(0, event.span.end - len("and meeting")))
    )


def is_definite(text: str, event: Event) -> bool:
    """Tell whether an event is one that was told before: "the summit", "the two-day meeting"."""
    return _THE.search(text[: event.span.end - len(event.noun)]) is not None


def _named_elsewhere(sentence: Sentence, event: Event) -> Event:
    """Return "the summit" under the name by which the document calls it, where it names one alone."""
    is_common = not (event.key or event.name) and event.kind in OF_MANY
    if not (is_common and is_definite(sentence.text, event)) or _OF_WHOM.match(sentence.text, event.span.end):
        return event
    named_so = {known.key or known.name: known for known in sentence.scene.named_events if known.kind is event.kind}
    in_title = next((it for it in named_so.values() if it.key and it.noun in sentence.scene.document.title), event)
    known = next(iter(named_so.values())) if len(named_so) == 1 else in_title
    return replace(event, name=known.name, key=known.key, members=known.members)


_PRESS = pattern(r"(?i)\b(?:press|news)\s+$")  # its conference is no meeting
_ALSO_MEETING = pattern(r"\band\s+meeting\s+with\b")  # "going to NATO and meeting with leaders": a verb
_THE = pattern(r"(?i)\b(?:the|this|that|\w+day[’']s)\s+(?:(?:one|two|three|four)-day\s+|day[’']s\s+)?$")
_OF_WHOM = pattern(r"\s+(?:of|between|among|with|on)\b")
_OF = pattern(r"\s+(?:of|at|within|in|for)\s+(?:the\s+)?|\s*[^()]{0,20}\(")


def _is_other(sentence: Sentence, event: Event) -> bool:
    """Tell whether the words are part of a title, or name a gathering within one country."""
    return _is_in_title(sentence, event) or _DOMESTIC.search(event.name) is not None


_DOMESTIC = pattern(
    r"\b(?:House|Senate|Congress|Congressional|GOP|Republican|Democratic(?! (?:Republic|People))|Caucus|CPAC"
    r"|(?<!Board of )Governors)\b"
)


def _is_in_title(sentence: Sentence, event: Event) -> bool:
    return any(person.span.start < event.span.end <= person.span.end for person in sentence.persons) or bool(
        pattern(
            r"\s+(?:President|Secretary|members?|Chair|spokes|Group|Fund|Cent(?:er|re)|Office|Institute|Initiative|Mechanism|Process|Platform|Network)"
        ).match(sentence.text[event.span.end : event.span.end + 20])
    )
