"""Podium's own database, made or brought up to date before anything is started."""

from __future__ import annotations

from collections.abc import Mapping

from podium.initial import initialise
from podium.runtime import build_runtime


def initialise_state(environment: Mapping[str, str]) -> list[str]:
    """Create or migrate what the settings name; return what was done, in words."""
    podium = build_runtime(environment)
    try:
        return list(initialise(podium.settings, podium.store))
    finally:
        podium.close()
