"""Read a document paragraph by paragraph: what each is about, whose words it holds, whether it takes a position."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from podium.analysis.statements.collected import collected_quotes
from podium.analysis.statements.cues import Cue, Subject, Subjects, count_subjects, fold
from podium.analysis.statements.decide import Decision, decide
from podium.analysis.statements.holders import Holders
from podium.analysis.statements.matter import LEAST_TALK, matter_levels, read_subjects
from podium.analysis.statements.prose import ProseReader
from podium.analysis.statements.reported import Attribution
from podium.analysis.statements.sentences import Sentence, read_sentences
from podium.analysis.statements.terms import cue_finder, may_concern_us, subject_finder
from podium.analysis.statements.told import Said, Voice
from podium.lexicons.people import people
from podium.lexicons.stances import stance_words
from podium.lexicons.ukraine import ukraine_words
from podium.model.documents import Document, DocumentKind, Paragraph, ParagraphRole

_ROLES = frozenset((ParagraphRole.SPEECH, ParagraphRole.PROSE))
_REPORTING = frozenset((DocumentKind.ARTICLE, DocumentKind.READOUT))
_QUOTE_MARK = re.compile('[“"«„]|``')
_NAMES = (Subject.THEATRE, Subject.RUSSIA, Subject.WAR_PHRASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """A paragraph that was weighed: its cues, the decision, and who is reported in the sentence that was chosen."""

    paragraph: Paragraph
    cues: tuple[Cue, ...]
    decision: Decision
    reported: Attribution | None = None


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A paragraph with its cues, what it is about, and how surely the talk before it was of Ukraine."""

    paragraph: Paragraph
    cues: tuple[Cue, ...]
    subjects: Subjects
    level: float
    labelled: Attribution | None = None  # whose words it gives as a line of a collection


def read_document(document: Document) -> Iterator[Reading]:
    """Yield the paragraphs that can hold a position, weighed; none of a document on other matters."""
    title, text = fold(document.title), fold(document.text)
    if not may_concern_us(text) and not may_concern_us(title):
        return
    about = count_subjects(subject_finder().find(title))
    subjects = read_subjects(text, document.paragraphs, about)
    levels = matter_levels(document, about, subjects)
    if not levels:
        return
    reader = ProseReader(document.text, Holders(document.day))
    collected = collected_quotes(document)
    for paragraph, found, level in zip(document.paragraphs, subjects, levels, strict=True):
        may_hold = level >= LEAST_TALK or any(found[name] for name in _NAMES)
        if paragraph.role in _ROLES and not _is_silent(paragraph):
            if may_hold:
                cues = tuple(cue_finder().find(paragraph.span.of(text)))
                yield _read(document, _Weighed(paragraph, cues, found, level, collected.get(paragraph.number)), reader)
            elif document.kind is DocumentKind.ARTICLE:
                reader.read([paragraph.span])


def _read(document: Document, weighed: _Weighed, reader: ProseReader) -> Reading:
    paragraph, cues = weighed.paragraph, weighed.cues
    in_open_war = document.day >= ukraine_words().open_war_since
    sentences = read_sentences(paragraph.text, cues, paragraph.body, in_open_war=in_open_war)
    labelled = weighed.labelled
    reported = [labelled] * len(sentences) if labelled else _reported(document, paragraph, sentences, reader)
    told = [_said(one) for one in reported] if labelled or document.kind is DocumentKind.ARTICLE else None
    decision = decide(paragraph, sentences, weighed.subjects, weighed.level, told)
    return Reading(paragraph, cues, decision, reported[decision.at] if reported else None)


def _said(reported: Attribution | None) -> Said:
    if reported is None or not reported.name:
        return Said(Voice.NOBODY)
    if reported.is_labelled:
        return Said(Voice.LABELLED, reported.name)
    is_own = reported.is_quoted and people().by_name(reported.name) is not None
    return Said(Voice.QUOTED if is_own else Voice.TOLD, reported.name)


def _reported(
    document: Document, paragraph: Paragraph, sentences: list[Sentence], reader: ProseReader
) -> list[Attribution | None]:
    """Return whom each sentence of prose reports; a speaker's own turn and a group's statement report nobody."""
    if paragraph.role is not ParagraphRole.PROSE or document.kind is DocumentKind.JOINT_STATEMENT:
        return []
    if document.kind not in _REPORTING and not _QUOTE_MARK.search(paragraph.text):
        return []
    return reader.read([sentence.span.shifted(paragraph.start) for sentence in sentences])


def _is_silent(paragraph: Paragraph) -> bool:
    return bool(paragraph.speaker and paragraph.speaker.label.casefold() in stance_words().silent)
