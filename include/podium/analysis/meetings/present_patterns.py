"""Patterns of verbs that only some texts put ahead: schedules and news say "meets with the minister at noon"."""

from __future__ import annotations

import functools
import re

from podium.analysis.meetings.frame_patterns import either, verb_kinds
from podium.patterns import pattern


@functools.cache
def headline() -> re.Pattern[str]:
    """Return the pattern of "to visit" in "President X to visit Y", a sentence without a verb."""
    return pattern(rf"(?P<planned>\b[Tt]o)\s+{verb_kinds()}", ignore_case=True)


@functools.cache
def present() -> re.Pattern[str]:
    """Return the pattern of a verb in the present: "travels to", "hosts", "has talks with", "chairs", "begins"."""
    return pattern(either(_TRAVELS, _MEETS, _THEY_MEET, _HAS_TALKS, _MEET_ON_DAY, _ATTENDS, _BEGINS, _TALKS_BEGIN))


# "heads to", "is on travel with the delegation to", "accompanies the President on travel to", not "visits between".
_TRAVELS = (
    r"(?P<travel>(?<!\w)(?:travels|visits(?!\s+(?:to|with|by|from|between|in)\b)|departs|arrives"
    r"|(?:heads|flies|goes)(?=\s+to\b)|is on travel(?:\s+with\s[^;]{3,60}?(?=\s+to\b))?"
    r"|accompanies .{3,40}? on travel)(?:\s+(?:to|for|in|on|travel))?(?!\w))"
)
# "hosts" is no verb in "as hosts", "the hosts for"; "speaks to" tells of no meeting but "to a joint session" does.
_MEETS = (
    r"(?P<meet>(?<!\w)(?:meets|(?<!the )(?<!as )(?<!while )(?<!for )hosts(?!\s+(?:for|of|and)\b)"
    r"|welcomes|receives|speaks(?!\s+to\b(?!\s+(?:an?|the)\s+joint\b))|convenes|co-hosts|holds|signs"
    r"|greets)(?:\s+with)?(?!\w))"
)
# "the leaders meet", "their foreign ministers gather".
_THEY_MEET = r"(?:(?<=leaders )|(?<=sidents )|(?<=ministers )|(?<=officials ))(?P<meet>meet|gather)(?!\w)"
# "has a full day of meetings with", "have calls today".
_HAS_TALKS = (
    r"(?P<meet>(?<!\w)(?:has|have)\s+(?:an?\s+)?(?:\w+\s+){0,3}?(?:meetings?|engagements?|bilaterals?|talks|calls?)"
    r"(?=\s+(?:scheduled\s+)?(?:with|today|tomorrow|this|later|on)\b))"
)
# "Turkey and Greece meet on Monday", not "they did not meet on Monday".
_MEET_ON_DAY = (
    r"(?<=[a-z,] )(?<!to )(?<!will )(?<!would )(?<!not )(?<!did )(?<!can )(?<!could )(?<!should )(?<!may )"
    r"(?<!might )(?<!must )(?<!and )(?<!or )(?P<meet>meet)"
    r"(?=\s+(?:on\s+|next\s+|later\s+(?:this\s+)?|this\s+(?:coming\s+)?)?(?:tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month)\b)"
)
# "co-chairs", "delivers opening remarks at".
_ATTENDS = (
    r"(?P<attend>(?<!\w)(?:attends|participates in|takes part in|joins|chairs|co-chairs|leads"
    r"|delivers(?:\s+\S+){0,3}\s+remarks\s+(?:at|to)|addresses)(?!\w))"
)
# The summit "kicks off", "talks resume".
_BEGINS = r"(?P<happen>(?<!\w)(?:takes place|begins|opens|starts|resumes|reconvenes|kicks off)(?!\w))"
_TALKS_BEGIN = r"(?<=\b[Tt]alks )(?P<happen>begin|open|start|resume|continue)(?!\w)"
