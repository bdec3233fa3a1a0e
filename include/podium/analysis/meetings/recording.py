"""From the drafts of a document to its findings: titles, proof, and what the text leaves open about each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.naming import title_of
from podium.analysis.meetings.notes import conditions, open_points
from podium.analysis.meetings.scene import Scene
from podium.model.findings import MeetingFinding
from podium.model.text import Evidence

NEAR = 3  # paragraphs behind a telling in which what points back, or leaves something open, is still about it


def recorded(scene: Scene, drafts: Sequence[Draft]) -> Iterator[MeetingFinding]:
    """Yield the finding of each draft."""
    points = _open_points(scene, drafts)
    for number, draft in enumerate(drafts):
        yield _finding(scene, draft, points.get(number, ()))


def _open_points(scene: Scene, drafts: Sequence[Draft]) -> dict[int, tuple[str, ...]]:
    """Return the open points of each draft: a sentence that leaves something open speaks of the last one told."""
    told = sorted(
        (s.paragraph.number, s.at, number)
        for number, draft in enumerate(drafts)
        for s in (*draft.told, *draft.sentences)
    )
    found: dict[int, tuple[str, ...]] = {}
    for sentence in scene.sentences if drafts else ():
        last = bisect_right(told, (sentence.paragraph.number, sentence.at, len(drafts))) - 1
        if last < 0 or sentence.paragraph.number - told[last][0] > NEAR:
            continue
        if points := open_points([sentence.text]):
            number = told[last][2]
            found[number] = tuple(dict.fromkeys((*found.get(number, ()), *points)))
    return found


def _finding(scene: Scene, draft: Draft, points: tuple[str, ...]) -> MeetingFinding:
    parties = draft.parties
    return MeetingFinding(
        title=title_of(draft.kind, draft.name, draft.own, draft.others, draft.place),
        kind=draft.kind,
        when=draft.when,
        place=draft.place,
        participants=parties,
        status=draft.status,
        evidence=_proof(draft),
        rule=draft.rule,
        event=draft.event,
        trip=draft.trip,
        open_points=points,
        conditions=conditions(sentence.text for sentence in draft.sentences),
        is_reported=not scene.document.official,
        trace=draft.trace,
        new_when=draft.new_when,
    )


def _proof(draft: Draft) -> tuple[Evidence, ...]:
    """Return the two sentences that say most of a meeting, the one that says most first."""
    told = dict.fromkeys(sentence.evidence for sentence in (*draft.sentences, *draft.told))
    return tuple(islice(told, 2))
