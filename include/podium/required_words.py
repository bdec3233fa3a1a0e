r"""The words without which a regular expression cannot match a text, read off the expression itself.

"(?:will|shall)\s+meet" needs "will meet" or "shall meet"; "(?:will|shall)\s+\w+\s+meet" needs one of "will " and
"shall ", and " meet". What is read off is a necessary condition: a piece that is not understood asks for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import Any

_parser = import_module("re._parser")  # the parser of the standard library has no public name

Words = frozenset[str]  # of which a text holds one
Node = tuple[Any, Any]
_ONE: Words = frozenset({""})
_BLANK: Words = frozenset({" "})
_FEWEST_LETTERS = 3  # of a word that is worth looking for, its blanks counted
# Words that most sentences hold: to ask for one of them is to ask for nothing.
_COMMON = {"and", "are", "at", "for", "have", "in", "is", "it", "of", "on", "that", "the", "this", "to", "was", "with"}
_MOST_SPELLINGS = 100  # of one stretch of an expression
_KEPT = frozenset(map(chr, range(128))) | frozenset("’‘“”–—")  # what has one small letter in every text


def folded(text: str) -> str:
    """Return the text in small letters, with one blank for any white space and at either end."""
    small = text.lower().replace("ſ", "s")
    is_plain = small.isprintable() and "  " not in small  # as most sentences are: no other white space is printable
    return f" {small.strip(' ') if is_plain else ' '.join(small.split())} "


def required_words(source: str) -> tuple[Words, ...]:
    """Return sets of words: where the pattern matches in a text, the folded text holds one of each set."""
    return tuple(dict.fromkeys(_asked_by(_parser.parse(source))))


def _asked_by(nodes: Iterable[Node]) -> Iterator[Words]:
    """Yield what nodes in a row ask for: each longest stretch that can be spelled, and what the others ask for."""
    stretch = _ONE
    for node in _flat(nodes):
        spelled = _spellings(node)
        if spelled is None or len(stretch) * len(spelled) > _MOST_SPELLINGS:
            yield from _as_words(stretch)
            stretch = _ONE if spelled is None else spelled
        else:
            stretch = _joined(stretch, spelled)
        yield from _asked_within(node) if spelled is None or spelled == _ONE else ()
    yield from _as_words(stretch)


def _flat(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes with those of groups in the place of the groups."""
    for kind, value in nodes:
        if str(kind) == "SUBPATTERN":
            yield from _flat(value[-1])
        elif str(kind) == "ATOMIC_GROUP":
            yield from _flat(value)
        else:
            yield kind, value


def _spellings(node: Node) -> Words | None:
    """Return all that the node can match, folded; None where that is much, or not known."""
    kind, value = str(node[0]), node[1]
    if kind in {"AT", "ASSERT", "ASSERT_NOT"}:
        return _ONE
    if kind == "LITERAL":
        return frozenset({chr(value).lower()}) if chr(value) in _KEPT else None
    if kind == "IN":
        return _any_of([_spellings(choice) for choice in value])
    if kind == "CATEGORY":
        return _BLANK if str(value) == "CATEGORY_SPACE" else None
    if kind == "BRANCH":
        return _any_of([_row(choice) for choice in value[1]])
    return _repeated(*value) if kind in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"} else None


def _repeated(least: int, most: int, nodes: Sequence[Node]) -> Words | None:
    once = _row(nodes)
    if once == _BLANK:  # any number of blanks is one
        return _BLANK if least else _BLANK | _ONE
    if once is None or most > 1:
        return None
    return once if least else once | _ONE


def _row(nodes: Iterable[Node]) -> Words | None:
    """Return all that nodes in a row can match."""
    found = _ONE
    for node in _flat(nodes):
        spelled = _spellings(node)
        if spelled is None or len(found) * len(spelled) > _MOST_SPELLINGS:
            return None
        found = _joined(found, spelled)
    return found


def _joined(before: Words, after: Words) -> Words:
    return frozenset((one + two).replace("  ", " ") for one in before for two in after)


def _any_of(choices: Sequence[Words | None]) -> Words | None:
    known = [choice for choice in choices if choice is not None]
    return frozenset().union(*known) if len(known) == len(choices) else None


def _asked_within(node: Node) -> Iterator[Words]:
    """Yield what a node asks for that cannot be spelled: a choice, one set of words for all its ways."""
    kind, value = str(node[0]), node[1]
    if kind == "ASSERT":
        yield from _asked_by(value[1])
    elif kind in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"} and value[0]:
        yield from _asked_by(value[2])
    elif kind == "BRANCH":
        ways = [max(_asked_by(choice), key=_worth, default=None) for choice in value[1]]
        words = _any_of(ways)
        if words is not None:
            yield words


def _worth(words: Words) -> tuple[int, int]:
    """Return how much a condition is worth: rare words are long, and few."""
    return min(len(word.strip()) for word in words), -len(words)


def _as_words(stretch: Words) -> Iterator[Words]:
    """Yield the spellings of a stretch that hold no other one, unless one of them is in most texts."""
    if min(map(len, stretch)) >= _FEWEST_LETTERS and _COMMON.isdisjoint(word.strip() for word in stretch):
        yield frozenset(word for word in stretch if not any(other in word for other in stretch - {word}))
