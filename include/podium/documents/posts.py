"""Names and posts told apart, by the words of posts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from podium.lexicons.turns import turn_words

PARTICLE = r"(?:al|el|bin|bint|ibn|ben|de|del|der|den|di|du|von|van|la|le|da|dos|d['’])"
SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV)\.?")
INITIAL = 2  # characters of an initial with its full stop
_PARTICLES = re.compile(PARTICLE)
_LINKS = frozenset(("of", "the", "to", "for", "on", "in"))


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person whom a text names in full, with the post it gives."""

    name: str
    office: str = ""


def split_office(part: str) -> tuple[str, str]:
    """Divide `German Chancellor Angela Merkel` into post and name; words without a post are a name, if they are two."""
    words = part.split()
    last = max((at for at, word in enumerate(words) if is_office(word)), default=-1)
    if last < 0:
        return "", _bare_name(words) if len(words) > 1 or SUFFIX.fullmatch(part) else ""
    tail = words[last + 1 :]
    is_name = len(tail) > 1 and all(word[:1].isupper() or _PARTICLES.fullmatch(word) for word in tail)
    return (" ".join(words[: last + 1]), " ".join(tail)) if is_name else (part, "")


def strip_courtesy(name: str) -> str:
    """Return the name without `Dr.`, `Ambassador` and the like before it and marks behind it."""
    words = name.split()
    while len(words) > 1 and (words[0].casefold() in turn_words().courtesies or is_office(words[0])):
        words = words[1:]
    bare = " ".join(words)
    return bare if SUFFIX.fullmatch(words[-1]) or len(words[-1]) <= INITIAL else bare.rstrip(".")


def is_office(word: str) -> bool:
    """Tell whether a word is that of a post: `Minister`."""
    return word.strip(",.").casefold() in turn_words().offices


def is_acronym(word: str) -> bool:
    """Tell whether a word is in capitals and no initial: `NATO`."""
    return word.isupper() and len(word) > INITIAL and not SUFFIX.fullmatch(word)


def _bare_name(words: Sequence[str]) -> str:
    """Return the name at the end of `Office of the Global Coalition to Defeat ISIS Patrick Worman`."""
    last = max((at for at, word in enumerate(words[:-1]) if word in _LINKS or is_acronym(word)), default=-1)
    return " ".join(words[last + 1 :])
