"""A quote: what is said, by whom, and how it is given."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class QuoteKind(StrEnum):
    """How the words are given."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a speaker: `start`–`end` with their quotation marks; spans of speaker and cue where the text has them.

    The speaker's span is the nearest noun phrase, often a pronoun; `resolve_speaker` gives the name it stands for.
    """

    start: int
    end: int
    speaker_start: int | None
    speaker_end: int | None
    kind: QuoteKind
    cue_start: int | None = None
    cue_end: int | None = None
