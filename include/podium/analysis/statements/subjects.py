"""The words that can be the subject of a predicate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from podium.analysis.statements.predicates import Predicate

_BREAK = re.compile(
    r"[,;:—–()]| - | (?:that|after|before|because|when|while|although|though|since|if|until|where|whether|who|which"
    r"|as(?! well)) "
)
_RELATIVE = re.compile(r", (?:which|who|whose|whom|where) [^,¶]*,")  # "Russia, which holds the south, said"
_ADVERBIAL = re.compile(
    r"(?:recently|earlier|later|also|again|however|meanwhile|on \w+|has|have|had|then|in turn|too|\w+ly)(?: \w+){0,3}"
)
_AND = re.compile(r"(?:^|\s)(?:and|but|or)(?: (?:also|has|have|had|then|later|\w+ly))*$")  # "X met Y and said"
_OPENING = re.compile(
    r"(?:(?:[Tt]he |(?:former|acting|deputy) )?(?:[A-ZÀ-Ž][\w’'.-]*|president|minister|government)(?: |$)){1,6}"
)
_LONGEST_SUBJECT = 160
_SHORT = 6  # words


def subject_words(bare: str, predicate: Predicate) -> tuple[str, ...]:
    """Return the words that may name the subject, the likeliest first; quoted words are blanked with ¶."""
    if predicate.agent is not None:
        return (_BREAK.split(bare[predicate.agent : predicate.agent + _LONGEST_SUBJECT])[0].strip(" ."),)
    head = bare[max(predicate.since, predicate.start - _LONGEST_SUBJECT) : predicate.start]
    head = _RELATIVE.sub("", re.split("¶+", head)[-1])
    before = [words for words in _before(head) if words]
    tail = _behind(bare, predicate) if "¶" in bare[: predicate.start] and not _ends_in_subject(head) else ()
    return (*before, *tail)


def _before(head: str) -> Iterator[str]:
    segments = [part.strip() for part in _BREAK.split(head)]
    if len(segments) > 1 and _ADVERBIAL.fullmatch(segments[-1]):
        segments[-1] = ""
    if link := _AND.search(segments[-1]):
        yield from _coordinated(segments, segments[-1][: link.start()])
    elif segments[-1] or len(segments) == 1:
        yield segments[-1]
    else:  # a comma stands before the verb: an aside or a name set apart
        *others, last = segments[:-1]
        if others:
            yield f"{others[-1]}, {last}"
        yield last
        yield from (words for words in others[-2:-1] if len(words.split()) <= _SHORT)


def _coordinated(segments: list[str], last: str) -> Iterator[str]:
    """Yield the subject of the verb before: the opening of its clause."""
    for words in (last, segments[0]):
        opening = _OPENING.match(words)
        if opening:
            yield opening.group().strip()


def _ends_in_subject(head: str) -> bool:
    return bool(head.strip()) and not head.rstrip().endswith(",")


def _behind(bare: str, predicate: Predicate) -> tuple[str, ...]:
    """Return who stands behind the verb (",” said X, the minister"), with what is said of him and without."""
    parts = _BREAK.split(bare[predicate.end : predicate.end + _LONGEST_SUBJECT].partition("¶")[0])
    name, beside = parts[0].strip(" ."), "".join(parts[1:2]).strip(" .")
    return (name, f"{name}, {beside}") if beside else (name,) if name else ()
