"""Encounters that took place: what closes the record of a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from podium.analysis.meetings.scene import Scene, Sentence
from podium.analysis.meetings.subjects import subject
from podium.analysis.meetings.taking_part import named, sides, zone_end
from podium.analysis.meetings.timing import when_of
from podium.analysis.parties import unique
from podium.analysis.places import virtual_place
from podium.model.documents import Document, DocumentKind
from podium.model.findings import EncounterFinding, Party, PartyKind, Place
from podium.model.when import Precision, When
from podium.patterns import pattern

_TOOK_PLACE = pattern(
    r"(?<![\w-])(?:met (?:today |yesterday |earlier |in \w+ |virtually |separately "
    r"|again )*(?:\w+ ){0,2}?with|met (?=[A-Z])|spoke (?:today |by phone |yesterday "
    r"|again )*(?:\w+ )?with"
    r"|(?:co-)?hosted|held (?:\w+ ){0,4}?(?:talks|meetings?|consultations|calls?|discussions)"
    r"|co-chaired|visited|travel(?:l)?ed to|welcomed|received)(?!\w)",
)
_RECEIVING = frozenset({"hosted", "co-hosted", "welcomed", "received"})
_GUEST_REACH = 40  # characters behind such a verb in which the guest is named: one welcomes progress, too
_LONG_AGO = pattern(r"(?i)\b(?:weeks|months|years) ago\b|\blast (?:month|year)\b|\bearlier this (?:month|year)\b")
_LATELY = timedelta(days=7)  # an encounter that lies further back closes nothing that is open


def find_encounters(document: Document) -> tuple[EncounterFinding, ...]:
    """Return the encounters of two sides that the document says took place in the days before it."""
    return encounters_of(Scene(document))


def encounters_of(scene: Scene) -> tuple[EncounterFinding, ...]:
    """Return the same for a document that others read too."""
    return tuple(_found(scene))


def _found(scene: Scene) -> Iterator[EncounterFinding]:
    for sentence in scene.sentences:
        cue = _TOOK_PLACE.search(sentence.text)
        if cue is None or sentence.is_question or not _is_of_people(sentence, cue):
            continue
        when = _when(sentence, cue)
        parties = _parties(sentence, cue) if when else ()
        if when is not None and len({party.stands_for or party.name for party in parties}) > 1:
            yield EncounterFinding(parties, sentence.evidence, "encounter.past", when, _place(sentence))
            if scene.document.kind is DocumentKind.READOUT:
                return


def _parties(sentence: Sentence, cue: re.Match[str]) -> tuple[Party, ...]:
    end = zone_end(sentence.text, cue.end(), len(sentence.text))
    own = subject(sentence, cue.start())
    met = (*named(sentence, cue.end(), end), *sides(sentence, cue.end(), end, strict=False))
    stood_for = {party.stands_for for party in (*own, *met) if party.kind is PartyKind.PERSON}
    return unique(p for p in (*own, *met) if p.kind is PartyKind.PERSON or p.stands_for not in stood_for)


def _place(sentence: Sentence) -> Place | None:
    found = next((mention.place for mention in sentence.places if mention.preposition in ("in", "at", "to")), None)
    return found or virtual_place(sentence.text)


def _is_of_people(sentence: Sentence, cue: re.Match[str]) -> bool:
    """Tell whether it is a person who was received, where the verb may also mean a thing: "welcomed the reaction"."""
    reach = cue.end() + _GUEST_REACH
    return cue[0] not in _RECEIVING or any(cue.end() <= p.span.start <= reach for p in sentence.persons)


def _when(sentence: Sentence, cue: re.Match[str]) -> When | None:
    """Return the day of the encounter, by default that of the document; None where it lies further back."""
    day = sentence.scene.document.day
    known = [mention for mention in sentence.dates if mention.first and mention.last]
    if not known:
        return None if _LONG_AGO.search(sentence.text) else When(day, day, Precision.DAY, "")
    nearest = min(known, key=lambda mention: abs(mention.start - cue.start()))
    is_recent = nearest.first and nearest.last and nearest.first <= day and nearest.last >= day - _LATELY
    return when_of(nearest, sentence.text) if is_recent else None
