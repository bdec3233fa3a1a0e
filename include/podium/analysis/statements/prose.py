"""Whose words the sentences of prose are: subjects of verbs of saying and doing, and speakers of quotations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from podium.analysis.quotes import Quote, find_quotes
from podium.analysis.statements.holders import Holders
from podium.analysis.statements.reported import NOBODY, Attribution, find_attribution
from podium.model.text import Span

_QUOTE_MARK = re.compile("[“”\"«„]|``|''")
_WHOLE = re.compile('[“"«„][^“”«»"]{20,}[”"»]')  # a paragraph that is one quotation
_LONGEST_SILENCE = 2
_FROM = re.compile(r"\b(?:from|by) (?=[A-Z])")  # "Words from Minister X:"


class ProseReader:
    """Reads the paragraphs of a text in order and says of each sentence whom it reports (None: the writer's own)."""

    def __init__(self, text: str, holders: Holders) -> None:
        self._text = text
        self._holders = holders
        self._quotes: list[Quote] | None = None
        self._voice: Attribution | None = None
        self._silence = 0  # paragraphs since anybody spoke
        self._is_marked = False  # whether the paragraph at hand has quotation marks
        self._given: Attribution | None = None  # whose statement is given in full since "X said:"

    def read(self, sentences: Sequence[Span]) -> list[Attribution | None]:
        """Return who is reported in each sentence of the next paragraph; spans point into the whole text."""
        paragraph = self._text[sentences[0].start : sentences[-1].end] if sentences else ""
        self._is_marked = bool(_QUOTE_MARK.search(paragraph))
        if self._given and self._is_given(paragraph, self._given):
            return [self._given] * len(sentences)
        found = self._read_prose(sentences)
        if _WHOLE.fullmatch(paragraph.strip()) and self._voice and not any(one and one.name for one in found):
            found = [self._voice] * len(sentences)  # an interview's answers carry no name
        self._given = _introduced(paragraph, found)
        self._hear(found)
        return found

    def _hear(self, found: Sequence[Attribution | None]) -> None:
        """Remember who spoke last, as long as the paragraphs without a voice are few: questions, the reporter's own."""
        voice = next((one for one in reversed(found) if one and (one.is_quoted or one.name != one.organisation)), None)
        self._silence = 0 if voice else self._silence + 1
        if voice:
            self._voice = replace(voice, is_quoted=True, says_what_came_before=False)
        elif self._silence > _LONGEST_SILENCE:
            self._voice = None

    def _is_given(self, paragraph: str, speaker: Attribution) -> bool:
        """Tell whether a paragraph still belongs to a statement: its reporter neither quotes nor names the speaker."""
        return not _QUOTE_MARK.search(paragraph) and speaker.name.split()[-1] not in paragraph

    def _read_prose(self, sentences: Sequence[Span]) -> list[Attribution | None]:
        found: list[Attribution | None] = []
        for span in sentences:
            before = next((said for said in reversed(found) if said), None)
            found.append(self._read_one(span, before))
        return _give_back(found)

    def _read_one(self, span: Span, before: Attribution | None) -> Attribution | None:
        sentence = span.of(self._text)
        quote = self._quote_over(span) if self._is_marked else None
        is_inside = quote is not None and quote.start < span.start  # its opening mark stands in a sentence before
        found = find_attribution(f"“{sentence}" if is_inside else sentence, self._holders) or self._quoted(span, before)
        if found is None:
            self._holders.note(sentence)
        return found

    def _quoted(self, span: Span, before: Attribution | None) -> Attribution | None:
        """Return the speaker of the quotation in which the sentence stands; `before` spoke last in its paragraph."""
        quote = self._quote_over(span)
        if quote is None:
            return None
        if before and quote.cue_start is None:
            return replace(before, is_quoted=True, says_what_came_before=False)
        words = self._speaker_words(span, quote)
        found = self._holders.read(words) or self._holders.read(_FROM.split(words)[-1])
        return Attribution(*found, is_quoted=True) if found else NOBODY

    def _speaker_words(self, span: Span, quote: Quote) -> str:
        """Return the words that name the speaker: all that leads in with a colon, else what the quote's rule found."""
        lead = self._text[span.start : quote.start].rstrip()
        if lead.endswith(":"):
            return lead
        has_speaker = quote.speaker_start is not None and quote.speaker_end is not None
        return self._text[quote.speaker_start : quote.speaker_end] if has_speaker else ""

    def _quote_over(self, span: Span) -> Quote | None:
        if self._quotes is None:
            self._quotes = find_quotes(self._text)
        at = bisect_right(self._quotes, span.start, key=lambda quote: quote.start) - 1
        near = self._quotes[max(0, at) : at + 2]
        return next((quote for quote in near if span.start < quote.end and quote.start < span.end), None)


def _introduced(paragraph: str, found: Sequence[Attribution | None]) -> Attribution | None:
    """Return whose words follow a paragraph that ends in a colon: "Foreign Secretary X said:"."""
    last = next((said for said in reversed(found) if said and said.name), None)
    return replace(last, is_quoted=True) if last and paragraph.rstrip().endswith(":") else None


def _give_back(found: list[Attribution | None]) -> list[Attribution | None]:
    """Let "X said this" attribute what stands before it in the paragraph."""
    for at, attribution in enumerate(found):
        if attribution and attribution.says_what_came_before:
            back = replace(attribution, is_quoted=False, says_what_came_before=False)
            found[:at] = [back] * at
            found[at] = None
    return found
