"""Names in full, with the posts that a by-line or a sentence gives them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from podium.documents.posts import (
    INITIAL,
    PARTICLE,
    SUFFIX,
    NamedPerson,
    is_acronym,
    is_office,
    split_office,
    strip_courtesy,
)
from podium.lexicons.people import fold_name
from podium.lexicons.turns import turn_words

_NAME_WORD = rf"(?:[^\W\d_a-z]\.|[A-ZÀ-ÞŁŠŽČĆŚŹŻİĐŘ][\w’'-]*\.?|{PARTICLE}(?= ))"
_RUN = re.compile(rf"(?<![\w’'-]){_NAME_WORD}(?: (?:of |for |and )?{_NAME_WORD}){{1,9}}")
_LED_IN = re.compile(r"(?i)^(?:presented|delivered|given|read|spoken) by (?:(?:mrs?|ms|dr)\.? )?")
_POSSESSIVE = re.compile(r"['’]s?$")
# The feed's author field has lost the line breaks: `Acting Assistant SecretaryBureau of Energy Resources`.
_GLUED = re.compile(r"(?:(?<=[a-z])| +)(?=(?:Bureau|Office) (?:of|to|for) )")
_MOST_GIVEN = 4  # words before a surname
_CONJUNCTIONS = frozenset(("and", "And", "&", "with", "With"))


def read_byline(text: str) -> tuple[NamedPerson, ...]:
    """Return the persons of a by-line: `Antony J. Blinken, Secretary of State, German Chancellor Angela Merkel`."""
    persons: list[NamedPerson] = []
    for part in _GLUED.sub(", ", _LED_IN.sub("", text)).split(", "):
        office, name = split_office(part.strip())
        if name and SUFFIX.fullmatch(name) and persons:
            persons[-1] = NamedPerson(f"{persons[-1].name}, {name}", persons[-1].office)
        elif name:
            persons.append(NamedPerson(strip_courtesy(name), office))
        elif persons and office:
            persons[-1] = NamedPerson(persons[-1].name, f"{persons[-1].office}, {office}".removeprefix(", "))
    return tuple(persons)


def find_person(surname: str, text: str) -> NamedPerson | None:
    """Return who is first named in full with that surname: `Ukrainian Foreign Minister Dmytro Kuleba` for KULEBA."""
    wanted = fold_name(surname).split()
    runs = (match.group().split() for match in _RUN.finditer(text))
    return next((person for run in runs if (person := _person_in(run, wanted))), None) if wanted else None


def titled_names(text: str) -> list[str]:
    """Return the names that stand behind a post in a headline: `Secretary Blinken and Foreign Minister Heiko Maas`."""
    names: list[str] = []
    is_behind_post = False
    for word in text.split():
        is_name = is_behind_post and word[:1].isupper() and word not in _CONJUNCTIONS
        if is_office(word):
            is_behind_post = True
            continue
        names += [_POSSESSIVE.sub("", word.strip(",:"))] if is_name else []
        is_behind_post = is_name and not _POSSESSIVE.search(word) and not word.endswith(",")
    return names


def has_surname(name: str, surname: str) -> bool:
    """Tell whether a full name holds the surname as whole words, whatever the accents and letters' case."""
    wanted = fold_name(surname)
    return bool(wanted) and f" {wanted} " in f" {fold_name(name)} "


def _person_in(words: Sequence[str], wanted: Sequence[str]) -> NamedPerson | None:
    for start in range(1, len(words)):
        for end in range(start + 1, min(len(words), start + len(wanted)) + 1):
            if fold_name(" ".join(words[start:end])).split() == list(wanted):
                return _with_given_names(words[:start], _POSSESSIVE.sub("", " ".join(words[start:end])))
    return None


def _with_given_names(before: Sequence[str], surname: str) -> NamedPerson | None:
    """Return the person if given names stand directly before the surname, behind a post or a word that is no name."""
    last = max((at for at, word in enumerate(before) if is_office(word) or _ends_name(word)), default=-1)
    post = max((at for at, word in enumerate(before) if is_office(word)), default=-1)
    given = list(before[last + 1 :])
    if post >= 0 and any(word in {"for", "of"} for word in before[post + 1 :]):
        given = _nearest_given(before[post + 1 :])  # `Secretary for Management and Resources Paloma`
    if not given or len(given) > _MOST_GIVEN or not given[0][:1].isupper():
        return None
    office = _office_words(before[: post + 1]) if post >= 0 else ""
    return NamedPerson(strip_courtesy(" ".join([*given, surname])), office)


def _nearest_given(words: Sequence[str]) -> list[str]:
    """Return the last word, and the initials and particles around it."""
    start = len(words) - 1
    while start > 0 and (len(words[start]) <= INITIAL or words[start][:1].islower()):
        start -= 1
    return list(words[start:])


def _office_words(words: Sequence[str]) -> str:
    """Return the post's words: those behind the last `and`, which stands behind another person."""
    start = max((at for at, word in enumerate(words) if word in _CONJUNCTIONS), default=-1)
    return " ".join(words[start + 1 :])


def _ends_name(word: str) -> bool:
    folded = word.casefold().rstrip(".")
    words = turn_words()
    is_other = folded in words.not_given_names or folded in words.courtesies or word in _CONJUNCTIONS
    return is_other or is_acronym(word) or bool(_POSSESSIVE.search(word))
