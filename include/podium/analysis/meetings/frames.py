"""Frames: the verb, or the noun, by which a sentence tells of a meeting to come, and the zone of its objects."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from podium.lexicons.meetings import joined, meeting_words
from podium.patterns import pattern


class FrameKind(StrEnum):
    """What the words of a frame say of the meeting."""

    TRAVEL = "travel"
    MEET = "meet"
    ATTEND = "attend"
    HAPPEN = "happen"
    NOUN = "noun"


class Mood(StrEnum):
    """How firmly the words put it ahead."""

    PLANNED = "planned"
    TENTATIVE = "tentative"
    REPORTED = "reported"  # "would": only after a verb of saying
    PRESENT = "present"  # "meets", "is meeting": only with a day
    AHEAD = "ahead"  # "upcoming", "next"


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame in a sentence: `start` and `end` of its cue, `verb` where its verb or noun begins.

    `zone` is where the words end that belong to it: the next frame, or the sentence's end.
    """

    kind: FrameKind
    mood: Mood
    start: int
    verb: int
    end: int
    zone: int
    words: str


def find_frames(text: str, *, present: bool = False) -> list[Frame]:
    """Return the verb frames of a sentence; `present` takes "meets with" too, and "X to visit Y" where names lead."""
    matches = list(_verbs().finditer(text))
    matches.extend(_journeys_ahead().finditer(text))
    matches.extend(_stops().finditer(text))
    matches.extend(_standing().finditer(text))
    matches.extend(_when().finditer(text))
    matches.extend(_relative().finditer(text))
    matches.extend(_expected().finditer(text))
    matches.extend(_to_be().finditer(text))
    if present:
        matches.extend(_present().finditer(text))
        matches.extend(match for match in _headline().finditer(text) if _NAMES.fullmatch(text, 0, match.start()))
    matches.sort(key=lambda match: match.start())
    return list(_frames(text, matches))


# "President X of Y to visit Z on May 27": a report's sentence without a verb, as headlines have it.
_NAMES = pattern(
    r"(?:[A-Z][A-Z .,/’'-]+(?:,\s[^–—]{0,30}?)?\s*(?:\([^)]{1,60}\)\s*)?(?:--?|–|—)\s)?"
    r"(?:(?:[A-ZÀ-Ž][\w.’'-]*,?|of|and|for|the|\d+|prime|foreign|minister|president|leaders?|chief)\s+){2,14}"
)


def _frames(text: str, matches: list[re.Match[str]]) -> Iterator[Frame]:
    taken = -1
    starts = [match.start() for match in matches]
    for match in matches:
        if match.start() < taken:
            continue
        taken = match.end()
        kind = _kind(match)
        following = bisect_left(starts, match.end())
        zone = starts[following] if following < len(starts) else len(text)
        start = max(
            match.start(), *(match.start(name) for name in ("present", "start") if name in match.groupdict()), 0
        )
        yield Frame(kind, _mood(match), start, _verb_start(match, kind), match.end(), zone, text[start : match.end()])


_ALSO = {
    "travel2": FrameKind.TRAVEL,
    "travel3": FrameKind.TRAVEL,
    "travel4": FrameKind.TRAVEL,
    "travel5": FrameKind.TRAVEL,
    "travel6": FrameKind.TRAVEL,
    "travel7": FrameKind.TRAVEL,
    "travel8": FrameKind.TRAVEL,
    "goal": FrameKind.TRAVEL,
    "travel9": FrameKind.TRAVEL,
    "travel10": FrameKind.TRAVEL,
    "happen2": FrameKind.HAPPEN,
    "happen3": FrameKind.HAPPEN,
    "happen4": FrameKind.HAPPEN,
}


def _kind(match: re.Match[str]) -> FrameKind:
    groups = match.groupdict()
    own = next((kind for kind in FrameKind if groups.get(kind.value)), None)
    return own or next((kind for name, kind in _ALSO.items() if groups.get(name)), FrameKind.MEET)


def _verb_start(match: re.Match[str], kind: FrameKind) -> int:
    groups = match.groupdict()
    name = "goal" if groups.get("goal") else kind.value
    return match.start(name) if groups.get(name) else match.start()


def _mood(match: re.Match[str]) -> Mood:
    groups = match.groupdict()
    if groups.get("happen3") or groups.get("planned2"):
        return Mood.PLANNED
    return next((mood for mood in Mood if groups.get(mood.value)), Mood.PRESENT)


# "will be hosting", "will also be going on to".
_PROGRESSIVE = r"(?:be\s+(?:(?:also|then|again|jointly|personally)\s+)?(?=\w+ing\b))?"


@functools.cache
def _verbs() -> re.Pattern[str]:
    words = meeting_words()
    moods = "|".join(
        f"(?P<{mood}>{joined(patterns)})"
        for mood, patterns in (
            (Mood.PLANNED, words.auxiliaries.scheduled),
            (Mood.TENTATIVE, words.auxiliaries.tentative),
            (Mood.REPORTED, words.auxiliaries.reported),
        )
    )
    progressive = (
        r"(?P<present>(?:(?<!\w)|(?<!row)(?<!day)(?=[’']))(?:is|are|am|’s|’re|’m|'s|'re|'m)"
        r"(?=\s+(?:\w+\s+){0,2}\w+ing\b))"
    )
    return pattern(
        rf"(?:{moods}|{progressive})[\s,]+(?:{joined(words.adverbs)},?\s+)*{_PROGRESSIVE}(?:{_classes()})",
        ignore_case=True,
    )


@functools.cache
def _journeys_ahead() -> re.Pattern[str]:
    """Return the pattern of "before travelling to", "his upcoming visit to", "is expected in", "arrived today in"."""
    ahead = joined(meeting_words().ahead)
    return pattern(
        r"(?<!\w)(?P<planned>before|then)\s+(?P<travel2>(?:travell?ing|heading|flying|going)\s+(?:on\s+)?to)(?!\w)"
        rf"|(?<!\w)(?P<tentative>(?:has\s+|have\s+|had\s+|also\s+)*(?:invited|inviting|invites)\s+{_NAME}"
        rf"(?:(?:,|,?\s+and)\s+{_NAME})*)\s+(?P<goal>to)(?=\s+(?:the\s+)?(?-i:[A-Z]))"
        r"|(?<!\w)(?P<travel9>(?:embarked\s+on|began|opened|started|kicked\s+off)\s+(?:an?|the|his|her|their)"
        r"\s+(?:\S+\s+){0,5}?(?:visit|trip|tour|journey|swing)(?:\s+as\s+president)?"
        r"(?:\s+(?:early\s+|late\s+|on\s+)*\w+day)?)(?=\s+(?:to|in|of|through|with)\b)"
        rf"|(?!following)(?P<ahead>{ahead})\s+(?:\S+\s+){{0,2}}?(?P<travel>(?:travel|trip|visit|journey|tour)s?\s+to)(?!\w)"
        r"|(?<!\w)(?P<planned2>(?:is|are|was|were)\s+(?:now\s+|also\s+)?(?:due|expected))"
        r"\s+(?P<travel3>(?:back\s+)?in)(?=\s+(?-i:[A-Z]))"
        r"|(?<!\w)(?P<travel7>(?:began|begun|opened|started|kicked\s+off|arrives?\s+on)\s+(?:an?|the|his|her|their)"
        r"\s+(?:\S+\s+){0,4}?(?:visit|trip|tour)\s+(?:to|in|of))(?!\w)"
        r"|(?<!\w)(?P<meet5>(?:began|opened|started|resumed)\s+(?:a\s+|their\s+)?(?:(?:new|first|second|third|final)\s+)?(?:\w+\s+of\s+)?"
        r"(?:\w+\s+)?(?:talks|negotiations|consultations))(?!\w)"
        r"|(?<!\w)(?P<meet6>(?:called|convened|summoned)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:meeting|summit|session|talks))(?!\w)"
        r"|(?<!\w)(?P<happen4>(?:has\s+|have\s+)?(?:started|began|begun|opened|kicked\s+off)|(?:is|are)\s+under\s?way)(?!\w)"
        r"|(?<!\w)(?P<travel5>(?:departed|left)\s+(?:(?-i:[A-Z])\S+\s+)?for)"
        r"(?=\s+(?-i:[A-Z])[^.;]{2,60}\b(?:today|this\s+\w+|earlier|\w+day|to\s+meet|for\s+(?:talks|meetings))\b)"
        r"|(?<!\w)(?P<travel6>(?:is|are|was|were)\s+(?:now\s+|currently\s+|back\s+|on\s+the\s+ground\s+){0,2}in)(?=\s+(?-i:[A-Z])[^.;]{1,60}?"
        r"\b(?:for|on|to\s+(?:attend|participate\s+in)|attending)\s+(?:\S+\s+){0,7}?"
        r"(?:meetings?|talks|consultations|negotiations|summit|conference|ministerial|dialogue|visit|trip|tour)\b)"
        r"|(?<!\w)(?P<travel10>(?:is|are|[’']s|[’']re)\s+(?:now|currently|today|this\s+week|right\s+now|on\s+the\s+ground)\s+in)"
        r"(?=\s+(?-i:[A-Z])[^.;]{1,60}?(?:,?\s+where\s+(?:he|she|they)\b|\s+to\s+(?:meet|hold|lead)\b|\s+meeting\s+with\b))"
        r"|(?<!\w)(?P<travel4>(?:arrived|landed)\s+(?:(?:early\s+|late\s+)?(?:on\s+)?\w+day(?:\s+(?:morning|afternoon|evening|night))?\s+)?in)"
        r"(?=[^.;]{1,80}?\b(?:for|on\s+an?\s+(?:\S+\s+){0,3}visit|to\s+(?:meet|hold|attend|discuss|take\s+part|participate))\b)"
        r"|(?<!\w)(?P<travel8>(?:is|are|was|were)\s+(?:on\s+(?:his|her|their|the)\s+way|en\s+route)\s+to)"
        r"(?=[^.;]{1,80}?\b(?:for\s+(?:talks|meetings|a\s+\w+)|to\s+(?:meet|hold|attend|take\s+part|participate))\b)",
        ignore_case=True,
    )


@functools.cache
def _stops() -> re.Pattern[str]:
    """Return the pattern of "his trip, which features stops in A and B", "a tour that takes him to A"."""
    return pattern(
        r"(?<!\w)(?:trip|tour|journey|swing|voyage|travels)(?!\w)[^.;]{0,90}?\s(?P<start>(?P<planned>includes?|including"
        r"|features?|featuring|with|that|which)\s+(?:\w+\s+){0,2}?(?P<travel>(?:stops?|visits?)\s+(?:in|to|at)"
        r"|takes?\s+(?:him|her|them)\s+(?:on\s+)?to))(?=\s+(?:the\s+)?(?-i:[A-Z]))",
        ignore_case=True,
    )


@functools.cache
def _standing() -> re.Pattern[str]:
    return pattern(f"(?P<happen3>{joined(meeting_words().happen_verbs[3:])})", ignore_case=True)


_NAME = r"(?-i:[A-Z])[\w’'-]+(?:(?: (?:d[aei]|del|bin|al|el|v[ao]n|der))? (?-i:[A-Z])[\w.’'-]+){0,6}"
_SUBJECT = rf"(?:I|we|he|she|they|the (?:two )?[\w-]+(?: \w+)?|{_NAME}(?:(?:,| and) {_NAME}){{0,3}})"


@functools.cache
def _relative() -> re.Pattern[str]:
    """Return the pattern of "the conversations that the Secretary will have in Brussels with …"."""
    return pattern(
        r"(?<!\w)(?:meetings?|talks|conversations?|discussions|consultations|engagements?|summit|dialogue|round)\s+(?:that\s+)?"
        rf"{_SUBJECT}\s+(?P<present>will|[’']ll|(?:is|are)\s+going\s+to|plans?\s+to)\s+(?:also\s+)?"
        r"(?P<meet>(?:be\s+)?(?:have|having|hold|holding))(?!\w)",
        ignore_case=True,
    )


@functools.cache
def _expected() -> re.Pattern[str]:
    """Return the pattern of "We expect Chancellor Scholz to visit …": the subject stands within the words."""
    return pattern(
        rf"(?<!\w)expect(?:s|ed|ing)?\s+{_SUBJECT}\s+(?P<start>(?P<planned>to))\s+{_PROGRESSIVE}(?:{_classes()})",
        ignore_case=True,
    )


@functools.cache
def _to_be() -> re.Pattern[str]:
    """Return the pattern of "The meeting with X will be on Friday in Geneva": the event, then when and where it is."""
    return pattern(
        r"(?<!\w)(?:meetings?|talks|rounds?|sessions?|summit|conference|ministerial|dialogue|consultations|trilateral|bilateral)"
        r"(?:\s+(?:between|with|of|on)\s[^,;.]{2,80}?)?\s+(?P<start>(?P<planned>will|[’']ll|(?:is|are)\s+going\s+to)\s+"
        r"(?P<happen>be)|(?P<present>(?P<happen2>is|are)))"
        r"(?=\s+(?:(?:on|in|at|next|tomorrow|later|this)\s|tomorrow\b))",
        ignore_case=True,
    )


@functools.cache
def _when() -> re.Pattern[str]:
    """Return the pattern of a clause in the present that is about what is to come: "when he meets with X on Friday"."""
    return pattern(
        rf"(?<!\w)when\s+{_SUBJECT}\s+(?P<present>(?P<meet>(?:meets?|sits? down|speaks?|talks?|hosts?|welcomes?)"
        r"(?:\s+(?:up|again|with))*(?!\w))"
        r"|(?P<attend>(?:attends?|joins?|addresse?s?|participates? in|takes? part in)(?!\w))"
        r"|(?P<travel>(?:travels?|goes|go|heads?)\s+to(?!\w)|visits?(?!\w)))",
        ignore_case=True,
    )


@functools.cache
def _headline() -> re.Pattern[str]:
    return pattern(rf"(?P<planned>\b[Tt]o)\s+(?:{_classes()})", ignore_case=True)


@functools.cache
def _present() -> re.Pattern[str]:
    return pattern(
        r"(?P<travel>(?<!\w)(?:travels|visits(?!\s+(?:to|with|by|from|between|in)\b)|departs|arrives"
        r"|(?:heads|flies|goes)(?=\s+to\b)|is on travel(?:\s+with\s[^;]{3,60}?(?=\s+to\b))?"
        r"|accompanies .{3,40}? on travel)(?:\s+(?:to|for|in|on|travel))?(?!\w))"
        r"|(?P<meet>(?<!\w)(?:meets|(?<!the )(?<!as )(?<!while )(?<!for )hosts(?!\s+(?:for|of|and)\b)"
        r"|welcomes|receives|speaks(?!\s+to\b(?!\s+(?:an?|the)\s+joint\b))|convenes|co-hosts|holds|signs"
        r"|greets)(?:\s+with)?(?!\w))"
        r"|(?<=leaders |sidents )(?P<meet2>meet|gather)(?!\w)|(?<=ministers )(?P<meet3>meet|gather)(?!\w)"
        r"|(?<=officials )(?P<meet4>meet|gather)(?!\w)"
        r"|(?P<meet7>(?<!\w)(?:has|have)\s+(?:an?\s+)?(?:\w+\s+){0,3}?(?:meetings?|engagements?|bilaterals?|talks|calls?)"
        r"(?=\s+(?:scheduled\s+)?(?:with|today|tomorrow|this|later|on)\b))"
        r"|(?<=[a-z,] )(?<!to )(?<!will )(?<!would )(?<!not )(?<!did )(?<!can )(?<!could )(?<!should )(?<!may )"
        r"(?<!might )(?<!must )(?<!and )(?<!or )meet(?=\s+(?:on\s+|next\s+|later\s+(?:this\s+)?|this\s+(?:coming\s+)?)?"
        r"(?:tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month)\b)"
        r"|(?P<attend>(?<!\w)(?:attends|participates in|takes part in|joins|chairs|co-chairs|leads"
        r"|delivers(?:\s+\S+){0,3}\s+remarks\s+(?:at|to)|addresses)(?!\w))"
        r"|(?P<happen>(?<!\w)(?:takes place|begins|opens|starts|resumes|reconvenes|kicks off)(?!\w))"
        r"|(?<=\b[Tt]alks )(?P<happen2>begin|open|start|resume|continue)(?!\w)",
    )


def _classes() -> str:
    words = meeting_words()
    return "|".join(
        f"(?P<{kind}>{joined(patterns)})"
        for kind, patterns in (
            (FrameKind.HAPPEN, words.happen_verbs[:2]),
            (FrameKind.TRAVEL, words.travel_verbs),
            (FrameKind.ATTEND, words.attend_verbs),
            (FrameKind.MEET, words.meet_verbs),
            ("happen2", words.happen_verbs[2:3]),
        )
    )
