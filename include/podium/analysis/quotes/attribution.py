"""Who says a quote, by the words of its own sentence or by the quotes before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from podium.analysis.quotes.cues import SENTENCE_END, cue_pattern
from podium.analysis.quotes.quote import Quote
from podium.analysis.quotes.speakers import antecedent, subject_after, subject_before, subject_of_sentence
from podium.lexicons.reporting_verbs import reporting_words
from podium.model.text import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """The speaker and the words that name the saying."""

    speaker: Span
    cue: Span


# The attributing clause after a quote is short; before one, an insertion may lie between subject and verb.
_AFTER_REACH, _BEFORE_REACH = 220, 300
# How far a speaker is carried to the next quote: characters, line breaks and sentences between.
_CARRY_REACH, _CARRY_LINES, _CARRY_SENTENCES = 400, 3, 2
# A name alone under the quote signs it.
_SIGNATURE = re.compile(r"\s*\n?\s*[-—–]\s?((?:[A-Z](?:[\w.’'-]*[\w’']|\.)\s?){1,4})(?=[.,\n]|$)")
# Any verb in the past right after a name or pronoun at the end of a quote attributes it: `,” Price barked`.
_NAME_AND_VERB = re.compile(r"\s*(?P<name>(?:[A-Z][\w.’'-]+\s){1,4}|(?:he|she|they)\s)(?P<verb>[a-z]+ed)\b")
# A name alone before the colon: "RED STATES OUTNUMBER BLUE - Jeffrey Jones:".
_LABEL = re.compile(r"(?:^|[—–\n]\s?|\s-\s)((?:[A-Z][\w.’'-]+\s?(?:and\s)?){1,5}):")


def attribution_of(text: str, span: Span, low: int, high: int, *, opens_sentence: bool) -> Attribution | None:
    """Return who says the quote by the words of its sentence: the clause after it, or before it."""
    signed = _SIGNATURE.match(text, span.end, high) if opens_sentence else None
    if signed:
        return Attribution(Span(*signed.span(1)), Span(*signed.span(1)))
    after = _after(text, span, high)
    before = None if opens_sentence else _before(text, span, low)
    return before or after or (_colon_subject(text, span, low) if before is None else None)


def _after(text: str, span: Span, high: int) -> Attribution | None:
    """Return the attribution after the quote: `,” said X`, `,” X told Y`, `,” according to X`."""
    if text[span.start : span.end].rstrip("”\"’'»").endswith("."):
        return None
    end = min(high, span.end + _AFTER_REACH)
    stop = SENTENCE_END.search(text, span.end, end)
    end = stop.start() if stop else end
    for cue in cue_pattern().finditer(text, span.end, end):
        found = _around(text, cue, span.end, end)
        if found:
            return Attribution(found, Span(*cue.span()))
    verb = _NAME_AND_VERB.match(text, span.end, end)
    return Attribution(Span(*verb.span("name")), Span(*verb.span("verb"))) if verb else None


def _around(text: str, cue: re.Match[str], low: int, high: int) -> Span | None:
    """Return the speaker beside a cue: after "according to", before a verb, or after it where nothing stands before."""
    if cue["according"]:
        return subject_after(text, cue.end(), high)
    before = subject_before(text, low, cue.start())
    if before or cue["verb"].lower() in reporting_words().before_only:
        return before
    return subject_after(text, cue.end(), high)


def _before(text: str, span: Span, low: int) -> Attribution | None:
    """Return the attribution before the quote in its sentence: `X said, “`, `X called it “`."""
    start = max(low, span.start - _BEFORE_REACH)
    stops = [stop.end() for stop in SENTENCE_END.finditer(text, start, span.start)]
    start = stops[-1] if stops else start
    for cue in reversed(list(cue_pattern().finditer(text, start, span.start))):
        found = (
            subject_after(text, cue.end(), span.start) if cue["according"] else subject_before(text, start, cue.start())
        )
        if found:
            return Attribution(found, Span(*cue.span()))
    return None


def _colon_subject(text: str, span: Span, low: int) -> Attribution | None:
    """Return the subject of a sentence that leads in with a colon: `She turned to the crowd: “`."""
    lead = text[max(low, span.start - _BEFORE_REACH) : span.start].rstrip()
    if not lead.endswith(":"):
        return None
    end = max(low, span.start - _BEFORE_REACH) + len(lead)
    stops = [stop.end() for stop in SENTENCE_END.finditer(text, max(low, end - _BEFORE_REACH), end - 1)]
    start = stops[-1] if stops else max(low, end - _BEFORE_REACH)
    label = _LABEL.search(text, start, end)
    subject = Span(*label.span(1)) if label else subject_of_sentence(text, start, end)
    return Attribution(subject, Span(end - 1, end)) if subject else None


def carried_speaker(text: str, span: Span, earlier: list[Quote]) -> Span | None:
    """Return who spoke last before a quote that no words attribute: the speaker of the quote before."""
    previous = earlier[-1] if earlier else None
    low = max(previous.end if previous else 0, span.start - _CARRY_REACH)
    if previous and (text.count("\n", low, span.start) > _CARRY_LINES or span.start - previous.end > _CARRY_REACH):
        previous = None
    between = _last_reported(text, low, span.start)
    if between and previous is None:
        return between
    if previous is None or previous.speaker_start is None or previous.speaker_end is None:
        return None
    sentences = len(SENTENCE_END.findall(text[previous.end : span.start].strip()))
    speaker = Span(previous.speaker_start, previous.speaker_end)
    return antecedent(text, speaker) if sentences <= _CARRY_SENTENCES else None


def _last_reported(text: str, low: int, high: int) -> Span | None:
    """Return the subject of the last reporting verb in the sentences between."""
    paragraph = text.rfind("\n", low, len(text[:high].rstrip()))
    low = max(low, paragraph + 1)
    for cue in reversed(list(cue_pattern().finditer(text, low, high))):
        starts = [stop.end() for stop in SENTENCE_END.finditer(text, low, cue.start())]
        start = starts[-1] if starts else low
        found = None if cue["according"] else subject_before(text, start, cue.start())
        if found:
            return found
    return None
