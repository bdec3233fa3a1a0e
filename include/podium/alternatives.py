"""Regular expressions whose alternatives are ordered by their first letters, which PCRE2 tries several times as fast.

Of "meet|visit|met" it tries all three at every place, of "m(?:eet|et)|visit" only those that begin with the letter
there. What matches is the same: of two alternatives that begin with different letters only one can match at a place,
and those that begin with one letter keep their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from string import ascii_letters

# A character with its backslash, a class, what opens a group, flags, and any other character.
_TOKEN = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[a-zA-Z-]+\)|\(\?(?:P?<\w+>|<?[=!]|[a-zA-Z-]*:|>)|.", re.DOTALL
)
_NOT_READ = re.compile(
    r"\(\?(?:P=|#|\(|[a-wyz]*x)"
)  # a group by its name, remarks, conditions, blanks that mean nothing
_CATCHES = re.compile(r"\((?!\?)|\(\?P?<\w")  # a group with a number
_LETTERS = frozenset(ascii_letters)
_REPEATS = frozenset("?*+{")

Alternative = list[str]  # its pieces: characters, classes, whole groups


def by_first_letter(source: str) -> str:
    """Return a regular expression that matches the same, its alternatives ordered by their first letters."""
    found = _TOKEN.findall(source)
    if _NOT_READ.search(source) or sum(map(_opens, found)) != found.count(")"):
        return source
    pieces = iter(found)
    ordered = _choice(pieces)
    return source if next(pieces, "") else ordered  # a bracket closed what none had opened: no regular expression


def _opens(piece: str) -> bool:
    return piece.startswith("(") and not piece.endswith(")")


def _choice(pieces: Iterator[str]) -> str:
    """Return the alternatives up to the end of their group, ordered."""
    alternatives: list[Alternative] = [[]]
    for piece in pieces:
        if piece == ")":
            break
        if piece == "|":
            alternatives.append([])
        elif piece.startswith("(?<") and piece[3] in "=!":  # what stands before a place must keep its length
            alternatives[-1].append(f"{piece}{_as_it_is(pieces)}")
        elif _opens(piece):
            alternatives[-1].append(f"{piece}{_choice(pieces)})")
        else:
            alternatives[-1].append(piece)
    return "|".join(_ordered(alternatives))


def _as_it_is(pieces: Iterator[str]) -> str:
    """Return the rest of a group with the bracket that closes it."""
    found, depth = [], 1
    while depth:
        found.append(piece := next(pieces))
        depth += _opens(piece) - (piece == ")")
    return "".join(found)


def _ordered(alternatives: Sequence[Alternative]) -> list[str]:
    """Return the alternatives; those between two whose first letter is not known are put together by it."""
    found: list[str] = []
    alike: dict[str, list[Alternative]] = {}
    for alternative in alternatives:
        if letter := _first_letter(alternative):
            alike.setdefault(letter.lower(), []).append(alternative)
        else:
            found.extend([*chain(*map(_together, alike.values())), "".join(alternative)])
            alike = {}
    return [*found, *chain(*map(_together, alike.values()))]


def _first_letter(alternative: Alternative) -> str:
    """Return the letter with which all begins that the alternative matches; "" where it may be moved nowhere."""
    letter, following = "".join(alternative[:1]), "".join(alternative[1:2])
    is_known = letter in _LETTERS and following[:1] not in _REPEATS
    return letter if is_known and not any(map(_CATCHES.search, alternative)) else ""


def _together(alternatives: Sequence[Alternative]) -> list[str]:
    """Return alternatives that begin with one letter: the letter, then what follows it in each."""
    letters = {alternative[0] for alternative in alternatives}
    if len(alternatives) == 1 or len(letters) > 1:
        return ["".join(alternative) for alternative in alternatives]
    rests = _ordered([alternative[1:] for alternative in alternatives])
    return [letters.pop() + (rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})")]
