"""International organisations, formats of talks and standing events, with the names that texts use."""

from __future__ import annotations

import functools
from importlib.resources import files
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

from podium.checked_yaml import load_checked
from podium.model.findings import MeetingKind


class Organisation(BaseModel):
    """An organisation, or a format or event that is itself a meeting when it is to be held."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    aliases: tuple[str, ...] = ()
    kind: Literal["organisation", "format"] = "organisation"
    is_met_as: MeetingKind = MeetingKind.MEETING
    members: tuple[str, ...] = ()
    summit: str | None = None


class Organisations(BaseModel):
    """Content of organisations.yaml, by key."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    organisations: dict[str, Organisation]

    @model_validator(mode="after")
    def _knows_summits(self) -> Self:
        for key, record in self.organisations.items():
            if record.summit and record.summit not in self.organisations:
                message = f"organisation {key!r}: its summit {record.summit!r} is none of the organisations; add it"
                raise ValueError(message)
        return self


@functools.cache
def organisations() -> dict[str, Organisation]:
    """Return all organisations by key, read once."""
    return load_checked(files("podium.lexicons") / "organisations.yaml", Organisations).organisations
