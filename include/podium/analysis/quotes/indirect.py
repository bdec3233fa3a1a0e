"""What is reported without quotation marks: "X said that …", "…, X said", "according to X, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from podium.analysis.quotes.cues import cue_pattern
from podium.analysis.quotes.quote import Quote, QuoteKind
from podium.analysis.quotes.speakers import subject_after, subject_before
from podium.analysis.sentences import split_sentences
from podium.lexicons.reporting_verbs import reporting_words
from podium.model.text import Span

_FEWEST_WORDS = 3
# Verbs of saying looked at in one sentence before it is given up.
_MOST_CUES = 4
# Between a verb of saying and what it reports: a listener, a time, "that".
_LEAD_IN = re.compile(r"(?:\s(?!that\b)[\w.’'-]+){0,6}?\s+that\s+|\s+")


def indirect_quotes(text: str, marked: Sequence[Quote]) -> Iterator[Quote]:
    """Yield one quote for each sentence that reports speech and overlaps none of `marked`."""
    taken = [Span(quote.start, quote.end) for quote in marked]
    place = 0
    for sentence in split_sentences(text):
        while place < len(taken) and taken[place].end <= sentence.start:
            place += 1
        if place == len(taken) or not taken[place].overlaps(sentence):
            quote = _reported(text, sentence)
            if quote:
                yield quote


def _reported(text: str, sentence: Span) -> Quote | None:
    """Return what the first verb of saying in the sentence reports."""
    for cue in islice(cue_pattern().finditer(text, sentence.start, sentence.end), _MOST_CUES):
        speaker = _speaker(text, cue, sentence)
        if speaker is None:
            continue
        content = _content(text, cue, speaker, sentence)
        if content and len(content.of(text).split()) >= _FEWEST_WORDS:
            return Quote(
                content.start, content.end, speaker.start, speaker.end, QuoteKind.INDIRECT, cue.start(), cue.end()
            )
    return None


def _speaker(text: str, cue: re.Match[str], sentence: Span) -> Span | None:
    if cue["according"]:
        return subject_after(text, cue.end(), sentence.end)
    if cue["verb"].lower() in reporting_words().before_only and " that " not in text[cue.end() : cue.end() + 60]:
        return None
    inverted = text[sentence.start : cue.start()].rstrip().endswith(",")
    after = subject_after(text, cue.end(), sentence.end) if inverted else None
    return after or subject_before(text, sentence.start, cue.start())


def _content(text: str, cue: re.Match[str], speaker: Span, sentence: Span) -> Span | None:
    """Return the reported clause: after the verb, or before a trailing ", X said"."""
    first, last = min(speaker.start, cue.start()), max(speaker.end, cue.end())
    before = text[sentence.start : first].rstrip()
    if before.endswith(","):
        return Span(sentence.start, sentence.start + len(before) - 1)
    if cue["according"]:
        start = last + len(text[last : sentence.end]) - len(text[last : sentence.end].lstrip(" ,"))
        return Span(start, sentence.end) if start < sentence.end else None
    lead = _LEAD_IN.match(text, last, sentence.end)
    return Span(lead.end(), sentence.end) if lead and lead.end() < sentence.end else None
