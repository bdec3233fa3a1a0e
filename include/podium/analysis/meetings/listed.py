"""Who takes part by a list of its own: "The following leaders were invited:", with a name in each line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from podium.analysis.entities import find_entities
from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.naming import find_events
from podium.analysis.meetings.scene import Scene
from podium.analysis.meetings.two_sides import OF_MANY
from podium.analysis.parties import entity_party, unique
from podium.analysis.persons import find_persons
from podium.model.documents import Paragraph
from podium.model.findings import Party
from podium.patterns import pattern

_LEAD = pattern(
    r"(?i)\b(?:following\s+(?:world\s+|invited\s+)?(?:leaders|heads|countries|nations|governments|ministers|participants|guests|delegations)"
    r"|(?:leaders|countries|participants|delegations)\s+(?:\w+\s+){0,3}(?:are|include|were))\b[^.]*:\s*$"
)
_LINE = 120  # characters of a line that only names somebody
_BULLET = pattern(r"\s*[-–•*·]\s")


def with_listed(scene: Scene, records: Sequence[Draft]) -> list[Draft]:
    """Return the records; the one event of many of the document gets those whom a list invites."""
    paragraphs = scene.document.paragraphs
    lead = next((number for number, it in enumerate(paragraphs) if _LEAD.search(it.text)), None)
    event = None if lead is None else _event_of(paragraphs[lead], records)
    if lead is None or event is None:
        return list(records)
    listed = unique(_parties(scene, paragraphs[lead + 1 :]))
    named = replace(event, others=unique((*event.others, *listed))).noting("who is on the list")
    return [named if record is event else record for record in records]


def _event_of(lead: Paragraph, records: Sequence[Draft]) -> Draft | None:
    """Return the one event of many that is of the kind which the words above the list name, if they name any."""
    kinds = {event.kind for event in find_events(lead.text, find_entities(lead.text))}
    events = [record for record in records if record.kind in (kinds or OF_MANY)]
    return events[0] if len(events) == 1 and events[0].kind in OF_MANY else None


def _parties(scene: Scene, lines: Sequence[Paragraph]) -> Iterator[Party]:
    """Yield whom the lines name, up to the first line that is prose."""
    for line in lines:
        if not (_BULLET.match(line.text) or len(line.text) < _LINE):
            return
        persons = [scene.directory.person(person) for person in find_persons(line.text)]
        yield from persons or filter(None, (entity_party(hit.entity) for hit in find_entities(line.text)[:1]))
