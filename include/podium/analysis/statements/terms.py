"""The finders of all terms of the lexicons, each built once."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping

import ahocorasick_rs

from podium.analysis.statements.cues import CueFinder, Meaning, Subject
from podium.lexicons.stances import stance_words
from podium.lexicons.topics import topic_words
from podium.lexicons.ukraine import ukraine_words


class _Terms(dict[str, Meaning]):
    """Collects the meanings of each term."""

    def __missing__(self, term: str) -> Meaning:
        self[term] = meaning = Meaning()
        return meaning

    def add_subjects(self, terms_of: Mapping[Subject, Iterable[str]]) -> None:
        for subject, terms in terms_of.items():
            for term in terms:
                self[term].subjects |= {subject}

    def add_stances(self) -> None:
        for group in stance_words().groups:
            for term in group.terms:
                self[term].stances += ((group.id, group.weight),)

    def add_topics(self) -> None:
        for topic, by_weight in topic_words().items():
            for weight, terms in by_weight.items():
                for term in terms:
                    self[term].topics += ((topic, weight),)


@functools.cache
def cue_finder() -> CueFinder:
    """Return the finder of all terms."""
    terms, stances = _Terms(), stance_words()
    terms.add_subjects(_subject_terms())
    terms.add_subjects({Subject.REFUSAL: stances.refusals, Subject.NARRATION: stances.narration})
    terms.add_subjects({Subject.IDIOM: stances.idioms})
    terms.add_stances()
    terms.add_topics()
    return CueFinder(terms)


@functools.cache
def subject_finder() -> CueFinder:
    """Return the finder of the terms that tell what a text is about."""
    terms = _Terms()
    terms.add_subjects(_subject_terms())
    return CueFinder(terms)


def may_concern_us(folded: str) -> bool:
    """Tell whether a folded text has any word without which it cannot be about Ukraine: the filter before all else."""
    return bool(_entrance().find_matches_as_indexes(folded))


@functools.cache
def _entrance() -> ahocorasick_rs.AhoCorasick:
    words = ukraine_words()
    terms = {term.rstrip("*") for term in (*words.theatre, *words.russia, *words.war_phrases)}
    return ahocorasick_rs.AhoCorasick(sorted(terms))


def _subject_terms() -> dict[Subject, tuple[str, ...]]:
    words = ukraine_words()
    return {
        Subject.THEATRE: words.theatre,
        Subject.RUSSIA: words.russia,
        Subject.WAR: words.war,
        Subject.OTHER_WAR: words.other_wars,
        Subject.PRESSURE: words.pressure,
        Subject.WAR_PHRASE: words.war_phrases,
        Subject.TALKS: words.talks,
        Subject.CONSULAR: words.consular,
        Subject.OWN_DEFENCE: words.own_defence,
        Subject.AT_LARGE: words.at_large,
        Subject.OTHER: words.others,
        Subject.QUARREL: words.quarrels,
        Subject.HOME: words.home,
        Subject.AGENDA: words.agenda,
        Subject.BARRIER: words.barriers,
    }
