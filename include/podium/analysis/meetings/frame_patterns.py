"""What the patterns of frames are made of, and those of a verb with its auxiliary.

A group of a pattern is called by what it tells of the frame: its kind ("travel"), its mood ("planned"), or where the
frame starts, if not with the match. No two groups of a pattern may have one name, so `either` puts figures behind them,
which `told` takes off.
"""

from __future__ import annotations

import functools
import re
from string import digits

from podium.lexicons.meetings import joined, meeting_words
from podium.patterns import pattern

NAME = r"(?-i:[A-Z])[\w’'-]+(?:(?: (?:d[aei]|del|bin|al|el|v[ao]n|der))? (?-i:[A-Z])[\w.’'-]+){0,6}"
_PEOPLE = r"(?: (?:partners|leaders|ministers|members|countries|allies|officials|diplomats|negotiators))?"
SUBJECT = rf"(?:I|we|he|she|they|the (?:two )?[\w-]+(?: \w+)?|{NAME}(?:(?:,| and) {NAME}){{0,3}}{_PEOPLE})"

# "will be hosting", "will also be going on to".
PROGRESSIVE = r"(?:be\s+(?:(?:also|then|again|jointly|personally)\s+)?(?=\w+ing\b))?"

_GROUP = re.compile(r"\(\?P<([a-z]+)>")


def either(*sources: str) -> str:
    """Return the source of one pattern for all, the first that fits; the names of groups get the number of theirs."""
    numbered = (_GROUP.sub(rf"(?P<\g<1>{number}>", source) for number, source in enumerate(sources, 1))
    return rf"(?!\B\w)(?:{'|'.join(numbered)})"  # none begins within a word: to ask once is quicker


def told(match: re.Match[str]) -> dict[str, int]:
    """Return where each group that took part begins, by its name without the figures."""
    return {name.rstrip(digits): match.start(name) for name, words in match.groupdict().items() if words}


@functools.cache
def verbs() -> re.Pattern[str]:
    """Return the pattern of a verb put ahead: "will travel to", "may meet with", "is hosting"."""
    words = meeting_words()
    moods = (
        f"(?P<planned>{joined(words.auxiliaries.scheduled)})",
        f"(?P<tentative>{joined(words.auxiliaries.tentative)})",
        f"(?P<reported>{joined(words.auxiliaries.reported)})",
        _BE_DOING,
    )
    return pattern(
        rf"(?:{'|'.join(moods)})[\s,]+(?:{joined(words.adverbs)},?\s+)*{PROGRESSIVE}{verb_kinds()}", ignore_case=True
    )


# "is hosting", "we’re also meeting with", but not "Friday’s".
_BE_DOING = (
    r"(?P<present>(?:(?<!\w)|(?<!row)(?<!day)(?=[’']))(?:is|are|am|’s|’re|’m|'s|'re|'m)(?=\s+(?:\w+\s+){0,2}\w+ing\b))"
)


@functools.cache
def standing() -> re.Pattern[str]:
    """Return the pattern of words that put an event ahead by themselves: "is scheduled for", "to be held in"."""
    return pattern(f"(?P<happen>(?P<planned>{joined(meeting_words().happen_verbs[3:])}))", ignore_case=True)


def verb_kinds() -> str:
    """Return the source for a bare verb of any kind: "travel to", "attend", "meet with", and else "begin"."""
    words = meeting_words()
    return either(
        f"(?P<happen>{joined(words.happen_verbs[:2])})",
        f"(?P<travel>{joined(words.travel_verbs)})",
        f"(?P<attend>{joined(words.attend_verbs)})",
        f"(?P<meet>{joined(words.meet_verbs)})",
        f"(?P<happen>{joined(words.happen_verbs[2:3])})",
    )
