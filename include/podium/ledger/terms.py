"""What a sentence is about: its folded words, and the marks by which it can be told from what was said before."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from podium.lexicons.novelty import novelty_words

_TOKEN = re.compile(r"[$€£]?\d[\d,.]*\d|[$€£]?\d|[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_FIGURE = re.compile(r"\d")
GRAM = 4  # so many words in a row are told again, not met by chance
_CURRENCIES = "$€£"
_LARGE = (("million",), ("billion",))
_BEGINNING = 6  # "sanction", "sanctions", "sanctioned" share their first letters
_ACT = 5  # "impose", "imposing"
_OBJECT = 8  # so many words behind an act may name its object
_ACTORS = 12  # so many words behind an act may name whom it touches
_REACH = 3  # "38 Russian government officials": so many words after a figure may name what is counted


@dataclass(frozen=True, slots=True)
class Terms:
    """A sentence as novelty sees it.

    `words` are its folded words in order; `keys` the beginnings of those that carry content of their own; `names` those
    in capitals behind an act that are no person's with a title; `figures` the numbers of measures; `matters` what it is
    about beside the war itself; `deeds` its acts, each with a matter; `gives` tells that something is given.
    """

    words: tuple[str, ...]
    keys: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]
    matters: frozenset[str]
    deeds: frozenset[str]
    acts: bool
    gives: bool

    @property
    def marks(self) -> frozenset[str]:
        """Return all by which the sentence can be told from others."""
        return self.keys | self.figures | self.matters | self.deeds


@lru_cache(maxsize=65536)
def terms_of(text: str) -> Terms:
    """Return the terms of a sentence."""
    tokens = _TOKEN.findall(unicodedata.normalize("NFKC", text).replace("’", "'"))
    words = tuple(_fold(token) for token in tokens)
    lexicon = novelty_words()
    acts = any(word in lexicon.acts for word in words)
    gives = any(word in lexicon.giving for word in words)
    return Terms(
        words=words,
        keys=frozenset(_keys(words)),
        names=frozenset(_names(tokens, words)),
        figures=frozenset(_figures(words)),
        matters=_matters(words, is_doing=acts or gives),
        deeds=frozenset(_deeds(words)),
        acts=acts,
        gives=gives,
    )


@lru_cache(maxsize=65536)
def marks_of(text: str) -> frozenset[str]:
    """Return the marks of a sentence."""
    return terms_of(text).marks


@lru_cache(maxsize=65536)
def grams_of(text: str) -> frozenset[int]:
    """Return checksums of the runs of four words in a sentence that could be part of a formula."""
    return telling_grams(terms_of(text).words)


def telling_grams(words: Sequence[str]) -> frozenset[int]:
    """Return checksums of the runs of four words of which at least half carry content."""
    plain = novelty_words().plain
    content = [word not in plain for word in words]
    telling = (index for index in range(len(words) - GRAM + 1) if sum(content[index : index + GRAM]) * 2 >= GRAM)
    return frozenset(crc32(" ".join(words[index : index + GRAM]).encode()) for index in telling)


def grams(words: Sequence[str]) -> Iterator[int]:
    """Yield the checksum of each run of four words, in order."""
    for index in range(len(words) - GRAM + 1):
        yield crc32(" ".join(words[index : index + GRAM]).encode())


def folded(text: str) -> str:
    """Return the text's words in lower case, one space between: the same sentence however it was set."""
    return " ".join(terms_of(text).words)


def _fold(token: str) -> str:
    return token.casefold().removesuffix("'s").strip(".,")


def _keys(words: Sequence[str]) -> Iterator[str]:
    lexicon = novelty_words()
    for word in words:
        is_plain = len(word) < 2 or _FIGURE.search(word) or word in lexicon.plain or word in lexicon.standing  # noqa: PLR2004 - a letter is no word
        if not is_plain:
            yield word[:_BEGINNING]


def _names(tokens: Sequence[str], words: Sequence[str]) -> Iterator[str]:
    """Yield the keys of words in capitals behind an act; a name behind a title is a counterpart's."""
    lexicon = novelty_words()
    after_title = False
    since_act = _ACTORS
    for token, word in zip(tokens, words, strict=True):
        since_act = 0 if word in lexicon.acts else since_act + 1
        is_capital = token[0].isupper() and len(word) > 1
        after_title = is_capital and (after_title or word in lexicon.titles)
        is_known = word in lexicon.plain or word in lexicon.standing
        if since_act < _ACTORS and is_capital and not after_title and not is_known:
            yield word[:_BEGINNING]


def _matters(words: Sequence[str], *, is_doing: bool) -> frozenset[str]:
    """Return the matters that the words name, and the supplies where something is done or given."""
    text = f" {' '.join(words)} "
    lexicon = novelty_words()
    phrases = (*lexicon.matters, *lexicon.supplies) if is_doing else lexicon.matters
    return frozenset(phrase.strip() for phrase in phrases if f" {phrase}" in text)


def _deeds(words: Sequence[str]) -> Iterator[str]:
    """Yield "impos* visa": an act with a matter that stands within a few words behind it."""
    lexicon = novelty_words()
    for index, word in enumerate(words):
        if word in lexicon.acts:
            yield from (
                f"{word[:_ACT]}* {matter}" for matter in _matters(words[index + 1 : index + 1 + _OBJECT], is_doing=True)
            )


def _figures(words: Sequence[str]) -> Iterator[str]:
    """Yield "$650 million", "100 million", "38 individuals": sums of money, and numbers of what measures count."""
    lexicon = novelty_words()
    for index, word in enumerate(words):
        if not _FIGURE.search(word):
            continue
        following = words[index + 1 : index + 1 + _REACH]
        counted = [after for after in following if after in lexicon.counted]
        is_sum = word[0] in _CURRENCIES or following[:1] in _LARGE
        if (is_sum and not any(after in lexicon.people for after in following)) or counted:
            yield " ".join([word.strip(_CURRENCIES), *(following[:1] if is_sum else counted[:1])])
