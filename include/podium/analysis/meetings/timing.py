"""When: the date of a sentence that belongs to a frame."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from podium.model.when import UNKNOWN_WHEN, DateMention, Precision, When
from podium.patterns import pattern

# A date with one of these before it is the date of something else.
_OTHERS = pattern(
    r"(?i)\b(?:since|elections?|anniversary|adopted|issued|dated|invasion|coup|attacks?|independence"
    r"|referendum|after|following|resolution"
    r"|ceasefire|deadline|expires?|statement|agreement|announcement|announced|signed"
    r"|remarks|said|told|met|spoke|posted|vote|declaration|olympics?|sanctions)\s+(?:\S+\s+){0,3}$"
)
_BOUNDS = pattern(
    r"(?i)\b(?:after|following|before|by|until|departing|depart|departs|leaving)\s+(?:(?:on|the|later)\s+)?$"
)
_SAYING = pattern(
    r"(?i)\b(?:said|says|told|announced|confirmed|stated|added|reported|reports|spoke|tweeted|wrote"
    r"|noted|stressed|according|saw|heard|mentioned|released|issued)\b[^,;.]{0,60}$"
)
_SAID_AFTER = pattern(
    r"(?i)^(?:\s+(?:evening|morning|afternoon|night))?(?:\s+of\s+(?:his|her|their|its)\b|,?\s+(?:that\b|said|confirmed|announced|told"
    r"|stated|reported)|\s+a spokes"
    r"|\s+(?:did|declined|refused|accused|blamed|warned|urged|praised|critici[sz]ed|condemned|dismissed|defended|expressed"
    r"|voiced|insisted|vowed|threatened|thanked|hailed|rejected|repeated|tweeted|asked|pressed|signaled|signalled)\b)"
)
# "President X, who will visit China on Monday, said …": the day is that of the clause set between commas.
_ASIDE = pattern(r"(?i),\s+(?:who|which|whose)\b[^,;.]*$")
_COARSE = (Precision.YEAR,)


def coming(dates: Iterable[DateMention], day: date) -> list[DateMention]:
    """Return the dates that are not over."""
    return [mention for mention in dates if mention.last is None or mention.last >= day]


def own_dates(text: str, dates: Sequence[DateMention], day: date) -> list[DateMention]:
    """Return the days to come on which nobody only says something, and that are not left open."""
    found = [mention for mention in coming(dates, day) if mention.first and not _is_of_saying(text, mention)]
    return [mention for mention in found if not any(_is_other_choice(it, mention, text) for it in dates)]


def date_of(
    text: str, dates: Sequence[DateMention], day: date, *, near: int, after: int = 0, before: int | None = None
) -> DateMention | None:
    """Return the date of the event told at `near`: the first behind it, else the last before, else none.

    Dates of a saying, and of other things ("since", "elections on"), are passed over, days preferred to vague words.
    """
    limit = len(text) if before is None else before
    usable = [
        mention
        for mention in coming(dates, day)
        if after <= mention.start < limit
        and not _is_of_other(text, mention)
        and mention.precision not in _COARSE
        and not _is_of_another_noun(text, mention, near)
    ]
    exact = [mention for mention in usable if mention.first is not None] or usable
    nearest = min(exact, key=lambda mention: _distance(mention, near), default=None)
    if nearest is None or _is_behind_year(nearest, dates, near):
        return None
    return _or_another(_with_next_days(_narrowed(nearest, exact, text), exact, text), dates, text)


def _is_of_another_noun(text: str, mention: DateMention, near: int) -> bool:
    """Tell whether the date's own noun has a verb before the event: "Today’s talks were of the upcoming summit"."""
    own = _OWN_NOUN.match(text, mention.end)
    return own is not None and own.end() <= near


_OWN_NOUN = pattern(
    r"['’]s\s+(?:[\w-]+\s+){1,3}?(?:was|were|is|are|has|had|have|g[ia]ves?|(?:provid|offer|underscor|show|mark|follow|build|com|lay|laid"
    r"|set)(?:e?s|e?d)?)\s"
)


def _or_another(found: DateMention, others: Sequence[DateMention], text: str) -> DateMention:
    """Return no day but the words where two are left open: "in late May or early June"."""
    other = next((it for it in others if _is_other_choice(it, found, text)), None)
    if other is None:
        return found
    start, end = min(found.start, other.start), max(found.end, other.end)
    return replace(found, start=start, end=end, first=None, last=None, precision=Precision.UNKNOWN)


def _is_other_choice(one: DateMention, other: DateMention, text: str) -> bool:
    first, second = sorted((one, other), key=lambda mention: mention.start)
    return first.end <= second.start and _OR.fullmatch(text[first.end : second.start]) is not None


_OR = pattern(r",?\s+or\s+(?:(?:in|on)\s+)?")


def _is_behind_year(found: DateMention, dates: Sequence[DateMention], near: int) -> bool:
    """Tell whether a year stands between the event and the date: "early next year, …, on Sunday morning"."""
    years = (date for date in dates if date.precision in _COARSE and near <= date.start < found.start)
    return any(found.start - year.end > _APART for year in years)


_APART = 15  # characters: what stands closer is of one date, "2024, on March 5"


_APPOSED = pattern(r",?\s*(?:on|at|from)?\s*")


def _narrowed(found: DateMention, others: Sequence[DateMention], text: str) -> DateMention:
    """Return the day that stands in apposition to a week or month: "this week, on February 24th"."""
    if found.first is None or found.last is None or found.first == found.last:
        return found
    inside = (
        other
        for other in others
        if other.first and other.last and found.first <= other.first <= other.last <= found.last
        if other is not found and _APPOSED.fullmatch(text[found.end : other.start])
    )
    return next(inside, found)


def _with_next_days(found: DateMention, others: Sequence[DateMention], text: str) -> DateMention:
    """Return the days of "Monday and Tuesday", "today and tomorrow" as one span; the day where no other follows."""
    for other in others:
        is_next = found.last and other.first and other.first - found.last == timedelta(days=1)
        if is_next and other.precision is Precision.DAY and _AND.fullmatch(text[found.end : other.start]):
            found = replace(found, end=other.end, last=other.last, precision=Precision.RANGE)
    return found


_AND = pattern(r",?\s+and\s+(?:on\s+)?|\s*[-–]\s*")


def is_over(text: str, dates: Sequence[DateMention], day: date, near: int) -> bool:
    """Tell whether the date that belongs to the frame lies behind: all near it do, and none is to come."""
    exact = [
        mention
        for mention in dates
        if mention.precision in (Precision.DAY, Precision.RANGE) and not _is_of_other(text, mention)
    ]
    if not exact or coming(exact, day):
        return False
    return any(mention.start >= near for mention in exact)


def when_of(mention: DateMention | None, text: str) -> When:
    """Return a mention with its words; a vague one keeps only these."""
    if mention is None:
        return UNKNOWN_WHEN
    words = text[mention.start : mention.end]
    if mention.first is None or mention.precision in _COARSE:
        return When(words=words)
    return When(mention.first, mention.last, mention.precision, words, mention.clock)


def _distance(mention: DateMention, near: int) -> int:
    return mention.start - near if mention.start >= near else (near - mention.end) * 2 + 20


def _is_of_other(text: str, mention: DateMention) -> bool:
    before = text[max(0, mention.start - 60) : mention.start]
    if _is_of_saying(text, mention) or _BOUNDS.search(before) or _EARLIER.match(text, mention.start):
        return True
    if _EARLIER_BEFORE.search(before) or _DEADLINE.match(text, mention.end):
        return True
    own = pattern(r"(?i)\s*\b(?:on|from|of|the|between|for|in)\s*$").sub(" ", before)
    if _AHEAD.match(text, mention.start):
        own = _SIGNED_THEN.sub(" ", own)
    return bool(_OTHERS.search(own))


# "sign the agreement later today", "the anniversary summit this summer": what the date is of, not what it is told of.
_AHEAD = pattern(
    r"(?i)(?:a (?:little )?bit )?(?:later|tomorrow|next|this (?:spring|summer|fall|autumn|winter|coming))\b"
)
_SIGNED_THEN = pattern(r"(?i)\b(?:agreement|declaration|statement|anniversary)\b")


_EARLIER = pattern(r"(?i)earlier\b")  # "earlier this week": it is over, though the week is not
_EARLIER_BEFORE = pattern(r"(?i)\bearlier\s+(?:in\s+)?$")
_DEADLINE = pattern(r"(?i)\s+(?:deadline|anniversary|elections?|referendum|vote|attacks?|cut-?off)\b")


def _is_of_saying(text: str, mention: DateMention) -> bool:
    """Tell whether it is the day on which somebody said it."""
    before = text[max(0, mention.start - 60) : mention.start]
    if _SAID_AFTER.match(text[mention.end : mention.end + 40]) and not _ASIDE.search(text[: mention.start]):
        return True
    return bool(_SAYING.search(before)) and not _PLANNED.search(_after_saying(before))


_PLANNED = pattern(r"(?i)\b(?:will|would|to|that|plans?|due|set|scheduled|for|in|upcoming)\b[^,;.]*$")


def _after_saying(before: str) -> str:
    match = _SAYING.search(before)
    return before[match.start() :] if match else before
