"""Patterns of clauses in which a subject of their own stands: "when he meets with X", "We expect Y to visit Z"."""

from __future__ import annotations

import functools
import re

from podium.analysis.meetings.frame_patterns import PROGRESSIVE, SUBJECT, either, verb_kinds
from podium.patterns import pattern


@functools.cache
def when() -> re.Pattern[str]:
    """Return the pattern of a clause in the present that is about what is to come: "when he meets with X on Friday"."""
    return pattern(
        rf"(?<!\w)when\s+{SUBJECT}(?:\s+|(?=[’']))(?P<present>(?P<meet>(?:meets?|(?<!they )gathers?|convenes?"
        r"|(?<!they )comes? together|sits? down|speaks?|talks?|hosts?|welcomes?)"
        r"(?:\s+(?:up|again|with))*(?!\w))"
        r"|(?P<attend>(?:attends?|joins?|addresse?s?|participates? in|takes? part in)(?!\w))"
        r"|(?P<travel>(?:travels?|goes|go|heads?)\s+to(?!\w)|visits?(?!\w)"
        r"|(?:is|[’']s|[’']re)\s+in(?=\s+(?:the\s+)?(?-i:[A-Z]))))",
        ignore_case=True,
    )


@functools.cache
def relative() -> re.Pattern[str]:
    """Return the pattern of "the conversations that the Secretary will have in Brussels with …"."""
    return pattern(
        r"(?<!\w)(?:meetings?|talks|conversations?|discussions|consultations|engagements?|summit|dialogue|round)\s+(?:that\s+)?"
        rf"{SUBJECT}\s+(?P<present>will|[’']ll|(?:is|are)\s+going\s+to|plans?\s+to)\s+(?:also\s+)?"
        r"(?P<meet>(?:be\s+)?(?:have|having|hold|holding))(?!\w)",
        ignore_case=True,
    )


@functools.cache
def expected() -> re.Pattern[str]:
    """Return the pattern of "We expect Chancellor Scholz to visit …": the subject stands within the words."""
    return pattern(
        rf"(?<!\w)expect(?:s|ed|ing)?\s+{SUBJECT}\s+(?P<start>(?P<planned>to))\s+{PROGRESSIVE}{verb_kinds()}",
        ignore_case=True,
    )


@functools.cache
def to_be() -> re.Pattern[str]:
    """Return the pattern of "The meeting with X will be on Friday in Geneva": the event, then when and where it is."""
    to_come = r"(?P<start>(?P<planned>will|[’']ll|(?:is|are)\s+going\s+to)\s+(?P<happen>be))"
    return pattern(
        r"(?<!\w)(?:meetings?|talks|rounds?|sessions?|summit|conference|ministerial|dialogue|consultations|trilateral|bilateral)"
        rf"(?:\s+(?:between|with|of|on)\s[^,;.]{{2,80}}?)?\s+{either(to_come, '(?P<present>(?P<happen>is|are))')}"
        r"(?=\s+(?:(?:on|in|at|next|tomorrow|later|this)\s|tomorrow\b))",
        ignore_case=True,
    )
