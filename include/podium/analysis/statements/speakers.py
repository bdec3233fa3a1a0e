"""Whose position a paragraph holds: by its turn, the by-line, the read-out's principal or the publishing office."""

from __future__ import annotations

import re
from dataclasses import dataclass

from podium.analysis.statements.assembled import assembled_group
from podium.analysis.statements.groups import joint_group
from podium.analysis.statements.names import PrintedNames
from podium.analysis.statements.nations import find_nation
from podium.analysis.statements.principals import find_named, find_principal
from podium.analysis.statements.reported import Attribution
from podium.lexicons.attribution import attribution_words
from podium.lexicons.people import people
from podium.model.documents import Document, DocumentKind, Paragraph, ParagraphRole, Speaker

_FOR_ITS_PART = re.compile(r"For its (?:own )?part, (?:the )?(?P<who>[A-Z][\w ]{2,40})")  # one member of a group
_OPENING = 70  # characters: who is named so early in a read-out's sentence is its subject


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a position and for whom; `rule` says how that was found."""

    name: str
    organisation: str
    rule: str
    is_quoted: bool = False
    is_reported: bool = False


class Speakers:
    """Resolves the holders in one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._names = PrintedNames(document)
        group = joint_group(document) if document.kind is not DocumentKind.TRANSCRIPT else None
        self._group = Holder(*group, rule="joint-statement") if group else None
        self._own = self._group or self._signer() or self._office()

    def holder(self, paragraph: Paragraph, evidence: str, reported: Attribution | None = None) -> Holder:
        """Return the holder of a paragraph's position: who is reported in it, or who speaks in it."""
        if paragraph.role is ParagraphRole.SPEECH and paragraph.speaker is not None:
            return self._of_turn(paragraph.speaker)
        apart = _FOR_ITS_PART.match(evidence) if self._group else None
        side = find_nation(apart["who"]) if apart else None
        if side:
            return Holder(*side, rule="joint-statement")
        assembled = None if self._group or reported else assembled_group(self._document, evidence)
        if assembled:
            return Holder(*assembled, rule="reported", is_reported=True)
        if self._group or reported is None or not reported.name or self._speaks_itself(reported, evidence):
            return self._own
        rule = "quoted" if reported.is_quoted else "reported"
        person = people().by_name(reported.name)
        name = self._names.of(person) if person else reported.name
        return Holder(name, reported.organisation, rule, reported.is_quoted, is_reported=True)

    def _speaks_itself(self, reported: Attribution, evidence: str) -> bool:
        """Tell whether an official text tells of its own side: only a foreigner or one it quotes is another."""
        kind = self._document.kind
        if kind is DocumentKind.ARTICLE or reported.is_labelled:
            return False
        if reported.name == reported.organisation or not people().by_name(reported.name):
            return True
        if kind is DocumentKind.READOUT:
            is_subject = reported.name.split()[-1] in evidence[:_OPENING]
            return not is_subject or self._own.name.split()[-1] in evidence[:_OPENING]
        return not reported.is_quoted

    def _of_turn(self, speaker: Speaker) -> Holder:
        surname = speaker.label.split()[-1].title() if speaker.label else ""
        person = (
            people().by_name(speaker.name or "") if speaker.name else people().by_surname(surname, self._document.day)
        )
        if person:
            return Holder(self._names.of(person), person.organisation_on(self._document.day), "turn")
        name = speaker.name or speaker.label.title()
        organisation = speaker.organisation or self._names.organisation_beside(name.split()[-1], speaker.office or "")
        return Holder(name, organisation or self._document.organisation, "turn")

    def _signer(self) -> Holder | None:
        document = self._document
        principal = find_principal(document)
        if principal:
            return Holder(self._names.of(principal), document.organisation, "read-out")
        if document.kind is DocumentKind.TRAVEL:
            return None
        signer = document.attributed_to
        if signer is None or not (signer.name or signer.label):
            named = find_named(document.title)
            return Holder(named, document.organisation, "title") if named else None
        person = people().by_name(signer.name or signer.label)
        if person:
            return Holder(self._names.of(person), person.organisation_on(document.day), "by-line")
        return Holder(signer.name or signer.label, signer.organisation or document.organisation, "by-line")

    def _office(self) -> Holder:
        document = self._document
        name = document.office or document.organisation
        if name in attribution_words().houses:
            name = document.organisation
        return Holder(name, document.organisation or name, "office")
