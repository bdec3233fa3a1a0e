"""International organisations, formats of talks and standing events, with the names that texts use."""

from __future__ import annotations

import functools
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict

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


class Organisations(BaseModel):
    """Content of organisations.yaml, by key."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    organisations: dict[str, Organisation]


@functools.cache
def organisations() -> dict[str, Organisation]:
    """Return all organisations by key, read once."""
    return load_checked(files("podium.lexicons") / "organisations.yaml", Organisations).organisations
