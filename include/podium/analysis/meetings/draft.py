"""A meeting on its way to a record, and the steps that led there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from podium.analysis.meetings.scene import Sentence
from podium.analysis.parties import unique
from podium.model.findings import MeetingKind, MeetingStatus, Party, Place
from podium.model.when import UNKNOWN_WHEN, When


@dataclass(frozen=True)
class Draft:
    """What one sentence, with what it inherits from others, says of a meeting.

    `own` are those who go or invite, `others` whom they meet; `host` is the country that a visit goes to.
    """

    sentences: tuple[Sentence, ...]
    kind: MeetingKind
    rule: str
    own: tuple[Party, ...] = ()
    others: tuple[Party, ...] = ()
    when: When = UNKNOWN_WHEN
    place: Place | None = None
    status: MeetingStatus = MeetingStatus.SCHEDULED
    event: str | None = None
    name: str = ""
    host: str | None = None
    trip: str | None = None
    trace: tuple[str, ...] = ()
    new_when: When | None = None
    apart: bool = False  # one of several meetings that a sentence tells of in one breath
    told: tuple[Sentence, ...] = ()  # every sentence that tells of it, where they are more than the proof

    @property
    def parties(self) -> tuple[Party, ...]:
        """Return all who take part."""
        return unique((*self.own, *self.others))

    def noting(self, *steps: str) -> Draft:
        """Return the draft with more steps in its trace."""
        return replace(self, trace=(*self.trace, *steps))


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence that was considered, for people who ask why: what was decided, by which cue, and the reason."""

    words: str
    cue: str
    decision: str
    reason: str

    @property
    def line(self) -> str:
        """Return the step in one line."""
        return f"{self.decision}: {self.reason} [{self.cue}] — {self.words[:120]}"
