"""Who leads a talk and only asks: a host or moderator under his own name, whose turns are questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from podium.lexicons.people import fold_name, people
from podium.model.documents import Paragraph, ParagraphRole, Speaker

_FEWEST = 2  # turns that show a habit
_LEAST_SHARE = 0.6  # of them ask


def find_hosts(paragraphs: Sequence[Paragraph], vouched: Iterable[str]) -> tuple[Paragraph, ...]:
    """Return the paragraphs with the turns of hosts as questions; nobody whom title or by-line vouch for is a host."""
    known = frozenset(vouched)
    turns: dict[Speaker, list[bool]] = defaultdict(list)
    for paragraph in paragraphs:
        if paragraph.role is not ParagraphRole.SPEECH or paragraph.speaker is None:
            continue
        if paragraph.body or not turns[paragraph.speaker]:
            turns[paragraph.speaker].append(False)
        turns[paragraph.speaker][-1] |= "?" in paragraph.text
    hosts = {speaker for speaker, asks in turns.items() if _is_private(speaker, known) and _only_asks(asks)}
    if len(hosts) == len(turns):  # somebody has to answer
        return tuple(paragraphs)
    return tuple(
        replace(paragraph, role=ParagraphRole.QUESTION) if paragraph.speaker in hosts else paragraph
        for paragraph in paragraphs
    )


def _is_private(speaker: Speaker, known: frozenset[str]) -> bool:
    """Tell whether the text gives a speaker neither an office nor a place in its title."""
    if speaker.office or speaker.organisation or (speaker.name and people().by_name(speaker.name)):
        return False
    return known.isdisjoint(fold_name(speaker.name or speaker.label).split()[-1:])


def _only_asks(asks: Sequence[bool]) -> bool:
    return len(asks) >= _FEWEST and sum(asks) >= _LEAST_SHARE * len(asks)
