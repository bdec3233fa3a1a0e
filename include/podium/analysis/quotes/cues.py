"""Where sentences end and where a verb of saying stands."""

from __future__ import annotations

import functools
import re

from podium.lexicons.reporting_verbs import reporting_words

# Cheaper than the sentence splitter, and enough around a quote: no stop after an initial or a short title.
SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)(?<!\bMrs)[.?!][”\"’)]*(?=\s)|\n"
)


@functools.cache
def cue_pattern() -> re.Pattern[str]:
    """Return the pattern of reporting verbs and of "according to"."""
    words = reporting_words()
    verbs = "|".join(sorted(words.verbs | words.before_only, key=len, reverse=True))
    according = "|".join(words.according)
    return re.compile(rf"\b(?:(?P<according>{according})|(?P<verb>{verbs}))\b", re.IGNORECASE)
