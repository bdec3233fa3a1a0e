"""Weekdays that lie a week further ahead than they seem: by the verb they belong to, or in talk of a coming week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from podium.model.when import DateMention
from podium.patterns import pattern

_WEEK = timedelta(days=7)
# Who speaks of this very day says "today": "On Friday, the President will host …", told on a Friday, is in a week.
_ON = pattern(r"(?i)\bon $")
_WILL = pattern(r"(?i)\b(?:will|going to|plans? to|scheduled to|looks? forward|looking forward)\b|[’']ll\b")
_TODAY = pattern(r"(?i)\b(?:today|tonight|this (?:morning|afternoon|evening)|just|earlier)\b")
# The last verb before the day tells: "’s meeting, as I mentioned, in Geneva on …" is a plan, "met on …" is none.
_PLAN = pattern(
    r"(?i)((?:\bwill|[’']ll|\b(?:is|are|am)|(?<=he|we|ey)[’'](?:s|re)|I[’']m)\s+(?:(?:also|then|now|both)\s+)?(?:be\s+)?"
    r"(?:going|meet|host|travel|visit|welcom|speak|hold|attend|head|participat|join|conven|receiv|see)\w*)"
    r"|\b(?:met|spoke|was|were|had|has|have|hosted|held|saw|said|announced|did|mentioned|told|\w{3,}ed)\b"
)
_ASIDE = pattern(r"(?i),\s*(?:as|of course|you know|which)\b[^,;]*(?=,)")
_THAT_ON = pattern(r"(?i)\bthat,?\s+on $")
_WILL_THEN = pattern(r"(?i),?\s+[^,;.]{2,60}?\s+(?:will|(?:is|are) going to)\b")
_AND = pattern(r",?\s+(?:and|through|to|or)\s+(?:on\s+)?")


def days_ahead(dates: Sequence[DateMention], text: str, day: date, is_spoken: bool) -> list[DateMention]:
    """Return the dates of a sentence with those weekdays put ahead that its words mean so."""
    found = [_of_plan(mention, text, day) for mention in dates]
    if not is_spoken or not _WILL.search(text) or _TODAY.search(text):
        return found
    pairs = zip([None, *found], found, strict=False)
    return [
        _in_a_week(two) if _is_this_day(two, text, day) or _is_of_list(one, two, text) else two for one, two in pairs
    ]


def _of_plan(mention: DateMention, text: str, day: date) -> DateMention:
    if mention.rule != "weekday" or mention.first is None or mention.first >= day:
        return mention
    return _in_a_week(mention) if _is_of_plan_told(text[: mention.start], text, mention) else mention


def _is_of_plan_told(before: str, text: str, mention: DateMention) -> bool:
    """Tell whether the verb to which a weekday belongs is of a plan, though another in the sentence looks back."""
    told = _PLAN.findall(_ASIDE.sub("", before))
    return bool(told and told[-1]) or (
        _THAT_ON.search(before) is not None and _WILL_THEN.match(text, mention.end) is not None
    )


def _is_this_day(mention: DateMention, text: str, day: date) -> bool:
    return mention.rule == "weekday" and mention.first == day and _ON.search(text[: mention.start]) is not None


def _is_of_list(one: DateMention | None, two: DateMention, text: str) -> bool:
    """Tell whether a weekday follows in a list on one that lies a week ahead: "on Thursday and Friday"."""
    if one is None or one.first is None or two.first is None or not one.rule == two.rule == "weekday":
        return False
    return one.first > two.first and _AND.fullmatch(text[one.end : two.start]) is not None


def _in_a_week(mention: DateMention) -> DateMention:
    first = mention.first + _WEEK if mention.first else None
    return replace(mention, first=first, last=first)
