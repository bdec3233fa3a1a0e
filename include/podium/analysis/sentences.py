"""Cut a text into sentences, without stopping at the full stop of an abbreviation or an initial.

A line break always ends a sentence: documents keep one paragraph a line.
"""

from __future__ import annotations

import re
import string

from podium.lexicons.sentences import sentence_words
from podium.model.text import Span

# A sentence may end at . ! ? or …, with the quotation marks and brackets that close after it, before white space.
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s)|\n")
_IN_WORD = string.ascii_letters + ".-"
_NEXT_WORD = re.compile(r"\s*[\"'“‘«„(\[]*([^\W\d_]+|\d)?")
_LONGEST_WORD = 24


def split_sentences(text: str) -> list[Span]:
    """Return the sentences in order, without the white space around them, with the quotation marks that close after."""
    cuts = [stop.end() for stop in _STOP.finditer(text) if _ends_sentence(text, stop)]
    starts, ends = [0, *cuts], [*cuts, len(text)]
    trimmed = (_trim(text, start, end) for start, end in zip(starts, ends, strict=True))
    return [span for span in trimmed if span.start < span.end]


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end].rstrip()
    left = start + len(piece) - len(piece.lstrip())
    return Span(left, start + len(piece)) if piece else Span(end, end)


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    following = _NEXT_WORD.match(text, stop.end(), stop.end() + _LONGEST_WORD * 2)
    next_word = (following and following[1]) or ""
    if stop[0][0] == "\n":
        return True
    if next_word[:1].islower():
        return False
    return stop[0] not in {".", ".)"} or not _is_abbreviation(text, stop.start(), next_word)


def _is_abbreviation(text: str, at: int, next_word: str) -> bool:
    """Tell whether the full stop at `at` belongs to the word before it, in view of the word that follows."""
    before = text[max(0, at - _LONGEST_WORD) : at]
    word, words = before[len(before.rstrip(_IN_WORD)) :].lstrip(".-"), sentence_words()
    if not word:
        return False
    if word in words.titles or word in words.never or _is_initial(text, at, word):
        return True
    if word in words.followed_by_figure:
        return next_word.isdigit()
    is_maybe = word in words.maybe or word.rpartition("-")[2] in words.maybe  # "the U.S.-E.U. Council"
    return is_maybe and bool(next_word) and next_word not in words.openers


def _is_initial(text: str, at: int, word: str) -> bool:
    """Tell whether `word` is a person's initial ("Antony J.", "J.R.", "W. Robert"): a capital, not the pronoun I."""
    if word[1:2] not in {"", "."}:
        return False
    letters = word.split(".")
    if not all(len(letter) == 1 and letter.isupper() for letter in letters) or word in sentence_words().maybe:
        return False
    before = text[max(0, at - len(word) - _LONGEST_WORD) : at - len(word)].split()
    return word != "I" or (bool(before) and before[-1][:1].isupper())
