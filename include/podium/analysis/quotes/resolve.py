"""The name that a speaker's pronoun or common noun stands for."""

from __future__ import annotations

from collections.abc import Sequence

from podium.analysis.quotes.quote import Quote
from podium.lexicons.reporting_verbs import reporting_words
from podium.model.text import Span


def resolve_speaker(text: str, quotes: Sequence[Quote], place: int) -> Span | None:
    """Return the span that names the speaker of `quotes[place]`; for a pronoun, that of the last named speaker."""
    for quote in reversed(quotes[: place + 1]):
        if quote.speaker_start is None or quote.speaker_end is None:
            continue
        speaker = Span(quote.speaker_start, quote.speaker_end)
        if speaker.of(text).lower() not in reporting_words().pronouns and any(
            word[0].isupper() for word in speaker.of(text).split()
        ):
            return speaker
        if quote is quotes[place] and speaker.of(text).lower() not in reporting_words().pronouns:
            return speaker
    return None
