"""Whether the words around a date put it ahead or behind."""

from __future__ import annotations

import functools
import re
from enum import Enum

from podium.lexicons.dates import date_words

_REACH = 160
# A sentence's end, roughly: the words of a date's own clause are what counts.
_END_OF_SENTENCE = re.compile(
    r"(?<=[a-z\d”\"')%]{2})(?<!\bGen)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bCol)(?<!\bAdm)(?<!\bMrs)(?<!\bCapt)(?<!\bProf)"
    r"[.!?][\"”’)]?\s+(?=[A-Z“\"‘(])|\n\s*\n|(?<=[.!?”\"])\n"
)
# Between a reporting verb and its own date stand four words at most: "told a news conference on Thursday".
_OWN_DATE = re.compile(r"(?:\s+(?!that\b)[\w.]+){0,4}\s*$")


# Between a preposition and its date: "until 9 a.m. EST Tuesday", "until at least May".
_BESIDE = r"\s+(?:at least\s+)?(?:(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|noon|midnight)\s+(?:[A-Z]{2,4}\s+)?(?:on\s+)?)?$"
_PREPOSITION = re.compile(rf"(?<=[a-z,] )([a-z]+){_BESIDE}")


class Tense(Enum):
    """Where the governing words put a date."""

    PAST = "past"
    FUTURE = "future"
    INTENDED = "intended"
    OPEN = "open"

    @property
    def leans_ahead(self) -> bool:
        """Tell whether the words are in the future or speak of an intention ("agreed to meet")."""
        return self in (Tense.FUTURE, Tense.INTENDED)


@functools.cache
def _cue() -> re.Pattern[str]:
    """Return the pattern of the words that tell; a passive present ("is planned") is matched to be left open."""
    words = date_words()
    future = "|".join(map(re.escape, sorted(words.future_words, key=len, reverse=True)))
    past = "|".join(map(re.escape, sorted(words.past_words, key=len, reverse=True)))
    infinitive = rf"to\s+(?!(?:{'|'.join(sorted(words.no_infinitive))})\b)(?!\w+(?:ing|ed|ly)\b)(?-i:[a-z]{{2,24}})"
    occasion = rf"had\s+(?:\w+\s+){{1,2}}(?:{'|'.join(sorted(words.occasions))})"
    done = rf"(?:{'|'.join(sorted(words.past_with_infinitive))}|{occasion})\s+to\s+\w+"
    progressive = r"(?:is|are|am)\s+(?:\w+ly\s+|also\s+|now\s+)?(?!being\b|going\b)[a-z]{2,24}ing"
    present = r"(?:is|are|being)\s+(?:\w+ly\s+)?(?:[a-z]+ed|held|set)"
    return re.compile(
        rf"(?<!\w)(?:(?P<past>{done}|{past})(?!\w)|(?P<future>be\s+\w+|{progressive}|{future})|(?P<intended>to\s+be\s+[a-z]{{2,24}}|{infinitive})|(?P<open>{present})|(?P<ed>[a-z]{{2,24}}ed))(?!\w)",
        re.IGNORECASE,
    )


@functools.cache
def _put_off() -> re.Pattern[str]:
    """Return the pattern of the words that give a date to what is still to come: "moved to", "planned for"."""
    phrases = "|".join(map(re.escape, date_words().future_before))
    return re.compile(rf"(?<!\w)(?:{phrases}){_BESIDE}", re.IGNORECASE)


def tense_at(text: str, start: int, end: int) -> Tense:
    """Return the tense of the words that govern the date at `start`–`end`, within its sentence."""
    left = text[max(0, start - _REACH) : start]
    before = _PREPOSITION.search(left)
    if (before and before[1] in date_words().future_prepositions) or _put_off().search(left):
        return Tense.FUTURE
    if before and before[1] in date_words().open_prepositions:
        return Tense.OPEN
    left = left[max((stop.end() for stop in _END_OF_SENTENCE.finditer(left)), default=0) :]
    right = text[end : end + _REACH]
    stop = _END_OF_SENTENCE.search(right)
    return _governing(left, right[: stop.start()] if stop else right)


def _governing(left: str, right: str) -> Tense:
    """Return the tense of the last cue to the left, or of the first to the right where the left only reports.

    A verb right after the date governs it ("the ministry on Sunday issued"), unless a plan is named before in its
    clause ("set for").
    """
    before = [cue for cue in _cue().finditer(left) if _is_cue(cue)]
    after = next((cue for cue in _cue().finditer(right) if _is_cue(cue)), None)
    if not before:
        return _tense_of(after)
    last = before[-1]
    is_planned = _tense_of(last) is Tense.FUTURE and "," not in left[last.end() :]
    if after and not right[: after.start()].strip() and not after["intended"] and not is_planned:
        return _tense_of(after)
    reports = last[0].lower() in date_words().reporting_words
    return _tense_of(after if reports and after and not _OWN_DATE.match(left, last.end()) else last)


def _is_cue(cue: re.Match[str]) -> bool:
    return cue["open"] is None and (cue["ed"] is None or cue["ed"].lower() not in date_words().not_past)


def _tense_of(cue: re.Match[str] | None) -> Tense:
    if cue is None:
        return Tense.OPEN
    if cue["intended"]:
        return Tense.INTENDED
    return Tense.FUTURE if cue["future"] else Tense.PAST
