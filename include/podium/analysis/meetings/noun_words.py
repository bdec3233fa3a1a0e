"""Whether the words around an event's noun put it ahead, behind, or make it something else."""

from __future__ import annotations

from datetime import date, timedelta

from podium.analysis.meetings.naming import Event
from podium.analysis.meetings.status import trap_at
from podium.model.when import DateMention, Precision
from podium.patterns import pattern

AHEAD = pattern(
    r"(?i)\b(?:upcoming|forthcoming|imminent|looming|long-awaited"
    r"|(?:planned|scheduled|proposed|anticipated|expected)(?!\s+to\b)"  # "planned to mention the trip": a verb
    r"|future(?!\s+of\b)"
    r"|next(?! (?:few|couple|several|days|weeks|months)\b)"
    r"|coming(?! (?:off|out|from)\b)|tomorrow[’']s"
    r"|(?<!\bin )(?<!\bat )(?<!\bof )this (?:week|weekend|month)[’']s|possible|following)\s+(?:[\w.’'-]+\s+){0,5}$"
)


# "There will be a second round of talks"
THERE_WILL_BE = pattern(
    r"(?i)\bthere(?:\s+will|[’']ll)\s+(?:also\s+)?be\s+(?:an?|the|another|more)\s+(?:[\w-]+\s+){0,4}$"
)


MARGINS = pattern(r"(?i)\b(?:margins|sidelines)\s+of\s+(?:the\s+)?(?:\w+\s+){0,2}$")


PREPARING = pattern(
    r"(?i)\b(?:preparing(?:\s+\w+){0,3}\s+for|preparing|scheduling|arranging|planning|organi[sz]ing|preparations for"
    r"|plans for|(?<!get )(?<!getting )(?<!got )ahead of"
    r"|in advance of|on the eve of|in preparation for|in the (?:run|lead)-?\s?up to|look(?:s|ing)? forward to"
    r"|priorities for|on the (?:road|path|way) to"
    r"|announced(?!\s+(?:at|in|on|during|by)\b)|lined up|head(?:s|ed|ing) into(?=\s+(?:his|her|their)\b)"
    r"|(?:set|fixed|agreed)\s+for|(?:possibility|prospect|likelihood|chances?)\s+(?:of|for))\s+(?:[\w.’'-]+\s+){0,6}$"
)


# "has a meeting with President X planned"
IS_PLANNED = pattern(
    r"(?i)\s+(?:with|between)\s[^,.;]{3,60}?\s"
    r"(?:planned|scheduled|slated|lined up|on the (?:books|calendar|schedule))\b"
    r"|\s+(?:scheduled|planned|lined up|coming(?: up)?)\b(?!\s+(?:to|by)\b)"  # "has a call scheduled soon with X"
)


# "a NATO summit in Wales that will focus on the conflict"
IS_TO_COME = pattern(
    r"(?i)(?:\s+(?:in|at)\s+(?:[\w.’'-]+,?\s+){1,4})?,?\s*\b(?:that|which|where)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:will|is to|are to)\b"
)


_PAST = pattern(
    r"(?i)\b(?:was|were|had|took place|at the conclusion of"
    r"|concluded|ended|participated|attended|met|held|hosted|during"
    r"|following|after|last(?! day)|previous|recent|since|past|(?:goes|dates|going|dating) back to"
    r"|discussed at|at which|follows|followed)\b[^,;]{0,40}$"
)


# "began negotiations in February", "made a phone call": the verb right before the noun puts it behind.
_BEGAN = pattern(
    r"(?i)\b(?:began|begun|started|opened|launched|resumed|froze|frozen|suspended|halted|broke off|broken off|made|paid"
    r"|conducted|chaired|completed|finished|wrapped up|boycotted|left|quit)\s+(?!for\b|preparing\b)"
    r"(?:[\w’'-]+\s+){0,3}$"
)


# "the intent to establish a new working group": a body is founded, nobody meets.
_FOUNDING = pattern(r"(?i)\b(?:establish\w*|creat(?:e|es|ed|ing|ion)|set(?:ting)? up|found(?:ing|ed))\b[^,;]{0,40}$")


# One of the words of AHEAD or PREPARING: without them, and without a date, nouns announce nothing.
MAY_BE_AHEAD = pattern(
    r"(?i)upcoming|forthcoming|planned|planning|plans|schedul|next|proposed|anticipated|expected|coming|future|tomorrow"
    r"|possibility|prospect|likelihood|chance|possible|following|imminent|looming|awaited|lined|set for|fixed for"
    r"|agreed for|[’']s|(?:that|which) (?:will|is to)|preparing|preparation"
    r"|arranging|organi[sz]ing|ahead|on the eve|will be|head(?:s|ed|ing) into|in advance|run-up|forward|announced|lead"
    r"|road to|path to|way to|priorities for",
)


def is_of_other_kind(text: str, event: Event, before: str, *, is_dated_ahead: bool) -> bool:
    """Tell whether the noun is a trap, or of something past or only founded."""
    is_trap = trap_at(text, event.span.start, event.span.end) is not None
    is_planned = _WILL.search(before) or _SCHEDULED.match(text, event.span.end) or _TO_PREPARE.search(before)
    is_before = is_dated_ahead and _TIME.search(before)
    is_past = _PAST.search(before) and not (
        is_before or is_planned or _TONIGHT.search(before) or _NOT_YET.search(before)
    )
    return is_trap or bool(is_past or _BEGAN.search(before) or _FOUNDING.search(before) or _SEVERAL.search(before))


# "will be raised during the visit next month": these words tell of a time, not that it is over.
_TIME = pattern(r"(?i)\b(?:during|after|following|at which|discussed at)\s+(?:[\w’'-]+\s+){0,6}$")
# "preparing his two summits with X": they are counted when they are over.
_SEVERAL = pattern(
    r"(?i)\b(?:his|her|their|both)\s+(?:two|three|four|both|first\s+two|previous|past|earlier)\s+(?:[\w-]+\s+)?$"
    r"|\bboth\s+(?:his|her|their|of\s+(?:his|her|their))\s+(?:[\w-]+\s+)?$"
)
# "their last words on the upcoming summit": what is right before the noun counts.
_NOT_YET = pattern(
    r"(?i)\b(?:upcoming|forthcoming|planned|next|this\s+week(?:end)?[’']?s[’']?)\s+(?:[\w.’'-]+\s+){0,3}$"
)
_WILL = pattern(
    r"(?i)\b(?:will|looks?\s+forward|expects?|hopes?)\s[^,;]{0,70}\bduring\b[^,;]*$"
)  # "will feature during a council meeting on Thursday"
# "met to prepare talks scheduled for May": the past verb is of another meeting.
_SCHEDULED = pattern(r"(?i)\s+(?:scheduled|planned|set|slated|due|to be held)\b")
# "what is seen tonight during the ministerial"
_TONIGHT = pattern(r"(?i)\b(?:tonight|tomorrow|later today)\b[^,;.]{0,60}\bduring\s+(?:the\s+)?(?:\S+\s+){0,4}$")
_TO_PREPARE = pattern(
    r"(?i)\b(?:prepar(?:e|ing)(?:\s+for)?|preparations\s+for|ahead\s+of|plans?\s+for|planning|arranging|scheduling)"
    r"\s+(?:[\w’'-]+\s+){0,4}$"
)


def is_no_later(mention: DateMention, text: str, day: date) -> bool:
    """Tell whether the day of a noun that no word puts ahead is no day to come, or may be the past one."""
    return _is_begun(mention, text, day) or _is_far_guess(mention, text, day)


def is_under_way(event: Event, mention: DateMention, text: str, day: date) -> bool:
    """Tell whether a standing event, or a day of several, is on: "at the start of a NATO summit in Wales today"."""
    is_of_days = event.key or _DAY_OF.search(text[: event.span.end - len(event.noun)])
    is_on = mention.first and mention.last and mention.first <= day <= mention.last
    return bool(is_of_days and is_on and not _IS_OVER.search(text))


_IS_OVER = pattern(r"(?i)\b(?:ended|concluded|wrapped up|wrapped|after|following|left|returned|adjourned|closed)\b")


_FAR = timedelta(days=120)
_THIS = pattern(r"(?i)\b(?:this|next|coming)\s+\w+$")  # "this November", told in March
_FAR_MONTH = timedelta(days=210)  # "negotiations in August", told in November
_YEAR = pattern(r"(?:19|20)\d\d")


def _is_far_guess(mention: DateMention, text: str, day: date) -> bool:
    """Tell whether a day that the text gives without a year lies so far ahead that the past one may be meant."""
    has_year = bool(_YEAR.search(text, mention.start, mention.end) or _THIS.search(text[: mention.end]))
    reach = _FAR if _is_day(mention) else _FAR_MONTH if mention.precision is Precision.MONTH else timedelta.max
    return not has_year and mention.first is not None and mention.first - day > reach


_DAY_OF = pattern(r"(?i)\b(?:first|second|third|fourth|final|last|opening|closing)\s+day\s+of\s+(?:[\w’'-]+\s+){0,3}$")


def _is_begun(mention: DateMention, text: str, day: date) -> bool:
    """Tell whether the day is no later than that of the document, and the words do not put it ahead: "later today"."""
    is_today = mention.first == day and _LATER.search(text[max(0, mention.start - 10) : mention.end]) is not None
    return mention.first is not None and mention.first <= day and not is_today


_LATER = pattern(r"(?i)\blater\b|\btonight\b|\bthis (?:evening|afternoon)\b")


def _is_day(mention: DateMention) -> bool:
    return mention.precision in (Precision.DAY, Precision.RANGE)
