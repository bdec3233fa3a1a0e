"""Find what is quoted in news, and who says it."""

from __future__ import annotations

import re

from podium.analysis.quotes.attribution import attribution_of, carried_speaker
from podium.analysis.quotes.indirect import indirect_quotes
from podium.analysis.quotes.marks import quoted_stretches
from podium.analysis.quotes.quote import Quote, QuoteKind
from podium.model.text import Span

_DIRECT_END = re.compile(r"[,.?!…—–-][”\"’'»“]*$")
# A quote without a speaker is kept only when it is longer than a title or a term set off by marks.
_SHORT = 3


def find_quotes(text: str, *, mixed: bool = False, indirect: bool = False) -> list[Quote]:
    """Return the direct quotes of the text in order, without overlap.

    With `mixed` also phrases quoted inside a reporting sentence (called it “a sham”), with `indirect` also what is
    reported without marks (said that the talks would go on).
    """
    marked = _marked(text)
    chosen = [quote for quote in marked if mixed or quote.kind is QuoteKind.DIRECT]
    if indirect:
        chosen = sorted([*chosen, *indirect_quotes(text, marked)], key=lambda quote: quote.start)
    return chosen


def _marked(text: str) -> list[Quote]:
    found: list[Quote] = []
    spans = list(quoted_stretches(text))
    for place, span in enumerate(spans):
        low = spans[place - 1].end if place else 0
        high = spans[place + 1].start if place + 1 < len(spans) else len(text)
        quote = _quote(text, span, low, high, found)
        if quote:
            found.append(quote)
    return found


def _quote(text: str, span: Span, low: int, high: int, earlier: list[Quote]) -> Quote | None:
    """Return the quote in the stretch `span`, or None where the marks only set off a word or a title."""
    opens_sentence = _opens_sentence(text, span, low)
    is_whole = _DIRECT_END.search(text[span.start : span.end]) is not None
    attribution = attribution_of(text, span, low, high, opens_sentence=opens_sentence)
    kind = QuoteKind.DIRECT if is_whole and (opens_sentence or _is_led_in(text, span)) else QuoteKind.MIXED
    if attribution:
        speaker, cue = attribution.speaker, attribution.cue
        return Quote(span.start, span.end, speaker.start, speaker.end, kind, cue.start, cue.end)
    carried = carried_speaker(text, span, earlier)
    if carried and (opens_sentence or low == (earlier[-1].end if earlier else None)):
        return Quote(span.start, span.end, carried.start, carried.end, kind)
    words = len(text[span.start : span.end].split())
    return Quote(span.start, span.end, None, None, kind) if kind is QuoteKind.DIRECT and words > _SHORT else None


def _opens_sentence(text: str, span: Span, low: int) -> bool:
    """Tell whether nothing of its own sentence stands before the quote."""
    before = text[max(0, low, span.start - 3) : span.start].rstrip(" ")
    return not before or before[-1] in '.?!\n”"’)'


def _is_led_in(text: str, span: Span) -> bool:
    return text[max(0, span.start - 3) : span.start].rstrip().endswith((",", ":", "—", "–", "-"))
