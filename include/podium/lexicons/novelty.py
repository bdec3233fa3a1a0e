"""The words by which novelty of statements is judged."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from podium.checked_yaml import load_checked


@dataclass(frozen=True, slots=True)
class WordSet:
    """Whole words and beginnings of words, in lower case."""

    words: frozenset[str]
    beginnings: tuple[str, ...]

    def __contains__(self, word: str) -> bool:
        """Tell whether the set has the word, or a beginning of it."""
        return word in self.words or word.startswith(self.beginnings)


class _NoveltyFile(BaseModel):
    """Content of novelty.yaml: lines of words, separated by blanks."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    plain: tuple[str, ...]
    standing: tuple[str, ...]
    acts: tuple[str, ...]
    giving: tuple[str, ...]
    counted: tuple[str, ...]
    people: tuple[str, ...]
    matters: tuple[tuple[str, ...], ...]
    supplies: tuple[tuple[str, ...], ...]
    narration: tuple[str, ...]
    titles: tuple[str, ...]
    ladders: tuple[str, ...]
    negations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoveltyWords:
    """Words by their part: without content, of every statement, acting, giving, things counted, matters and so on."""

    plain: WordSet
    standing: WordSet
    acts: WordSet
    giving: WordSet
    counted: WordSet
    people: WordSet
    matters: tuple[str, ...]
    supplies: tuple[str, ...]
    narration: WordSet
    titles: WordSet
    ladders: tuple[tuple[str, ...], ...]
    negations: WordSet


@cache
def novelty_words() -> NoveltyWords:
    """Return the words, read once."""
    content = load_checked(files("podium.lexicons") / "novelty.yaml", _NoveltyFile)
    return NoveltyWords(
        plain=_word_set(content.plain),
        standing=_word_set(content.standing),
        acts=_word_set(content.acts),
        giving=_word_set(content.giving),
        counted=_word_set(content.counted),
        people=_word_set(content.people),
        matters=_phrases(content.matters),
        supplies=_phrases(content.supplies),
        narration=_word_set(content.narration),
        titles=_word_set(content.titles),
        ladders=tuple(tuple(line.split()) for line in content.ladders),
        negations=_word_set(content.negations),
    )


def _phrases(lines: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Return the phrases; "!" at the end becomes the blank behind a whole word."""
    return tuple(phrase.replace("!", " ") for line in lines for phrase in line)


def _word_set(lines: tuple[str, ...]) -> WordSet:
    words = [word for line in lines for word in line.split()]
    return WordSet(
        words=frozenset(word for word in words if not word.endswith("*")),
        beginnings=tuple(word[:-1] for word in words if word.endswith("*")),
    )
