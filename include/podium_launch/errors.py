"""What keeps Podium from starting."""

from __future__ import annotations


class CannotStart(Exception):
    """Something that must be right before a start is not; the message says what was found and what to do."""
