"""Names as a document prints them, and the side on which it places somebody it names."""

from __future__ import annotations

import re

from podium.analysis.statements.nations import find_nation
from podium.model.documents import Document, DocumentKind
from podium.model.people import Person

_HEAD = 6  # paragraphs in which by-lines and introductions stand
_BESIDE = 60  # characters before a name in which its country stands


class PrintedNames:
    """Knows how one document writes the names of persons."""

    def __init__(self, document: Document) -> None:
        heads = (paragraph.text[:300] for paragraph in document.paragraphs[:_HEAD])
        self._head = "\n".join([document.title, *heads])
        self._text = document.text if document.kind is DocumentKind.ARTICLE else self._head

    def of(self, person: Person) -> str:
        """Return the fullest form of the name that the document prints, else the known one."""
        printed = [name for name in (person.name, *person.aliases) if name in self._text]
        spelled = (name for name in person.aliases if name.split()[-1] in self._text)
        known = person.name if person.surname in self._text else next(spelled, person.name)
        fullest = max(printed, key=lambda name: len(name.split()), default=known)
        return fullest if len(fullest.split()) >= len(known.split()) else known

    def organisation_beside(self, surname: str, office: str) -> str | None:
        """Return the country or organisation that stands in the office or before the name where it is introduced."""
        nation = find_nation(office)
        if nation is None and surname:
            for match in re.finditer(rf"(?i)\b{re.escape(surname)}\b", self._head):
                words = re.split(r" and |[,;\n]", self._head[max(0, match.start() - _BESIDE) : match.start()])[-1]
                nation = nation or find_nation(words)
        return nation[1] if nation else None
