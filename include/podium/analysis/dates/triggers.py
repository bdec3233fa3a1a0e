"""The words of which every date has one, found in one quick pass; each names the forms to try around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from podium.analysis.dates.patterns import quick

# The pass counts bytes from the beginning of what it is given, so it is given a window at a time:
# of this many characters, with the margin that the longest trigger and what it looks at beside it need.
_WINDOW, _MARGIN = 4096, 128
_TRIGGER = (
    r"(?P<year>(?<![\w.])(?:(?:1[5-9]|20)\d\d(?![\w])|[0-3]?\d[/.][0-3]?\d[/.]\d\d|(?:1[5-9]|20|[2-9])\d?0['’]?s\b)|\b(?:(?:eighteen|nineteen)<S>\w+ty|two<S>thousand)\b)"
    r"|\b(?:(?P<holiday><HOLIDAY>)\b|(?P<month><MON>(?!-a-))|(?P<weekday><WD>)(?!\w)|(?P<today>today|tomorrow|yesterday|tonight|this<S>(?:morning|afternoon|evening)|last<S>(?:night|evening))"
    r"|(?P<unit>days?|weeks?|weekend|months?|years?|quarters?|decades?|centur(?:y|ies)|half|Q[1-4]|(?:next|following)<S>(?:morning|afternoon|evening)|<SEASON>|long<S>ago)\b"
    r"|(?P<nth>(?<=the\s)<NTH>(?!<S>centur))|(?P<vague>now|currently|presently|recently|lately|nowadays|soon|shortly|present|moment|future|near<S>term|possible|current|these<S>days|this<S>time)\b)"
)

_KINDS = ("month", "unit", "year", "weekday", "today", "nth", "vague", "holiday")  # the frequent ones first


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may belong to a date: its kind, and where it stands."""

    kind: str
    start: int
    end: int


def triggers(text: str) -> Iterator[Trigger]:
    """Yield the triggers of the text in order, without overlap."""
    place = 0
    while place < len(text):
        stop, end = place + _WINDOW, place
        for trigger in _between(text, place, stop):
            yield trigger
            end = trigger.end
        place = max(stop, end)


def _between(text: str, start: int, stop: int) -> Iterator[Trigger]:
    """Yield the triggers that begin between `start` and `stop`."""
    first = max(0, start - _MARGIN)
    for found in quick(_TRIGGER).finditer(text[first : stop + _MARGIN], start - first):
        begin, end = found.span()
        if first + begin >= stop:
            return
        yield Trigger(next(kind for kind in _KINDS if found[kind]), first + begin, first + end)
