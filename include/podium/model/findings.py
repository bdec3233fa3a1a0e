"""What one document says: meetings to come, encounters that took place, positions taken."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from podium.model.text import Evidence
from podium.model.when import UNKNOWN_WHEN, When


class MeetingStatus(StrEnum):
    """Where a meeting stands; a document can only say the first four, the ledger knows the others."""

    SCHEDULED = "scheduled"
    TENTATIVE = "tentative"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    HELD = "held"
    LAPSED = "lapsed"


class MeetingKind(StrEnum):
    """The form of an encounter, as far as the words tell."""

    VISIT = "visit"
    TALKS = "talks"
    CALL = "call"
    SUMMIT = "summit"
    MINISTERIAL = "ministerial"
    COUNCIL = "council"
    CONFERENCE = "conference"
    DIALOGUE = "dialogue"
    SIGNING = "signing"
    MEETING = "meeting"


class PartyKind(StrEnum):
    """What takes part."""

    PERSON = "person"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    GROUP = "group"  # "civil society", "senior officials"


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part: a person's full name where the document has it, else the country or organisation.

    `stands_for` is the canonical country or organisation ("Russia" for Sergey Lavrov); `key` identifies the
    party across documents ("sergey-lavrov", "country:RU", "org:nato").
    """

    name: str
    kind: PartyKind
    key: str
    stands_for: str | None = None
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a city with its country, a country alone, or a call or video meeting."""

    city: str | None = None
    country: str | None = None
    is_virtual: bool = False

    @property
    def label(self) -> str:
        """Return "City, Country", the one that is known, or "virtual"."""
        return "virtual" if self.is_virtual else ", ".join(part for part in (self.city, self.country) if part)


@dataclass(frozen=True, slots=True)
class MeetingFinding:
    """A coming meeting as one document tells it.

    `event` is the canonical key of a named event or format ("nato-russia-council"), `trip` groups the legs of one
    trip in the document, `trace` are the steps that `podium explain` prints: what matched, what was
    inherited from where.
    """

    title: str
    kind: MeetingKind
    when: When
    place: Place | None
    participants: tuple[Party, ...]
    status: MeetingStatus
    evidence: tuple[Evidence, ...]
    rule: str
    event: str | None = None
    trip: str | None = None
    open_points: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    is_reported: bool = False  # told by a third party, not by one who takes part
    trace: tuple[str, ...] = ()
    new_when: When | None = None  # for a postponed meeting, its new date if the text gives one


@dataclass(frozen=True, slots=True)
class EncounterFinding:
    """An encounter that took place: it closes the loop of a meeting in the ledger."""

    participants: tuple[Party, ...]
    evidence: Evidence
    rule: str
    when: When = UNKNOWN_WHEN
    place: Place | None = None
    event: str | None = None


class Topic(StrEnum):
    """What a position on Ukraine is about."""

    CONDEMNATION = "condemnation"
    DETERRENCE = "deterrence"
    SANCTIONS = "sanctions"
    MILITARY_AID = "military-aid"
    HUMANITARIAN = "humanitarian"
    SOVEREIGNTY = "sovereignty"
    DIPLOMACY = "diplomacy"
    ALLIANCE = "alliance"
    ACCOUNTABILITY = "accountability"
    ENERGY_FOOD = "energy-food"
    NUCLEAR = "nuclear"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class StatementFinding:
    """A position that a document carries: one per paragraph, with the sentence that says it best."""

    evidence: Evidence
    speaker: str
    organisation: str
    topics: tuple[Topic, ...]  # main first
    rule: str
    confidence: float = 1.0
    is_quoted: bool = False
    is_reported: bool = False
    trace: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that one version of a document says."""

    meetings: tuple[MeetingFinding, ...] = ()
    encounters: tuple[EncounterFinding, ...] = ()
    statements: tuple[StatementFinding, ...] = ()
