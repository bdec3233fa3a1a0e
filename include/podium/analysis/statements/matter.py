"""What a document as a whole is about: Ukraine, quarrels at home in which it is named, or other matters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from podium.analysis.statements.context import talk_levels
from podium.analysis.statements.cues import Cue, Subject, Subjects, count_subjects
from podium.analysis.statements.terms import subject_finder
from podium.lexicons.ukraine import ukraine_words
from podium.model.documents import Document, DocumentKind, Paragraph

LEAST_TALK = 0.4  # below, a paragraph that names neither Ukraine nor Russia cannot reach the floor
_QUARREL = 4  # paragraphs with words of a quarrel at home: the text is about it
_LEAST_SHARE = 0.2  # of paragraphs that name Ukraine: news is about it
_PASSING = 0.1  # how surely such news is about it where it does not name it
_INVADED = "Ukraine"


def read_subjects(folded: str, paragraphs: Sequence[Paragraph], title: Subjects) -> list[Subjects]:
    """Return what each paragraph names; each has a quarrel where the text is about one."""
    subjects = _subjects(folded, paragraphs)
    if title[Subject.QUARREL] or sum(found[Subject.QUARREL] > 0 for found in subjects) >= _QUARREL:
        for found in subjects:
            found[Subject.QUARREL] += 1
    return subjects


def matter_levels(document: Document, title: Subjects, subjects: Sequence[Subjects]) -> tuple[float, ...]:
    """Return for each paragraph how surely the talk before it is about Ukraine; none where the text cannot be.

    Before the open war quarrels with Russia were of many matters: a text must name Ukraine, news more than in passing.
    """
    in_open_war = document.day >= ukraine_words().open_war_since
    if not in_open_war and not _name_ukraine([title, *subjects]):
        return ()
    is_own_war = in_open_war and _is_invaded(document)
    if is_own_war:
        for found in subjects:
            found[Subject.OTHER] += found[Subject.HOME]
    levels = talk_levels(document.paragraphs, subjects, title, in_open_war=in_open_war, is_own_war=is_own_war)
    if not in_open_war and _only_touches_on_ukraine(document, title, subjects):
        return tuple(min(level, _PASSING) for level in levels)
    return levels


def _subjects(folded: str, paragraphs: Sequence[Paragraph]) -> list[Subjects]:
    """Return what each paragraph names, by one pass over the text: a term never runs over the end of a paragraph."""
    starts = [paragraph.start for paragraph in paragraphs]
    inside: list[list[Cue]] = [[] for _ in paragraphs]
    for cue in subject_finder().find(folded):
        inside[bisect_right(starts, cue.start) - 1].append(cue)
    return [count_subjects(cues) for cues in inside]


def _name_ukraine(subjects: Iterable[Subjects]) -> bool:
    return any(found[Subject.THEATRE] or found[Subject.WAR_PHRASE] for found in subjects)


def _only_touches_on_ukraine(document: Document, title: Subjects, subjects: Sequence[Subjects]) -> bool:
    """Tell whether news names Ukraine here and there alone: what it says of Russia is then of other matters."""
    named = sum(_name_ukraine([found]) for found in subjects)
    is_passing = named < _LEAST_SHARE * len(subjects) and not _name_ukraine([title])
    return document.kind is DocumentKind.ARTICLE and is_passing


def _is_invaded(document: Document) -> bool:
    """Tell whether somebody speaks for the invaded country: in the war all that its leaders say is of the war."""
    is_speech = document.official and document.kind is DocumentKind.STATEMENT and document.attributed_to is not None
    return is_speech and document.organisation == _INVADED
