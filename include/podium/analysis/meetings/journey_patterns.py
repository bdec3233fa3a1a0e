"""Patterns of journeys that are to come or under way, and of events that have just begun."""

from __future__ import annotations

import functools
import re

from podium.analysis.meetings.frame_patterns import NAME, either
from podium.lexicons.meetings import joined, meeting_words
from podium.patterns import pattern


@functools.cache
def journeys() -> re.Pattern[str]:
    """Return the pattern of journeys ahead and under way: "before travelling to", "is expected in", "landed in"."""
    return pattern(
        either(
            _BEFORE,
            _INVITED,
            _OPENED_VISIT,
            _upcoming(),
            _DUE,
            _VISIT_TO,
            _OPENED_TALKS,
            _CALLED_MEETING,
            _BEGAN,
            _LEFT_FOR,
            _LEAVE_FOR,
            _IS_IN_FOR,
            _IS_IN_ON,
            _ON_VISIT,
            _IS_NOW_IN,
            _ARRIVED,
            _ON_THE_WAY,
        ),
        ignore_case=True,
    )


@functools.cache
def stops() -> re.Pattern[str]:
    """Return the pattern of "his trip, which features stops in A and B", "a tour that takes him to A"."""
    return pattern(
        r"(?<!\w)(?:trip|tour|journey|swing|voyage|travels)(?!\w)[^.;]{0,90}?\s(?P<start>(?P<planned>(?:will\s+)?includes?|including"
        r"|features?|featuring|with|that|which)\s+(?:\w+\s+){0,2}?(?P<travel>(?:stops?|visits?)\s+(?:in|to|at)"
        r"|takes?\s+(?:him|her|them)\s+(?:on\s+)?to))(?=\s+(?:the\s+)?(?-i:[A-Z]))",
        ignore_case=True,
    )


def _upcoming() -> str:
    """Return the source of "his upcoming visit to", "their next trip to"."""
    ahead = joined(meeting_words().ahead)
    return (
        rf"(?!following)(?P<ahead>{ahead})\s+(?:\S+\s+){{0,2}}?"
        r"(?P<travel>(?:travel|trip|visit|journey|tour)s?\s+to)(?!\w)"
    )


# "before travelling on to Rome", "then heading to Rome".
_BEFORE = r"(?<!\w)(?P<travel>(?P<planned>before|then)\s+(?:travell?ing|heading|flying|going)\s+(?:on\s+)?to)(?!\w)"

# "has invited President Duda and Prime Minister Fiala to Washington".
_INVITED = (
    rf"(?<!\w)(?P<tentative>(?:has\s+|have\s+|had\s+|also\s+)*(?:invited|inviting|invites)\s+{NAME}"
    rf"(?:(?:,|,?\s+and)\s+{NAME})*)\s+(?P<travel>to)(?=\s+(?:the\s+)?(?-i:[A-Z]))"
)

# "embarked on a four-day tour" of the Gulf, "opened his first visit as President" to Chile.
_OPENED_VISIT = (
    r"(?<!\w)(?P<travel>(?:embarked\s+on|began|opened|started|kicked\s+off)\s+(?:an?|the|his|her|their)"
    r"\s+(?:\S+\s+){0,5}?(?:visit|trip|tour|journey|swing)(?:\s+as\s+president)?"
    r"(?:\s+(?:early\s+|late\s+|on\s+)*\w+day)?)(?=\s+(?:to|in|of|through|with)\b)"
)

# "is due in Paris", "are now expected back in Geneva".
_DUE = (
    r"(?<!\w)(?P<travel>(?P<planned>(?:is|are|was|were)\s+(?:now\s+|also\s+)?(?:due|expected))"
    r"\s+(?:back\s+)?in)(?=\s+(?-i:[A-Z]))"
)

# "arrives on a state visit to", "has begun her tour of".
_VISIT_TO = (
    r"(?<!\w)(?P<travel>(?:began|begun|opened|started|kicked\s+off|arrives?\s+on)\s+(?:an?|the|his|her|their)"
    r"\s+(?:\S+\s+){0,4}?(?:visit|trip|tour)\s+(?:to|in|of))(?!\w)"
)

# "opened a second round of talks", "resumed negotiations".
_OPENED_TALKS = (
    r"(?<!\w)(?P<meet>(?:began|opened|started|resumed)\s+(?:a\s+|their\s+)?(?:(?:new|first|second|third|final)\s+)?"
    r"(?:(?:\w+\s+)?\w+\s+of\s+)?(?:\w+\s+)?(?:talks|negotiations|consultations))(?!\w)"
)

# "called an emergency meeting".
_CALLED_MEETING = (
    r"(?<!\w)(?P<meet>(?:called|convened|summoned)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:meeting|summit|session|talks))(?!\w)"
)

# The summit "has begun", the talks "are under way".
_BEGAN = (
    r"(?<!\w)(?P<happen>(?:has\s+|have\s+)?(?:started|began|begun|opened|kicked\s+off)"
    r"|(?:is|are)\s+under\s?way)(?!\w)"
)

# "left Washington for Riyadh today".
_LEFT_FOR = (
    r"(?<!\w)(?P<travel>(?:departed|left)\s+(?:(?-i:[A-Z])\S+\s+)?for)"
    r"(?=\s+(?-i:[A-Z])[^.;]{2,60}\b(?:today|this\s+\w+|earlier|\w+day|to\s+meet|for\s+(?:talks|meetings))\b)"
)

# "We leave this afternoon for Oslo": with its day it lies ahead, though told in the present.
_LEAVE_FOR = (
    r"(?<!\w)(?P<travel>(?:leaves?|departs?)\s+(?:tomorrow|tonight|later\s+today|this\s+(?:morning|afternoon|evening|week|weekend)"
    r"|(?:next|on|early|late|this)?\s*\w+day(?:\s+(?:morning|afternoon|evening|night))?)\s+for)(?=\s+(?-i:[A-Z]))"
)

# "is in Nairobi for talks", "were back in Doha to attend the conference".
_IS_IN_FOR = (
    r"(?<!\w)(?P<travel>(?:is|are|was|were)\s+(?:now\s+|currently\s+|back\s+|on\s+the\s+ground\s+){0,2}in)"
    r"(?=\s+(?-i:[A-Z])[^.;]{1,60}?\b(?:for|on|to\s+(?:attend|participate\s+in)|attending)\s+(?:\S+\s+){0,7}?"
    r"(?:meetings?|talks|consultations|negotiations|summit|conference|ministerial|dialogue|visit|trip|tour)\b)"
)

# "is in Muscat May 9-10".
_IS_IN_ON = (
    r"(?<!\w)(?P<travel>(?:is|are)\s+in)(?=\s+(?-i:[A-Z])[^.;]{2,40}?\s(?:from\s+|on\s+)?(?-i:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug"
    r"|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d))"
)

# "Mr. Lind, on a three-day visit to Oman, said".
_ON_VISIT = (
    r"(?:,|\s[—–-])\s+(?:who\s+is\s+|currently\s+)?(?P<travel>(?:on|at\s+the\s+start\s+of|in\s+the\s+midst\s+of)\s+"
    r"(?:an?|his|her)\s+(?:[\w-]+\s+){0,4}(?:trip|visit|tour|swing)\s+(?:to|of|through))(?=\s+(?:the\s+)?(?-i:[A-Z]))"
)

# "is currently in Amman, where he", "’s now in Amman to meet".
_IS_NOW_IN = (
    r"(?<!\w)(?P<travel>(?:is|are|[’']s|[’']re)\s+(?:now|currently|today|this\s+week|right\s+now|on\s+the\s+ground)\s+in)"
    r"(?=\s+(?-i:[A-Z])[^.;]{1,60}?(?:,?\s+where\s+(?:he|she|they)\b|\s+to\s+(?:meet|hold|lead)\b|\s+meeting\s+with\b))"
)

# "arrived late on Sunday in Baku for", "landed in Baku to discuss".
_ARRIVED = (
    r"(?<!\w)(?P<travel>(?:arrived|landed)\s+"
    r"(?:(?:early\s+|late\s+)?(?:on\s+)?\w+day(?:\s+(?:morning|afternoon|evening|night))?\s+)?in)(?=[^.;]{1,80}?"
    r"\b(?:for|on\s+an?\s+(?:\S+\s+){0,3}visit|to\s+(?:meet|hold|attend|discuss|take\s+part|participate))\b)"
)

# "is on her way to Jakarta for talks", "are en route to Jakarta to attend".
_ON_THE_WAY = (
    r"(?<!\w)(?P<travel>(?:is|are|was|were)\s+(?:on\s+(?:his|her|their|the)\s+way|en\s+route)\s+to)"
    r"(?=[^.;]{1,80}?\b(?:for\s+(?:talks|meetings|a\s+\w+)|to\s+(?:meet|hold|attend|take\s+part|participate))\b)"
)
