"""The neutral lines of an alert: mail, Slack and digests are made of these and of nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from podium.alerts.words import LABELS
from podium.model.changes import ChangeKind


@dataclass(frozen=True, slots=True)
class Line:
    """One fact; `was` is what it was before, "" where it did not change."""

    name: str
    value: str
    was: str = ""

    @property
    def told(self) -> str:
        """Return "old → new", or the value."""
        return f"{self.was} → {self.value}" if self.was else self.value


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim sentence and where it stands: `url` jumps to it, "" where the address may not be shown.

    Of several sentences of one document only the first names the source. `about` and `explain_url` are given where one
    item holds several positions.
    """

    quote: str
    source: str
    url: str
    title: str = ""
    about: str = ""
    explain_url: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """All that a message says of one subject; `headline` is short enough for a subject line."""

    label: str
    headline: str
    lines: tuple[Line, ...]
    citations: tuple[Citation, ...]
    page_url: str
    explain_url: str
    mute_url: str = ""
    why: str = ""

    @property
    def title(self) -> str:
        """Return "POSTPONED: US–Russia talks, 10 Jan → not set"."""
        return f"{self.label}: {self.headline}"

    @property
    def is_called_off(self) -> bool:
        """Tell whether the eye must fall on it."""
        return self.label in (LABELS[ChangeKind.CANCELLED], LABELS[ChangeKind.POSTPONED])


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a heading; "" where a message needs none."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A whole message before it takes a channel's form."""

    subject: str
    sections: tuple[Section, ...]
    subscription_name: str
    unsubscribe_url: str
    why: str = ""  # where all items came for the same reason
    coverage: tuple[str, ...] = ()
    calendar_url: str = ""  # of all meetings that the subscription wants

    @property
    def items(self) -> tuple[Item, ...]:
        """Return the items of all sections."""
        return tuple(item for section in self.sections for item in section.items)
